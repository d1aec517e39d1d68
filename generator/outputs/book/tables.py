"""Tables and cards of the book: widths of columns, type, and which rows stay on one page."""

from collections.abc import Sequence

from generator.outputs.book.anchors import BookAnchors, name_anchor
from generator.outputs.book.estimate import count_cell_lines, measure_ems
from generator.outputs.book.printed import PrintedColumn, PrintedFact, PrintedFacts, PrintedRow, PrintedTable
from generator.outputs.book.profile import PrintProfile
from generator.outputs.book.words import print_cell
from generator.pages.blocks import Cell, Column, Facts, Row, Table
from generator.pages.words import Target, strip_words

_WIDE = 5
"""Tables of more columns than this are set in the small type."""

_KEPT_LINES = 14
"""A row of at most this many lines is not split."""

_KEPT_SHARE = 0.3
"""A card of at most this part of the text area's height is not split."""

CELL_PADDING = 8.0
"""Left and right padding of a cell together, in points; the style sheet gives the same."""

CARD_LABEL_SHARE = 0.215
"""The part of a card's width that its labels take."""

_HEADING_EMS = 4.0
_SPARE = 1.0
_ROW_PADDING = 7.0
_LEADING = 1.5


def print_facts(facts: Facts, profile: PrintProfile, anchors: BookAnchors) -> PrintedFacts:
    """Return `facts` as a card of the book; neither a low card nor a low row is split."""
    lines = _count_fact_lines(facts, profile)
    return PrintedFacts(
        facts=tuple(
            PrintedFact(fact.label, print_cell(fact.lines, anchors), count <= _KEPT_LINES)
            for fact, count in zip(facts.facts, lines, strict=True)
        ),
        is_key=facts.is_key,
        is_kept=estimate_card_height(facts, profile) <= profile.text_height_points * _KEPT_SHARE,
    )


def print_table(table: Table, page: Target, profile: PrintProfile, anchors: BookAnchors) -> PrintedTable:
    """Return `table` of `page` with widths in hundredths; columns where no row says anything are left out."""
    kept = _list_filled_columns(table)
    columns = tuple(table.columns[index] for index in kept)
    is_small = len(columns) > _WIDE
    size = profile.small_type if is_small else profile.table_type
    widths = _share_width(columns, profile.text_width_points, size)
    ems = tuple((width - CELL_PADDING) / size for width in widths)
    rows = tuple(_print_row(row, kept, ems, page, anchors) for row in table.rows)
    return PrintedTable(
        name=table.kind,
        caption=table.caption,
        columns=tuple(
            PrintedColumn(column.label, round(100 * width / profile.text_width_points, 3), column.align.value)
            for column, width in zip(columns, widths, strict=True)
        ),
        rows=rows,
        is_small=is_small,
    )


def estimate_card_height(facts: Facts, profile: PrintProfile) -> float:
    """Return about how high the card of `facts` will stand, in points."""
    return sum(
        lines * profile.table_type * _LEADING + _ROW_PADDING for lines in _count_fact_lines(facts, profile)
    )


def _count_fact_lines(facts: Facts, profile: PrintProfile) -> list[int]:
    ems = (profile.text_width_points * (1 - CARD_LABEL_SHARE) - CELL_PADDING) / profile.table_type
    return [count_cell_lines([strip_words(line) for line in fact.lines], ems) for fact in facts.facts]


def _list_filled_columns(table: Table) -> tuple[int, ...]:
    rows = [row for row in table.rows if not row.is_group]
    filled = [
        index
        for index in range(len(table.columns))
        if any(strip_words(line) for row in rows for line in row.cells[index])
    ]
    return tuple(filled) if filled else tuple(range(len(table.columns)))


def _share_width(columns: Sequence[Column], width: float, size: float) -> tuple[float, ...]:
    """Return the widths of the columns in points: by their shares, but none too narrow for its heading in one line.

    Headings of more than four characters may break; where not all headings find room, the shares alone decide.
    """
    total = sum(column.share for column in columns)
    plain = [width * column.share / total for column in columns]
    least = [
        min(measure_ems(column.label), _HEADING_EMS) * size + CELL_PADDING + _SPARE for column in columns
    ]
    narrow = {index for index, (had, needed) in enumerate(zip(plain, least, strict=True)) if had < needed}
    while True:
        rest = width - sum(least[index] for index in narrow)
        shares = sum(column.share for index, column in enumerate(columns) if index not in narrow)
        if shares == 0 or rest <= 0:
            return tuple(plain)
        widths = [
            least[index] if index in narrow else rest * column.share / shares
            for index, column in enumerate(columns)
        ]
        more = {
            index
            for index, (has, needed) in enumerate(zip(widths, least, strict=True))
            if has < needed - 1e-9
        }
        if more <= narrow:
            return tuple(widths)
        narrow |= more


def _print_row(
    row: Row, kept: tuple[int, ...], ems: tuple[float, ...], page: Target, anchors: BookAnchors
) -> PrintedRow:
    cells: tuple[Cell, ...] = row.cells if row.is_group else tuple(row.cells[index] for index in kept)
    widths = (sum(ems),) if row.is_group else ems
    lines = max(
        (
            count_cell_lines([strip_words(line) for line in cell], width)
            for cell, width in zip(cells, widths, strict=False)
        ),
        default=1,
    )
    anchor = name_anchor(Target(page.register, page.identifier, row.anchor)) if row.anchor else ""
    return PrintedRow(
        tuple(print_cell(cell, anchors) for cell in cells), anchor, row.is_group, lines <= _KEPT_LINES
    )
