"""Plans of the work: tasks that are done say when, lie in their phase and are not overdue."""

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.declaring import declare_warning
from generator.checks.exposure import Path, quote_value
from generator.checks.inspection import Inspection
from generator.model.plan import Phase, Plan, Task
from generator.model.record_terms import TaskState
from generator.values.problem import Problem, Slot

DONE_WITHOUT_DATE = declare_warning(
    "Q011",
    (
        "完成的任务没有日期",
        "{entry} 的“{field}”写作“{state}”，却没有写完成日期。",
        "请在 done 写明完成的日期；没有完成的请改正 state。",
    ),
    (
        "Task done without a date",
        "{entry}: “{field}” is “{state}”, but done is missing.",
        "Write the day into done, or correct state.",
    ),
)
DATE_WITHOUT_DONE = declare_warning(
    "Q012",
    (
        "有完成日期的任务没有完成",
        "{entry} 的“{field}”写有日期，进展却是“{state}”。",
        "已经完成的请把 state 写作 done；没有完成的请删去完成日期。",
    ),
    (
        "Date of a task that is not done",
        "{entry}: “{field}” has a date, but the state is “{state}”.",
        "Make the state done, or remove the date.",
    ),
)
DUE_OUTSIDE_PHASE = declare_warning(
    "Q013",
    (
        "任务期限不在阶段之内",
        "{entry} 的“{field}”写作 {due}，不在本阶段 {start} 至 {end} 之间。",
        "请改正期限，或把任务移到相应的阶段。",
    ),
    (
        "Task due outside its phase",
        "{entry}: “{field}” is {due}, not between {start} and {end} of its phase.",
        "Correct the date, or move the task to the phase in which it is due.",
    ),
)
PHASES_DISORDERED = declare_warning(
    "Q014",
    (
        "阶段次序颠倒",
        "{entry} 的“{field}”写作 {start}，早于前一阶段的开始日期 {before}。",
        "请按开始日期排列各阶段，或改正日期。",
    ),
    (
        "Phases out of order",
        "{entry}: “{field}” is {start}, before the phase above it begins ({before}).",
        "Put the phases in order of their beginnings, or correct the date.",
    ),
)
TASK_OVERDUE = declare_warning(
    "Q015",
    (
        "任务逾期",
        "{entry} 的“{field}”写作 {due}，早于版次日期 {day}，进展仍是“{state}”。",
        "已经完成的请更新 state 和 done；没有完成的请督办，并写上新的期限。",
    ),
    (
        "Task overdue",
        "{entry}: “{field}” is {due}, before the edition's date {day}, and the task still is “{state}”.",
        "Where it is done, renew state and done; else see to it and write a new date.",
    ),
)

KINDS = (DONE_WITHOUT_DATE, DATE_WITHOUT_DONE, DUE_OUTSIDE_PHASE, PHASES_DISORDERED, TASK_OVERDUE)

_OPEN = frozenset([TaskState.WAITING, TaskState.UNDER_WAY])


def find_faulty_tasks(inspection: Inspection) -> Iterator[Problem]:
    """Yield tasks whose state and date contradict each other, that are due elsewhere, or overdue."""
    for plan in inspection.list_entries(Plan):
        for place, phase in enumerate(plan.phases):
            for index, task in enumerate(phase.tasks):
                path = ("phases", place, "tasks", index)
                yield from _check_state(inspection, plan, path, task)
                yield from _check_due(inspection, plan, path, task, phase)


def _check_state(inspection: Inspection, plan: Plan, path: Path, task: Task) -> Iterator[Problem]:
    is_done = task.state is TaskState.DONE
    state = _quote(plan, (*path, "state"), task.state.label)
    if is_done and task.done is None:
        yield inspection.tell(DONE_WITHOUT_DATE, plan, (*path, "state"), state=state)
    if not is_done and task.done is not None:
        yield inspection.tell(DATE_WITHOUT_DONE, plan, (*path, "done"), state=state)


def _check_due(inspection: Inspection, plan: Plan, base: Path, task: Task, phase: Phase) -> Iterator[Problem]:
    path = (*base, "due")
    due = _quote(plan, path, task.due.isoformat())
    if phase.start <= phase.end and not phase.start <= task.due <= phase.end:
        span = {name: _quote(plan, path, getattr(phase, name).isoformat()) for name in ("start", "end")}
        yield inspection.tell(DUE_OUTSIDE_PHASE, plan, path, due=due, **span)
    if inspection.day is not None and task.state in _OPEN and task.due < inspection.day:
        state = _quote(plan, (*base, "state"), task.state.label)
        day = inspection.day.isoformat()
        yield inspection.tell(TASK_OVERDUE, plan, path, due=due, day=day, state=state)


def find_disordered_phases(inspection: Inspection) -> Iterator[Problem]:
    """Yield each phase that begins before the one that stands before it."""
    for plan in inspection.list_entries(Plan):
        for index, (earlier, later) in enumerate(pairwise(plan.phases), start=1):
            if later.start < earlier.start:
                path = ("phases", index, "start")
                start, before = (_quote(plan, path, each.start.isoformat()) for each in (later, earlier))
                yield inspection.tell(PHASES_DISORDERED, plan, path, start=start, before=before)


def _quote(plan: Plan, path: Path, text: str) -> Slot:
    return quote_value(plan, path, text)


RULES = (find_faulty_tasks, find_disordered_phases)
