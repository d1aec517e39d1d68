"""Tables of the book: widths of columns, type, and which rows stay on one page."""

from collections.abc import Mapping, Sequence

from generator.outputs.book.anchors import BookAnchors, name_anchor
from generator.outputs.book.estimate import (
    ROW_PADDING,
    SMALL_LEADING,
    TABLE_LEADING,
    count_cell_lines,
    measure_ems,
)
from generator.outputs.book.printed import PrintedColumn, PrintedRow, PrintedTable
from generator.outputs.book.profile import PrintProfile
from generator.outputs.book.widths import (
    CELL_PADDING,
    MOST_TYPE_COLUMNS,
    TableKind,
    choose_type,
    list_filled_columns,
    measure_widths,
    name_kind,
)
from generator.outputs.book.words import print_cell
from generator.pages.blocks import Cell, Row, Table
from generator.pages.words import Target, strip_words

_KEPT_SHARE = 0.9
"""A row of at most this part of the text area's height is not split: a risk stays with its measures."""

_CONTINUED = "（续）"
_CONTINUED_TABLE = "续表"
_LONGEST_NAME_EMS = 12.0
"""A longer name would meet the running head on the other side."""


def print_table(
    table: Table,
    page: Target,
    profile: PrintProfile,
    anchors: BookAnchors,
    widths: Mapping[TableKind, tuple[float, ...]] | None = None,
) -> PrintedTable:
    """Return `table` of `page` with widths in hundredths; columns where no row says anything are left out.

    `widths` are those of its kind in the whole book; without them its own words decide.
    """
    kept = list_filled_columns(table)
    columns = tuple(table.columns[index] for index in kept)
    points = _find_widths(table, kept, profile, widths or {})
    return PrintedTable(
        name=table.kind,
        caption=table.caption,
        continued=name_continued(table.caption),
        columns=tuple(
            PrintedColumn(column.label, round(100 * width / profile.text_width_points, 3), column.align.value)
            for column, width in zip(columns, points, strict=True)
        ),
        rows=tuple(
            _print_row(row, kept, page, anchors, is_kept=height <= profile.text_height_points * _KEPT_SHARE)
            for row, height in zip(table.rows, estimate_rows(table, profile, widths), strict=True)
        ),
        is_small=len(columns) > MOST_TYPE_COLUMNS,
    )


def name_continued(title: str) -> str:
    """Return what stands at the head of the sheets on which a table called `title`, or without a name, goes on."""
    name = title.removesuffix(_CONTINUED)
    return f"{name}{_CONTINUED}" if 0 < measure_ems(name) <= _LONGEST_NAME_EMS else _CONTINUED_TABLE


def estimate_rows(
    table: Table, profile: PrintProfile, widths: Mapping[TableKind, tuple[float, ...]] | None = None
) -> list[float]:
    """Return about how high each row of `table` will stand, in points."""
    kept = list_filled_columns(table)
    points = _find_widths(table, kept, profile, widths or {})
    size = choose_type(profile, len(kept))
    leading = size * (SMALL_LEADING if len(kept) > MOST_TYPE_COLUMNS else TABLE_LEADING)
    ems = [(width - CELL_PADDING) / size for width in points]
    return [_count_lines(row, kept, ems) * leading + ROW_PADDING for row in table.rows]


def _find_widths(
    table: Table,
    kept: tuple[int, ...],
    profile: PrintProfile,
    widths: Mapping[TableKind, tuple[float, ...]],
) -> tuple[float, ...]:
    kind = name_kind(table, kept)
    return widths[kind] if kind in widths else measure_widths([table], profile)[kind]


def _count_lines(row: Row, kept: Sequence[int], ems: Sequence[float]) -> int:
    cells = row.cells[:1] if row.is_group else tuple(row.cells[index] for index in kept)
    widths = [sum(ems)] if row.is_group else ems
    return max(
        (
            count_cell_lines([strip_words(line) for line in cell], width)
            for cell, width in zip(cells, widths, strict=True)
        ),
        default=1,
    )


def _print_row(
    row: Row, kept: Sequence[int], page: Target, anchors: BookAnchors, *, is_kept: bool
) -> PrintedRow:
    cells: tuple[Cell, ...] = row.cells if row.is_group else tuple(row.cells[index] for index in kept)
    anchor = name_anchor(Target(page.register, page.identifier, row.anchor)) if row.anchor else ""
    return PrintedRow(tuple(print_cell(cell, anchors) for cell in cells), anchor, row.is_group, is_kept)
