"""Risks whose dates have passed on the day of the edition in force."""

from collections.abc import Iterator
from datetime import date

from generator.checks.declaring import declare_warning
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection
from generator.model.risk import Risk
from generator.values.problem import Problem, ProblemKind

REVIEW_OVERDUE = declare_warning(
    "K006",
    (
        "复核日期已过",
        "{entry} 应于 {due} 复核，早于版次日期 {day}。",
        "请复核后更新 rating，并写上下一次的 review_due。",
    ),
    (
        "Review overdue",
        "{entry} was to be reviewed on {due}, before the edition's date {day}.",
        "Review it, bring rating up to date and write the next review_due.",
    ),
)
MEASURES_OVERDUE = declare_warning(
    "K007",
    (
        "完成期限已过",
        "{entry} 的完成期限 {due} 早于版次日期 {day}。",
        "已经完成的请删去 due；没有完成的请督办，并写上新的期限。",
    ),
    (
        "Deadline passed",
        "The deadline {due} of {entry} is before the edition's date {day}.",
        "Remove due where the work is done; else see to it and write a new date.",
    ),
)

KINDS = (REVIEW_OVERDUE, MEASURES_OVERDUE)


def find_passed_dates(inspection: Inspection) -> Iterator[Problem]:
    """Yield each review and each deadline of a risk that lies before the date of the edition in force."""
    day = inspection.day
    if day is None:
        return
    for risk in inspection.list_entries(Risk):
        yield from _compare(inspection, REVIEW_OVERDUE, risk, "review_due", day)
        yield from _compare(inspection, MEASURES_OVERDUE, risk, "due", day)


def _compare(
    inspection: Inspection, kind: ProblemKind, risk: Risk, field: str, day: date
) -> Iterator[Problem]:
    due = getattr(risk, field)
    if due is not None and due < day:
        quoted = quote_value(risk, (field,), due.isoformat())
        yield inspection.tell(kind, risk, (field,), due=quoted, day=day.isoformat())


RULES = (find_passed_dates,)
