"""Copies of the small sample project for tests to spoil."""

import shutil
from pathlib import Path

SMALL = Path(__file__).parents[1] / "samples" / "small"


def copy_small(folder: Path) -> Path:
    """Return a copy of the small sample project below `folder`."""
    return Path(shutil.copytree(SMALL, folder / "project", ignore=shutil.ignore_patterns("build")))


def replace_text(path: Path, old: str, new: str) -> None:
    """Replace each `old`, which must be there, in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
