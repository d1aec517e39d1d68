"""The manner in which a chart is laid out: the most generous one in which it fits its sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.drawings.chart import Chart
from generator.drawings.dimensions import PAGE_HEIGHT, PAGE_WIDTH, TURNED_HEIGHT, TURNED_WIDTH
from generator.drawings.drafting import MANNERS, lay_out_chart
from generator.drawings.layout import Layout


@dataclass(frozen=True, slots=True)
class Sheet:
    """The room that a drawing may take, in user units."""

    width: float
    height: float

    def holds(self, width: float, height: float) -> bool:
        """Whether a drawing of this size fits."""
        return width <= self.width and height <= self.height

    def rate_excess(self, layout: Layout) -> tuple[float, float]:
        """Return how far a drawing goes beyond the sheet: first across, then downwards (1 is not at all)."""
        return (max(1.0, layout.width / self.width), max(1.0, layout.height / self.height))


UPRIGHT = Sheet(PAGE_WIDTH, PAGE_HEIGHT)
TURNED = Sheet(TURNED_WIDTH, TURNED_HEIGHT)


def fit_chart(chart: Chart, sheets: Sequence[Sheet]) -> Layout:
    """Return the most generous layout that fits the first sheet, else one of the further ones.

    Where none fits, the least too wide, of these the least too high. Raises DrawingError for a chart that
    contradicts itself.
    """
    layouts = []
    for manner in MANNERS:
        layout = lay_out_chart(chart, manner)
        if sheets[0].holds(layout.width, layout.height):
            return layout
        layouts.append(layout)
    for sheet in sheets[1:]:
        for layout in layouts:
            if sheet.holds(layout.width, layout.height):
                return layout
    return min(layouts, key=sheets[0].rate_excess)
