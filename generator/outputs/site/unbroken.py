"""Which words stand on one line on the site: dates wherever they stand, and the few characters of a short cell."""

import re

from generator.pages.blocks import Cell
from generator.pages.words import strip_words

_DATE = re.compile(r"[（至]*\d{4}年\d{1,2}月\d{1,2}日）?")

_SHORT = 4
"""A cell with no line longer than this is a word (主动公开, 待齐); broken, it becomes a column of characters."""


def is_date(text: str) -> bool:
    """Whether a run of words is a date and nothing else."""
    return _DATE.fullmatch(text.strip()) is not None


def is_short(cell: Cell) -> bool:
    """Whether no line of a cell is longer than a word."""
    return bool(cell) and all(len(strip_words(line)) <= _SHORT for line in cell)
