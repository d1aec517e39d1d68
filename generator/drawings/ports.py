"""What hangs on the sides of the nodes: exit words, arrowheads and marks, and how large they make them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.drawings.arranging import Arrangement
from generator.drawings.chart import Chart, Shape
from generator.drawings.dimensions import (
    PORT_SHIFT,
    SLOT_PITCH,
    WORD_GAP,
)
from generator.drawings.exits import Reach, SideExit, break_exit, measure_height, measure_width
from generator.drawings.grid import Path, list_wires
from generator.drawings.outlines import TERMINATORS, Outline, outline_node
from generator.drawings.placement import Placement
from generator.drawings.routing import Route
from generator.drawings.seating import Neighbours, Seat, seat_marks
from generator.drawings.tracks import Tracks
from generator.drawings.widths import Widths

_STRAIGHT = 2  # points of a path without a bend
_PORT_RIM = 0.65  # how far into the rounding of a terminator a line may go, of its radius


@dataclass(frozen=True, slots=True)
class Draft:
    """A drawing before it has coordinates: what was placed and routed, and the nodes with all on them.

    `widths` by column, `outlines` by node; by route `words` (the lines of its exit), `exits` (where they stand)
    and `reaches` (how far they stand out); `pitches` by row (distance of two slots), `corners` by node (the seats
    of its marks), `lefts` the routes whose words stand to the left of a bottom port.
    """

    chart: Chart
    placement: Placement
    routes: Sequence[Route]
    tracks: Tracks
    widths: Sequence[float]
    outlines: Mapping[str, Outline]
    words: Mapping[int, tuple[str, ...]]
    exits: Mapping[int, SideExit]
    reaches: Mapping[int, Reach]
    pitches: Sequence[float]
    corners: Mapping[str, tuple[Seat, ...]]
    lefts: frozenset[int]


def draft_drawing(chart: Chart, arrangement: Arrangement, widths: Widths) -> Draft:
    """Measure nodes, exit words and marks; no node is left lower than its ports and words need."""
    placement, routes, tracks = arrangement.placement, arrangement.routes, arrangement.tracks
    outlines = {
        node.identifier: outline_node(
            node, widths.columns[placement.spots[node.identifier][0]], widths.overhang
        )
        for node in chart.nodes
    }
    words: dict[int, tuple[str, ...]] = {}
    reaches: dict[int, Reach] = {}
    for route in routes:
        settled = arrangement.exits.get(route.index)
        free = settled.reach if settled else Reach.CHANNEL
        broken = break_exit(chart, route, tracks, outlines, widths, free)
        words[route.index], reaches[route.index] = broken
    pitches = _measure_pitches(arrangement, words)
    for route in routes:
        edge, last = chart.edges[route.index], len(route.path) - 2
        if not route.leaves_below:
            offset = tracks.slots[route.index, 0] * pitches[route.path[0][1] // 2]
            is_above = words[route.index] and not arrangement.exits[route.index].is_below
            rise = measure_height(words[route.index]) + WORD_GAP / 2 - offset if is_above else 0.0
            outlines[edge.source] = _make_room(outlines[edge.source], offset, rise)
        if not route.enters_above:
            offset = tracks.slots[route.index, last] * pitches[route.path[-1][1] // 2]
            outlines[edge.target] = _make_room(outlines[edge.target], offset, 0.0)
    returned = {
        chart.edges[route.index].target for route in routes if route.is_backward and route.enters_above
    }
    beside = _find_neighbours(chart, arrangement, words, pitches)
    corners = {
        name: seat_marks(node.marks, outlines[name], beside.get(name, {}), is_left_taken=name in returned)
        for name, node in ((node.identifier, node) for node in chart.nodes)
    }
    lefts = frozenset(route.index for route in routes if _stands_left(chart, route, tracks, corners))
    return Draft(
        chart,
        placement,
        routes,
        tracks,
        widths.columns,
        outlines,
        words,
        arrangement.exits,
        reaches,
        pitches,
        corners,
        lefts,
    )


def _find_neighbours(
    chart: Chart, arrangement: Arrangement, words: Mapping[int, tuple[str, ...]], pitches: Sequence[float]
) -> dict[str, dict[int, Neighbours]]:
    """Return for each node how far words and lines to its left (-1) and right (1) reach above its middle."""
    found: dict[str, dict[int, Neighbours]] = {}

    def note(node: str, path: Path, slot: int, height: float) -> None:
        side = 1 if path[1][0] > path[0][0] else -1
        known = found.setdefault(node, {}).get(side, Neighbours())
        rise = -slot * pitches[path[0][1] // 2]
        reach = rise + height + WORD_GAP / 2
        found[node][side] = Neighbours(
            max(known.words, reach if height else 0.0), max(known.lines, rise + WORD_GAP if rise > 0 else 0.0)
        )

    for route in arrangement.routes:
        edge, slots = chart.edges[route.index], arrangement.tracks.slots
        if not route.leaves_below:
            is_above = not arrangement.exits[route.index].is_below
            height = measure_height(words[route.index]) if is_above else 0.0
            note(edge.source, route.path, slots[route.index, 0], height)
        if not route.enters_above:
            note(edge.target, route.path[::-1], slots[route.index, len(route.path) - 2], 0.0)
    return found


def _stands_left(chart: Chart, route: Route, tracks: Tracks, corners: Mapping[str, tuple[Seat, ...]]) -> bool:
    """Whether words at a bottom port stand to its left: the line turns right, or marks wait below on the right."""
    if not route.leaves_below or route.index in tracks.shifted:
        return False
    if len(route.path) > _STRAIGHT:
        return route.path[2][0] > route.path[1][0]
    seats = corners[chart.edges[route.index].target]
    return bool(seats) and all(seat.left > 0 for seat in seats)


def _measure_pitches(arrangement: Arrangement, words: Mapping[int, tuple[str, ...]]) -> list[float]:
    """How far apart two lines at the side of a node lie, by row, so that exit words fit between."""
    routes, tracks = arrangement.routes, arrangement.tracks
    pitches = [SLOT_PITCH] * arrangement.placement.rows
    for route in routes:
        if route.leaves_below or not words[route.index]:
            continue
        own, (x, y) = tracks.slots[route.index, 0], route.path[0]
        step = 1 if route.path[1][0] > x else -1
        beside = range(x + 1, x + 4) if step > 0 else range(x - 3, x)
        others = _list_slots(routes, tracks, y, beside)
        if any(slot > own if arrangement.exits[route.index].is_below else slot < own for slot in others):
            pitches[y // 2] = max(pitches[y // 2], measure_height(words[route.index]) + WORD_GAP)
    return pitches


def _list_slots(routes: Sequence[Route], tracks: Tracks, row: int, beside: range) -> Iterator[int]:
    """Yield the slots of the lines that run over some of the grid columns `beside` in a row."""
    for route in routes:
        for number, (start, end) in enumerate(list_wires(route.path)):
            if start[1] == end[1] == row:
                low, high = sorted((start[0], end[0]))
                if low < beside.stop and high >= beside.start:
                    yield tracks.slots[route.index, number]


def _make_room(outline: Outline, offset: float, rise: float) -> Outline:
    """Return an outline that has a port at `offset` from its middle and reaches up to `rise`."""
    share = 0.6 if outline.shape is Shape.DECISION else 1.0
    rim = _PORT_RIM * outline.radius if outline.shape in TERMINATORS else WORD_GAP
    need = 2 * max(abs(offset) / share + (rim if offset else 0.0), rise)
    taller = outline.stretch(need)
    if outline.shape is Shape.CONNECTOR and taller.height > outline.width:
        return Outline(Shape.CONNECTOR, taller.height, taller.height, outline.lines)
    return taller


def measure_standout(draft: Draft, route: Route) -> float:
    """Return how far the words of a bottom port stand out beyond the column, with clear ground; 0 where not."""
    if not draft.words[route.index]:
        return 0.0
    shift = PORT_SHIFT if route.index in draft.tracks.shifted else 0.0
    half = draft.widths[route.path[0][0] // 2] / 2
    return max(0.0, measure_width(draft.words[route.index]) + 2 * WORD_GAP + shift - half)
