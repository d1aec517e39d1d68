"""The records of a project are found for the right edition and audience, and what is wrong with them is told."""

import shutil
from pathlib import Path

import pytest

from generator.checks.check import check_reading
from generator.commands.build import build_handbook
from generator.commands.build_request import BuildRequest
from generator.commands.check import check_project
from generator.commands.drafts import mark_draft
from generator.commands.edition_records import RecordRefusedError, carry_comparison
from generator.commands.project_reading import read_project_folder
from generator.commands.record import record_edition
from generator.model.audience import Clearance
from generator.values.problem import Problem, Severity
from generator.views.cut import cut_handbook
from generator.views.public import PublicComparison
from tests.commands.projects import SECOND, copy_small, go_on, replace_text
from tests.wall.building import Silence


def compare(project: Path, clearance: Clearance) -> PublicComparison | None:
    """Return what the view of an audience carries of changes."""
    handbook = read_project_folder(project).handbook
    assert handbook is not None
    choice = next(each for each in handbook.config.audiences if each.clearance is clearance)
    return carry_comparison(project, handbook, choice, cut_handbook(handbook, choice)).comparison


def list_found(project: Path) -> list[Problem]:
    """Return what a check says of records."""
    return [each for each in check_project(project).problems if each.kind.code.startswith("H")]


@pytest.mark.parametrize("clearance", list(Clearance))
def test_an_edition_is_compared_with_the_one_before(tmp_path: Path, clearance: Clearance) -> None:
    """The view of the second edition carries what changed since the first, each audience's by its own record."""
    project = copy_small(tmp_path)
    record_edition(project)
    assert compare(project, clearance) is None
    go_on(project)
    replace_text(project / "registers" / "posts.yml", "name: 经办", "name: 承办")
    found = compare(project, clearance)
    assert found is not None
    assert (found.edition, found.number) == ("first", "第一版")
    assert [(each.identifier, each.former_name) for each in found.changes] == [("clerk", "经办")]


def test_an_edition_without_a_record_is_passed_over(tmp_path: Path) -> None:
    """Where the edition before was not recorded, the last that was is taken."""
    project = copy_small(tmp_path)
    record_edition(project)
    go_on(project)
    go_on(project, SECOND.replace("second", "third").replace("2026-", "2027-"))
    found = compare(project, Clearance.PUBLIC)
    assert found is not None
    assert found.edition == "first"


def test_a_draft_with_errors_is_not_compared(tmp_path: Path) -> None:
    """An entry that was refused would seem to be gone: a draft says of changes nothing until it is mended."""
    project = copy_small(tmp_path)
    record_edition(project)
    go_on(project)
    replace_text(project / "registers" / "posts.yml", "id: clerk", "id: clerk\n  unknown: 经办")
    reading = read_project_folder(project)
    assert reading.handbook is not None
    draft = mark_draft(reading.handbook, reading.atlas, check_reading(reading))
    assert draft.faults
    choice = next(each for each in draft.config.audiences if each.clearance is Clearance.INTERNAL)
    assert carry_comparison(project, draft, choice, cut_handbook(draft, choice)).comparison is None


def test_an_edition_that_an_audience_does_not_see_does_not_matter(tmp_path: Path) -> None:
    """An edition for staff alone leaves the public's comparison as it was, recorded or not."""
    project = copy_small(tmp_path)
    record_edition(project)
    go_on(project, SECOND.replace("audience: public", "audience: internal\n  ground: process"))
    assert compare(project, Clearance.PUBLIC) is None
    assert compare(project, Clearance.INTERNAL) is not None
    record_edition(project, replaces=True)
    assert compare(project, Clearance.PUBLIC) is None


def test_a_touched_record_stops_a_build(tmp_path: Path) -> None:
    """A record that was changed by hand is an error with its file, for the check and for the build."""
    project = copy_small(tmp_path)
    record_edition(project)
    go_on(project)
    replace_text(project / "editions" / "first" / "internal.json", "xk-01", "xk-02")
    (problem,) = list_found(project)
    assert (problem.kind.code, str(problem.place.file)) == ("H001", "editions/first/internal.json")
    with pytest.raises(RecordRefusedError):
        compare(project, Clearance.INTERNAL)
    request = BuildRequest(project, ("internal",), frozenset({"data"}), (), tmp_path / "build")
    result = build_handbook(request, Silence())
    assert not result.is_built
    assert {each.kind.code for each in result.problems if each.kind.severity is Severity.ERROR} == {"H001"}


def test_anothers_record_is_refused(tmp_path: Path) -> None:
    """The record of another audience, or of another edition, is never taken for this one's."""
    project = copy_small(tmp_path)
    record_edition(project)
    go_on(project)
    first = project / "editions" / "first"
    shutil.copy(first / "restricted.json", first / "public.json")
    (problem,) = list_found(project)
    assert (problem.kind.code, str(problem.place.file)) == ("H002", "editions/first/public.json")
    with pytest.raises(RecordRefusedError):
        compare(project, Clearance.PUBLIC)
    (project / "editions" / "second").mkdir()
    shutil.copy(first / "internal.json", project / "editions" / "second" / "internal.json")
    assert [each.kind.code for each in list_found(project)] == ["H002", "H002"]


def test_a_check_says_when_the_registers_went_on(tmp_path: Path) -> None:
    """Once the edition in force is recorded, changes after that are one notice with their numbers; before, none."""
    project = copy_small(tmp_path)
    replace_text(project / "registers" / "posts.yml", "name: 经办", "name: 承办")
    assert list_found(project) == []
    record_edition(project)
    assert list_found(project) == []
    replace_text(project / "registers" / "posts.yml", "name: 承办", "name: 经办")
    (problem,) = list_found(project)
    assert (problem.kind.code, problem.place.file) == ("H003", "registers/editions.yml")
    assert not problem.is_error
    assert dict(problem.slots) | {"audience": ""} == {
        "number": "第一版",
        "audience": "",
        "added": "0",
        "changed": "1",
        "removed": "0",
    }
    go_on(project)
    assert list_found(project) == []


def test_a_build_of_some_departments_has_no_changes(tmp_path: Path) -> None:
    """What is outside of the departments asked for would seem to be gone: nothing is compared."""
    project = copy_small(tmp_path)
    record_edition(project)
    go_on(project)
    replace_text(project / "editions" / "first" / "internal.json", "xk-01", "xk-02")
    request = BuildRequest(project, ("internal",), frozenset({"data"}), ("office",), tmp_path / "build")
    assert build_handbook(request, Silence()).is_built
