"""One workflow drawn: SVG and words, or the words alone where no picture can be drawn."""

from dataclasses import dataclass

from generator.drawings.chart import Chart
from generator.drawings.dimensions import SMALL_SIZE
from generator.drawings.drafting import lay_out_chart
from generator.drawings.shapes import draw_shapes
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
    words = tell_flow(chart)
    if len(chart.nodes) > MOST_NODES or len(chart.edges) > MOST_EDGES:
        return _fall_back(words, f"more than {MOST_NODES} nodes or {MOST_EDGES} edges")
    try:
        layout = lay_out_chart(chart)
        svg = rewrite_drawing(chart, layout, draw_shapes(layout))
    except Exception as fault:  # noqa: BLE001 - the barrier: no fault of one drawing may stop a build
        return _fall_back(words, f"{type(fault).__name__}: {fault}")
    return Drawing(svg, layout.width, layout.height, SMALL_SIZE, words)


def _fall_back(words: tuple[str, ...], fault: str) -> Drawing:
    """Return the drawing of what cannot be drawn."""
    return Drawing("", 0.0, 0.0, SMALL_SIZE, words, is_fallback=True, fault=fault)
