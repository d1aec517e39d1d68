"""From a chart to its finished geometry: place, route, part the lines, measure, and give coordinates."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.drawings.board import Closeness
from generator.drawings.breaking import break_words
from generator.drawings.chart import Chart
from generator.drawings.dimensions import (
    HEADING_PADDING,
    HEADING_SIZE,
    MARGIN,
    MARK_GAP,
    MARK_HEIGHT,
    NAME_LEADING,
    PORT_SHIFT,
    SMALL_LEADING,
    SMALL_SIZE,
    WORD_GAP,
)
from generator.drawings.layout import (
    EdgeFigure,
    LaneFigure,
    Layout,
    Lettering,
    MarkFigure,
    NodeFigure,
    Spot,
)
from generator.drawings.marks import measure_mark, write_mark
from generator.drawings.placement import place_chart
from generator.drawings.ports import Draft, draft_drawing, hangs_below
from generator.drawings.routing import Route, route_edges
from generator.drawings.spacing import Columns, space_columns
from generator.drawings.stacking import Rows, stack_rows
from generator.drawings.tracks import assign_tracks
from generator.drawings.widths import Narrowness, choose_widths


@dataclass(frozen=True, slots=True)
class Manner:
    """How a chart is laid out: how close its nodes stand, and how narrow they are."""

    closeness: Closeness = Closeness.WIDE
    narrowness: Narrowness = Narrowness.ALIKE


MANNERS = (
    *(Manner(closeness, width) for width in Narrowness for closeness in (Closeness.WIDE, Closeness.CLOSE)),
    Manner(Closeness.TIGHT, Narrowness.LEAST),
)
"""From the most generous to the narrowest."""


def lay_out_chart(chart: Chart, manner: Manner = MANNERS[0]) -> Layout:
    """Return the whole geometry of a chart, words included.

    Raises DrawingError for a chart that contradicts itself.
    """
    placement = place_chart(chart, manner.closeness)
    routes = route_edges(chart, placement)
    widths = choose_widths(chart, placement, manner.narrowness)
    draft = draft_drawing(chart, placement, routes, assign_tracks(chart, routes), widths)
    columns = space_columns(draft)
    lanes, heading = _set_lanes(draft, columns)
    rows = stack_rows(draft, heading)
    nodes = tuple(_set_node(draft, columns, rows, index) for index in range(len(chart.nodes)))
    edges = tuple(_set_edge(draft, columns, rows, route) for route in routes)
    return Layout(columns.end, rows.end + MARGIN, heading, rows.end, lanes, nodes, edges)


def _set_lanes(draft: Draft, columns: Columns) -> tuple[tuple[LaneFigure, ...], float]:
    """Return the lanes with their headings, and the foot of the headings."""
    bands = []
    for index, lane in enumerate(draft.chart.lanes):
        own = [place for place, other in enumerate(draft.placement.columns) if other == index]
        left, right = columns.seams[own[0]], columns.seams[own[-1] + 1]
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
    marks = []
    tops: dict[bool, float] = {}
    for mark, left, _ in draft.corners[node.identifier]:
        width = measure_mark(mark)
        is_right = left > 0
        nearest = left if is_right else -left - width
        if nearest + width > outline.width / 2:
            nearest = 0.0
        under = min(y - outline.rise(nearest), tops.get(is_right, y))
        tops[is_right] = under - MARK_GAP - MARK_HEIGHT
        marks.append(MarkFigure(mark, write_mark(mark), x + left, tops[is_right], width))
    return NodeFigure(node, outline, x, y, tuple(marks))


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
    rim = columns.middles[route.path[0][0] // 2], draft.outlines[edge.source].width / 2
    is_under = not route.leaves_below and hangs_below(draft.tracks, route)
    words = _set_words(draft.words[route.index], points, rim, is_under=is_under)
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


def _set_words(
    lines: tuple[str, ...], points: Sequence[Spot], rim: Spot, *, is_under: bool
) -> Lettering | None:
    """Return the exit word: to the right of a bottom port, above (or under) the line at a side port.

    `rim` is the middle of the node and half its width: words beside it start outside.
    """
    if not lines:
        return None
    x, y = points[0]
    count = len(lines)
    if points[1][0] == x:
        middles = tuple(y + WORD_GAP / 2 + (number + 0.5) * SMALL_LEADING for number in range(count))
        return Lettering(lines, x + WORD_GAP, middles, "start", SMALL_SIZE)
    top = y + WORD_GAP / 4 if is_under else y - WORD_GAP / 4 - count * SMALL_LEADING
    middles = tuple(top + (number + 0.5) * SMALL_LEADING for number in range(count))
    if points[1][0] > x:
        return Lettering(lines, rim[0] + rim[1] + WORD_GAP, middles, "start", SMALL_SIZE)
    return Lettering(lines, rim[0] - rim[1] - WORD_GAP, middles, "end", SMALL_SIZE)
