"""Forms of the book: the grid of a sheet as the templates want it."""

from generator.outputs.book.anchors import BookAnchors
from generator.outputs.book.printed import PrintedSheet, PrintedSheetCell, PrintedSheetGroup
from generator.outputs.book.words import print_cell
from generator.pages.blocks import Sheet, SheetCell, SheetCellKind, SheetGroup, SheetRow


def print_sheet(sheet: Sheet, anchors: BookAnchors) -> PrintedSheet:
    """Return `sheet` with the widths of its columns in hundredths."""
    total = sum(sheet.shares)
    return PrintedSheet(
        name=sheet.kind,
        caption=sheet.caption,
        widths=tuple(round(100 * share / total, 3) for share in sheet.shares),
        head=tuple(_print_row(row, anchors) for row in sheet.head),
        groups=tuple(_print_group(group, anchors) for group in sheet.groups),
        is_framed=sheet.is_framed,
    )


def _print_group(group: SheetGroup, anchors: BookAnchors) -> PrintedSheetGroup:
    rows = tuple(_print_row(row, anchors) for row in group.rows)
    return PrintedSheetGroup(print_cell(group.label, anchors), rows, group.continues)


def _print_row(row: SheetRow, anchors: BookAnchors) -> tuple[PrintedSheetCell, ...]:
    return tuple(_print_cell(cell, anchors) for cell in row.cells)


def _print_cell(cell: SheetCell, anchors: BookAnchors) -> PrintedSheetCell:
    return PrintedSheetCell(
        tag="th" if cell.kind is SheetCellKind.LABEL else "td",
        lines=print_cell(cell.lines, anchors),
        columns=cell.columns,
        align=cell.align.value,
        role=cell.kind.value,
        height=cell.height,
    )
