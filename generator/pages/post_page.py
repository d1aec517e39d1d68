"""The page of a post: what its holder does, in which steps, at which risks, with which measures."""

from generator.pages.blocks import Block, Column, Fact, Facts, Paragraph, Row, Table
from generator.pages.desk import Desk
from generator.pages.disclosed_risks import tell_disclosed
from generator.pages.leader_index import CHARGE_COLUMNS, list_charges
from generator.pages.page import Page
from generator.pages.post_records import list_holders, tell_commitments, tell_monthly_tasks
from generator.pages.power_lists import count_levels, tabulate_powers
from generator.pages.relations import PostTasks, group_entries
from generator.pages.risk_tables import CarrierColumn, name_carrier, tabulate_risks
from generator.pages.sections import (
    keep_facts,
    list_items,
    make_cell,
    make_fact,
    make_section,
    make_table,
    tell_examination,
    tell_paragraphs,
    write_date,
)
from generator.pages.timetable import sort_by_period
from generator.pages.words import Run, Target, join, plain
from generator.views.internal import InternalMeasure, InternalPerson, InternalPost
from generator.views.labels import find_label
from generator.views.public import PublicPost, PublicPower, PublicRisk
from generator.views.restricted import RestrictedPost

_MOST_CHARGES = 100
"""Beyond so many the index lists what a post manages, and its page says how many there are."""


def lay_out_post(desk: Desk, post: PublicPost) -> Page:
    """Return the page of a post for the desk's audience."""
    inner = desk.inner_posts.get(post.id)
    blocks: list[Block] = [_make_card(desk, post, inner)]
    if inner is not None:
        duties = make_section("岗位职责", "duties", list_items(inner.duties, is_ordered=True))
        work = _tell_work(desk, post, inner)
        blocks.extend((*duties, *tell_monthly_tasks(desk, post, (*duties, *work)), *work))
    else:
        powers = tabulate_powers(desk, desk.powers_of.get(post.id, ()), f"{post.name}承办的职权")
        blocks.extend(make_section("承办的职权", "powers", powers))
    blocks.extend(tell_disclosed(desk, (("post", post.id),), post.name))
    department = desk.names.get(("department", post.department)) if post.department else None
    return Page(
        target=Target("post", post.id),
        kind="post",
        title=post.name,
        place=desk.find_place(post.department),
        blocks=tuple(blocks),
        description=f"{post.name}的职责和承办事项。",
        facets=(("department", department),) if department else (),
        parent=_find_parent(desk, post),
    )


def _find_parent(desk: Desk, post: PublicPost) -> Target:
    if post.department and ("department", post.department) in desk.names:
        return Target("department", post.department)
    return Target("page", "unit" if desk.public.organizations else "home")


def _make_card(desk: Desk, post: PublicPost, inner: InternalPost | None) -> Facts:
    organization = desk.public.organizations[0] if desk.public.organizations else None
    belongs = desk.name("department", post.department) if post.department else None
    if belongs is None and organization is not None:
        belongs = desk.name("organization", organization.id)
    facts = [make_fact(post, "department", belongs)]
    if inner is not None:
        facts += [
            make_fact(inner, "superior", desk.name("post", inner.superior)) if inner.superior else None,
            make_fact(inner, "group", desk.word("post_groups", inner.group)),
            make_fact(inner, "person_class", desk.word("person_classes", inner.person_class)),
            make_fact(inner, "headcount", f"{inner.headcount}人"),
            _tell_holders(desk, post),
            _tell_tenure(inner),
            make_fact(inner, "is_key", "是" if inner.is_key else "否"),
            make_fact(inner, "examination", *tell_examination(inner.examination)),
        ]
    return Facts(keep_facts(*facts))


def _tell_holders(desk: Desk, post: PublicPost) -> Fact | None:
    """Return who holds the post; persons are in the view only where the unit names them."""
    holders = list_holders(desk, post)
    return Fact(find_label(InternalPerson, "name"), make_cell(*holders)) if holders else None


def _tell_tenure(inner: InternalPost) -> Fact | None:
    if inner.tenure is None:
        return None
    years = f"，轮岗年限{inner.tenure.years}年" if inner.tenure.years else ""
    return make_fact(inner, "tenure", f"{write_date(inner.tenure.since)}起{years}")


