"""Paragraphs and grids of a form as WordprocessingML; every text is escaped here."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import escape

from generator.pages.blocks import (
    Align,
    Block,
    Cell,
    Heading,
    Items,
    Notice,
    Paragraph,
    Sheet,
    SheetCell,
    SheetCellKind,
    SheetGroup,
    SheetRow,
)
from generator.pages.words import Run, Style, Words

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

TEXT, HEADING, CELL, LABEL = "FormText", "FormHeading", "FormCell", "FormLabel"
"""The styles of the template by identifier; where a template has them not, Word takes its usual one."""

_LINE = 312
"""The height of a line of a grid, in twentieths of a point."""

_BORDER = '<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="111111"/>'
_JUSTIFY = {Align.START: "left", Align.CENTER: "center", Align.END: "right"}
_GAP = f'<w:p {NAMESPACE}><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
"""A paragraph without height: two tables that touch would be taken for one."""


def write_blocks(blocks: Sequence[Block], width: int) -> Iterator[str]:
    """Yield the elements of a form's blocks; grids are `width` wide, in twentieths of a point."""
    for block in blocks:
        match block:
            case Heading():
                yield _write_paragraph((Run(block.text),), HEADING, keeps=True)
            case Paragraph() | Notice():
                yield _write_paragraph(block.words, TEXT)
            case Items():
                for number, item in enumerate(block.items, 1):
                    mark = f"{number}．" if block.is_ordered else "·　"
                    yield _write_paragraph((Run(mark), *item), TEXT)
            case Sheet():
                yield _write_sheet(block, width)
                yield _GAP
            case _:
                message = f"a form has no block {type(block).__name__}"
                raise TypeError(message)


def _write_sheet(sheet: Sheet, width: int) -> str:
    total = sum(sheet.shares)
    widths = [round(width * share / total) for share in sheet.shares]
    columns = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    rows = [_write_row(row, widths, is_head=True) for row in sheet.head]
    rows += [text for group in sheet.groups for text in _write_group(group, widths)]
    borders = _write_borders() if sheet.is_framed else ""
    return (
        f"<w:tbl {NAMESPACE}><w:tblPr>"
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>'
        f'<w:tblDescription w:val="{escape(sheet.caption)}"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _write_borders() -> str:
    outer = "".join(_BORDER.format(side=side, size=10) for side in ("top", "left", "bottom", "right"))
    inner = "".join(_BORDER.format(side=side, size=4) for side in ("insideH", "insideV"))
    return f"<w:tblBorders>{outer}{inner}</w:tblBorders>"


def _write_group(group: SheetGroup, widths: Sequence[int]) -> Iterator[str]:
    """Yield the rows of a group, which stay on one page; its label is a cell merged over all of them."""
    for number, row in enumerate(group.rows):
        keeps = number + 1 < len(group.rows)
        if not group.label:
            yield _write_row(row, widths, keeps=keeps)
            continue
        lines = group.label if number == 0 else ()
        beside = _write_cell(
            SheetCell(lines, SheetCellKind.LABEL, align=Align.CENTER), widths[0], keeps, number == 0
        )
        yield _write_row(row, widths[1:], keeps=keeps, beside=beside)


def _write_row(
    row: SheetRow, widths: Sequence[int], *, is_head: bool = False, keeps: bool = False, beside: str = ""
) -> str:
    cells: list[str] = []
    start = 0
    for cell in row.cells:
        cells.append(_write_cell(cell, sum(widths[start : start + cell.columns]), keeps or is_head))
        start += cell.columns
    height = max(cell.height for cell in row.cells)
    room = f'<w:trHeight w:val="{height * _LINE}" w:hRule="atLeast"/>'
    head = "<w:tblHeader/>" if is_head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{room}{head}</w:trPr>{beside}{''.join(cells)}</w:tr>"


def _write_cell(cell: SheetCell, width: int, keeps: bool, begins: bool | None = None) -> str:  # noqa: FBT001
    """Return a cell; `begins` is true for the first of a merged cell, false for those below it."""
    span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    merge = {None: "", True: '<w:vMerge w:val="restart"/>', False: "<w:vMerge/>"}[begins]
    place = "bottom" if cell.kind is SheetCellKind.SIGNATURE else "top" if begins is not None else "center"
    style = LABEL if cell.kind is SheetCellKind.LABEL else CELL
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="{place}"/></w:tcPr>'
        f"{_write_lines(cell.lines, style, cell.align, keeps=keeps)}</w:tc>"
    )


def _write_lines(cell: Cell, style: str, align: Align, *, keeps: bool) -> str:
    lines: Iterable[Words] = cell or ((),)
    return "".join(_write_paragraph(line, style, align, keeps=keeps, declares=False) for line in lines)


def _write_paragraph(
    words: Words, style: str, align: Align = Align.START, *, keeps: bool = False, declares: bool = True
) -> str:
    justify = f'<w:jc w:val="{_JUSTIFY[align]}"/>' if align is not Align.START else ""
    keep = "<w:keepNext/>" if keeps else ""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/>{keep}{justify}</w:pPr>'
    space = f" {NAMESPACE}" if declares else ""
    return f"<w:p{space}>{properties}{''.join(map(_write_run, words))}</w:p>"


def _write_run(run: Run) -> str:
    style = {Style.STRONG: "<w:rPr><w:b/></w:rPr>", Style.QUIET: '<w:rPr><w:color w:val="556070"/></w:rPr>'}
    return f'<w:r>{style.get(run.style, "")}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'
