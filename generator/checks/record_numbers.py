"""Numbers of documents that two records of one register bear."""

from collections.abc import Iterator

from generator.checks.declaring import declare_warning
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection, name_owner
from generator.model.archive import Archive
from generator.model.bylaw import Bylaw
from generator.model.circular import Circular
from generator.model.declaration import Entry
from generator.model.notice import Notice
from generator.model.plan import Plan
from generator.model.warning import WarningRecord
from generator.values.problem import Problem

NUMBER_TWICE = declare_warning(
    "I004",
    (
        "文号重复",
        "{entry} 的“{field}”写作“{value}”，{first} 已经用过。",
        "请对照原件改正其中一个；同一份文件登记了两次的请删去一条。",
    ),
    (
        "Number used twice",
        "{entry}: “{field}” is “{value}”, which {first} bears already.",
        "Correct one of them after the original, or remove a record that stands there twice.",
    ),
)

KINDS = (NUMBER_TWICE,)

_NUMBERED: tuple[type[Entry], ...] = (Bylaw, Notice, Plan, Circular, Archive, WarningRecord)
"""Several matters may be disclosed by one document, so these are not asked."""


def find_repeated_numbers(inspection: Inspection) -> Iterator[Problem]:
    """Yield each record that bears the number of an earlier one of its register."""
    for register in _NUMBERED:
        first: dict[str, Entry] = {}
        for entry in inspection.list_entries(register):
            number = getattr(entry, "number", None)
            known = entry if number is None else first.setdefault(number, entry)
            if known is not entry:
                slots = {"value": quote_value(entry, ("number",), str(number)), "first": name_owner(known)}
                yield inspection.tell(NUMBER_TWICE, entry, ("number",), **slots)


RULES = (find_repeated_numbers,)
