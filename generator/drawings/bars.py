"""Bars of counts drawn: names to the left, stretches on one scale, each bar's sum at its end."""

from collections.abc import Iterator

from generator.drawings.advance import measure_words
from generator.drawings.breaking import break_words
from generator.drawings.count_chart import Bar, BarChart
from generator.drawings.dimensions import MARGIN, NAME_LEADING, NAME_SIZE, SMALL_SIZE
from generator.drawings.drawing import Drawing
from generator.drawings.figures import Box
from generator.drawings.frame import open_drawing
from generator.drawings.lettering import escape_words, set_lines
from generator.drawings.linking import link_body

CHART_WIDTH = 344.0
"""What a phone shows without scrolling; on a wider screen charts are enlarged."""

_MOST_NAME = 7 * NAME_SIZE
_GAP = 8.0
_SUM = 26.0
_THICKNESS = 20.0
_PITCH = 30.0
_LEGEND = 28.0
_SWATCH = 14.0


def draw_bars(chart: BarChart) -> Drawing:
    """Draw a chart of at least one bar; every count that has room stands in its stretch, the table has them all."""
    names = [break_words(bar.name, _MOST_NAME, NAME_SIZE) for bar in chart.bars]
    left = MARGIN + max(measure_words(line, NAME_SIZE) for lines in names for line in lines) + _GAP
    most = chart.most or max(sum(each.count for each in bar.stretches) for bar in chart.bars)
    scale = (CHART_WIDTH - left - _SUM - MARGIN) / max(most, 1)
    top = MARGIN
    parts: list[str] = []
    if len(chart.series) > 1:
        parts.append(_draw_legend(chart, top))
        top += _LEGEND
    for bar, lines in zip(chart.bars, names, strict=True):
        height = max(_PITCH, len(lines) * NAME_LEADING + 8.0)
        parts += _draw_bar(chart, bar, lines, (left, top + height / 2, scale))
        top += height
    has_links = any(bar.href or any(each.href for each in bar.stretches) for bar in chart.bars)
    size = (CHART_WIDTH, top + MARGIN)
    svg = open_drawing(chart.identifier, chart.title, chart.description, size, has_links=has_links)
    return Drawing(f"{svg}{''.join(parts)}</svg>", *size, SMALL_SIZE, tuple(_tell_bars(chart)))


def _draw_legend(chart: BarChart, top: float) -> str:
    """Return a swatch and a word for each series, in the order of the stretches."""
    parts = ['<g class="legend" aria-hidden="true">']
    x, middle = MARGIN, top + _LEGEND / 2 - 4.0
    for series in chart.series:
        box = Box(x, middle - _SWATCH / 2, x + _SWATCH, middle + _SWATCH / 2)
        words = set_lines((series.name,), box.right + 5.0, (middle,), "start", SMALL_SIZE, "name")
        parts.append(f'<g class="bar {series.tone}"><rect {box.write_rectangle()}/></g>{words}')
        x = box.right + 5.0 + measure_words(series.name, SMALL_SIZE) + 16.0
    return "".join((*parts, "</g>"))


def _draw_bar(
    chart: BarChart, bar: Bar, lines: tuple[str, ...], place: tuple[float, float, float]
) -> Iterator[str]:
    """Yield a bar at `place`: where bars begin, the middle of this one, units per count."""
    left, middle, scale = place
    first = middle - (len(lines) - 1) * NAME_LEADING / 2
    middles = tuple(first + number * NAME_LEADING for number in range(len(lines)))
    yield link_body(set_lines(lines, left - _GAP, middles, "end", NAME_SIZE, "name"), bar.href)
    x = left
    for series, stretch in zip(chart.series, bar.stretches, strict=True):
        if not stretch.count:
            continue
        box = Box(x, middle - _THICKNESS / 2, x + stretch.count * scale, middle + _THICKNESS / 2)
        count = str(stretch.count)
        is_told = len(chart.series) > 1 and measure_words(count, SMALL_SIZE) + 4.0 <= box.right - box.left
        words = set_lines((count,), (box.left + box.right) / 2, (middle,), "middle", SMALL_SIZE, "label")
        body = f"<title>{escape_words(stretch.title)}</title><rect {box.write_rectangle()}/>"
        yield f'<g class="bar {series.tone}">{link_body(body + (words if is_told else ""), stretch.href)}</g>'
        x = box.right
    total = str(sum(each.count for each in bar.stretches))
    yield set_lines((total,), x + 6.0, (middle,), "start", SMALL_SIZE, "sum")


def _tell_bars(chart: BarChart) -> Iterator[str]:
    """Yield a sentence for each bar."""
    for bar in chart.bars:
        total = sum(each.count for each in bar.stretches)
        told = "，".join(
            f"{series.name}{each.count}"
            for series, each in zip(chart.series, bar.stretches, strict=True)
            if each.count
        )
        yield (
            f"{bar.name}：{told}，共{total}。" if len(chart.series) > 1 and told else f"{bar.name}：{total}。"
        )
