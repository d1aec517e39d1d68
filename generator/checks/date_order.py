"""Dates of one record that cannot follow each other as they are written."""

from collections.abc import Iterator
from datetime import date

from generator.checks.declaring import declare_error
from generator.checks.exposure import Path, quote_value
from generator.checks.inspection import Inspection
from generator.model.circular import Circular
from generator.model.commitment import Commitment
from generator.model.declaration import Entry, Part, find_mark
from generator.model.notice import Notice
from generator.model.plan import Plan
from generator.model.warning import WarningRecord
from generator.values.problem import Problem

DATES_REVERSED = declare_error(
    "Q001",
    (
        "日期先后颠倒",
        "{entry} 的“{field}”写作 {later}，早于“{other}”的 {earlier}。",
        "请对照原件改正其中一个日期。",
    ),
    (
        "Dates in the wrong order",
        "{entry}: “{field}” is {later}, before “{other}” on {earlier}.",
        "Correct one of them after the original.",
    ),
)

KINDS = (DATES_REVERSED,)

_ORDERS: tuple[tuple[type[Entry], tuple[tuple[str, str], ...]], ...] = (
    (Notice, (("date", "until"),)),
    (Circular, (("date", "due"),)),
    (Commitment, (("date", "published"), ("published", "until"))),
    (
        WarningRecord,
        (("date", "due"), ("date", "reported"), ("date", "closed"), ("reported", "closed")),
    ),
)
"""For each register which field holds a day that cannot lie after that of which other."""


def find_reversed_dates(inspection: Inspection) -> Iterator[Problem]:
    """Yield each later day of a record that lies before the earlier one."""
    for register, orders in _ORDERS:
        for entry in inspection.list_entries(register):
            for earlier, later in orders:
                yield from _compare(inspection, entry, (), earlier, later)
    for plan in inspection.list_entries(Plan):
        for index in range(len(plan.phases)):
            yield from _compare(inspection, plan, ("phases", index), "start", "end")


def _compare(inspection: Inspection, entry: Entry, base: Path, earlier: str, later: str) -> Iterator[Problem]:
    part = _descend(entry, base)
    one, other = getattr(part, earlier), getattr(part, later)
    if isinstance(one, date) and isinstance(other, date) and other < one:
        yield inspection.tell(
            DATES_REVERSED,
            entry,
            (*base, later),
            later=quote_value(entry, (*base, later), other.isoformat()),
            earlier=quote_value(entry, (*base, earlier), one.isoformat()),
            other=find_mark(type(part), earlier).label,
        )


def _descend(entry: Entry, base: Path) -> Part:
    """Return the entry, or the part of one of its lists."""
    return getattr(entry, str(base[0]))[base[1]] if base else entry


RULES = (find_reversed_dates,)
