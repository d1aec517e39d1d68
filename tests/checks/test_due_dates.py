"""Dates of risks are compared with the edition in force."""

import pytest

from generator.checks.check import check_reading
from generator.sources.project import read_project
from tests.checks.sample_projects import change_project, check_tiny, read_tiny

RISKS, EDITIONS = "registers/risks.yml", "registers/editions.yml"


@pytest.mark.parametrize(("field", "code"), [("review_due", "K006"), ("due", "K007")])
@pytest.mark.parametrize(
    ("day", "is_told"), [("2025-03-30", True), ("2025-03-31", False), ("2026-01-01", False)]
)
def test_days_before_the_edition_are_told(field: str, code: str, day: str, is_told: bool) -> None:
    """A date before that of the edition in force has passed; its own day has not."""
    change = {"file": RISKS, "old": "responsible: clerk", "new": f"responsible: clerk\n  {field}: {day}"}
    assert [problem.kind.code for problem in check_tiny(change)] == ([code] if is_told else [])


def test_day_of_the_edition_counts() -> None:
    """The same date has passed for a later edition, and without any edition nothing can be said."""
    due = {"file": RISKS, "old": "responsible: clerk", "new": "responsible: clerk\n  due: 2025-06-01"}
    later = {"file": EDITIONS, "old": "date: 2025-03-31", "new": "date: 2025-06-02"}
    assert check_tiny(due) == ()
    assert [problem.kind.code for problem in check_tiny(due, later)] == ["K007"]
    project = change_project(read_tiny(), {"replace": [due], "write": [{"file": EDITIONS, "text": "[]\n"}]})
    assert [problem.kind.code for problem in check_reading(read_project(project))] == ["G003"]
