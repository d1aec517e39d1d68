"""Which tables stand on a phone as rows of labels and values: those whose columns do not fit side by side."""

from generator.drawings.advance import measure_words
from generator.pages.blocks import Cell, Table
from generator.pages.words import Style, Words, strip_words

_PHONE = 23.0
"""The width of a phone's text area in characters of a table."""

_READABLE = 6.0
"""Words broken into lines shorter than this many characters are hard to read."""

_GAP = 0.7
"""The space between two columns, in characters."""


_LONG = 12
"""More characters than this need the readable width, whatever they are."""

_CROWDING = 3 * _PHONE
"""A cell with more words takes the width that the columns beside it need: a browser shares it out by content."""

_CROWDED = 3
"""From so many columns on."""

_UNBROKEN = frozenset({Style.CODE, Style.LEVEL, Style.TAG})
"""What the theme never breaks."""


def needs_stacking(table: Table) -> bool:
    """Whether the columns of `table` would have to be narrower on a phone than their words can bear."""
    rows = [row for row in table.rows if not row.is_group]
    if len(table.columns) >= _CROWDED and any(_is_crowding(cell) for row in rows for cell in row.cells):
        return True
    needed = [
        max(
            min(_READABLE, measure_words(column.label, 1.0)),
            *(_find_width(line) for row in rows for line in row.cells[index]),
            0.0,
        )
        for index, column in enumerate(table.columns)
    ]
    return sum(needed) + _GAP * (len(needed) - 1) > _PHONE


def _is_crowding(cell: Cell) -> bool:
    return sum(measure_words(strip_words(line), 1.0) for line in cell) > _CROWDING


def _find_width(line: Words) -> float:
    """Return the width that a line needs: what is never broken whole, other words as far as they stay readable."""
    unbroken = (measure_words(run.text, 1.0) for run in line if run.style in _UNBROKEN)
    text = strip_words(line)
    width = _READABLE if len(text) > _LONG else min(_READABLE, measure_words(text, 1.0))
    return max(width, *unbroken, 0.0)
