"""A new project is complete and never overwrites anything."""

from pathlib import Path

import pytest

from generator.commands.check import check_project
from generator.commands.format import format_project
from generator.commands.new import create_project
from generator.commands.usage import FOLDER_IN_USE, UNKNOWN_EXAMPLE, WrongUsageError


@pytest.mark.parametrize("is_there", [False, True])
def test_a_new_project_is_sound(tmp_path: Path, is_there: bool) -> None:
    """What is made in a new or empty folder has no problems and is laid out."""
    folder = tmp_path / "手册"
    if is_there:
        folder.mkdir()
    count = create_project(folder)
    assert count == sum(path.is_file() for path in folder.rglob("*"))
    assert check_project(folder).problems == ()
    assert format_project(folder, only_checks=True).changed == ()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A folder with anything in it, hidden or not, and a file, are refused."""
    (tmp_path / ".hidden").write_text("x")
    for place in (tmp_path, tmp_path / ".hidden"):
        with pytest.raises(WrongUsageError) as refusal:
            create_project(place)
        assert refusal.value.problem.kind is FOLDER_IN_USE
    assert [path.name for path in tmp_path.iterdir()] == [".hidden"]


@pytest.mark.parametrize("example", ["startr", "..", ""])
def test_an_unknown_example_is_refused(tmp_path: Path, example: str) -> None:
    """Only the examples that are shipped can be copied."""
    with pytest.raises(WrongUsageError) as refusal:
        create_project(tmp_path / "new", example)
    assert refusal.value.problem.kind is UNKNOWN_EXAMPLE
    assert not (tmp_path / "new").exists()
