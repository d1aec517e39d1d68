"""One workflow drawn: SVG and words, or the words alone where no picture can be drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.drawings.chart import Chart
from generator.drawings.dimensions import SMALL_SIZE
from generator.drawings.fitting import can_fit, fit_chart
from generator.drawings.shapes import draw_shapes
from generator.drawings.sheets import TURNED, UPRIGHT, Sheet
from generator.drawings.splitting import split_chart
from generator.drawings.svg import rewrite_drawing
from generator.drawings.words import tell_flow

MOST_NODES = 100
MOST_EDGES = 150


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing that can stand in HTML: `width` and `height` in user units (1 unit is 1 px).

    `smallest_type` is the size of the smallest words in units; printed at a scale of s points per unit
    they measure ``smallest_type * s`` points. `words` tell the same flow. A fallback has no picture;
    `fault` says why, in English for those who keep the program.
    """

    svg: str
    width: float
    height: float
    smallest_type: float
    words: tuple[str, ...]
    is_fallback: bool = False
    fault: str = ""


def draw_chart(chart: Chart) -> Drawing:
    """Draw a chart; whatever goes wrong costs this one picture and leaves the words."""
    return _draw_within(chart, (UPRIGHT, TURNED))


def fits_page(drawing: Drawing) -> bool:
    """Whether a drawing is there and fits a printed page, upright or turned, its words not too small."""
    is_held = any(sheet.holds(drawing.width, drawing.height) for sheet in (UPRIGHT, TURNED))
    return is_held and not drawing.is_fallback


def draw_sheets(chart: Chart, width: float, height: float) -> tuple[Drawing, ...]:
    """Draw a chart for sheets of `width` by `height` units: whole if it fits one, else split at connectors.

    There are as few sheets as can be, each of which fits, with about as many steps on each. Where a single
    step does not fit, or a sheet cannot be drawn, the whole drawing comes back alone.
    """
    sheet = Sheet(width, height)

    def fits(part: Chart) -> bool:
        return _is_small(part) and can_fit(part, sheet)

    try:
        whole = fit_chart(chart, (sheet,)) if _is_small(chart) else None
        is_held = whole is not None and sheet.holds(whole.width, whole.height)
        parts = (chart,) if is_held else split_chart(chart, fits)
    except Exception:  # noqa: BLE001 - the barrier: no fault of one drawing may stop a build
        parts = (chart,)
    if len(parts) > 1:
        sheets = tuple(_draw_within(part, (sheet,)) for part in parts)
        if not any(drawn.is_fallback for drawn in sheets):
            return sheets
    return (_draw_within(chart, (sheet, UPRIGHT, TURNED)),)


def _draw_within(chart: Chart, sheets: Sequence[Sheet]) -> Drawing:
    """Draw a chart so that it fits the first of the sheets that it can, or fall back."""
    words = tell_flow(chart)
    if not _is_small(chart):
        return fall_back(words, f"more than {MOST_NODES} nodes or {MOST_EDGES} edges")
    try:
        layout = fit_chart(chart, sheets)
        svg = rewrite_drawing(chart, layout, draw_shapes(layout))
    except Exception as fault:  # noqa: BLE001 - the barrier: no fault of one drawing may stop a build
        return fall_back(words, f"{type(fault).__name__}: {fault}")
    return Drawing(svg, layout.width, layout.height, SMALL_SIZE, words)


def _is_small(chart: Chart) -> bool:
    """Whether a chart may be drawn at all."""
    return len(chart.nodes) <= MOST_NODES and len(chart.edges) <= MOST_EDGES


def fall_back(words: tuple[str, ...], fault: str) -> Drawing:
    """Return the drawing of what cannot be drawn."""
    return Drawing("", 0.0, 0.0, SMALL_SIZE, words, is_fallback=True, fault=fault)
