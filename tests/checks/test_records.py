"""Rules of records at their edges: the day itself, the month of rotation, circles and layers, who is asked at all."""

import pytest

from generator.checks.chains import measure_depths, walk_circles
from generator.checks.check import check_reading
from generator.sources.project import read_project
from tests.checks.sample_projects import change_project, check_tiny, read_change, read_tiny

POSTS = "registers/posts.yml"


def check_changed(code: str, *swaps: tuple[str, str]) -> list[str]:
    """Return the codes found in a broken sample, some words of whose change are swapped."""
    change = read_change(code)
    for old, new in swaps:
        parts = [*change.get("write", ()), *change.get("replace", ())]
        held = [(part, key) for part in parts for key in ("text", "new") if old in part.get(key, "")]
        assert held, old
        for part, key in held:
            part[key] = part[key].replace(old, new)
    problems = check_reading(read_project(change_project(read_tiny(), change)))
    return [problem.kind.code for problem in problems]


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("Q015", "due: 2025-03-30", "due: 2025-03-31"),
        ("J002", "due: 2025-03-01", "due: 2025-03-31"),
        ("Y003", "due: 2025-03-01", "due: 2025-03-31"),
        ("Q001", "due: 2025-03-09", "due: 2025-03-10"),
        ("Q013", "due: 2025-07-01", "due: 2025-06-30"),
        ("G017", "since: 2025-02-01", "since: 2025-01-10"),
        ("Q044", "since: 2025-01-06", "since: 2025-01-02"),
        ("Q052", "date: 2025-01-31", "date: 2025-02-01"),
        ("Z011", "own: 61", "own: 60"),
        ("Q022", "full_attendance_below: 10", "full_attendance_below: 3"),
        ("Q022", "present: 2", "present: 3"),
    ],
)
def test_the_last_day_and_the_full_score_are_in_order(code: str, old: str, new: str) -> None:
    """What happens on the very day, or is as much as it may be, is told by no rule."""
    assert check_changed(code) == [code]
    assert check_changed(code, (old, new)) == []


@pytest.mark.parametrize(
    ("since", "expected"),
    [("2020-03-31", ["G018"]), ("2020-04-01", ["G019"]), ("2020-09-30", ["G019"]), ("2020-10-01", [])],
)
def test_rotation_is_told_half_a_year_before(since: str, expected: list[str]) -> None:
    """A move is overdue from its day on, due within six months before, and nobody's affair earlier."""
    tenure = f"superior: head\n  tenure:\n    since: {since}\n    years: 5"
    found = check_tiny({"file": POSTS, "old": "superior: head", "new": tenure})
    assert [problem.kind.code for problem in found] == expected


def test_circles_and_depths_of_chains() -> None:
    """Each circle is found once from its first entry; what leads into one has no depth, all others their distance."""
    links = {"a": "b", "b": "c", "c": "b", "d": "e", "e": None, "f": "f", "g": "gone"}
    assert list(walk_circles(links)) == [("b", "c"), ("f",)]
    assert measure_depths(links) == {"a": 0, "b": 0, "c": 0, "d": 2, "e": 1, "f": 0, "g": 1}


def test_a_review_of_a_class_covers_its_risks() -> None:
    """A review that lists a class of person and no risks passed all of that class, but in its departments alone."""
    listed = ("  powers:\n    - xk-01\n", "  person_classes:\n    - officer\n  departments:\n    - {}\n")
    assert check_changed("Q023", (listed[0], listed[1].format("office"))) == []
    assert "Q023" in check_changed("Q023", (listed[0], listed[1].format("other")))


def test_a_bylaw_cited_by_a_basis_is_used() -> None:
    """A bylaw in force that governs no power is used once a basis cites it."""
    change = read_change("J007")
    cited = {
        "file": "registers/powers.yml",
        "old": "      article: 第四十二条\n",
        "new": "      article: 第四十二条\n    - bylaw: intake\n",
    }
    project = change_project(read_tiny(), change | {"replace": [cited]})
    assert check_reading(read_project(project)) == ()
