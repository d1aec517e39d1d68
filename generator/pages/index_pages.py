"""The indexes of staff: risks by level and by leader, powers and risks by post and by law."""

from collections import Counter
from collections.abc import Iterator

from generator.pages.blocks import Align, Block, Cell, Column, Filter, Row
from generator.pages.desk import Desk
from generator.pages.law_pages import list_citing_powers
from generator.pages.long_lists import (
    UNIT,
    UNPLACED,
    Group,
    LongList,
    filter_groups,
    group_by_department,
    lay_out_list,
)
from generator.pages.page import Page
from generator.pages.relations import CHARGES, NO_DEPARTMENT, PostTasks, group_entries
from generator.pages.risk_list import find_department, list_risk_filters, name_group
from generator.pages.risk_tables import name_carrier
from generator.pages.sections import make_cell, make_table
from generator.pages.words import Run, Style, Target, Words
from generator.views.internal import InternalAssessment, InternalRisk
from generator.views.labels import find_label
from generator.views.public import PublicLaw, PublicPost, PublicPower, PublicRisk

LISTS = Target("page", "lists")
"""The page of all lists and indexes, under which each of them stands."""

CHARGE_COLUMNS = (
    Column(find_label(PublicRisk, "name"), 3),
    Column(find_label(InternalAssessment, "level"), 1.1),
    Column("管理责任", 1.6),
    Column(find_label(PublicRisk, "carrier"), 3),
    Column(find_label(InternalRisk, "responsible"), 1.8),
)
"""The columns of tables of what leaders manage and answer for."""

_UNRATED = "unrated"


def lay_out_indexes(desk: Desk) -> tuple[Page, ...]:
    """Return the pages of all indexes."""
    return (
        *lay_out_list(index_levels(desk)),
        *lay_out_list(index_posts(desk)),
        *lay_out_list(index_laws(desk)),
        *lay_out_list(index_leaders(desk), lead=_tell_charges(desk)),
    )


def index_levels(desk: Desk) -> LongList:
    """Return the risks of each level, the gravest first, with who manages and who answers for each."""
    by_level = group_entries(
        desk.public.risks, lambda risk: (level.id if (level := desk.find_level(risk.id)) else "",)
    )
    groups = [
        Group(level.id, f"{level.mark} {level.name}等级", None, _list_risks(desk, by_level.get(level.id, ())))
        for level in sorted(desk.levels.values(), key=lambda each: each.rank)
    ]
    groups.append(Group(_UNRATED, "等级未登记", None, _list_risks(desk, by_level.get("", ()))))
    word = desk.public.config.vocabulary.department
    departments = tuple((each.id, each.name) for each in desk.public.departments)
    return LongList(
        identifier="by-level",
        kind="index",
        title="按等级索引",
        table="risk-index",
        columns=(
            Column(find_label(PublicRisk, "name"), 3),
            Column(find_label(PublicRisk, "carrier"), 3),
            Column(find_label(InternalRisk, "responsible"), 1.8),
            Column(find_label(InternalRisk, "manager"), 1.8),
            Column(find_label(InternalRisk, "accountable"), 1.8),
        ),
        filters=(
            Filter("department", word, ((UNIT, "单位和领导岗位"), *departments, (UNPLACED, "部门未登记"))),
            *list_risk_filters(desk),
        ),
        groups=tuple(group for group in groups if group.rows),
        description="风险点按等级索引，列明责任岗位和管理责任。",
        nothing="没有登记风险点。",
        unit="风险点",
        anchor="level",
        parent=LISTS,
    )


def index_posts(desk: Desk) -> LongList:
    """Return for each post the powers that it carries out and the risks that it answers for."""
    rows: dict[str | None, list[Row]] = {}
    for department in (None, *(each.id for each in desk.public.departments), NO_DEPARTMENT):
        for post in desk.posts_in.get(department, ()):
            rows.setdefault(department, []).append(_index_post(desk, post))
    groups = group_by_department(desk, rows, "单位领导", "所属部门未登记")
    return LongList(
        identifier="by-post",
        kind="index",
        title="按岗位索引",
        table="post-index",
        columns=(
            Column(find_label(PublicPost, "name"), 1.6),
            Column("承办的职权", 2.4),
            Column("承担的环节", 1, Align.END),
            Column("负责的风险点", 3),
        ),
        filters=(filter_groups(desk.public.config.vocabulary.department, groups),),
        groups=groups,
        description="岗位索引，列明各岗位承办的职权和负责的风险点。",
        nothing="没有登记岗位。",
        unit="岗位",
        parent=LISTS,
    )


