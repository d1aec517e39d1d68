"""The assessments: what each department came to by each method, its result and grade, and the sheets behind them."""

from collections.abc import Iterator, Sequence

from generator.pages.blocks import Align, Block, Cell, Column, Heading, Paragraph, Row, Table
from generator.pages.desk import Desk
from generator.pages.long_lists import LISTS
from generator.pages.page import Page
from generator.pages.page_parts import share_out
from generator.pages.records.fields import tell_note
from generator.pages.records.record_list import list_entries
from generator.pages.relations import group_entries
from generator.pages.sections import make_cell, make_section, make_table, write_date
from generator.pages.words import Run, Style, Target, plain
from generator.views.internal import InternalAssessment, InternalAssessmentItem, InternalItemScore
from generator.views.labels import find_label

ASSESSMENTS = Target("page", "assessments")

_WHOLE = 100
_UNFINISHED = "待齐"
"""Stands for the result of a period in which a method is still to come."""


def lay_out_assessments(desk: Desk) -> tuple[Page, ...]:
    """Return the page of all assessments, in parts where it is long; none where there are none."""
    kept: list[InternalAssessment] = sorted(
        list_entries(desk, ASSESSMENTS.identifier), key=lambda each: each.date, reverse=True
    )
    if not kept:
        return ()
    blocks: list[Block] = [Paragraph(plain(_tell_scheme(desk)))]
    blocks += make_section("考核结果", "results", _tabulate_results(desk, kept))
    blocks += make_section("考核等次", "grades", _tabulate_grades(desk))
    blocks.append(Heading(2, "考核得分", "scores"))
    for each in kept:
        blocks += _tell_sheet(desk, each)
    choice = desk.inner.config.assessment if desk.inner else None
    page = Page(
        target=ASSESSMENTS,
        kind="assessments",
        title=choice.name if choice else "检查考核",
        place="lists",
        blocks=tuple(blocks),
        description="各部门各次考核的自评分、核准分、结果和等次。",
        parent=LISTS,
    )
    return share_out(page)


def sum_scores(assessment: InternalAssessment) -> tuple[int, int]:
    """Return what a department gave itself, and what was found, all items together."""
    return sum(each.own for each in assessment.scores), sum(each.verified for each in assessment.scores)


def find_grade(desk: Desk, result: float) -> str:
    """Return the grade of a result, empty where none is configured for it."""
    choice = desk.inner.config.assessment if desk.inner else None
    reached = [each for each in (choice.grades if choice else ()) if each.least <= result]
    return max(reached, key=lambda each: each.least).name if reached else ""


def _tell_scheme(desk: Desk) -> str:
    methods = desk.inner.config.vocabulary.assessment_methods if desk.inner else ()
    if not methods:
        return "考核结果取各项核准分之和。"
    shares = "，".join(f"{each.name}占{each.share}%" for each in methods)
    return f"一个期间的考核结果按权重计算：{shares}。各种方式齐全的才计算结果和等次，否则写“{_UNFINISHED}”。"


def _tabulate_results(desk: Desk, kept: Sequence[InternalAssessment]) -> Table | None:
    """Return a row for each department and period: the score by each method, the result, and the grade."""
    methods = desk.inner.config.vocabulary.assessment_methods if desk.inner else ()
    found = group_entries(kept, lambda each: ((each.period, each.department),))
    rows = [
        Row(
            (
                make_cell(period),
                make_cell(desk.name("department", department)),
                *(_tell_method(several, method.id) for method in methods),
                *_tell_result(desk, several),
            )
        )
        for (period, department), several in found.items()
    ]
    columns = (
        Column(find_label(InternalAssessment, "period"), 1.6),
        Column(find_label(InternalAssessment, "department"), 2),
        *(Column(f"{method.name}（{method.share}%）", 1.3, Align.END) for method in methods),
        Column("结果", 0.9, Align.END),
        Column("等次", 0.9),
    )
    return make_table("tally", "考核结果", columns, rows)


def _tell_method(several: Sequence[InternalAssessment], method: str) -> Cell:
    scores = [sum_scores(each)[1] for each in several if each.method == method]
    return make_cell(str(scores[0])) if scores else ()


