"""Copies of the small sample project for tests to spoil."""

import shutil
from pathlib import Path

SMALL = Path(__file__).parents[1] / "samples" / "small"

SECOND = """
- id: second
  audience: public
  number: 第二版
  date: 2026-06-30
  published: 2026-07-10
  source: 许可科
  examined: {body: 许可科, date: 2026-06-02}
  reviewed: {body: 纪检组, date: 2026-06-16}
  approved: {body: 局务会, date: 2026-06-27}
"""
"""An edition after those of the small sample, as its register has them."""


def copy_small(folder: Path) -> Path:
    """Return a copy of the small sample project below `folder`."""
    return Path(shutil.copytree(SMALL, folder / "project", ignore=shutil.ignore_patterns("build")))


def replace_text(path: Path, old: str, new: str) -> None:
    """Replace each `old`, which must be there, in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def go_on(project: Path, text: str = SECOND) -> None:
    """Add an edition to a project's register."""
    file = project / "registers" / "editions.yml"
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")
