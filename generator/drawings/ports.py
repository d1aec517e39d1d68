"""What hangs on the sides of the nodes: exit words, arrowheads and marks, and how large they make them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.drawings.advance import measure_words
from generator.drawings.breaking import break_words
from generator.drawings.chart import Chart, Mark, Shape
from generator.drawings.dimensions import (
    MARK_GAP,
    MARK_HEIGHT,
    MARK_PADDING,
    PORT_SHIFT,
    SLOT_PITCH,
    SMALL_LEADING,
    SMALL_SIZE,
    WORD_GAP,
)
from generator.drawings.outlines import TERMINATORS, Outline, choose_width, outline_node
from generator.drawings.placement import Placement
from generator.drawings.routing import Route
from generator.drawings.tracks import Tracks

_SIDE_WORDS = 5.0 * SMALL_SIZE
_MARK_CLEARANCE = 6.0


@dataclass(frozen=True, slots=True)
class Draft:
    """A drawing before it has coordinates: what was placed and routed, and the nodes with all on them.

    `width` is the width of every column, `outlines` by node, `words` by route (lines of the exit word),
    `pitches` by row (distance of two slots), `corners` by node: the marks with their left edge, measured
    from the middle of the node, and their level above it.
    """

    chart: Chart
    placement: Placement
    routes: Sequence[Route]
    tracks: Tracks
    width: float
    outlines: Mapping[str, Outline]
    words: Mapping[int, tuple[str, ...]]
    pitches: Sequence[float]
    corners: Mapping[str, tuple[tuple[Mark, float, int], ...]]


def draft_drawing(chart: Chart, placement: Placement, routes: Sequence[Route], tracks: Tracks) -> Draft:
    """Measure nodes, exit words and marks; no node is left lower than its ports and words need."""
    width = choose_width(chart, len(placement.columns))
    words = {route.index: _break_exit(chart, route, tracks, width) for route in routes}
    pitches = _measure_pitches(chart, placement, routes, words)
    outlines = {node.identifier: outline_node(node, width) for node in chart.nodes}
    for route in routes:
        edge, last = chart.edges[route.index], len(route.path) - 2
        if not route.leaves_below:
            offset = tracks.slots[route.index, 0] * pitches[placement.spots[edge.source][1]]
            rise = measure_height(words[route.index]) + WORD_GAP / 2 - offset
            outlines[edge.source] = _make_room(outlines[edge.source], offset, rise)
        if not route.enters_above:
            offset = tracks.slots[route.index, last] * pitches[placement.spots[edge.target][1]]
            outlines[edge.target] = _make_room(outlines[edge.target], offset, 0.0)
    returned = {
        chart.edges[route.index].target for route in routes if route.is_backward and route.enters_above
    }
    corners = {
        node.identifier: _seat_marks(
            node.marks, outlines[node.identifier], is_left_taken=node.identifier in returned
        )
        for node in chart.nodes
    }
    return Draft(chart, placement, routes, tracks, width, outlines, words, pitches, corners)


def _measure_pitches(
    chart: Chart, placement: Placement, routes: Sequence[Route], words: Mapping[int, tuple[str, ...]]
) -> list[float]:
    """How far apart two lines at the side of a node lie, by row, so that exit words fit between."""
    pitches = [SLOT_PITCH] * placement.rows
    for route in routes:
        if not route.leaves_below:
            row = placement.spots[chart.edges[route.index].source][1]
            pitches[row] = max(pitches[row], measure_height(words[route.index]) + WORD_GAP)
    return pitches


def write_mark(mark: Mark) -> str:
    """Return the words in a mark: glyph, level and number."""
    return " ".join(part for part in (mark.glyph, mark.level, mark.number) if part)


def measure_mark(mark: Mark) -> float:
    """Return the width of a mark."""
    return measure_words(write_mark(mark), SMALL_SIZE) + 2 * MARK_PADDING


def measure_height(lines: Sequence[str]) -> float:
    """Return the height of lines of small words."""
    return len(lines) * SMALL_LEADING


def _break_exit(chart: Chart, route: Route, tracks: Tracks, width: float) -> tuple[str, ...]:
    """Return the lines of an exit word: beside the bottom port within the box's half, else a little wider."""
    words = chart.edges[route.index].words
    if not words:
        return ()
    room = width / 2 - WORD_GAP if route.leaves_below else _SIDE_WORDS
    if route.index in tracks.shifted:
        room -= PORT_SHIFT
    return break_words(words, room, SMALL_SIZE)


def _make_room(outline: Outline, offset: float, rise: float) -> Outline:
    """Return an outline that has a port at `offset` from its middle and reaches up to `rise`."""
    share = 0.6 if outline.shape is Shape.DECISION else 1.0
    rim = outline.radius if outline.shape in TERMINATORS else WORD_GAP
    need = 2 * max(abs(offset) / share + (rim if offset else 0.0), rise)
    taller = outline.stretch(need)
    if outline.shape is Shape.CONNECTOR and taller.height > outline.width:
        return Outline(Shape.CONNECTOR, taller.height, taller.height, outline.lines)
    return taller


def _seat_marks(
    marks: Sequence[Mark], outline: Outline, *, is_left_taken: bool
) -> tuple[tuple[Mark, float, int], ...]:
    """Return marks on the upper corners, right before left, clear of the middle, further ones above."""
    seats = []
    for place, mark in enumerate(marks):
        width, half = measure_mark(mark), outline.width / 2
        is_right = is_left_taken or place % 2 == 0
        level = place if is_left_taken else place // 2
        left = max(_MARK_CLEARANCE, half - width) if is_right else min(-half, -_MARK_CLEARANCE - width)
        seats.append((mark, left, level))
    return tuple(seats)


def measure_strip(seats: Sequence[tuple[Mark, float, int]]) -> float:
    """Return the height of the marks above a node."""
    levels = 1 + max((level for _, _, level in seats), default=-1)
    return levels * (MARK_HEIGHT + MARK_GAP)


def measure_overhang(seats: Sequence[tuple[Mark, float, int]], half: float, side: int) -> float:
    """How far marks stand out sideways beyond `half` a column, to the left (-1) or the right (1)."""
    reaches = (left + measure_mark(mark) if side > 0 else -left for mark, left, _ in seats)
    beyond = max(reaches, default=0.0) - half
    return beyond + WORD_GAP if beyond > 0 else 0.0
