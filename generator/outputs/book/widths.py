"""Widths of the columns of tables, from how much stands in them: the same for all tables of a kind in a book."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations

from generator.outputs.book.estimate import count_cell_lines, measure_ems
from generator.outputs.book.profile import PrintProfile
from generator.pages.blocks import Column, Row, Table
from generator.pages.words import strip_words

CELL_PADDING = 6.0
"""Left and right padding of a cell together, in points; the style sheet gives the same."""

MOST_TYPE_COLUMNS = 2
"""Tables of more columns than this are set in the small type."""

_SAMPLED = 40
"""So many rows of a kind, evenly chosen, decide its widths."""

_HEADING_EMS = 5.0
_WORD_EMS = 5.0
"""A column is not narrower than this where a cell needs it: most words stay whole."""

_MOVES = 60
_SPARE = 0.3

TableKind = tuple[str, tuple[str, ...]]
"""A table's kind with the headings of its filled columns: tables equal in both share their widths."""


def list_filled_columns(table: Table) -> tuple[int, ...]:
    """Return the columns in which a row says something, all where none does."""
    rows = [row for row in table.rows if not row.is_group]
    filled = [
        index
        for index in range(len(table.columns))
        if any(strip_words(line) for row in rows for line in row.cells[index])
    ]
    return tuple(filled) if filled else tuple(range(len(table.columns)))


def name_kind(table: Table, kept: Sequence[int]) -> TableKind:
    """Return what tables must share to share their widths."""
    return table.kind, tuple(table.columns[index].label for index in kept)


def choose_type(profile: PrintProfile, columns: int) -> float:
    """Return the type in which a table of so many columns is set."""
    return profile.small_type if columns > MOST_TYPE_COLUMNS else profile.table_type


def measure_widths(tables: Iterable[Table], profile: PrintProfile) -> Mapping[TableKind, tuple[float, ...]]:
    """Return for each kind of table the widths of its columns in points, which fill the text area."""
    found: dict[TableKind, list[tuple[Table, tuple[int, ...]]]] = defaultdict(list)
    for table in tables:
        kept = list_filled_columns(table)
        found[name_kind(table, kept)].append((table, kept))
    return {
        kind: _fit_widths(
            tuple(same[0][0].columns[index] for index in same[0][1]), _sample_cells(same), profile
        )
        for kind, same in found.items()
    }


def _sample_cells(tables: Sequence[tuple[Table, tuple[int, ...]]]) -> list[list[list[str]]]:
    """Return rows of cells of lines from all `tables`, evenly chosen."""
    rows: list[tuple[Row, tuple[int, ...]]] = [
        (row, kept) for table, kept in tables for row in table.rows if not row.is_group
    ]
    step = max(1, -(-len(rows) // _SAMPLED))
    return [
        [[strip_words(line) for line in row.cells[index]] for index in kept] for row, kept in rows[::step]
    ]


def _fit_widths(
    columns: Sequence[Column], rows: Sequence[Sequence[Sequence[str]]], profile: PrintProfile
) -> tuple[float, ...]:
    """Return widths in points, whole ems for the words of each column, at which the rows are lowest in sum.

    Begun in proportion to the words, one em after another is moved to where it saves most.
    """
    size = choose_type(profile, len(columns))
    room = int(profile.text_width_points / size - len(columns) * (CELL_PADDING / size + _SPARE))
    texts = [[row[index] for row in rows] for index in range(len(columns))]
    least = [_find_least(column, cells) for column, cells in zip(columns, texts, strict=True)]
    if sum(least) > room:
        return _share_evenly(columns, profile.text_width_points)
    ems = _begin(texts, least, room)
    lines = _LineCounter(texts)
    for _ in range(_MOVES):
        best = min(_list_moves(ems, least), key=lambda moved: (lines.sum_rows(moved), moved))
        if lines.sum_rows(best) >= lines.sum_rows(ems):
            break
        ems = best
    widths = [each * size + CELL_PADDING + _SPARE * size for each in ems]
    rest = profile.text_width_points - sum(widths)
    widest = max(range(len(ems)), key=lambda index: ems[index])
    widths[widest] += rest
    return tuple(widths)


def _find_least(column: Column, cells: Sequence[Sequence[str]]) -> int:
    """Return how many ems a column needs: its heading's words, and the shorter ones of its cells."""
    words = max((measure_ems(line) for cell in cells for line in cell), default=0.0)
    return max(1, _round_up(max(min(measure_ems(column.label), _HEADING_EMS), min(words, _WORD_EMS))))


def _round_up(ems: float) -> int:
    """Return the least whole number of ems that is not below `ems`."""
    return -int(-ems // 1)


def _begin(texts: Sequence[Sequence[Sequence[str]]], least: Sequence[int], room: int) -> tuple[int, ...]:
    amounts = [sum(measure_ems(line) for cell in cells for line in cell) + 1 for cells in texts]
    free = room - sum(least)
    total = sum(amounts)
    ems = [had + int(free * amount / total) for had, amount in zip(least, amounts, strict=True)]
    most = max(range(len(ems)), key=lambda index: amounts[index])
    ems[most] += room - sum(ems)
    return tuple(ems)


def _list_moves(ems: tuple[int, ...], least: Sequence[int]) -> list[tuple[int, ...]]:
    """Return the widths after each way to move one, two or four ems from one column to another."""
    moves = [ems]
    for source, target in permutations(range(len(ems)), 2):
        for count in (1, 2, 4):
            if ems[source] - count >= least[source]:
                moved = list(ems)
                moved[source] -= count
                moved[target] += count
                moves.append(tuple(moved))
    return moves


class _LineCounter:
    """Counts the lines of rows at given widths, each column at each width once."""

    def __init__(self, texts: Sequence[Sequence[Sequence[str]]]) -> None:
        self._texts = texts
        self._lines: dict[tuple[int, int], list[int]] = {}
        self._sums: dict[tuple[int, ...], int] = {}

    def sum_rows(self, ems: tuple[int, ...]) -> int:
        """Return the lines of all rows together, each as high as its highest cell."""
        if ems not in self._sums:
            columns = [self._count(index, width) for index, width in enumerate(ems)]
            self._sums[ems] = sum(map(max, zip(*columns, strict=True)))
        return self._sums[ems]

    def _count(self, index: int, width: int) -> list[int]:
        key = (index, width)
        if key not in self._lines:
            self._lines[key] = [count_cell_lines(cell, width) for cell in self._texts[index]]
        return self._lines[key]


def _share_evenly(columns: Sequence[Column], width: float) -> tuple[float, ...]:
    """Return the widths by the declared shares, for more columns than the text area has room for."""
    total = sum(column.share for column in columns)
    return tuple(width * column.share / total for column in columns)