def _tell_result(desk: Desk, several: Sequence[InternalAssessment]) -> tuple[Cell, Cell]:
    """Return the result and grade of a period, unfinished where a method with a share is missing."""
    result = find_result(desk, several)
    if result is None:
        return make_cell((Run(_UNFINISHED, style=Style.QUIET),)), ()
    return make_cell(_write_score(result)), make_cell(find_grade(desk, result))


def find_result(desk: Desk, several: Sequence[InternalAssessment]) -> float | None:
    """Return what a department's assessments of a period come to, None while a method is missing."""
    methods = desk.inner.config.vocabulary.assessment_methods if desk.inner else ()
    scores = {each.method: sum_scores(each)[1] for each in reversed(several)}
    if not methods:
        return float(next(iter(scores.values())))
    shares = {each.id: each.share for each in methods if each.share}
    if not shares.keys() <= scores.keys():
        return None
    return sum(scores[method] * share for method, share in shares.items()) / _WHOLE


def _write_score(score: float) -> str:
    return f"{score:.2f}".rstrip("0").rstrip(".")


def _tabulate_grades(desk: Desk) -> Table | None:
    choice = desk.inner.config.assessment if desk.inner else None
    grades = choice.grades if choice else ()
    rows: list[Row] = []
    for place, grade in enumerate(grades):
        above = grades[place - 1].least if place else None
        reached = f"{grade.least}分以上" if grade.least or above is None else f"不满{above}分"
        rows.append(Row((make_cell(grade.name), make_cell(reached))))
    return make_table("grades", "考核等次", (Column("等次", 1), Column("分数", 2)), rows)


def _tell_sheet(desk: Desk, assessment: InternalAssessment) -> Iterator[Block]:
    """Yield who was assessed when, how and by whom, and the score of each item."""
    department = desk.names.get(("department", assessment.department), assessment.department)
    method = desk.word("assessment_methods", assessment.method)
    title = f"{department}：{assessment.period}（{method}）"
    yield Heading(3, title, f"assessment-{assessment.id}")
    own, verified = sum_scores(assessment)
    told = f"{write_date(assessment.date)}，{assessment.body}。自评{own}分，核准{verified}分。"
    yield Paragraph(plain(told))
    table = _tabulate_scores(desk, assessment, title)
    if table:
        yield table
    yield from tell_note(assessment)


def _tabulate_scores(desk: Desk, assessment: InternalAssessment, title: str) -> Table | None:
    vocabulary = desk.inner.config.vocabulary if desk.inner else None
    items = {each.id: each for each in (vocabulary.assessment_items if vocabulary else ())}
    order = {name: place for place, name in enumerate(items)}
    scores = sorted(assessment.scores, key=lambda each: order.get(each.item, len(order)))
    columns = (
        Column(find_label(InternalAssessmentItem, "group"), 1.4),
        Column(find_label(InternalItemScore, "item"), 3.4),
        Column(find_label(InternalAssessmentItem, "full"), 0.7, Align.END),
        Column(find_label(InternalItemScore, "own"), 0.8, Align.END),
        Column(find_label(InternalItemScore, "verified"), 0.8, Align.END),
        Column(find_label(InternalItemScore, "remark"), 2.6),
    )
    rows = [_make_score_row(desk, each, items.get(each.item)) for each in scores]
    own, verified = sum_scores(assessment)
    full = sum(each.full for each in items.values())
    rows.append(
        Row((make_cell("合计"), (), *(make_cell(str(number)) for number in (full, own, verified)), ()))
    )
    return make_table("assessment-scores", f"{title}得分", columns, rows)


def _make_score_row(desk: Desk, score: InternalItemScore, item: InternalAssessmentItem | None) -> Row:
    return Row(
        (
            make_cell(desk.word("assessment_groups", item.group) if item else None),
            make_cell(desk.word("assessment_items", score.item)),
            make_cell(str(item.full) if item else None),
            make_cell(str(score.own)),
            make_cell(str(score.verified)),
            make_cell(score.remark),
        )
    )
