"""A place to work in is empty, for its owner alone, and gone afterwards."""

import tempfile
from pathlib import Path

import pytest

from generator.engines.workplace import make_folder, open_workplace, use_as_temporary


def test_a_workplace_is_empty_and_gone_afterwards(tmp_path: Path) -> None:
    """It stands empty beside what is built, only its owner may enter it, and nothing of it is left."""
    with open_workplace(tmp_path / "build") as folder:
        assert folder.parent == tmp_path / "build"
        assert list(folder.iterdir()) == []
        assert folder.stat().st_mode & 0o777 == 0o700
        (folder / "inner").mkdir()
        (folder / "inner" / "file").write_text("x")
    assert list((tmp_path / "build").iterdir()) == []


def test_a_fault_leaves_nothing(tmp_path: Path) -> None:
    """It is gone after a fault too, and the fault goes on."""

    def fail() -> None:
        with open_workplace(tmp_path) as folder:
            (folder / "file").write_text("x")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_build_left_is_removed(tmp_path: Path) -> None:
    """What an earlier work left is removed before the next one begins; other files stay."""
    left = tmp_path / ".work-left"
    left.mkdir()
    (left / "file").write_text("x")
    (tmp_path / "public").mkdir()
    with open_workplace(tmp_path):
        assert not left.exists()
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


def test_a_folder_gets_its_rights(tmp_path: Path) -> None:
    """A folder that was there gets the rights asked for as a new one does."""
    (tmp_path / "old").mkdir(mode=0o755)
    for name in ("old", "new/inner"):
        assert make_folder(tmp_path / name, 0o700).stat().st_mode & 0o777 == 0o700


def test_temporary_files_lie_where_they_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What others' code puts down for a moment lies in the folder that was named."""
    monkeypatch.setenv("TMPDIR", "/nowhere")
    monkeypatch.setattr(tempfile, "tempdir", None)
    use_as_temporary(tmp_path)
    with tempfile.NamedTemporaryFile() as file:
        assert Path(file.name).parent == tmp_path
