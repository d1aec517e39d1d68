"""How much room text takes on paper, estimated well enough to choose between ways of setting it."""

import math
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_NARROW_EM = 0.56

SMALL_LEADING = 1.4
"""Line height of small tables and cards by their type; the style sheet gives the same."""

TABLE_LEADING = 1.5
"""Line height of other tables and cards by their type; the style sheet gives the same."""

ROW_PADDING = 6.0
"""Upper and lower padding of a row together, with its rule, in points; the style sheet gives the same."""


@lru_cache(maxsize=65536)  # the same cells are measured for widths, for heights, and by several tables
def measure_ems(text: str) -> float:
    """Return the width of `text` in ems: one for full-width characters, about half for Latin ones."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else _NARROW_EM for char in text)


def count_lines(text: str, ems: float) -> int:
    """Return how many lines of `ems` `text` fills, one at least; no line holds a part of a character."""
    return max(1, math.ceil(measure_ems(text) / max(math.floor(ems), 1)))


def count_cell_lines(lines: Iterable[str], ems: float) -> int:
    """Return how many lines the paragraphs of a cell `ems` wide fill, one at least."""
    return max(1, sum(count_lines(line, ems) for line in lines))
