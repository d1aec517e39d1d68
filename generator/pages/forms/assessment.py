"""The sheet by which a department is assessed: items by group, full score, its own score and the verified one."""

from collections.abc import Iterator

from generator.model.record_terms import FormKind
from generator.pages.blocks import Align, Sheet, SheetCell, SheetGroup, SheetRow
from generator.pages.desk import Desk
from generator.pages.forms.form import BLANK_STEM, Form, FormLayout
from generator.pages.forms.grid import (
    ask_opinions,
    card,
    count,
    empty_rows,
    head,
    label,
    merge_rows,
    pairs,
    value,
)
from generator.pages.forms.subjects import list_departments, name_department, name_role, name_unit, write_day
from generator.pages.records.assessments import find_grade, find_result, sum_scores
from generator.pages.words import Target
from generator.views.internal import InternalAssessment, InternalFormChoice, InternalItemScore

_SHARES = (2.2, 1, 5.6, 1, 1.4, 1.4, 2.8)
_HEAD = head("考核项目", "序号", "考核内容", "分值", "自评分", "核准分", "说明")
_BLANK_ROWS = 8


def _fill(desk: Desk, choice: InternalFormChoice) -> Iterator[Form]:
    departments = {each.id for each in list_departments(desk, choice)}
    for record in desk.inner.assessments if desk.inner else ():
        if record.department in departments:
            yield _lay_out(desk, choice, record)


def _lay_out(desk: Desk, choice: InternalFormChoice, record: InternalAssessment | None) -> Form:
    name = name_department(desk, record.department) if record else None
    return Form(
        choice=choice,
        subject=f"{name}　{record.period}" if record else "",
        about=Target("department", record.department) if record else None,
        department=record.department if record else "",
        stem=record.id if record else BLANK_STEM,
        lead=(("单位", name_unit(desk)), ("考核日期", write_day(record.date if record else None))),
        blocks=(
            card(
                "考核基本情况",
                pairs(("被考核部门", name), ("考核期间", record.period if record else None)),
                pairs(
                    (
                        "考核方式",
                        desk.word("assessment_methods", record.method) if record else _name_methods(desk),
                    ),
                    ("考核机构", record.body if record else None),
                ),
            ),
            Sheet(
                "scores", "考核得分", _SHARES, (*_list_groups(desk, record), _add_up(desk, record)), (_HEAD,)
            ),
            ask_opinions(choice.opinions or _list_opinions(desk), "签字与意见", 3),
        ),
        notes=_tell_grades(desk) if record is None else (),
        occasion=f"{record.period}，{desk.word('assessment_methods', record.method)}" if record else "",
    )


def _list_groups(desk: Desk, record: InternalAssessment | None) -> tuple[SheetGroup, ...]:
    """Return the items beside the group that their scores make up."""
    words = desk.inner.config.vocabulary if desk.inner else None
    scores = {score.item: score for score in record.scores} if record else {}
    found: list[SheetGroup] = []
    number = 0
    for group in words.assessment_groups if words else ():
        rows = []
        for item in words.assessment_items if words else ():
            if item.group == group.id:
                number += 1
                rows.append(_make_row(number, item.name, item.full, scores.get(item.id)))
        found += merge_rows(f"{group.name}（{group.full}分）", rows, _SHARES)
    return tuple(found) or tuple(SheetGroup((row,)) for row in empty_rows(_BLANK_ROWS, len(_SHARES)))


def _make_row(number: int, name: str, full: int, score: InternalItemScore | None) -> SheetRow:
    return SheetRow(
        (
            count(number),
            value(name),
            _write_score(full),
            _write_score(score.own if score else None),
            _write_score(score.verified if score else None),
            value(score.remark if score else None),
        )
    )


def _add_up(desk: Desk, record: InternalAssessment | None) -> SheetGroup:
    """Return the sums, with the grade where this assessment alone makes the result of its period."""
    words = desk.inner.config.vocabulary if desk.inner else None
    full = sum(item.full for item in words.assessment_items) if words else 0
    own, verified = sum_scores(record) if record else (None, None)
    result = find_result(desk, (record,)) if record else None
    grade = find_grade(desk, result) if result is not None else ""
    cells = (
        label("合计", 3),
        _write_score(full or None),
        _write_score(own),
        _write_score(verified),
        value(grade, align=Align.CENTER),
    )
    return SheetGroup((SheetRow(cells),))


def _write_score(score: int | None) -> SheetCell:
    return value("" if score is None else str(score), align=Align.CENTER)


def _name_methods(desk: Desk) -> str:
    methods = desk.inner.config.vocabulary.assessment_methods if desk.inner else ()
    return "　".join(f"□{method.name}" for method in methods)


def _list_opinions(desk: Desk) -> tuple[str, ...]:
    return (
        f"{name_role(desk, 'department-head')}签字",
        "考核机构意见",
        f"{name_role(desk, 'leader-in-charge')}意见",
    )


def _tell_grades(desk: Desk) -> tuple[str, ...]:
    choice = desk.inner.config.assessment if desk.inner else None
    methods = desk.inner.config.vocabulary.assessment_methods if desk.inner else ()
    shares = "，".join(f"{method.name}占{method.share}%" for method in methods)
    grades = "，".join(f"{grade.name}不低于{grade.least}分" for grade in choice.grades) if choice else ""
    return tuple(
        f"{name}：{words}。"
        for name, words in (("年度得分由各考核方式按权重合成", shares), ("等次", grades))
        if words
    )


ASSESSMENT = FormLayout(
    FormKind.ASSESSMENT,
    "按考核内容逐项写自评分和核准分，合计得分和等次；已经考核的按登记册填好。",
    _fill,
    lambda desk, choice: _lay_out(desk, choice, None),
    lambda desk: bool(desk.inner and desk.inner.config.vocabulary.assessment_items),
)
