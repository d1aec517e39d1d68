"""What an audience is told of changes does not depend on what it may not see: records, comparisons, and pages."""

from pathlib import Path

import pytest

from generator.changes.comparison import compare_view
from generator.changes.record import write_record
from generator.changes.recording import record_view
from generator.commands.record import record_edition
from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.views.cut import cut_handbook
from tests.commands.projects import SECOND, copy_small, replace_text
from tests.wall.building import Order, build, find_differences, read_tree
from tests.wall.canaries import Aviary
from tests.wall.canary_project import write_canary_project
from tests.wall.invented_handbooks import CHOICES
from tests.wall.scanning import find_canaries
from tests.wall.test_noninterference import CHANGES, HOLES, Hole, make_pairs


def record(handbook: Handbook, audience: Clearance) -> bytes:
    """Return the record of what an audience sees of a handbook."""
    found = record_view(cut_handbook(handbook, CHOICES[audience]))
    assert found is not None
    return write_record(found)


@pytest.mark.parametrize("audience", [Clearance.PUBLIC, Clearance.INTERNAL])
def test_withheld_values_change_no_record(audience: Clearance, *, is_full: bool) -> None:
    """Where everything withheld differs, records are byte-identical, and compared with each other show no change."""
    for pair in make_pairs(audience, 40 if is_full else 3 * CHANGES):
        assert record(pair.changed, audience) == record(pair.base, audience)
        before = record_view(cut_handbook(pair.base, CHOICES[audience]))
        assert before is not None
        assert compare_view(before, cut_handbook(pair.changed, CHOICES[audience])).changes == ()


@pytest.mark.parametrize("hole", HOLES[:3], ids=[hole.make.__name__ for hole in HOLES[:3]])
def test_holes_are_noticed(hole: Hole, monkeypatch: pytest.MonkeyPatch) -> None:
    """A withheld item, entry or value that slipped into the public view would show in its record."""
    monkeypatch.setattr(hole.owner, hole.name, hole.make(getattr(hole.owner, hole.name)))
    pairs = make_pairs(Clearance.PUBLIC, 4 * CHANGES)
    assert any(
        record(pair.changed, Clearance.PUBLIC) != record(pair.base, Clearance.PUBLIC) for pair in pairs
    )


def test_no_record_tells_what_its_audience_may_not_see(tmp_path: Path) -> None:
    """Of a project full of canaries the public's record holds none, staff's none of the discipline office."""
    aviary, project = Aviary(0), tmp_path / "project"
    project.mkdir()
    write_canary_project(project, aviary)
    files = {each.audience: (each.file, each.content) for each in record_edition(project).files}
    seen = {name: set(find_canaries(dict([file]))) for name, file in files.items()}
    withheld = {each.text: each.clearance for each in aviary.planted}
    assert not seen["public"] & withheld.keys()
    assert {withheld[text] for text in seen["internal"] & withheld.keys()} == {Clearance.INTERNAL}
    assert Clearance.RESTRICTED in {withheld[text] for text in seen["restricted"] & withheld.keys()}


def test_withheld_changes_change_no_public_file(tmp_path: Path) -> None:
    """Of two second editions that differ in what is withheld the public site and its page of changes are the same."""
    trees = []
    for name in ("one", "other"):
        project = copy_small(tmp_path / name)
        record_edition(project)
        editions = project / "registers" / "editions.yml"
        editions.write_text(editions.read_text(encoding="utf-8") + SECOND, encoding="utf-8")
        replace_text(project / "registers" / "posts.yml", "name: 经办", "name: 承办")
        if name == "other":
            replace_text(project / "registers" / "powers" / "cg-01.yml", "name: 小样采购", "name: 别的采购")
        assert build(Order(project, tmp_path / name / "build", ("public",), ("site", "data"))).is_built
        trees.append(read_tree(tmp_path / name / "build" / "public"))
    assert find_differences(*trees) == []
    page = trees[0]["site/lists/changes.html"].decode()
    assert "原名称：经办" in page
    assert "采购" not in page