def index_laws(desk: Desk) -> LongList:
    """Return for each article of each law, by rank, the powers and risks that rest on it."""
    whole = _collect_whole(desk)
    by_rank = group_entries(desk.public.laws, lambda law: (law.rank,))
    ranks = sorted(desk.public.config.vocabulary.law_ranks, key=lambda each: each.rank)
    groups = tuple(
        Group(
            rank.id,
            rank.name,
            None,
            tuple(row for law in by_rank.get(rank.id, ()) for row in _index_law(desk, law, whole)),
        )
        for rank in ranks
    )
    return LongList(
        identifier="by-law",
        kind="index",
        title="按法律依据索引",
        table="law-index",
        columns=(
            Column(find_label(PublicPower, "basis"), 2.6),
            Column("条款", 1.2),
            Column("职权（环节）", 3.4),
            Column("风险点", 2),
        ),
        filters=(
            Filter("rank", find_label(PublicLaw, "rank"), tuple((each.id, each.name) for each in ranks)),
        ),
        groups=tuple(group for group in groups if group.rows),
        description="法律依据索引，列明以各条款为依据的职权和风险点。",
        nothing="没有职权或者风险点引用法律依据。",
        unit="条款",
        parent=LISTS,
    )


def index_leaders(desk: Desk) -> LongList:
    """Return for each leader the risks that he manages directly or answers for, the gravest first."""
    leaders = {post.id: post.name for post in _list_leaders(desk)}
    groups = tuple(
        Group(leader, name, Target("post", leader), list_charges(desk, leader))
        for leader, name in leaders.items()
        if leader in desk.tasks
    )
    return LongList(
        identifier="by-leader",
        kind="index",
        title="按领导索引",
        table="leader-index",
        columns=CHARGE_COLUMNS,
        filters=(
            Filter("leader", "领导", tuple(leaders.items())),
            *list_risk_filters(desk)[:1],
            Filter(
                "role",
                "管理责任",
                tuple((each, find_label(InternalRisk, each)) for each in CHARGES),
            ),
        ),
        groups=groups,
        description="领导索引，列明分管部门以及按分级管理规定直接管理、负责的风险点。",
        nothing="没有登记领导负责的风险点。",
        unit="风险点",
        parent=LISTS,
    )


def _list_risks(desk: Desk, risks: tuple[PublicRisk, ...]) -> tuple[Row, ...]:
    return tuple(
        Row(
            (
                make_cell(desk.name_row("risk", inner.public.id)),
                make_cell(name_carrier(desk, inner.public)),
                make_cell(desk.name("post", inner.responsible)),
                make_cell(desk.name("post", inner.manager) if inner.manager else None),
                make_cell(desk.name("post", inner.accountable) if inner.accountable else None),
            ),
            facets=(
                ("department", name_group(find_department(desk, inner.public))),
                ("level", inner.rating.approved.level),
                ("kind", inner.kind),
            ),
        )
        for inner in (desk.inner_risks[risk.id] for risk in risks)
    )


def _index_post(desk: Desk, post: PublicPost) -> Row:
    tasks = desk.tasks.get(post.id, PostTasks())
    department = desk.departments_of.get(("post", post.id), UNPLACED) if post.department else UNIT
    return Row(
        (
            make_cell(desk.name_row("post", post.id)),
            make_cell(*(desk.name("power", power.id) for power in desk.powers_of.get(post.id, ()))),
            make_cell(str(len(tasks.steps)) if tasks.steps else None),
            make_cell(*(_sign_risk(desk, risk) for risk in tasks.risks)),
        ),
        anchor=f"post-{post.id}",
        facets=(("department", department),),
    )


