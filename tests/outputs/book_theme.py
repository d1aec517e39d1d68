"""The shipped theme as the outputs get it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

_ROOT = Path(__file__).parents[2] / "theme"


@cache
def read_book_theme() -> Mapping[str, bytes]:
    """Return what of the theme the book needs, by path."""
    names = ["tokens.css", "drawing.css"]
    names.extend(path.relative_to(_ROOT).as_posix() for path in sorted((_ROOT / "print").iterdir()))
    return {name: (_ROOT / name).read_bytes() for name in names}
