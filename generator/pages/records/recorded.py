"""Of which departments the records tell, and where each stands by department."""

from collections.abc import Iterator, Mapping

from generator.pages.desk import Desk
from generator.pages.records.assessments import ASSESSMENTS
from generator.pages.records.circulars import CIRCULARS
from generator.pages.records.plans import PLANS, walk_tasks
from generator.pages.records.record_list import Entry, list_entries
from generator.pages.records.registers import ARCHIVES, BRIEFINGS, COMMITMENTS, CONTROLS, REVIEWS
from generator.pages.words import Target

LISTED = (REVIEWS, COMMITMENTS, BRIEFINGS, CONTROLS, ARCHIVES)
"""The lists of which a department has its share."""

Recorded = Mapping[str, Mapping[str, list[Entry]]]
"""By department and register; of plans the tasks."""


def name_records(department: str) -> Target:
    """Return the page of a department's records."""
    return Target("page", f"records-{department}")


def collect_recorded(desk: Desk) -> Recorded:
    """Return what the records tell of each department, as registered; what is of the whole unit is left out."""
    found: dict[str, dict[str, list[Entry]]] = {}
    for department, register, entry in _walk_recorded(desk):
        if department:
            found.setdefault(department, {}).setdefault(register, []).append(entry)
    return found


def _walk_recorded(desk: Desk) -> Iterator[tuple[str | None, str, Entry]]:
    """Yield each entry with its register, once for each department that it is about."""
    for plan in list_entries(desk, PLANS.identifier):
        for task in walk_tasks(plan):
            departments = dict.fromkeys((task.department, *task.cooperating))
            yield from ((each, PLANS.identifier, task) for each in departments)
    for listed in LISTED:
        for entry in list_entries(desk, listed.register):
            yield from ((each, listed.register, entry) for each in listed.find_departments(desk, entry))
    for circular in list_entries(desk, CIRCULARS.identifier):
        yield from ((each, CIRCULARS.identifier, circular) for each in circular.departments)
    for assessment in list_entries(desk, ASSESSMENTS.identifier):
        yield assessment.department, ASSESSMENTS.identifier, assessment