def _tell_work(desk: Desk, post: PublicPost, inner: InternalPost) -> tuple[Block, ...]:
    carried = desk.risks_on.get(("post", post.id), ())
    own = {risk.id for risk in carried}
    tasks = desk.tasks.get(post.id, PostTasks())
    shared = desk.find_shared(post.id)
    own |= {risk.id for risk in shared}
    answered = [risk.public for risk in tasks.risks if risk.public.id not in own]
    shared_table = tabulate_risks(desk, shared, f"{post.name}的共性风险点与防控措施", CarrierColumn.FULL)
    own_table = tabulate_risks(desk, carried, f"{post.name}岗位风险点与防控措施", CarrierColumn.NONE)
    other_table = tabulate_risks(desk, answered, f"{post.name}负责防控的其他风险点", CarrierColumn.FULL)
    return (
        *make_section("职权和环节", "powers", _tabulate_steps(desk, post, tasks)),
        *make_section("应落实的防控措施", "measures", _tabulate_measures(desk, post, tasks)),
        *make_section("岗位风险点", "risks", own_table),
        *make_section("共性风险点", "shared-risks", shared_table),
        *make_section("负责防控的其他风险点", "answered", other_table),
        *make_section("管理的风险点", "charges", *_tell_charges(desk, post, tasks)),
        *tell_commitments(desk, post),
        *make_section(find_label(InternalPost, "note"), "note", *tell_paragraphs(inner.note)),
        *_tell_sealed(desk, post),
    )


def _tell_charges(desk: Desk, post: PublicPost, tasks: PostTasks) -> tuple[Block, ...]:
    """Return the risks that a post manages or answers for as a leader; a leader's stand in the index."""
    if not tasks.charges:
        return ()
    if post.department is None or len(tasks.charges) > _MOST_CHARGES:
        index = Target("page", "by-leader" if post.department is None else "by-level")
        return (
            Paragraph(
                (*plain(f"按分级管理规定管理{len(tasks.charges)}个，见"), Run("索引", index), Run("。"))
            ),
        )
    table = make_table(
        "leader-index", f"{post.name}管理的风险点", CHARGE_COLUMNS, list_charges(desk, post.id)
    )
    return (table,) if table else ()


def _tell_sealed(desk: Desk, post: PublicPost) -> tuple[Block, ...]:
    """Return what the discipline office alone sees of a post."""
    sealed = desk.sealed_posts.get(post.id)
    if sealed is None:
        return ()
    label = find_label(RestrictedPost, "discipline_note")
    return make_section(label, "sealed", *tell_paragraphs(sealed.discipline_note))


def _tabulate_steps(desk: Desk, post: PublicPost, tasks: PostTasks) -> Table | None:
    """Return the powers in which a post acts, in their order, each with the steps it carries out there."""
    steps = group_entries(tasks.steps, lambda key: (desk.steps[key].power,))
    own = {power.id for power in desk.powers_of.get(post.id, ())} | steps.keys()
    powers = [power for several in desk.powers_in.values() for power in several if power.id in own]
    rows = tuple(
        Row(
            (
                make_cell(power.code),
                make_cell(desk.name_row("power", power.id)),
                make_cell(join([desk.name_step(key) for key in steps.get(power.id, ())])),
                count_levels(desk, power),
            )
        )
        for power in powers
    )
    columns = (
        Column(find_label(PublicPower, "code"), 0.9),
        Column(find_label(PublicPower, "name"), 2.4),
        Column("承担的环节", 3.4),
        Column("风险点", 1.1),
    )
    return make_table("post-steps", f"{post.name}的职权和环节", columns, rows)


def _tabulate_measures(desk: Desk, post: PublicPost, tasks: PostTasks) -> Table | None:
    """Return the measures that a post puts into practice, by when they fall due."""
    by_period = sort_by_period((measure.frequency, (risk, measure)) for risk, measure in tasks.measures)
    rows: list[Row] = []
    for period, several in by_period.items():
        rows.append(Row((make_cell(f"{period}（{len(several)}项）"),), is_group=True))
        rows += [
            Row(
                (
                    make_cell(measure.frequency),
                    make_cell(measure.public.text),
                    make_cell(desk.name("risk", risk.public.id)),
                    make_cell(name_carrier(desk, risk.public)),
                )
            )
            for risk, measure in several
        ]
    columns = (
        Column(find_label(InternalMeasure, "frequency"), 1.3),
        Column(find_label(PublicRisk, "measures"), 4.2),
        Column(find_label(PublicRisk, "name"), 2),
        Column(find_label(PublicRisk, "carrier"), 2.2),
    )
    return make_table("post-measures", f"{post.name}应落实的防控措施", columns, rows)
