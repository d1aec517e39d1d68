"""Words of registers and chapters are put right in their places on request, and every change is told."""

from pathlib import Path

import pytest

from generator.commands.mend import mend_project
from generator.commands.usage import NO_PROJECT, NOT_A_REGISTER, WrongUsageError
from tests.commands.projects import copy_small, replace_text

POSTS = "registers/posts.yml"
CHAPTER = "content/10-foreword.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with a wrong word in a register and one in a chapter."""
    folder = copy_small(tmp_path)
    replace_text(folder / POSTS, "name: 局长", "name: 局長")
    with (folder / CHAPTER).open("a", encoding="utf-8") as file:
        file.write("\n权利清单\n")
    return folder


def test_a_look_changes_nothing(project: Path) -> None:
    """With a look alone all is told and every file stays as it is."""
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    mending = mend_project(project, only_checks=True)
    assert [change.place.file for change in mending.changes] == [CHAPTER, POSTS]
    assert mending.changed_count == 2
    assert mending.count > 5
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_words_are_mended_once(project: Path) -> None:
    """What was put right is told once and not again, and no other file is written."""
    others = {path: path.stat().st_mtime_ns for path in project.rglob("*.yml") if path.name != "posts.yml"}
    assert len(mend_project(project).changes) == 2
    assert "name: 局长" in (project / POSTS).read_text(encoding="utf-8")
    assert mend_project(project).changes == ()
    assert {path: path.stat().st_mtime_ns for path in others} == others


def test_only_named_files_are_touched(project: Path) -> None:
    """A register or a chapter may be named."""
    mending = mend_project(project, [project / CHAPTER])
    assert ([change.place.file for change in mending.changes], mending.count) == ([CHAPTER], 1)
    assert "局長" in (project / POSTS).read_text(encoding="utf-8")


def test_malformed_files_stay_and_are_told(project: Path) -> None:
    """A file with syntax problems is left alone and told, the others are put right."""
    (project / "registers" / "laws.yml").write_text("- id: [\n", encoding="utf-8")
    mending = mend_project(project)
    assert [problem.kind.code for problem in mending.problems] == ["S001"]
    assert len(mending.changes) == 2


@pytest.mark.parametrize("name", ["content/emblem.png", "registers/none.yml", "../elsewhere.yml"])
def test_what_is_no_text_is_refused(project: Path, name: str) -> None:
    """A file that is neither register nor chapter of the project is wrong usage."""
    with pytest.raises(WrongUsageError) as refusal:
        mend_project(project, [project / name])
    assert refusal.value.problem.kind is NOT_A_REGISTER


def test_a_folder_without_a_project_is_refused(tmp_path: Path) -> None:
    """Where no project is nothing is put right."""
    with pytest.raises(WrongUsageError) as refusal:
        mend_project(tmp_path)
    assert refusal.value.problem.kind is NO_PROJECT
