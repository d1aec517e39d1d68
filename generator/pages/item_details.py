"""An item as a citizen reads it: what, where, when, how long and how much first, then how, then on what ground."""

from generator.pages.blocks import Block, Facts, Paragraph
from generator.pages.channels_page import CHANNELS, has_channels
from generator.pages.desk import Desk
from generator.pages.power_details import (
    answer_questions,
    tabulate_materials,
    tell_duties,
    tell_limits,
    tell_result,
    tell_successor,
)
from generator.pages.power_sources import tell_sources
from generator.pages.sections import (
    keep_facts,
    list_bases,
    list_channels,
    list_items,
    make_fact,
    make_section,
    split_paragraphs,
    tell_limit,
    write_date,
)
from generator.pages.words import Run, link
from generator.views.labels import find_label
from generator.views.public import PublicPower


def tell_item(
    desk: Desk, power: PublicPower, workflow: tuple[Block, ...], risks: tuple[Block, ...]
) -> tuple[Block, ...]:
    """Return the blocks of a public power's page; `workflow` and `risks` are its sections of these."""
    conditions = list_items(power.conditions, is_ordered=True)
    quantity = Facts(keep_facts(make_fact(power, "quantity", power.quantity))) if power.quantity else None
    return (
        _make_card(desk, power),
        *make_section("受理条件", "conditions", conditions, quantity),
        *make_section("申请材料", "materials", tabulate_materials(power)),
        *workflow,
        *make_section("时限、收费与结果", "terms", _tell_terms(desk, power)),
        *make_section(find_label(PublicPower, "basis"), "basis", list_items(list_bases(desk, power.basis))),
        *make_section("权利与救济", "rights", _tell_rights(power)),
        *make_section("咨询与监督投诉", "contact", *_tell_contact(desk, power)),
        *answer_questions(power),
        *tell_duties(desk, power),
        *risks,
        *tell_sources(desk, power),
        *make_section("其他信息", "details", _tell_rest(desk, power)),
    )


def _make_card(desk: Desk, power: PublicPower) -> Facts:
    """Return the short card; the book has room for ten fields."""
    kind = desk.word("power_kinds", power.kind)
    return Facts(
        keep_facts(
            make_fact(power, "content", *split_paragraphs(power.content)),
            make_fact(power, "code", power.code),
            make_fact(power, "kind", f"{kind}（{power.handling.label}）" if power.handling else kind),
            make_fact(power, "holder", power.holder),
            make_fact(power, "department", desk.name("department", power.department)),
            tell_limits(power),
            make_fact(power, "fee", power.fee.standard) if power.fee else None,
            make_fact(power, "visits", power.visits),
            make_fact(power, "window", power.window),
            make_fact(power, "hours", power.hours),
        ),
        is_key=True,
    )


def _tell_terms(desk: Desk, power: PublicPower) -> Facts | None:
    facts = keep_facts(
        make_fact(power, "promised_limit", *tell_limit(desk, power.promised_limit)),
        make_fact(power, "statutory_limit", *tell_limit(desk, power.statutory_limit)),
        make_fact(power, "fee", power.fee.standard, *list_bases(desk, power.fee.basis))
        if power.fee
        else None,
        make_fact(power, "result", tell_result(power.result)) if power.result else None,
    )
    return Facts(facts) if facts else None


def _tell_rights(power: PublicPower) -> Facts | None:
    facts = keep_facts(
        make_fact(power, "rights", *power.rights),
        make_fact(power, "obligations", *power.obligations),
        make_fact(power, "remedies", *power.remedies),
    )
    return Facts(facts) if facts else None


def _tell_contact(desk: Desk, power: PublicPower) -> tuple[Block | None, ...]:
    organization = desk.public.organizations[0] if desk.public.organizations else None
    facts = keep_facts(
        make_fact(organization, "consultation", *list_channels(organization.consultation))
        if organization
        else None,
        make_fact(organization, "complaints", *list_channels(organization.complaints))
        if organization
        else None,
        make_fact(power, "supervision", *power.supervision),
    )
    more = (Run("全部渠道和各承办机构的电话见"), *link("咨询与监督投诉", CHANNELS), Run("。"))
    return (Facts(facts) if facts else None, Paragraph(more) if facts and has_channels(desk) else None)


def _tell_rest(desk: Desk, power: PublicPower) -> Facts | None:
    facts = keep_facts(
        make_fact(power, "sub_item", power.sub_item),
        make_fact(power, "national_code", power.national_code),
        make_fact(power, "exercise_level", power.exercise_level),
        make_fact(power, "counterpart", power.counterpart),
        make_fact(power, "cooperating", desk.list_names("department", power.cooperating)),
        make_fact(power, "posts", desk.list_names("post", power.posts)),
        make_fact(power, "forwards_upward", "是") if power.forwards_upward else None,
        make_fact(power, "status", f"{power.status.state.label}（{write_date(power.status.since)}）"),
        tell_successor(desk, power),
    )
    return Facts(facts)
