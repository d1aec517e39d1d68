"""From a chart to its finished geometry: place, route, part the lines, measure, and give coordinates."""

from collections.abc import Sequence

from generator.drawings.arranging import Arrangement
from generator.drawings.breaking import break_words
from generator.drawings.chart import Chart
from generator.drawings.dimensions import (
    HEADING_PADDING,
    HEADING_SIZE,
    MARGIN,
    NAME_LEADING,
    PORT_SHIFT,
    SMALL_LEADING,
    SMALL_SIZE,
    WORD_GAP,
)
from generator.drawings.exits import measure_height
from generator.drawings.layout import (
    EdgeFigure,
    LaneFigure,
    Layout,
    Lettering,
    NodeFigure,
    Spot,
)
from generator.drawings.mark_figures import set_mark
from generator.drawings.ports import Draft, draft_drawing
from generator.drawings.routing import Route
from generator.drawings.sheets import Sheet
from generator.drawings.spacing import Columns, space_columns
from generator.drawings.stacking import Rows, stack_rows
from generator.drawings.widths import Girth, choose_widths


def lay_out_chart(chart: Chart, arrangement: Arrangement, girth: Girth, sheet: Sheet) -> Layout:
    """Return the whole geometry of an arranged chart, words included.

    Room that the sheet has left goes into even lanes and longer arrows.
    """
    draft = draft_drawing(chart, arrangement, choose_widths(chart, arrangement.placement, girth))
    columns = space_columns(draft, sheet.width)
    lanes, heading = _set_lanes(draft, columns)
    rows = stack_rows(draft, heading, sheet.height - MARGIN)
    nodes = tuple(_set_node(draft, columns, rows, index) for index in range(len(chart.nodes)))
    edges = tuple(_set_edge(draft, columns, rows, route) for route in arrangement.routes)
    return Layout(columns.end, rows.end + MARGIN, heading, rows.end, lanes, nodes, edges)


def _set_lanes(draft: Draft, columns: Columns) -> tuple[tuple[LaneFigure, ...], float]:
    """Return the lanes with their headings, and the foot of the headings."""
    bands = []
    for lane, left, right in zip(draft.chart.lanes, columns.seams, columns.seams[1:], strict=False):
        lines = break_words(lane.name, right - left - 2 * HEADING_PADDING, HEADING_SIZE)
        bands.append((lane, left, right, lines))
    most = max(len(lines) for _, _, _, lines in bands)
    height = most * NAME_LEADING + 2 * HEADING_PADDING
    lanes = []
    for lane, left, right, lines in bands:
        top = MARGIN + (height - len(lines) * NAME_LEADING) / 2
        middles = tuple(top + (number + 0.5) * NAME_LEADING for number in range(len(lines)))
        heading = Lettering(lines, (left + right) / 2, middles, "middle", HEADING_SIZE)
        lanes.append(LaneFigure(lane, left, right, MARGIN, heading))
    return tuple(lanes), MARGIN + height


def _set_node(draft: Draft, columns: Columns, rows: Rows, index: int) -> NodeFigure:
    """One node in its place with its marks on the upper corners."""
    node = draft.chart.nodes[index]
    column, row = draft.placement.spots[node.identifier]
    outline = draft.outlines[node.identifier]
    x, y = columns.middles[column], rows.middles[row]
    marks = tuple(set_mark(seat.mark, x + seat.left, y + seat.top) for seat in draft.corners[node.identifier])
    return NodeFigure(node, outline, x, y, marks)


def _set_edge(draft: Draft, columns: Columns, rows: Rows, route: Route) -> EdgeFigure:
    """One edge as points, with its exit word beside its port."""
    fixed = [_fix_stretch(draft, columns, rows, route, number) for number in range(len(route.path) - 1)]
    points: list[Spot] = [_find_port(draft, columns, rows, route, fixed, is_exit=True)]
    for number in range(1, len(fixed)):
        before, after = fixed[number - 1], fixed[number]
        is_level = route.path[number - 1][1] == route.path[number][1]
        points.append((after, before) if is_level else (before, after))
    points.append(_find_port(draft, columns, rows, route, fixed, is_exit=False))
    edge = draft.chart.edges[route.index]
    words = _set_words(draft, route, points, columns.middles[route.path[0][0] // 2])
    is_return = route.is_backward or edge.is_return
    return EdgeFigure(route.index, edge.source, edge.target, tuple(points), is_return, words)


def _fix_stretch(draft: Draft, columns: Columns, rows: Rows, route: Route, number: int) -> float:
    """Return the coordinate that is the same all along a stretch: its y if level, else its x."""
    (x, y), (_, other) = route.path[number], route.path[number + 1]
    track = draft.tracks.tracks.get((route.index, number), 0)
    if y == other:
        if y % 2 == 0:
            return rows.tracks[y, track]
        return rows.middles[y // 2] + draft.tracks.slots[route.index, number] * draft.pitches[y // 2]
    if x % 2 == 0:
        return columns.tracks[x][track]
    if number == 0 and route.index in draft.tracks.shifted:
        return columns.middles[x // 2] + PORT_SHIFT
    if number == len(route.path) - 2 and route.is_backward:
        return columns.middles[x // 2] - PORT_SHIFT
    return columns.middles[x // 2]


def _find_port(
    draft: Draft, columns: Columns, rows: Rows, route: Route, fixed: Sequence[float], *, is_exit: bool
) -> Spot:
    """Where an edge touches the outline of its source or target."""
    edge = draft.chart.edges[route.index]
    outline = draft.outlines[edge.source if is_exit else edge.target]
    here, beside = (route.path[0], route.path[1]) if is_exit else (route.path[-1], route.path[-2])
    line = fixed[0] if is_exit else fixed[-1]
    x, y = columns.middles[here[0] // 2], rows.middles[here[1] // 2]
    if here[1] == beside[1]:
        reach = outline.reach(line - y)
        return (x + reach if beside[0] > here[0] else x - reach, line)
    rise = outline.drop(line - x) if is_exit else -outline.rise(line - x)
    return (line, y + rise)


def _set_words(draft: Draft, route: Route, points: Sequence[Spot], middle: float) -> Lettering | None:
    """Return the exit words: beside a bottom port, or above or below the line at a side port.

    `middle` is that of the node: words at its side start outside of it.
    """
    lines = draft.words[route.index]
    if not lines:
        return None
    (x, y), (beside, _) = points[:2]
    if route.leaves_below:
        is_left, top, rim = route.index in draft.lefts, y + WORD_GAP / 2, 0.0
    else:
        is_left, x = beside < x, middle
        is_below = draft.exits[route.index].is_below
        top = y + WORD_GAP / 4 if is_below else y - WORD_GAP / 4 - measure_height(lines)
        rim = draft.outlines[draft.chart.edges[route.index].source].width / 2
    middles = tuple(top + (number + 0.5) * SMALL_LEADING for number in range(len(lines)))
    if is_left:
        return Lettering(lines, x - rim - WORD_GAP, middles, "end", SMALL_SIZE)
    return Lettering(lines, x + rim + WORD_GAP, middles, "start", SMALL_SIZE)
