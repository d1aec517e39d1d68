"""The page of a power: card, drawing, steps, risks with measures, and everything that answers for it."""

from generator.model.audience import Clearance
from generator.model.terms import StepKind, write_limit
from generator.pages.blocks import Align, Block, Cell, Column, Fact, Facts, Row, Table
from generator.pages.charts import (
    ChartSteps,
    choose_external,
    choose_internal,
    choose_own,
    draw_figure,
    list_exits,
)
from generator.pages.desk import Desk, collect_risks_of_power
from generator.pages.page import Page
from generator.pages.power_details import tell_details, tell_inside
from generator.pages.risk_tables import CarrierColumn, tabulate_risks
from generator.pages.sections import (
    keep_facts,
    list_bases,
    make_cell,
    make_fact,
    make_section,
    make_table,
    split_paragraphs,
    tell_limit,
    write_date,
)
from generator.pages.verification import remark_unverified, tell_unverified
from generator.pages.words import Run, Style, Target, Words
from generator.views.internal import InternalStep
from generator.views.labels import find_label
from generator.views.public import PublicPower, PublicStep, PublicWorkflow


def lay_out_power(desk: Desk, power: PublicPower) -> Page:
    """Return the page of a power for the desk's audience."""
    inner = desk.inner_powers.get(power.id)
    blocks: list[Block] = (
        [] if power.verified else [tell_unverified("本事项的依据、时限或者承办机构尚未核实")]
    )
    blocks.append(_make_key_card(desk, power))
    blocks.extend(_show_workflow(desk, power))
    blocks.extend(_show_risks(desk, power))
    blocks.extend(tell_details(desk, power))
    if inner is not None:
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
    limits = [
        remark_unverified(f"{name}{write_limit(limit.value, limit.unit)}", verified=limit.verified)
        for name, limit in (("法定", power.statutory_limit), ("承诺", power.promised_limit))
        if limit is not None
    ]
    return Facts(
        keep_facts(
            make_fact(power, "code", power.code),
            make_fact(power, "kind", f"{desk.word('power_kinds', power.kind)}（{power.scope.label}）"),
            make_fact(power, "holder", power.holder),
            make_fact(power, "department", desk.name("department", power.department)),
            make_fact(power, "cooperating", desk.list_names("department", power.cooperating)),
            make_fact(power, "posts", desk.list_names("post", power.posts)),
            make_fact(power, "counterpart", power.counterpart),
            Fact(find_label(PublicStep, "limit"), make_cell("，".join(limits))) if limits else None,
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
    table = _tabulate_steps(desk, workflow, chosen)
    return make_section("办理流程", "workflow", figure, table)


def _show_external_too(desk: Desk, power: PublicPower) -> tuple[Block, ...]:
    """Return, for staff, the chart that the public sees."""
    workflow = desk.workflows.get(power.id)
    if workflow is None or not workflow.steps or desk.inner_powers[power.id].audience is not Clearance.PUBLIC:
        return ()
    told = frozenset(step.id for step in choose_internal(desk, power.id).steps)
    figure = draw_figure(desk, workflow, choose_external(workflow), "external", told)
    return make_section("对外公开的流程图", "workflow-external", figure)


def _tabulate_steps(desk: Desk, workflow: PublicWorkflow, chosen: ChartSteps) -> Table | None:
    lanes = {lane.id: lane.name for lane in chosen.lanes}
    staffed = desk.inner_workflows.get(workflow.power)
    inside = {step.public.id: step for step in staffed.steps} if staffed else {}
    columns = (
        Column("序号", 0.5, Align.CENTER),
        Column(find_label(PublicStep, "name"), 1.5),
        Column(f"办理方与{find_label(InternalStep, 'posts')}" if inside else "办理方", 1.5),
        Column("办理内容与要求", 3.4),
        Column(find_label(PublicStep, "limit"), 1.6),
        Column("去向", 1.9),
    )
    rows = tuple(
        Row(
            (
                make_cell(str(number)),
                make_cell(
                    desk.mark_fault(
                        (Run(step.name, style=Style.STRONG),), "step", f"{workflow.id}/{step.id}"
                    ),
                    step.kind.label if step.kind is StepKind.DECISION else None,
                ),
                _tell_lane(desk, lanes.get(step.lane, step.lane), step, inside.get(step.id)),
                _tell_step(desk, step, inside.get(step.id)),
                _tell_step_limit(desk, step, inside.get(step.id)),
                make_cell(*(f"{words}→{name}" for words, name in list_exits(chosen, step.id))),
            ),
            anchor=f"step-{step.id}",
        )
        for number, step in enumerate(chosen.steps, 1)
    )
    return make_table("steps", f"{workflow.name}环节表", columns, rows)


def _tell_lane(desk: Desk, lane: str, step: PublicStep, inner: InternalStep | None) -> Cell:
    """Return who acts: the lane, for staff the posts and the kind of duty, and how many at least where not one."""
    duty = desk.word("duty_kinds", inner.duty_kind) if inner and inner.duty_kind else ""
    several = f"不少于{step.least_people}人" if step.least_people > 1 else ""
    remark = "，".join(part for part in (duty, several) if part)
    quiet: Words = (Run(remark, style=Style.QUIET),) if remark else ()
    return make_cell(lane, desk.list_names("post", inner.posts) if inner else None, quiet)


def _tell_step(desk: Desk, step: PublicStep, inner: InternalStep | None) -> Cell:
    return make_cell(
        *split_paragraphs(step.content),
        _label_line(step, "condition", step.condition),
        _label_line(step, "documents", "、".join(step.documents)),
        _label_line(step, "rights", "、".join(step.rights)),
        *(split_paragraphs(inner.requirements) if inner else ()),
        _label_line(inner, "supervision", inner.supervision) if inner else None,
        *list_bases(desk, step.basis),
    )


def _label_line(owner: PublicStep | InternalStep, field: str, text: str | None) -> str | None:
    return f"{find_label(type(owner), field)}：{text}" if text else None


def _tell_step_limit(desk: Desk, step: PublicStep, inner: InternalStep | None) -> Cell:
    """Return a step's limit, for staff with the reason behind it."""
    reason = inner.limit.reason if inner and inner.limit else None
    quiet: Words = (Run(reason, style=Style.QUIET),) if reason else ()
    return (*tell_limit(desk, step.limit), *make_cell(quiet))


def _show_risks(desk: Desk, power: PublicPower) -> tuple[Block, ...]:
    risks = collect_risks_of_power(desk, power.id)
    table = tabulate_risks(desk, risks, f"{power.name}风险点与防控措施", CarrierColumn.STEP)
    return make_section("风险点与防控措施", "risks", table)
