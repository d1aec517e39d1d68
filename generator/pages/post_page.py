"""The page of a post: what its holder does, in which steps, at which risks, with which measures."""

from generator.pages.blocks import Align, Block, Column, Facts, Row, Table
from generator.pages.desk import Desk, PostTasks
from generator.pages.page import Page
from generator.pages.power_lists import tabulate_powers
from generator.pages.risk_tables import CarrierColumn, name_carrier, tabulate_risks
from generator.pages.sections import (
    keep_facts,
    list_items,
    make_cell,
    make_fact,
    make_section,
    split_paragraphs,
)
from generator.pages.words import Target, link
from generator.views.internal import InternalPost
from generator.views.public import PublicPost


def lay_out_post(desk: Desk, post: PublicPost) -> Page:
    """Return the page of a post for the desk's audience."""
    inner = desk.inner_posts.get(post.id)
    blocks: list[Block] = [_make_card(desk, post, inner)]
    if inner is not None:
        blocks.extend(make_section("岗位职责", "duties", list_items(inner.duties, is_ordered=True)))
    powers = [power for powers in desk.powers_in.values() for power in powers if post.id in power.posts]
    blocks.extend(
        make_section("承办的职权", "powers", tabulate_powers(desk, powers, f"{post.name}承办的职权"))
    )
    if inner is not None:
        blocks.extend(_tell_work(desk, post, inner))
    department = desk.names.get(("department", post.department)) if post.department else None
    return Page(
        target=Target("post", post.id),
        kind="post",
        title=post.name,
        place=f"department-{post.department}" if post.department else "unit",
        blocks=tuple(blocks),
        description=f"{post.name}的职责和承办事项。",
        facets=(("department", department),) if department else (),
        parent=Target("department", post.department) if post.department else Target("page", "unit"),
    )


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
            make_fact(inner, "is_key", "是" if inner.is_key else "否"),
        ]
    return Facts(keep_facts(*facts))


def _tell_work(desk: Desk, post: PublicPost, inner: InternalPost) -> tuple[Block, ...]:
    carried = desk.risks_on.get(("post", post.id), ())
    own = {risk.id for risk in carried}
    tasks = desk.tasks.get(post.id, PostTasks())
    answered = [risk.public for risk in tasks.risks if risk.public.id not in own]
    sealed = desk.sealed_posts.get(post.id)
    own_table = tabulate_risks(desk, carried, f"{post.name}岗位风险点与防控措施", CarrierColumn.NONE)
    other_table = tabulate_risks(desk, answered, f"{post.name}负责防控的其他风险点", CarrierColumn.FULL)
    return (
        *make_section("承担的环节", "steps", _tabulate_steps(desk, post, tasks)),
        *make_section("岗位风险点", "risks", own_table),
        *make_section("负责防控的其他风险点", "answered", other_table),
        *make_section("应落实的防控措施", "measures", _tabulate_measures(desk, post, tasks)),
        *make_section("内部备注", "note", list_items(split_paragraphs(inner.note))),
        *make_section(
            "纪检备注", "sealed", list_items(split_paragraphs(sealed.discipline_note)) if sealed else None
        ),
    )


def _tabulate_steps(desk: Desk, post: PublicPost, tasks: PostTasks) -> Table | None:
    rows = tuple(
        Row(
            (
                make_cell(str(number)),
                make_cell(desk.name("power", step.power)),
                make_cell(link(step.name, Target("power", step.power, f"step-{step.identifier}"))),
            )
        )
        for number, step in enumerate(tasks.steps, 1)
    )
    columns = (Column("序号", 0.5, Align.CENTER), Column("职权", 3), Column("环节", 3))
    return Table("post-steps", f"{post.name}承担的环节", columns, rows) if rows else None


def _tabulate_measures(desk: Desk, post: PublicPost, tasks: PostTasks) -> Table | None:
    rows = tuple(
        Row(
            (
                make_cell(measure.public.text),
                make_cell(measure.frequency),
                make_cell(desk.name("risk", risk.public.id)),
                make_cell(name_carrier(desk, risk.public)),
            )
        )
        for risk, measure in tasks.measures
    )
    columns = (Column("防控措施", 4), Column("频次或时点", 1.5), Column("风险点", 2), Column("载体", 2))
    return Table("post-measures", f"{post.name}应落实的防控措施", columns, rows) if rows else None
