"""The manner in which a chart is laid out: the most generous one in which it fits its sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.drawings.arranging import Arrangement, arrange_chart, arrange_cheaply
from generator.drawings.board import Closeness
from generator.drawings.chart import Chart
from generator.drawings.dimensions import LEAST_EMS, LEAST_OVERHANG, MOST_OVERHANG, NAME_SIZE, SLIM_EMS
from generator.drawings.drafting import lay_out_chart
from generator.drawings.layout import Layout
from generator.drawings.sheets import Sheet
from generator.drawings.widths import Girth

# From the widest to the narrowest; narrow boxes are tried with decisions as wide as they like to be, and less.
_GENEROUS = (Girth(), Girth(are_alike=False))
_NARROW = tuple(
    Girth(are_alike=False, ems=LEAST_EMS, overhang=overhang)
    for overhang in (MOST_OVERHANG, (LEAST_OVERHANG + MOST_OVERHANG) / 2, LEAST_OVERHANG)
)
# How often boxes are made slimmer; not all columns follow at once. Widths are rounded when they are drawn.
_ROUNDS = 6
_ROUNDING = 0.2


def fit_chart(chart: Chart, sheets: Sequence[Sheet]) -> Layout:
    """Return the most generous layout that fits the first sheet, else one of the further ones.

    Where none fits, the one that goes least beyond the first. Raises DrawingError for a chart that
    contradicts itself.
    """
    layouts = []
    for layout in _list_layouts(chart, sheets[0]):
        if sheets[0].holds(layout.width, layout.height):
            return layout
        layouts.append(layout)
    for sheet in sheets[1:]:
        for layout in layouts:
            if sheet.holds(layout.width, layout.height):
                return layout
    return min(layouts, key=lambda layout: sheets[0].rate_excess(layout.width, layout.height))


def can_fit(chart: Chart, sheet: Sheet) -> bool:
    """Whether one of the narrower layouts fits a sheet, without a search for the plainest arrangement.

    What can fit does fit when it is laid out. Raises DrawingError for a chart that contradicts itself.
    """
    arrangements = [arrange_cheaply(chart, closeness) for closeness in (Closeness.CLOSE, Closeness.WIDE)]
    if arrangements[0].routes == arrangements[1].routes:
        arrangements.pop()
    layouts = (
        lay_out_chart(chart, arrangement, girth, sheet)
        for arrangement in arrangements
        for girth in (_NARROW[-1], _NARROW[0], _GENEROUS[0])
    )
    return any(sheet.holds(layout.width, layout.height) for layout in layouts)


def _list_layouts(chart: Chart, sheet: Sheet) -> Iterator[Layout]:
    """Yield layouts from the most generous to the narrowest, none twice; at last some with still slimmer boxes."""
    arranged: dict[Closeness, tuple[Arrangement, ...]] = {}
    seen = set()
    slim: list[tuple[Arrangement, Girth, Layout]] = []
    for girth in (*_GENEROUS, *_NARROW):
        for closeness in Closeness:
            if closeness is Closeness.TIGHT and girth is not _NARROW[-1]:
                continue
            if closeness not in arranged:
                arranged[closeness] = arrange_chart(chart, closeness)
            for arrangement in arranged[closeness]:
                key = (girth, arrangement.placement.columns, arrangement.routes)
                if key in seen:
                    continue
                seen.add(key)
                layout = lay_out_chart(chart, arrangement, girth, sheet)
                yield layout
                if girth in _NARROW:
                    slim.append((arrangement, girth, layout))
    for arrangement, girth, layout in slim:
        yield from _slim_down(chart, arrangement, girth, layout, sheet)


def _slim_down(
    chart: Chart, arrangement: Arrangement, girth: Girth, layout: Layout, sheet: Sheet
) -> Iterator[Layout]:
    """Yield layouts with boxes narrower by what was too wide, as long as they are not too high."""
    for _ in range(_ROUNDS):
        excess = (layout.width - sheet.width + _ROUNDING) / len(arrangement.placement.columns)
        girth = replace(girth, ems=girth.ems - excess / NAME_SIZE)
        if layout.height > sheet.height or girth.ems < SLIM_EMS or excess <= 0:
            return
        layout = lay_out_chart(chart, arrangement, girth, sheet)
        yield layout
