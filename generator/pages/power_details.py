"""Everything a power's page says beside workflow and risks: the matter itself, rights, duties, and what is inside."""

from collections.abc import Iterator

from generator.model.terms import PowerScope, write_limit
from generator.pages.blocks import Align, Block, Column, Fact, Facts, Row, Table
from generator.pages.desk import Desk
from generator.pages.sections import (
    keep_facts,
    list_bases,
    list_channels,
    list_items,
    make_cell,
    make_fact,
    make_section,
    make_table,
    split_paragraphs,
    tell_examination,
    tell_limit,
)
from generator.pages.verification import mark_unverified, remark_unverified
from generator.pages.words import Words, plain
from generator.views.internal import InternalPower
from generator.views.labels import find_label
from generator.views.public import PublicMaterial, PublicPower, PublicResponsibility, PublicResult, PublicStep


def tell_limits(power: PublicPower) -> Fact | None:
    """Return the limits of a power in one line, or None where it has none."""
    limits = [
        remark_unverified(f"{name}{write_limit(limit.value, limit.unit)}", verified=limit.verified)
        for name, limit in (("法定", power.statutory_limit), ("承诺", power.promised_limit))
        if limit is not None
    ]
    return Fact(find_label(PublicStep, "limit"), make_cell("，".join(limits))) if limits else None


def tell_details(desk: Desk, power: PublicPower) -> tuple[Block, ...]:
    """Return what citizens expect of an item, their rights, and what the unit answers for."""
    return (
        *_tell_handling(desk, power),
        *_tell_rights(desk, power),
        *answer_questions(power),
        *tell_duties(desk, power),
    )


def _tell_handling(desk: Desk, power: PublicPower) -> tuple[Block, ...]:
    facts = keep_facts(
        make_fact(power, "content", *split_paragraphs(power.content)),
        make_fact(power, "sub_item", power.sub_item),
        make_fact(power, "national_code", power.national_code),
        make_fact(power, "exercise_level", power.exercise_level),
        make_fact(power, "basis", *list_bases(desk, power.basis)),
        make_fact(
            power, "conditions", *(f"{number}．{each}" for number, each in enumerate(power.conditions, 1))
        ),
        make_fact(power, "quantity", power.quantity),
        make_fact(power, "handling", power.handling.label) if power.handling else None,
        make_fact(power, "visits", power.visits),
        make_fact(power, "statutory_limit", *tell_limit(desk, power.statutory_limit)),
        make_fact(power, "promised_limit", *tell_limit(desk, power.promised_limit)),
        make_fact(power, "fee", power.fee.standard, *list_bases(desk, power.fee.basis))
        if power.fee
        else None,
        make_fact(power, "result", tell_result(power.result)) if power.result else None,
        make_fact(power, "window", power.window),
        make_fact(power, "hours", power.hours),
        make_fact(power, "forwards_upward", "是") if power.forwards_upward else None,
        tell_successor(desk, power),
    )
    return make_section("事项信息", "details", Facts(facts), tabulate_materials(power))


def tell_result(result: PublicResult) -> Words:
    """Return the result of a power with how long it holds."""
    text = result.name + (f"（有效期：{result.validity}）" if result.validity else "")
    return mark_unverified(plain(text), verified=result.verified)


def tabulate_materials(power: PublicPower) -> Table | None:
    """Return what has to be handed in, how often, from where, with which sample, or None for nothing."""
    columns = (
        Column("序号", 0.5, Align.CENTER),
        Column(find_label(PublicMaterial, "name"), 3),
        Column(find_label(PublicMaterial, "copies"), 1.5),
        Column(find_label(PublicMaterial, "source"), 1.7),
        Column(find_label(PublicMaterial, "sample"), 1.4),
        Column("必要性", 0.8),
    )
    rows = tuple(
        Row(
            (
                make_cell(str(number)),
                make_cell(each.name),
                make_cell(each.copies),
                make_cell(each.source),
                make_cell(each.sample),
                make_cell("必要" if each.is_required else "非必要"),
            )
        )
        for number, each in enumerate(power.materials, 1)
    )
    return make_table("materials", f"{power.name}申请材料目录", columns, rows)


