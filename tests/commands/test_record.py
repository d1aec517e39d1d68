"""An edition is recorded for each audience, and never over another by mistake."""

from pathlib import Path

import pytest

from generator.changes.record import read_record
from generator.commands.record import record_edition
from generator.commands.usage import (
    EDITION_RECORDED,
    NO_EDITION,
    NO_PROJECT,
    UNKNOWN_AUDIENCE,
    WrongUsageError,
)
from tests.commands.projects import copy_small, replace_text


def read_records(project: Path) -> dict[str, bytes]:
    """Return the records of a project by path."""
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in sorted((project / "editions").rglob("*"))
        if path.is_file()
    }


def test_each_audience_has_a_record(tmp_path: Path) -> None:
    """All audiences of the project are recorded unless some are named, each in a file of its edition."""
    project = copy_small(tmp_path)
    recording = record_edition(project)
    files = [f"editions/first/{name}.json" for name in ("public", "internal", "restricted")]
    assert [each.file for each in recording.files] == files
    records = read_records(project)
    assert sorted(records) == sorted(files)
    for each in recording.files:
        found = read_record(records[each.file])
        assert (found.audience, found.edition.id, len(found.entries)) == (
            each.audience,
            "first",
            each.entries,
        )
    other = copy_small(tmp_path / "other")
    record_edition(other, ("public",))
    assert list(read_records(other)) == ["editions/first/public.json"]


def test_a_recorded_edition_is_not_overwritten(tmp_path: Path) -> None:
    """What says something else is refused and left, unless it is to be replaced; the same is no fault."""
    project = copy_small(tmp_path)
    record_edition(project)
    before = read_records(project)
    record_edition(project)
    assert read_records(project) == before
    replace_text(project / "registers" / "posts.yml", "name: 经办", "name: 承办")
    with pytest.raises(WrongUsageError) as refusal:
        record_edition(project)
    assert refusal.value.problem.kind is EDITION_RECORDED
    assert read_records(project) == before
    record_edition(project, replaces=True)
    changed = {path for path, content in read_records(project).items() if content != before[path]}
    assert changed == set(before)


def test_a_handbook_with_errors_is_not_recorded(tmp_path: Path) -> None:
    """With an error nothing is written, and the problems are told."""
    project = copy_small(tmp_path)
    replace_text(project / "registers" / "posts.yml", "superior: head", "superior: nobody")
    recording = record_edition(project)
    assert recording.has_errors
    assert "R001" in {problem.kind.code for problem in recording.problems}
    assert not (project / "editions").exists()


def test_without_an_edition_nothing_is_recorded(tmp_path: Path) -> None:
    """An audience that sees no edition has no record; where none sees one the order is refused."""
    project = copy_small(tmp_path)
    replace_text(
        project / "registers" / "editions.yml", "audience: public", "audience: internal\n  ground: process"
    )
    with pytest.raises(WrongUsageError) as refusal:
        record_edition(project, ("public",))
    assert refusal.value.problem.kind is NO_EDITION
    assert [each.audience for each in record_edition(project).files] == ["internal", "restricted"]


def test_what_is_unknown_is_refused(tmp_path: Path) -> None:
    """A folder without a project and an audience that is not declared are wrong usage."""
    with pytest.raises(WrongUsageError) as refusal:
        record_edition(tmp_path)
    assert refusal.value.problem.kind is NO_PROJECT
    with pytest.raises(WrongUsageError) as refusal:
        record_edition(copy_small(tmp_path), ("publik",))
    assert refusal.value.problem.kind is UNKNOWN_AUDIENCE
    assert refusal.value.problem.near_miss == "public"
