"""What hangs on the sides of the nodes: exit words, arrowheads and marks, and how large they make them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.drawings.breaking import break_words
from generator.drawings.chart import Chart, Mark, Shape
from generator.drawings.dimensions import (
    PORT_SHIFT,
    SLOT_PITCH,
    SMALL_LEADING,
    SMALL_SIZE,
    WORD_GAP,
)
from generator.drawings.grid import list_wires
from generator.drawings.marks import seat_marks
from generator.drawings.outlines import TERMINATORS, Outline, outline_node
from generator.drawings.placement import Placement
from generator.drawings.routing import Route
from generator.drawings.tracks import Tracks
from generator.drawings.widths import Widths

_FEW_LINES = 2
_LEAST_WORDS = 2.0 * SMALL_SIZE


@dataclass(frozen=True, slots=True)
class Draft:
    """A drawing before it has coordinates: what was placed and routed, and the nodes with all on them.

    `widths` by column, `outlines` by node, `words` by route (lines of the exit word),
    `pitches` by row (distance of two slots), `corners` by node: the marks with their left edge, measured
    from the middle of the node, and their level above it.
    """

    chart: Chart
    placement: Placement
    routes: Sequence[Route]
    tracks: Tracks
    widths: Sequence[float]
    outlines: Mapping[str, Outline]
    words: Mapping[int, tuple[str, ...]]
    pitches: Sequence[float]
    corners: Mapping[str, tuple[tuple[Mark, float, int], ...]]


def draft_drawing(
    chart: Chart, placement: Placement, routes: Sequence[Route], tracks: Tracks, widths: Widths
) -> Draft:
    """Measure nodes, exit words and marks; no node is left lower than its ports and words need."""
    outlines = {
        node.identifier: outline_node(node, widths.columns[placement.spots[node.identifier][0]])
        for node in chart.nodes
    }
    words = {route.index: _break_exit(chart, route, tracks, outlines, widths.words) for route in routes}
    pitches = _measure_pitches(placement.rows, routes, tracks, words)
    for route in routes:
        edge, last = chart.edges[route.index], len(route.path) - 2
        if not route.leaves_below:
            offset = tracks.slots[route.index, 0] * pitches[route.path[0][1] // 2]
            is_above = words[route.index] and not hangs_below(tracks, route)
            rise = measure_height(words[route.index]) + WORD_GAP / 2 - offset if is_above else 0.0
            outlines[edge.source] = _make_room(outlines[edge.source], offset, rise)
        if not route.enters_above:
            offset = tracks.slots[route.index, last] * pitches[route.path[-1][1] // 2]
            outlines[edge.target] = _make_room(outlines[edge.target], offset, 0.0)
    returned = {
        chart.edges[route.index].target for route in routes if route.is_backward and route.enters_above
    }
    corners = {
        node.identifier: seat_marks(
            node.marks, outlines[node.identifier], is_left_taken=node.identifier in returned
        )
        for node in chart.nodes
    }
    return Draft(chart, placement, routes, tracks, widths.columns, outlines, words, pitches, corners)


def hangs_below(tracks: Tracks, route: Route) -> bool:
    """Whether the word of a side exit stands below its line: where another exit has the place above."""
    return tracks.slots[route.index, 0] > 0


def _measure_pitches(
    rows: int, routes: Sequence[Route], tracks: Tracks, words: Mapping[int, tuple[str, ...]]
) -> list[float]:
    """How far apart two lines at the side of a node lie, by row, so that exit words fit between."""
    pitches = [SLOT_PITCH] * rows
    for route in routes:
        if route.leaves_below or not words[route.index]:
            continue
        own, (x, y) = tracks.slots[route.index, 0], route.path[0]
        step = 1 if route.path[1][0] > x else -1
        beside = range(x + 1, x + 4) if step > 0 else range(x - 3, x)
        others = _list_slots(routes, tracks, y, beside)
        if any(slot > own if hangs_below(tracks, route) else slot < own for slot in others):
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


def measure_height(lines: Sequence[str]) -> float:
    """Return the height of lines of small words."""
    return len(lines) * SMALL_LEADING


def _break_exit(
    chart: Chart, route: Route, tracks: Tracks, outlines: Mapping[str, Outline], width: float
) -> tuple[str, ...]:
    """Return the lines of an exit word: beside the bottom port within the box's half, else within `width`.

    Words that would take many lines at a side may be a little wider.
    """
    edge = chart.edges[route.index]
    if not edge.words:
        return ()
    if route.leaves_below:
        width = max(outlines[edge.source].width / 2 - WORD_GAP, _LEAST_WORDS)
    if route.index in tracks.shifted:
        width -= PORT_SHIFT
    lines = break_words(edge.words, width, SMALL_SIZE)
    if len(lines) > _FEW_LINES and not route.leaves_below:
        return break_words(edge.words, width + SMALL_SIZE, SMALL_SIZE)
    return lines


def _make_room(outline: Outline, offset: float, rise: float) -> Outline:
    """Return an outline that has a port at `offset` from its middle and reaches up to `rise`."""
    share = 0.6 if outline.shape is Shape.DECISION else 1.0
    rim = outline.radius if outline.shape in TERMINATORS else WORD_GAP
    need = 2 * max(abs(offset) / share + (rim if offset else 0.0), rise)
    taller = outline.stretch(need)
    if outline.shape is Shape.CONNECTOR and taller.height > outline.width:
        return Outline(Shape.CONNECTOR, taller.height, taller.height, outline.lines)
    return taller