def tell_successor(desk: Desk, power: PublicPower) -> Fact | None:
    """Return what took a power's place, or None."""
    successor = power.status.successor
    return make_fact(power.status, "successor", desk.name("power", successor)) if successor else None


def _tell_rights(desk: Desk, power: PublicPower) -> tuple[Block, ...]:
    organization = desk.public.organizations[0] if desk.public.organizations else None
    facts = keep_facts(
        make_fact(power, "rights", *power.rights),
        make_fact(power, "obligations", *power.obligations),
        make_fact(power, "remedies", *power.remedies),
        make_fact(power, "supervision", *power.supervision),
        make_fact(organization, "consultation", *list_channels(organization.consultation))
        if organization
        else None,
        make_fact(organization, "complaints", *list_channels(organization.complaints))
        if organization
        else None,
    )
    is_outward = power.scope is PowerScope.EXTERNAL
    return make_section(
        "权利、救济与监督" if is_outward else "监督方式", "rights", Facts(facts) if facts else None
    )


def answer_questions(power: PublicPower) -> tuple[Block, ...]:
    """Return the common questions about a power with their answers."""
    facts = tuple(Fact(each.question, make_cell(*split_paragraphs(each.answer))) for each in power.questions)
    return make_section(find_label(PublicPower, "questions"), "questions", Facts(facts) if facts else None)


def tell_duties(desk: Desk, power: PublicPower) -> tuple[Block, ...]:
    """Return what the unit must do at each stage of a power, and for what it answers."""
    rows = tuple(
        Row((make_cell(each.stage), make_cell(each.duty), list_bases(desk, each.basis)))
        for each in power.responsibilities
    )
    columns = (
        Column(find_label(PublicResponsibility, "stage"), 1),
        Column(find_label(PublicResponsibility, "duty"), 3),
        Column(find_label(PublicResponsibility, "basis"), 2),
    )
    duties = make_table("responsibilities", f"{power.name}责任事项", columns, rows)
    facts = keep_facts(make_fact(power, "performance", power.performance))
    accountability = list_items(power.accountability, is_ordered=True)
    return (
        *make_section("责任事项", "responsibilities", duties, Facts(facts) if facts else None),
        *make_section("追责情形", "accountability", accountability),
    )


def tell_inside(desk: Desk, inner: InternalPower) -> tuple[Block, ...]:
    """Return what only staff see of a power."""
    workflow = desk.inner_workflows.get(inner.public.id)
    decisions = "、".join(desk.word("major_decision_kinds", each) for each in inner.major_decisions)
    facts = keep_facts(
        make_fact(inner, "audience", _tell_audience(inner)),
        make_fact(inner, "major_decisions", decisions),
        make_fact(inner, "yearly_cases", f"{inner.yearly_cases}件") if inner.yearly_cases else None,
        make_fact(inner, "examination", *tell_examination(inner.examination)),
        *_tell_reasons(inner),
        make_fact(inner, "note", *split_paragraphs(inner.note)),
        _make_remark("流程备注", workflow.note if workflow else None),
    )
    return make_section("内部管理", "inside", Facts(facts) if facts else None)


def _tell_reasons(inner: InternalPower) -> Iterator[Fact | None]:
    """Yield why the limits and the status are what they are."""
    for label, limit in (("法定时限说明", inner.statutory_limit), ("承诺时限说明", inner.promised_limit)):
        yield _make_remark(label, limit.reason if limit else None)
    yield _make_remark("权力状态说明", inner.status.reason)


def _make_remark(label: str, text: str | None) -> Fact | None:
    return Fact(label, make_cell(*split_paragraphs(text))) if text else None


def _tell_audience(inner: InternalPower) -> str:
    return "向社会公开" if inner.ground is None else f"不公开：{inner.ground.label}"
