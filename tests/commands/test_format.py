"""Registers are brought into the one layout in their places, and nothing else is touched."""

from pathlib import Path

import pytest

from generator.commands.format import format_project
from generator.commands.usage import NO_PROJECT, NOT_A_REGISTER, WrongUsageError
from tests.commands.projects import copy_small

POSTS = "registers/posts.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project whose registers are laid out but for one file."""
    folder = copy_small(tmp_path)
    format_project(folder)
    path = folder / POSTS
    path.write_text(
        path.read_text(encoding="utf-8").replace("  name: 局长", "  name:   '局长'  # 注"), "utf-8"
    )
    return folder


def test_a_look_changes_nothing(project: Path) -> None:
    """With a look alone the files of another layout are named and stay as they are."""
    before = (project / POSTS).read_bytes()
    formatting = format_project(project, only_checks=True)
    assert formatting.changed == (POSTS,)
    assert formatting.count > 5
    assert (project / POSTS).read_bytes() == before


def test_files_are_laid_out_once(project: Path) -> None:
    """What was laid out is named once, keeps its comments, and is not named again."""
    assert format_project(project).changed == (POSTS,)
    assert "  name: 局长  # 注\n" in (project / POSTS).read_text(encoding="utf-8")
    assert format_project(project).changed == ()


def test_only_named_files_are_touched(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files may be named from wherever the command is called; the others stay."""
    monkeypatch.chdir(project / "registers")
    assert format_project(project, [Path("laws.yml")]).changed == ()
    formatting = format_project(Path(".."), [Path("posts.yml")])
    assert (formatting.changed, formatting.count) == ((POSTS,), 1)


def test_malformed_files_stay_and_are_told(project: Path) -> None:
    """A file with syntax problems is left alone, its problems are told, the others are laid out."""
    broken = project / "registers" / "laws.yml"
    broken.write_text("- id: a\n  id:   b\n", encoding="utf-8")
    formatting = format_project(project)
    assert formatting.changed == (POSTS,)
    assert [problem.kind.code for problem in formatting.problems] == ["S002"]
    assert broken.read_text(encoding="utf-8") == "- id: a\n  id:   b\n"


@pytest.mark.parametrize("name", ["content/10-foreword.md", "registers/none.yml", "../elsewhere.yml"])
def test_what_is_no_register_is_refused(project: Path, name: str) -> None:
    """A file that is no register of the project is wrong usage."""
    with pytest.raises(WrongUsageError) as refusal:
        format_project(project, [project / name])
    assert refusal.value.problem.kind is NOT_A_REGISTER


def test_a_folder_without_a_project_is_refused(tmp_path: Path) -> None:
    """Where no project is nothing is formatted."""
    with pytest.raises(WrongUsageError) as refusal:
        format_project(tmp_path)
    assert refusal.value.problem.kind is NO_PROJECT
