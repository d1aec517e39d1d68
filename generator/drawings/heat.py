"""The matrix of two factors drawn: a cell for each pair of scores, in the tone of the level they come to."""

from collections.abc import Iterator

from generator.drawings.advance import measure_words
from generator.drawings.bars import CHART_WIDTH
from generator.drawings.breaking import break_words
from generator.drawings.count_chart import HeatCell, HeatMap
from generator.drawings.dimensions import MARGIN, NAME_LEADING, NAME_SIZE, SMALL_LEADING, SMALL_SIZE
from generator.drawings.drawing import Drawing
from generator.drawings.figures import Box
from generator.drawings.frame import open_drawing
from generator.drawings.lettering import escape_words, set_lines
from generator.drawings.linking import link_body

_CELL_HEIGHT = 42.0
_GAP = 8.0
_SEAM = 2.0
_AXIS = 24.0
_MOST_NAME = 6 * SMALL_SIZE


def draw_heat(heat: HeatMap) -> Drawing:
    """Draw a matrix of at least one cell."""
    rows = [break_words(name, _MOST_NAME, SMALL_SIZE) for name in heat.rows]
    left = MARGIN + max(measure_words(line, SMALL_SIZE) for lines in rows for line in lines) + _GAP
    width = (CHART_WIDTH - left - MARGIN) / len(heat.columns)
    heads = [break_words(name, width - _SEAM, SMALL_SIZE) for name in heat.columns]
    top = MARGIN + _AXIS
    foot = top + len(rows) * _CELL_HEIGHT
    parts = [set_lines((heat.down,), MARGIN, (MARGIN + _AXIS / 2 - 3.0,), "start", NAME_SIZE, "name")]
    for number, lines in enumerate(rows):
        middle = top + (number + 0.5) * _CELL_HEIGHT
        parts.append(_set_middle(lines, left - _GAP, middle, "end"))
        for place, cell in enumerate(heat.cells[number]):
            x = left + place * width
            box = Box(x, middle - _CELL_HEIGHT / 2, x + width - _SEAM, middle + _CELL_HEIGHT / 2 - _SEAM)
            parts.append(_draw_cell(cell, box))
    deepest = max(len(lines) for lines in heads)
    for place, lines in enumerate(heads):
        middles = tuple(foot + 10.0 + number * SMALL_LEADING for number in range(len(lines)))
        parts.append(
            set_lines(lines, left + (place + 0.5) * width - _SEAM / 2, middles, "middle", SMALL_SIZE, "name")
        )
    end = foot + 10.0 + deepest * SMALL_LEADING + 6.0
    parts.append(set_lines((heat.across,), CHART_WIDTH - MARGIN, (end,), "end", NAME_SIZE, "name"))
    size = (CHART_WIDTH, end + NAME_LEADING / 2 + MARGIN)
    has_links = any(cell.href for cells in heat.cells for cell in cells)
    svg = open_drawing(heat.identifier, heat.title, heat.description, size, has_links=has_links)
    return Drawing(f"{svg}{''.join(parts)}</svg>", *size, SMALL_SIZE, tuple(_tell_rows(heat)))


def _set_middle(lines: tuple[str, ...], x: float, middle: float, anchor: str) -> str:
    first = middle - (len(lines) - 1) * SMALL_LEADING / 2
    middles = tuple(first + number * SMALL_LEADING for number in range(len(lines)))
    return set_lines(lines, x, middles, anchor, SMALL_SIZE, "name")


def _draw_cell(cell: HeatCell, box: Box) -> str:
    """Return a cell: full in its tone with its count, pale where nothing is counted."""
    middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    title = f"<title>{escape_words(cell.title)}</title>"
    shape = f"{title}<rect {box.write_rectangle()}/>"
    if not cell.count:
        return f'<g class="pale pale-{cell.rank}">{shape}</g>'
    words = set_lines((str(cell.count),), middle[0], (middle[1],), "middle", NAME_SIZE + 1.5, "label")
    return f'<g class="bar tone-{cell.rank}">{link_body(shape + words, cell.href)}</g>'


def _tell_rows(heat: HeatMap) -> Iterator[str]:
    """Yield a sentence for each row in which something is counted."""
    for name, cells in zip(heat.rows, heat.cells, strict=True):
        told = "，".join(
            f"{heat.across}{column}{cell.count}"
            for column, cell in zip(heat.columns, cells, strict=True)
            if cell.count
        )
        if told:
            yield f"{heat.down}{name}：{told}。"
