"""Warnings: disposed of as their gravity calls for, and closed with what came of them."""

from collections.abc import Iterator

from generator.checks.declaring import declare_warning
from generator.checks.inspection import Inspection
from generator.model.warning import WarningRecord
from generator.values.problem import Problem, Withheld

DISPOSAL_UNFIT = declare_warning(
    "Y001",
    (
        "处置措施与情节不符",
        "{entry} 的“{field}”写作 {disposal}，情节 {gravity} 的处置措施中没有它。",
        "请核对情节和处置措施；情节对应的措施见 site_config.yml 的 vocabulary.warning_gravities。",
    ),
    (
        "Disposal does not fit the gravity",
        "{entry}: “{field}” is {disposal}, which the gravity {gravity} does not name.",
        "Look at both; what a gravity calls for stands in vocabulary.warning_gravities of site_config.yml.",
    ),
)
CLOSED_WITHOUT_OUTCOME = declare_warning(
    "Y002",
    (
        "已经办结，没有写结果",
        "{entry} 写有办结日期，却没有写“{missing}”。",
        "请补写整改情况（outcome）和评估结论（conclusion）；没有办结的请删去 closed。",
    ),
    (
        "Closed without an outcome",
        "{entry} says when it was closed, but “{missing}” is missing.",
        "Write outcome and conclusion, or remove closed where it is not closed.",
    ),
)
MENDING_OVERDUE = declare_warning(
    "Y003",
    (
        "整改逾期",
        "{entry} 应于 {due} 前整改，早于版次日期 {day}，没有写反馈日期，也没有办结。",
        "请督办；已经反馈的请补写 reported 和 outcome。",
    ),
    (
        "Rectification overdue",
        "{entry} was to be mended by {due}, before the edition's date {day}; nothing was reported or closed.",
        "See to it; where it was reported, write reported and outcome.",
    ),
)

KINDS = (DISPOSAL_UNFIT, CLOSED_WITHOUT_OUTCOME, MENDING_OVERDUE)


def find_unfit_disposals(inspection: Inspection) -> Iterator[Problem]:
    """Yield each disposal that the gravity of its warning does not call for."""
    gravities = inspection.handbook.config.vocabulary.warning_gravities
    fitting = {gravity.id: frozenset(gravity.disposals) for gravity in gravities}
    for warning in inspection.list_entries(WarningRecord):
        named = fitting.get(warning.gravity) if warning.gravity is not None else None
        for index, disposal in enumerate(warning.disposals if named is not None else ()):
            if named is not None and disposal not in named:
                slots = {"disposal": Withheld(disposal), "gravity": Withheld(str(warning.gravity))}
                yield inspection.tell(DISPOSAL_UNFIT, warning, ("disposals", index), **slots)


def find_unfinished_warnings(inspection: Inspection) -> Iterator[Problem]:
    """Yield warnings closed without saying what came of them, and those whose rectification is overdue."""
    for warning in inspection.list_entries(WarningRecord):
        if warning.closed is not None:
            for field in ("outcome", "conclusion"):
                if getattr(warning, field) is None:
                    yield inspection.tell(CLOSED_WITHOUT_OUTCOME, warning, ("closed",), missing=field)
        is_waiting = warning.closed is None and warning.reported is None
        day, due = inspection.day, warning.due
        if is_waiting and day is not None and due is not None and due < day:
            told = Withheld(due.isoformat())
            yield inspection.tell(MENDING_OVERDUE, warning, ("due",), due=told, day=day.isoformat())


RULES = (find_unfit_disposals, find_unfinished_warnings)
