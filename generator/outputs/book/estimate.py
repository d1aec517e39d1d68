"""How much room text takes on paper, estimated well enough to choose between ways of setting it."""

import math
import unicodedata
from collections.abc import Iterable

_NARROW_EM = 0.56


def measure_ems(text: str) -> float:
    """Return the width of `text` in ems: one for full-width characters, about half for Latin ones."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else _NARROW_EM for char in text)


def count_lines(text: str, ems: float) -> int:
    """Return how many lines of `ems` `text` fills, one at least."""
    return max(1, math.ceil(measure_ems(text) / max(ems, 1)))


def count_cell_lines(lines: Iterable[str], ems: float) -> int:
    """Return how many lines the paragraphs of a cell `ems` wide fill, one at least."""
    return max(1, sum(count_lines(line, ems) for line in lines))
