"""The plans of the work: each with its phases, how far their tasks have come, and what each department has to do."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.model.record_terms import TaskState
from generator.pages.blocks import Align, Block, Column, Heading, Paragraph, Row, Table
from generator.pages.desk import Desk
from generator.pages.long_lists import LISTS
from generator.pages.page import Page
from generator.pages.page_parts import share_out
from generator.pages.records.fields import tell_note
from generator.pages.records.record_list import list_entries
from generator.pages.relations import group_entries
from generator.pages.sections import make_cell, make_table, write_date
from generator.pages.words import Run, Target, join, plain
from generator.views.internal import InternalPhase, InternalPlan, InternalTask
from generator.views.labels import find_label

PLANS = Target("page", "plans")
TITLE = "工作计划和进展"

_COUNTED = (TaskState.DONE, TaskState.UNDER_WAY, TaskState.WAITING)
"""What progress is told of; a task that was dropped counts no more."""


def lay_out_plans(desk: Desk) -> tuple[Page, ...]:
    """Return the page of all plans, the latest first, in parts where it is long; none where there are none."""
    plans: list[InternalPlan] = sorted(
        list_entries(desk, PLANS.identifier), key=lambda each: each.date, reverse=True
    )
    if not plans:
        return ()
    blocks = [block for plan in plans for block in _tell_plan(desk, plan)]
    page = Page(
        target=PLANS,
        kind="plans",
        title=TITLE,
        place="lists",
        blocks=tuple(blocks),
        description="工作计划分阶段的任务、牵头部门、完成期限和进展。",
        parent=LISTS,
    )
    return share_out(page)


def walk_tasks(plan: InternalPlan) -> Iterator[InternalTask]:
    """Yield the tasks of a plan in the order of its phases."""
    for phase in plan.phases:
        yield from phase.tasks


def name_anchor(plan: InternalPlan) -> str:
    """Return the anchor of a plan on its page."""
    return f"plan-{plan.id}"


def _tell_plan(desk: Desk, plan: InternalPlan) -> Iterator[Block]:
    """Yield what a plan is, its progress by phase and by department, and the tasks of each phase."""
    yield Heading(2, plan.title, name_anchor(plan))
    head = [plain(each) for each in (plan.number, plan.body, write_date(plan.date)) if each]
    yield Paragraph((*join(head, "，"), Run(f"。{_count(walk_tasks(plan))}")))
    yield from _keep(_tabulate_phases(plan), _tabulate_departments(desk, plan))
    for place, phase in enumerate(plan.phases, 1):
        yield Heading(3, f"{phase.name}（{_tell_span(phase)}）", f"{name_anchor(plan)}-{place}")
        yield from _keep(tabulate_tasks(desk, phase.tasks, f"{phase.name}任务"))
    yield from tell_note(plan)


def _count(tasks: Iterable[InternalTask]) -> str:
    counts = Counter(task.state for task in tasks)
    total = sum(counts[state] for state in _COUNTED)
    told = "，".join(f"{state.label}{counts[state]}项" for state in TaskState if counts[state])
    share = f"，完成率{100 * counts[TaskState.DONE] // total}%" if total else ""
    return f"共{counts.total()}项任务：{told}{share}。" if counts else "没有列任务。"


def _tell_span(phase: InternalPhase) -> str:
    return f"{write_date(phase.start)}至{write_date(phase.end)}"


def _tabulate_phases(plan: InternalPlan) -> Table | None:
    rows = [
        _make_progress_row(plain(phase.name), phase.tasks, (make_cell(_tell_span(phase)),))
        for phase in plan.phases
    ]
    columns = (Column("阶段", 2), Column("起止日期", 4), *_list_progress_columns())
    return make_table("tally", f"{plan.title}各阶段进展", columns, rows)


def _tabulate_departments(desk: Desk, plan: InternalPlan) -> Table | None:
    found = group_entries(walk_tasks(plan), lambda task: (task.department,))
    rows = [
        _make_progress_row(desk.name("department", department), tasks) for department, tasks in found.items()
    ]
    columns = (Column(find_label(InternalTask, "department"), 5), *_list_progress_columns())
    return make_table("tally", f"{plan.title}各{desk.public.config.vocabulary.department}进展", columns, rows)


def _list_progress_columns() -> tuple[Column, ...]:
    return (
        *(Column(state.label, 1, Align.END) for state in TaskState),
        Column("完成率", 1, Align.END),
    )


def _make_progress_row(
    name: tuple[Run, ...], tasks: Sequence[InternalTask], beside: tuple[tuple[tuple[Run, ...], ...], ...] = ()
) -> Row:
    counts = Counter(task.state for task in tasks)
    total = sum(counts[state] for state in _COUNTED)
    return Row(
        (
            make_cell(name),
            *beside,
            *(make_cell(str(counts[state])) for state in TaskState),
            make_cell(f"{100 * counts[TaskState.DONE] // total}%" if total else None),
        )
    )


def tabulate_tasks(desk: Desk, tasks: Sequence[InternalTask], caption: str) -> Table | None:
    """Return tasks with who does them, by when, and how far they have come."""
    columns = (
        Column("序号", 0.5, Align.CENTER),
        Column(find_label(InternalTask, "name"), 2.6),
        Column(find_label(InternalTask, "department"), 1.5),
        Column(find_label(InternalTask, "cooperating"), 2.4),
        Column(find_label(InternalTask, "due"), 1.9),
        Column(find_label(InternalTask, "state"), 1),
        Column(find_label(InternalTask, "done"), 1.9),
        Column(find_label(InternalTask, "outcome"), 2),
    )
    rows = [
        Row(
            (
                make_cell(str(place)),
                make_cell(task.name),
                make_cell(desk.name("department", task.department)),
                make_cell(desk.list_names("department", task.cooperating)),
                make_cell(write_date(task.due)),
                make_cell(task.state.label),
                make_cell(write_date(task.done) if task.done else None),
                make_cell(task.outcome),
            )
        )
        for place, task in enumerate(tasks, 1)
    ]
    return make_table("plan-tasks", caption, columns, rows)


def _keep(*blocks: Block | None) -> Iterator[Block]:
    yield from (block for block in blocks if block is not None)
