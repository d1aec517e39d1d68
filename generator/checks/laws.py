"""Laws that are cited while they are not in force at the edition's date."""

from collections.abc import Iterator
from datetime import date

from generator.checks.declaring import declare_error, declare_warning
from generator.checks.exposure import Owner
from generator.checks.inspection import Inspection
from generator.checks.powers import is_exercised
from generator.model.law import Law
from generator.model.power import Power
from generator.model.terms import LawStatus
from generator.model.workflow import Workflow
from generator.values.problem import Problem

NOT_IN_FORCE = declare_error(
    "L001",
    (
        "依据不在施行期",
        "{entry} 的“{field}”引用 law/{law}，版次日期 {day} 时它{state}。",
        "请改引现行规定，或核对 law/{law} 的 status、effective 和 repealed。",
    ),
    (
        "Basis not in force",
        "{entry}: “{field}” cites law/{law}, which on the edition's date {day} is not in force ({state}).",
        "Cite what is in force, or look at status, effective and repealed of law/{law}.",
    ),
)
STATUS_CONTRADICTED = declare_warning(
    "L002",
    (
        "时效性与日期不符",
        "{entry} 的时效性写作“{state}”，按施行、废止日期在 {day} 却不是这样。",
        "请核对 status、effective 和 repealed。",
    ),
    (
        "Status contradicts the dates",
        "{entry} is said to be “{state}”, but its dates say otherwise for {day}.",
        "Look at status, effective and repealed.",
    ),
)

KINDS = (NOT_IN_FORCE, STATUS_CONTRADICTED)

_REPEALED = LawStatus.REPEALED.label
_NOT_YET = LawStatus.NOT_YET.label


def is_in_use(inspection: Inspection, owner: Owner) -> bool:
    """Tell whether an owner belongs to today: withdrawn powers may cite what was in force in their time."""
    power = inspection.find_entry("power", owner.power) if isinstance(owner, Workflow) else owner
    return is_exercised(power) if isinstance(power, Power) else True


def find_bases_not_in_force(inspection: Inspection) -> Iterator[Problem]:
    """Yield each basis in a law repealed, or not yet effective, on the date of the edition in force."""
    day = inspection.day
    if day is None:
        return
    states = {law.id: _find_state(law, day) for law in inspection.list_entries(Law)}
    for mention in inspection.mentions:
        state = states.get(mention.identifier) if mention.mark.refers_to == "law" else None
        if state is not None and is_in_use(inspection, mention.owner):
            slots = {"law": mention.identifier, "day": day.isoformat(), "state": state}
            yield inspection.tell(NOT_IN_FORCE, mention.owner, mention.path, **slots)


def _find_state(law: Law, day: date) -> str | None:
    """Return why a law is not in force on a day, None where it is; dates go before the status."""
    if law.repealed is not None:
        return _REPEALED if law.repealed <= day else _find_beginning(law, day)
    return _REPEALED if law.status is LawStatus.REPEALED else _find_beginning(law, day)


def _find_beginning(law: Law, day: date) -> str | None:
    return _NOT_YET if law.effective > day else None


def find_contradicted_statuses(inspection: Inspection) -> Iterator[Problem]:
    """Yield each law whose status is not what its dates say for the date of the edition in force."""
    day = inspection.day
    if day is None:
        return
    for law in inspection.list_entries(Law):
        by_dates = _find_state(law, day)
        by_status = law.status.label if law.status in {LawStatus.REPEALED, LawStatus.NOT_YET} else None
        if by_dates != by_status:
            slots = {"state": law.status.label, "day": day.isoformat()}
            yield inspection.tell(STATUS_CONTRADICTED, law, ("status",), **slots)


RULES = (find_bases_not_in_force, find_contradicted_statuses)
