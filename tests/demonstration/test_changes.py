"""The shipped bureau shows what changed since its first recorded edition, to each audience from its own record."""

from pathlib import Path

import pytest

from generator.commands.edition_records import carry_comparison, find_record
from generator.engines.disk import read_project_files
from generator.model.audience import Clearance
from generator.model.terms import ChangeKind
from generator.sources.project import read_project
from generator.views.cut import cut_handbook
from generator.views.public import PublicComparison

ROOT = Path(__file__).parents[2]
LARGEST = 200_000
"""Bytes of a record."""


def compare(clearance: Clearance) -> PublicComparison:
    """Return what changed for the audience of a clearance."""
    handbook = read_project(read_project_files(ROOT)).handbook
    assert handbook is not None
    choice = next(each for each in handbook.config.audiences if each.clearance is clearance)
    assert find_record(ROOT, "ban-2026-1", choice) is not None
    found = carry_comparison(ROOT, handbook, choice, cut_handbook(handbook, choice)).comparison
    assert found is not None
    return found


@pytest.mark.parametrize("clearance", list(Clearance))
def test_the_bureau_is_compared_with_its_first_edition(clearance: Clearance) -> None:
    """Much is new, what was there has changed, one power is withdrawn; the edition in force has its records too."""
    found = compare(clearance)
    assert found.edition == "ban-2025-1"
    powers = {each.identifier: each for each in found.changes if each.register_name == "power"}
    assert (powers["xk-01"].kind, powers["xk-02"].kind, powers["qt-01"].kind) == (
        ChangeKind.CHANGED,
        ChangeKind.ADDED,
        ChangeKind.REMOVED,
    )
    assert ("cg-01" in powers) == (clearance is not Clearance.PUBLIC)
    if "cg-01" in powers:
        assert (powers["cg-01"].former_department, powers["cg-01"].department) == ("shebei", "caiwu")


def test_records_are_small() -> None:
    """No record of the bureau takes more than 200 kB."""
    sizes = {path.as_posix(): path.stat().st_size for path in (ROOT / "editions").glob("*/*.json")}
    assert len(sizes) == 6
    assert max(sizes.values()) <= LARGEST