def _sign_risk(desk: Desk, risk: InternalRisk) -> Words:
    """Return a risk's level and name in one line."""
    level = desk.sign_level(risk.rating.approved.level)
    return (*level, Run(" "), *desk.name("risk", risk.public.id))


def _collect_whole(desk: Desk) -> dict[str, tuple[PublicPower, ...]]:
    """Return by law the powers that rest on it as a whole, without an article."""
    return group_entries(
        desk.public.powers,
        lambda power: dict.fromkeys(basis.law for basis in power.basis if not basis.article),
    )


def _index_law(desk: Desk, law: PublicLaw, whole: dict[str, tuple[PublicPower, ...]]) -> Iterator[Row]:
    name = make_cell(desk.name("law", law.id))
    facets = (("rank", law.rank),)
    if law.id in whole:
        powers = make_cell(*(desk.name("power", power.id) for power in whole[law.id]))
        yield Row((name, make_cell((Run("未指明条款", style=Style.QUIET),)), powers, ()), facets=facets)
    for anchor, cited in desk.articles[law.id].items():
        if cited.citing:
            article = (Run(cited.article.heading, Target("law", law.id, anchor)),)
            risks: Cell = make_cell(*(desk.name(*key) for key in cited.citing if key[0] == "risk"))
            yield Row((name, make_cell(article), list_citing_powers(desk, cited), risks), facets=facets)


def _list_leaders(desk: Desk) -> list[PublicPost]:
    """Return the posts of leaders: the principal one first, then those of no department and those in charge of one."""
    posts = {post.id: post for post in desk.public.posts}
    principal = desk.inner.config.principal_leader if desk.inner else ""
    order = [principal, *(post.id for post in desk.posts_in.get(None, ()))]
    order += [each.leader_in_charge for each in desk.public.departments]
    return [posts[each] for each in dict.fromkeys(order) if each in posts]


def list_charges(desk: Desk, leader: str) -> tuple[Row, ...]:
    """Return a row for each risk that a post manages directly or answers for as a leader, the gravest first."""
    last = len(desk.levels) + 1
    ranks = {level.id: level.rank for level in desk.levels.values()}
    charges = desk.tasks[leader].charges if leader in desk.tasks else []
    ordered = sorted(charges, key=lambda each: ranks.get(each[0].rating.approved.level, last))
    return tuple(_index_charge(desk, risk, leader, fields) for risk, fields in ordered)


def _index_charge(desk: Desk, risk: InternalRisk, leader: str, fields: tuple[str, ...]) -> Row:
    """Return the row of a risk under a leader; `fields` say whether he manages it, answers for it, or both."""
    level = risk.rating.approved.level
    return Row(
        (
            make_cell(desk.name_row("risk", risk.public.id)),
            make_cell(desk.sign_level(level)),
            make_cell("、".join(find_label(InternalRisk, field) for field in fields)),
            make_cell(name_carrier(desk, risk.public)),
            make_cell(desk.name("post", risk.responsible)),
        ),
        facets=(("leader", leader), ("level", level), *(("role", field) for field in fields)),
    )


def _tell_charges(desk: Desk) -> tuple[Block, ...]:
    """Return a table of the leaders: the departments in their charge, and their risks by level."""
    in_charge = group_entries(desk.public.departments, lambda each: (each.leader_in_charge,))
    rows: list[Row] = []
    for post in _list_leaders(desk):
        charges = desk.tasks[post.id].charges if post.id in desk.tasks else []
        counts = Counter(risk.rating.approved.level for risk, _ in charges)
        departments = desk.list_names("department", [each.id for each in in_charge.get(post.id, ())])
        if departments or charges:
            cells = (
                make_cell(desk.name("post", post.id)),
                make_cell(departments),
                desk.sign_counts(counts),
            )
            rows.append(Row(cells))
    columns = (Column("领导", 2), Column("分管部门", 3), Column("管理的风险点", 1.4))
    table = make_table("leaders", "领导分管部门和管理的风险点", columns, rows)
    return (table,) if table else ()
