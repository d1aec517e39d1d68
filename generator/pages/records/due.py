"""Everything that falls due, by month: tasks, planned bylaws, measures, reviews of risks, answers, rotations."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.record_terms import BylawStatus, TaskState
from generator.pages.blocks import Column, Filter, Paragraph, Row
from generator.pages.desk import Desk
from generator.pages.long_lists import LISTS, UNIT, UNPLACED, Group, LongList, lay_out_list
from generator.pages.masthead import find_current_edition
from generator.pages.page import Page
from generator.pages.records.circulars import CIRCULARS
from generator.pages.records.circulars import name_anchor as name_circular
from generator.pages.records.plans import PLANS, walk_tasks
from generator.pages.records.plans import name_anchor as name_plan
from generator.pages.records.record_list import list_entries
from generator.pages.records.rotation import find_end, walk_posts
from generator.pages.risk_list import find_department, name_group
from generator.pages.sections import make_cell, write_date
from generator.pages.words import Target, Words, link, plain
from generator.views.internal import InternalCircular, InternalPlan

DUE = Target("page", "due")

_KINDS = {
    "task": "计划任务",
    "bylaw": "制度建设",
    "measure": "防控措施",
    "review": "等级复核",
    "answer": "通报反馈",
    "rotation": "岗位轮换",
    "warning": "预警整改",
}
_PASSED, _COMING = "passed", "coming"


@dataclass(frozen=True, slots=True)
class DueItem:
    """Something that falls due: when, of which kind, what, for which departments (None for the unit), and by whom."""

    day: date
    kind: str
    words: Words
    departments: tuple[str | None, ...]
    responsible: Words = ()
    state: str = ""


def lay_out_due(desk: Desk) -> tuple[Page, ...]:
    """Return the list of what falls due, month by month; none where nothing does."""
    items = sorted(list_due(desk), key=lambda each: each.day)
    if not items:
        return ()
    edition = find_current_edition(desk)
    day = edition.date if edition else None
    found: dict[str, list[Row]] = {}
    for item in items:
        found.setdefault(f"{item.day.year}-{item.day.month:02}", []).append(_make_row(desk, item, day))
    word = desk.public.config.vocabulary.department
    names = ((each.id, each.name) for each in desk.public.departments)
    told = f"“已到期”指期限早于版次日期{write_date(day)}。" if day else ""
    return lay_out_list(
        LongList(
            identifier=DUE.identifier,
            kind="due",
            title="到期清单",
            table="due",
            columns=(
                Column("期限", 1.8),
                Column("事项类别", 1),
                Column("到期事项", 4),
                Column(word, 1.6),
                Column("责任岗位", 1.6),
                Column("状态", 0.9),
            ),
            filters=(
                Filter("department", word, ((UNIT, "全单位"), *names, (UNPLACED, f"{word}未登记"))),
                Filter("kind", "事项类别", tuple(_KINDS.items())),
                Filter("state", "状态", ((_PASSED, "已到期"), (_COMING, "未到期"))),
            ),
            groups=tuple(
                Group(month, f"{int(month[:4])}年{int(month[5:])}月", None, tuple(rows))
                for month, rows in found.items()
            ),
            description="没有完成的计划任务、制度、措施、复核、反馈和轮岗，按到期月份排列。",
            nothing="没有到期事项。",
            unit="事项",
            parent=LISTS,
            anchor="month",
        ),
        lead=(Paragraph(plain(f"列入还没有完成的事项。{told}")),),
    )


def list_due(desk: Desk) -> Iterator[DueItem]:
    """Yield what falls due, in no order of days."""
    yield from _list_tasks(desk)
    yield from _list_bylaws(desk)
    yield from _list_risks(desk)
    yield from _list_answers(desk)
    for department, post in walk_posts(desk):
        ends = find_end(post)
        if ends is not None:
            yield DueItem(ends, "rotation", desk.name("post", post.public.id), (department,))
    for warning in desk.sealed.warnings if desk.sealed else ():
        if warning.due is not None and warning.closed is None:
            words = plain(f"预警{warning.number}的整改")
            responsible = desk.name("post", warning.responsible) if warning.responsible else ()
            yield DueItem(warning.due, "warning", words, (warning.department,), responsible)


def _list_tasks(desk: Desk) -> Iterator[DueItem]:
    plans: tuple[InternalPlan, ...] = tuple(list_entries(desk, PLANS.identifier))
    for plan in plans:
        for task in walk_tasks(plan):
            if task.state not in {TaskState.DONE, TaskState.DROPPED}:
                words = link(task.name, Target("page", PLANS.identifier, name_plan(plan)))
                yield DueItem(task.due, "task", words, (task.department,), state=task.state.label)


def _list_bylaws(desk: Desk) -> Iterator[DueItem]:
    for inner in desk.inner_bylaws.values():
        bylaw = inner.public
        if inner.due is not None and bylaw.status in {BylawStatus.PLANNED, BylawStatus.UNDER_REVISION}:
            words = desk.name("bylaw", bylaw.id)
            yield DueItem(inner.due, "bylaw", words, (bylaw.department,), state=bylaw.status.label)


def _list_risks(desk: Desk) -> Iterator[DueItem]:
    for risk in desk.inner_risks.values():
        department = find_department(desk, risk.public)
        words = desk.name("risk", risk.public.id)
        responsible = desk.name("post", risk.responsible)
        if risk.due is not None:
            yield DueItem(risk.due, "measure", words, (department,), responsible)
        if risk.review_due is not None:
            yield DueItem(risk.review_due, "review", words, (department,), responsible)


def _list_answers(desk: Desk) -> Iterator[DueItem]:
    circulars: tuple[InternalCircular, ...] = tuple(list_entries(desk, CIRCULARS.identifier))
    for each in circulars:
        if each.due is not None:
            words = link(
                f"{each.number}　{each.title}", Target("page", CIRCULARS.identifier, name_circular(each))
            )
            yield DueItem(each.due, "answer", words, each.departments or (None,))


def _make_row(desk: Desk, item: DueItem, day: date | None) -> Row:
    state = _PASSED if day is not None and item.day < day else _COMING
    named = [each for each in item.departments if each]
    told = (
        f"已到期{f'（{item.state}）' if item.state else ''}" if state == _PASSED else item.state or "未到期"
    )
    return Row(
        (
            make_cell(write_date(item.day)),
            make_cell(_KINDS[item.kind]),
            make_cell(item.words),
            make_cell(desk.list_names("department", named) if named else "全单位"),
            make_cell(item.responsible),
            make_cell(told),
        ),
        facets=(
            *(("department", name_group(each)) for each in item.departments),
            ("kind", item.kind),
            ("state", state),
        ),
    )
