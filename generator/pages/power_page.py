"""The page of a power: card, drawing, steps, risks with measures, and everything that answers for it."""

from generator.model.audience import Clearance
from generator.pages.blocks import Block, Facts
from generator.pages.charts import choose_external, choose_internal, choose_own, draw_figure
from generator.pages.desk import Desk, collect_risks_of_power
from generator.pages.disclosed_risks import list_carriers, tell_disclosed
from generator.pages.item_details import tell_item
from generator.pages.page import Page
from generator.pages.power_details import tell_details, tell_inside, tell_limits
from generator.pages.power_records import tell_records
from generator.pages.power_reviews import warn_unapproved
from generator.pages.power_sources import tell_sources
from generator.pages.risk_tables import CarrierColumn, tabulate_risks
from generator.pages.sections import keep_facts, make_fact, make_section, write_date
from generator.pages.step_tables import tabulate_steps
from generator.pages.verification import tell_unverified
from generator.pages.words import Target
from generator.views.public import PublicPower


def lay_out_power(desk: Desk, power: PublicPower) -> Page:
    """Return the page of a power for the desk's audience."""
    inner = desk.inner_powers.get(power.id)
    blocks: list[Block] = (
        [] if power.verified else [tell_unverified("本事项的依据、时限或者承办机构尚未核实")]
    )
    blocks.extend(warn_unapproved(desk, power))
    workflow, risks = _show_workflow(desk, power), _show_risks(desk, power)
    if inner is None:
        blocks.extend(tell_item(desk, power, workflow, risks))
    else:
        blocks.append(_make_key_card(desk, power))
        blocks.extend((*workflow, *risks))
        blocks.extend(tell_details(desk, power))
        blocks.extend(tell_sources(desk, power))
        blocks.extend(tell_records(desk, inner))
        blocks.extend(tell_inside(desk, inner))
        blocks.extend(_show_external_too(desk, power))
    kind = desk.word("power_kinds", power.kind)
    levels = {
        level.name: level.rank
        for risk in collect_risks_of_power(desk, power.id)
        if (level := desk.find_level(risk.id))
    }
    department = desk.names.get(("department", power.department))
    return Page(
        target=Target("power", power.id),
        kind="power",
        title=power.name,
        place=desk.find_place(power.department),
        blocks=tuple(blocks),
        description=f"{power.name}的依据、流程、时限、责任和监督投诉方式。",
        terms=tuple(each for each in (power.code, power.national_code, power.sub_item) if each),
        facets=(
            *((("department", department),) if department else ()),
            ("kind", kind),
            *(("level", name) for name in sorted(levels, key=lambda name: levels[name])),
        ),
        parent=Target("department", power.department) if department else Target("page", "powers"),
    )


def _make_key_card(desk: Desk, power: PublicPower) -> Facts:
    return Facts(
        keep_facts(
            make_fact(power, "code", power.code),
            make_fact(power, "kind", f"{desk.word('power_kinds', power.kind)}（{power.scope.label}）"),
            make_fact(power, "holder", power.holder),
            make_fact(power, "department", desk.name("department", power.department)),
            make_fact(power, "cooperating", desk.list_names("department", power.cooperating)),
            make_fact(power, "posts", desk.list_names("post", power.posts)),
            make_fact(power, "counterpart", power.counterpart),
            tell_limits(power),
            make_fact(power, "fee", power.fee.standard) if power.fee else None,
            make_fact(power, "status", f"{power.status.state.label}（{write_date(power.status.since)}）"),
        ),
        is_key=True,
    )


def _show_workflow(desk: Desk, power: PublicPower) -> tuple[Block, ...]:
    workflow = desk.workflows.get(power.id)
    if workflow is None:
        return ()
    chosen = choose_own(desk, workflow)
    if not chosen.steps:
        return ()
    kind = "internal" if desk.inner else "external"
    figure = draw_figure(desk, workflow, chosen, kind, frozenset(step.id for step in chosen.steps))
    table = tabulate_steps(desk, workflow, chosen)
    return make_section("办理流程", "workflow", figure, table)


def _show_external_too(desk: Desk, power: PublicPower) -> tuple[Block, ...]:
    """Return, for staff, the chart that the public sees."""
    workflow = desk.workflows.get(power.id)
    if workflow is None or not workflow.steps or desk.inner_powers[power.id].audience is not Clearance.PUBLIC:
        return ()
    told = frozenset(step.id for step in choose_internal(desk, power.id).steps)
    figure = draw_figure(desk, workflow, choose_external(workflow), "external", told)
    return make_section("对外公开的流程图", "workflow-external", figure)


def _show_risks(desk: Desk, power: PublicPower) -> tuple[Block, ...]:
    if desk.public.disclosed:  # those that say themselves that they are public are among them
        return tell_disclosed(desk, list_carriers(desk, power.id), power.name)
    risks = collect_risks_of_power(desk, power.id)
    table = tabulate_risks(desk, risks, f"{power.name}风险点与防控措施", CarrierColumn.STEP)
    return make_section("风险点与防控措施", "risks", table)
