"""Risks and measures side by side: how many of each kind and level, and each measure with who takes it and when."""

from collections import Counter

from generator.pages.blocks import Align, Block, Column, Filter, Paragraph, Row
from generator.pages.desk import Desk
from generator.pages.long_lists import LISTS, LongList, filter_groups, group_by_department, lay_out_list
from generator.pages.page import Page
from generator.pages.relations import group_entries
from generator.pages.risk_list import find_department, find_risk_list, list_risk_filters, name_group
from generator.pages.sections import make_cell, make_table
from generator.pages.tallies import RiskTally
from generator.pages.timetable import identify_period, list_periods
from generator.pages.words import Run, Target, plain
from generator.views.internal import InternalJudgement, InternalMeasure, InternalRisk
from generator.views.labels import find_label
from generator.views.public import PublicRisk

MEASURES = Target("page", "measures")
_NONE = "没有登记措施"


def lay_out_measure_list(desk: Desk, tally: RiskTally) -> tuple[Page, ...]:
    """Return the page of risks and measures with the matrix above them, and its parts where it is split."""
    ranks = {level.id: level.rank for level in desk.levels.values()}
    last = len(ranks) + 1
    risks = sorted(desk.inner_risks.values(), key=lambda risk: ranks.get(risk.rating.approved.level, last))
    found = group_entries(risks, lambda risk: (find_department(desk, risk.public),))
    rows = {
        department: [row for risk in several for row in _list_measures(desk, risk)]
        for department, several in found.items()
    }
    groups = group_by_department(desk, rows, "单位和领导岗位")
    matrix = _tabulate_matrix(desk, tally)
    return lay_out_list(
        LongList(
            identifier=MEASURES.identifier,
            kind="measure-list",
            title=name_measure_list(desk),
            table="measure-list",
            columns=(
                Column(find_label(PublicRisk, "name"), 2.4),
                Column(find_label(InternalJudgement, "level"), 0.9),
                Column(find_label(PublicRisk, "measures"), 4.4),
                Column(find_label(InternalMeasure, "post"), 1.6),
                Column(find_label(InternalMeasure, "frequency"), 1.4),
            ),
            filters=(
                filter_groups(desk.public.config.vocabulary.department, groups),
                *list_risk_filters(desk),
                Filter("period", find_label(InternalMeasure, "frequency"), list_periods()),
            ),
            groups=groups,
            description="风险点与防控措施逐条对照，列明落实岗位和频次，可以筛选。",
            nothing="没有登记风险点。",
            unit="措施",
            parent=LISTS,
        ),
        lead=matrix,
    )


def name_measure_list(desk: Desk) -> str:
    """Return the title of the list, by the unit's own word for risks."""
    return f"{desk.public.config.vocabulary.risk}与措施对照表"


def count_measures(desk: Desk) -> int:
    """Return how many measures are registered."""
    return sum(len(risk.measures) for risk in desk.inner_risks.values())


def _list_measures(desk: Desk, risk: InternalRisk) -> tuple[Row, ...]:
    """Return a row for each measure of a risk, one that says so where there is none."""
    level = risk.rating.approved.level
    head = (make_cell(desk.name_row("risk", risk.public.id)), make_cell(desk.sign_level(level)))
    facets = (
        ("department", name_group(find_department(desk, risk.public))),
        ("level", level),
        ("kind", risk.kind),
    )
    if not risk.measures:
        return (Row((*head, make_cell(_NONE), (), ()), facets=facets),)
    return tuple(
        Row(
            (
                *head,
                make_cell(measure.public.text),
                make_cell(desk.name("post", measure.post)),
                make_cell(measure.frequency),
            ),
            facets=(*facets, ("period", identify_period(measure.frequency))),
        )
        for measure in risk.measures
    )


def _tabulate_matrix(desk: Desk, tally: RiskTally) -> tuple[Block, ...]:
    """Return how many risks of each kind and level there are, with the measures against them."""
    levels = sorted(desk.levels.values(), key=lambda each: each.rank)
    measures = Counter[str]()
    for risk in desk.inner_risks.values():
        measures[risk.kind] += len(risk.measures)
    kinds = desk.inner.config.vocabulary.risk_kinds if desk.inner else ()
    order = {kind.id: place for place, kind in enumerate(kinds)}
    rows = [
        _make_matrix_row(desk, tally, kind, measures[kind])
        for kind in sorted(tally.kinds, key=lambda kind: order.get(kind, len(order)))
    ]
    sums = [str(tally.levels[level.id]) for level in levels]
    rows.append(
        Row(tuple(make_cell(each) for each in ("合计", *sums, str(tally.total), str(measures.total()))))
    )
    columns = (
        Column(find_label(InternalRisk, "kind"), 2),
        *(Column(f"{level.mark} {level.name}", 1.2, Align.END) for level in levels),
        Column("风险点合计", 1, Align.END),
        Column(find_label(PublicRisk, "measures"), 1, Align.END),
    )
    if not tally.kinds:
        return ()
    table = make_table("tally", "各类别、各等级风险点和防控措施", columns, rows)
    told = (
        "一行是一条措施：防什么风险、做什么、由哪个岗位落实、多久一次。表中的数目可以点开，看到相应的风险点。"
    )
    return (table, Paragraph(plain(told))) if table else ()


def _make_matrix_row(desk: Desk, tally: RiskTally, kind: str, measures: int) -> Row:
    name = desk.word("risk_kinds", kind)
    counts = tally.kinds[kind]
    cells = [make_cell((Run(name, find_risk_list(desk, kind=kind)),))]
    for level in sorted(desk.levels.values(), key=lambda each: each.rank):
        count = counts[level.id]
        target = find_risk_list(desk, level=level.id, kind=kind) if count else None
        cells.append(make_cell((Run(str(count), target),)))
    return Row((*cells, make_cell(str(counts.total())), make_cell(str(measures))))
