"""The indexes of staff: risks by level and by kind, powers and risks by post and by law."""

from collections.abc import Iterator

from generator.pages.article_tables import list_citing_powers
from generator.pages.blocks import Align, Cell, Column, Filter, Row
from generator.pages.citations import find_source
from generator.pages.desk import Desk
from generator.pages.leader_index import lay_out_leaders
from generator.pages.long_lists import (
    LISTS,
    UNIT,
    UNPLACED,
    Group,
    LongList,
    filter_groups,
    group_by_department,
    lay_out_list,
)
from generator.pages.page import Page
from generator.pages.relations import NO_DEPARTMENT, Key, PostTasks, group_entries
from generator.pages.risk_list import find_department, list_risk_filters, name_group
from generator.pages.risk_tables import name_carrier
from generator.pages.sections import make_cell
from generator.pages.words import Run, Style, Target, Words
from generator.views.internal import InternalJudgement, InternalRisk
from generator.views.labels import find_label
from generator.views.public import PublicLaw, PublicPost, PublicPower, PublicRisk

_UNRATED = "unrated"
_BYLAWS = "-bylaws"
"""The key of the group of bylaws; no rank of laws is called so."""


def lay_out_indexes(desk: Desk) -> tuple[Page, ...]:
    """Return the pages of all indexes."""
    return (
        *lay_out_list(index_levels(desk)),
        *lay_out_list(index_kinds(desk)),
        *lay_out_list(index_posts(desk)),
        *lay_out_list(index_laws(desk)),
        *lay_out_leaders(desk),
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
        filters=(_filter_departments(desk), *list_risk_filters(desk)),
        groups=tuple(group for group in groups if group.rows),
        description="风险点按等级索引，列明责任岗位和管理责任。",
        nothing="没有登记风险点。",
        unit="风险点",
        anchor="level",
        parent=LISTS,
    )


def index_kinds(desk: Desk) -> LongList:
    """Return the risks of each kind in the unit's order, the gravest of a kind first."""
    kinds = desk.inner.config.vocabulary.risk_kinds if desk.inner else ()
    ranks = {level.id: level.rank for level in desk.levels.values()}
    last = len(ranks) + 1
    ordered = sorted(desk.inner_risks.values(), key=lambda risk: ranks.get(risk.rating.approved.level, last))
    by_kind = group_entries(ordered, lambda risk: (risk.kind,))
    names = {kind.id: kind.name for kind in kinds}
    groups = tuple(
        Group(kind, names.get(kind, kind), None, tuple(_list_by_kind(desk, risk) for risk in by_kind[kind]))
        for kind in dict.fromkeys((*names, *by_kind))
        if kind in by_kind
    )
    return LongList(
        identifier="by-kind",
        kind="index",
        title="按类别索引",
        table="kind-index",
        columns=(
            Column(find_label(PublicRisk, "name"), 3),
            Column(find_label(InternalJudgement, "level"), 1),
            Column(find_label(PublicRisk, "carrier"), 3),
            Column(find_label(InternalRisk, "responsible"), 1.8),
        ),
        filters=(_filter_departments(desk), *list_risk_filters(desk)),
        groups=groups,
        description="风险点按类别索引，同一类别中等级高的在前。",
        nothing="没有登记风险点。",
        unit="风险点",
        anchor="kind",
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
            tuple(
                row
                for law in by_rank.get(rank.id, ())
                for row in _index_source(desk, ("law", law.id), rank.id, whole)
            ),
        )
        for rank in ranks
    )
    own = tuple(
        row
        for bylaw in desk.public.bylaws
        for row in _index_source(desk, ("bylaw", bylaw.id), _BYLAWS, whole)
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
            Filter(
                "rank",
                find_label(PublicLaw, "rank"),
                (*((each.id, each.name) for each in ranks), (_BYLAWS, "本单位制度")),
            ),
        ),
        groups=tuple(group for group in (*groups, Group(_BYLAWS, "本单位制度", None, own)) if group.rows),
        description="法律依据索引，列明以各条款为依据的职权和风险点。",
        nothing="没有职权或者风险点引用法律依据。",
        unit="条款",
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
            facets=_list_facets(desk, inner),
        )
        for inner in (desk.inner_risks[risk.id] for risk in risks)
    )


def _list_by_kind(desk: Desk, inner: InternalRisk) -> Row:
    return Row(
        (
            make_cell(desk.name_row("risk", inner.public.id)),
            make_cell(desk.sign_level(inner.rating.approved.level)),
            make_cell(name_carrier(desk, inner.public)),
            make_cell(desk.name("post", inner.responsible)),
        ),
        facets=_list_facets(desk, inner),
    )


def _list_facets(desk: Desk, inner: InternalRisk) -> tuple[tuple[str, str], ...]:
    return (
        ("department", name_group(find_department(desk, inner.public))),
        ("level", inner.rating.approved.level),
        ("kind", inner.kind),
    )


def _filter_departments(desk: Desk) -> Filter:
    departments = tuple((each.id, each.name) for each in desk.public.departments)
    word = desk.public.config.vocabulary.department
    return Filter("department", word, ((UNIT, "单位和领导岗位"), *departments, (UNPLACED, f"{word}未登记")))


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


def _collect_whole(desk: Desk) -> dict[Key, tuple[PublicPower, ...]]:
    """Return by law or bylaw the powers that rest on it as a whole, without an article."""
    return group_entries(
        desk.public.powers,
        lambda power: dict.fromkeys(find_source(basis) for basis in power.basis if not basis.article),
    )


def _index_source(
    desk: Desk, source: Key, rank: str, whole: dict[Key, tuple[PublicPower, ...]]
) -> Iterator[Row]:
    """Yield a row for what rests on a law or bylaw as a whole, and one for each article that something cites."""
    name = make_cell(desk.name(*source))
    facets = (("rank", rank),)
    if source in whole:
        powers = make_cell(*(desk.name("power", power.id) for power in whole[source]))
        yield Row((name, make_cell((Run("未指明条款", style=Style.QUIET),)), powers, ()), facets=facets)
    for anchor, cited in desk.articles[source].items():
        if cited.citing:
            article = (Run(cited.article.heading, Target(*source, anchor)),)
            risks: Cell = make_cell(*(desk.name(*key) for key in cited.citing if key[0] == "risk"))
            yield Row((name, make_cell(article), list_citing_powers(desk, cited), risks), facets=facets)
