"""The index by leader: the departments in charge, and each risk that a leader answers for with the reason why."""

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.pages.blocks import Block, Column, Filter, Paragraph, Row
from generator.pages.desk import Desk
from generator.pages.leader_risks import (
    RISK_ROLES,
    LeaderRisks,
    collect_leader_risks,
    collect_main_risks,
    list_leaders,
)
from generator.pages.long_lists import LISTS, Group, LongList, lay_out_list
from generator.pages.page import Page
from generator.pages.risk_list import list_risk_filters
from generator.pages.risk_tables import name_carrier
from generator.pages.sections import make_cell, make_table
from generator.pages.words import Target, plain
from generator.views.internal import InternalJudgement, InternalRisk
from generator.views.labels import find_label
from generator.views.public import PublicPost, PublicRisk

CHARGE_COLUMNS = (
    Column(find_label(PublicRisk, "name"), 3),
    Column(find_label(InternalJudgement, "level"), 1.1),
    Column("管理责任", 1.6),
    Column(find_label(PublicRisk, "carrier"), 3),
    Column(find_label(InternalRisk, "responsible"), 1.8),
)
"""The columns of tables of what leaders manage and answer for."""

_HINT = (
    "各位领导的责任由登记册推算：本岗位的风险点，按分级管理规定直接管理和负责的风险点，"
    "以及分管部门的主要风险点，即该部门现有的最高等级的风险点。"
)


def lay_out_leaders(desk: Desk) -> tuple[Page, ...]:
    """Return the pages of the index by leader."""
    main = collect_main_risks(desk)
    answers = {post: collect_leader_risks(desk, post.id, main) for post in list_leaders(desk)}
    return lay_out_list(_index_leaders(desk, answers), lead=_sum_up(desk, answers))


def list_charges(desk: Desk, leader: str) -> tuple[Row, ...]:
    """Return a row for each risk that a post manages directly or answers for as a leader, the gravest first."""
    last = len(desk.levels) + 1
    ranks = {level.id: level.rank for level in desk.levels.values()}
    charges = desk.tasks[leader].charges if leader in desk.tasks else []
    ordered = sorted(charges, key=lambda each: ranks.get(each[0].rating.approved.level, last))
    return tuple(
        _make_row(desk, risk, leader, {field: find_label(InternalRisk, field) for field in fields})
        for risk, fields in ordered
    )


def _index_leaders(desk: Desk, answers: Mapping[PublicPost, LeaderRisks]) -> LongList:
    """Return for each leader the risks that he answers for, the gravest first."""
    groups = tuple(
        Group(
            post.id,
            post.name,
            Target("post", post.id),
            tuple(
                _make_row(desk, risk, post.id, {role: RISK_ROLES[role] for role in roles})
                for risk, roles in each.risks
            ),
        )
        for post, each in answers.items()
    )
    columns = (*CHARGE_COLUMNS[:2], Column("责任来源", 1.8), *CHARGE_COLUMNS[3:])
    return LongList(
        identifier="by-leader",
        kind="index",
        title="按领导索引",
        table="leader-risks",
        columns=columns,
        filters=(
            Filter("leader", "领导", tuple((post.id, post.name) for post in answers)),
            *list_risk_filters(desk)[:1],
            Filter("role", "责任来源", tuple(RISK_ROLES.items())),
        ),
        groups=groups,
        description="领导索引，列明分管部门，本岗位、分级管理和分管部门的风险点。",
        nothing="没有登记领导负责的风险点。",
        unit="风险点",
        parent=LISTS,
    )


def _sum_up(desk: Desk, answers: Mapping[PublicPost, LeaderRisks]) -> tuple[Block, ...]:
    """Return a table of the leaders: the departments in their charge, and their risks by level and reason."""
    rows: list[Row] = []
    for post, each in answers.items():
        managed = [risk for risk, roles in each.risks if {"manager", "accountable"} & set(roles)]
        if each.departments or each.risks:
            cells = (
                make_cell(desk.name("post", post.id)),
                make_cell(desk.list_names("department", [department.id for department in each.departments])),
                desk.sign_counts(_count_levels(each.list_in_role("own"))),
                desk.sign_counts(_count_levels(managed)),
                desk.sign_counts(_count_levels(each.list_in_role("main"))),
            )
            rows.append(Row(cells))
    columns = (
        Column("领导", 1.8),
        Column("分管部门", 2.8),
        Column("本岗位风险点", 1.3),
        Column("管理的风险点", 1.3),
        Column("分管部门主要风险点", 1.5),
    )
    table = make_table("leaders", "领导分管部门和负责的风险点", columns, rows)
    return (Paragraph(plain(_HINT)), table) if table else ()


def _count_levels(risks: Iterable[InternalRisk]) -> Counter[str]:
    return Counter(risk.rating.approved.level for risk in risks)


def _make_row(desk: Desk, risk: InternalRisk, leader: str, roles: Mapping[str, str]) -> Row:
    """Return the row of a risk under a leader; `roles` say by name and word why it is his."""
    level = risk.rating.approved.level
    return Row(
        (
            make_cell(desk.name_row("risk", risk.public.id)),
            make_cell(desk.sign_level(level)),
            make_cell("、".join(roles.values())),
            make_cell(name_carrier(desk, risk.public)),
            make_cell(desk.name("post", risk.responsible)),
        ),
        facets=(("leader", leader), ("level", level), *(("role", role) for role in roles)),
    )
