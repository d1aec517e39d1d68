"""Where the pages of departments lead on to: their figures and their records."""

from collections.abc import Mapping

from generator.pages.department_figures import name_figures
from generator.pages.desk import Desk
from generator.pages.records.recorded import collect_recorded, name_records
from generator.pages.tallies import RiskTally
from generator.pages.words import Target


def list_ways(desk: Desk, tally: RiskTally) -> Mapping[str, list[tuple[str, Target]]]:
    """Return by department the words and pages of what staff find beside its own page."""
    if desk.inner is None:
        return {}
    found: dict[str, list[tuple[str, Target]]] = {each.id: [] for each in desk.public.departments}
    recorded = collect_recorded(desk)
    for department, ways in found.items():
        if department in tally.departments:
            ways.append(("统计数据", name_figures(department)))
        if department in recorded:
            ways.append(("工作记录", name_records(department)))
    return found
