"""Exit words beside the ports of a node: how far they may reach, into how many lines they break, how high they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from generator.drawings.advance import measure_words
from generator.drawings.breaking import break_words
from generator.drawings.chart import Chart
from generator.drawings.dimensions import CLEARANCE, PORT_SHIFT, SMALL_LEADING, SMALL_SIZE, WORD_GAP
from generator.drawings.grid import list_wires, locate_spot
from generator.drawings.outlines import Outline
from generator.drawings.placement import Placement
from generator.drawings.routing import Route
from generator.drawings.tracks import Tracks
from generator.drawings.widths import Widths

_FEW_LINES = 2
_LEAST_WORDS = 4.0 * SMALL_SIZE
_MOST_WORDS = 8.0 * SMALL_SIZE


class Reach(IntEnum):
    """How far the words of a side exit may stand over what lies beside its node.

    CHANNEL: within the channel, which must be wide enough; MIDDLE: into the empty cell behind it, as far as
    its middle; BEYOND: over the whole of that cell.
    """

    CHANNEL = 0
    MIDDLE = 1
    BEYOND = 2


@dataclass(frozen=True, slots=True)
class SideExit:
    """Where the words of a side exit stand: under or above their line, and how far they may reach."""

    is_below: bool
    reach: Reach


def measure_height(lines: Sequence[str]) -> float:
    """Return the height of lines of small words."""
    return len(lines) * SMALL_LEADING


def measure_width(lines: Sequence[str]) -> float:
    """Return the width of the longest line of small words."""
    return max((measure_words(line, SMALL_SIZE) for line in lines), default=0.0)


def settle_exits(routes: Sequence[Route], tracks: Tracks, placement: Placement) -> dict[int, SideExit]:
    """Return where the words of each side exit stand: on the side from which its line does not turn off."""
    settled = {}
    surroundings = _Surroundings(routes, placement)
    for route in routes:
        if not route.leaves_below:
            is_below = _hangs_below(route, routes, tracks)
            settled[route.index] = SideExit(is_below, surroundings.find_reach(route, is_below=is_below))
    return settled


def _hangs_below(route: Route, routes: Sequence[Route], tracks: Tracks) -> bool:
    """Whether words stand below their line: other exits have the place above, or it turns off upwards at once."""
    (x, y), (beside, _), (_, beyond) = (*route.path[:2], route.path[min(2, len(route.path) - 1)])
    slot = tracks.slots[route.index, 0]
    if slot or beyond >= y or abs(beside - x) > 1:
        return slot > 0
    return not any(
        other.path[number] == (x, y)
        and other.path[number - 1 if number else 1][0] - x == beside - x
        and tracks.slots[other.index, number and number - 1] > 0
        for other in routes
        for number in (0, len(other.path) - 1)
    )


class _Surroundings:
    """What stands and runs beside the exits: the cells that nodes take, and the lines up and down."""

    def __init__(self, routes: Sequence[Route], placement: Placement) -> None:
        self._taken = {locate_spot(spot) for spot in placement.spots.values()}
        self._last = 2 * len(placement.columns)
        self._upright: dict[int, list[tuple[int, int]]] = {}
        for route in routes:
            for start, end in list_wires(route.path):
                if start[0] == end[0]:
                    span = (min(start[1], end[1]), max(start[1], end[1]))
                    self._upright.setdefault(start[0], []).append(span)

    def find_reach(self, route: Route, *, is_below: bool) -> Reach:
        """Return how far the words of a route may reach: to where a node stands or another line passes them."""
        (x, y), (end, _) = route.path[0], route.path[1]
        step = 1 if end > x else -1
        if (x + 2 * step, y) in self._taken or not 0 < x + 2 * step < self._last:
            return Reach.CHANNEL
        for reach in (1, 2):
            spans = self._upright.get(x + reach * step, ())
            # A line may turn off on the other side of the words.
            if any(top <= y < foot if is_below else top < y <= foot for top, foot in spans):
                return Reach(reach - 1)
        return Reach.BEYOND


def break_exit(
    chart: Chart, route: Route, tracks: Tracks, outlines: Mapping[str, Outline], widths: Widths, reach: Reach
) -> tuple[tuple[str, ...], Reach]:
    """Return the lines of exit words, and how far they do reach.

    Beside the bottom port they stand within the box's half, at a side where it is free in one line if they can.
    """
    edge = chart.edges[route.index]
    if not edge.words:
        return (), Reach.CHANNEL
    outline = outlines[edge.source]
    if route.leaves_below:
        width = max(outline.width / 2 - WORD_GAP, _LEAST_WORDS)
        width -= PORT_SHIFT if route.index in tracks.shifted else 0.0
        return break_words(edge.words, width, SMALL_SIZE), Reach.CHANNEL
    column = route.path[0][0] // 2
    beyond = (outline.width - widths.columns[column]) / 2
    if reach is not Reach.CHANNEL:
        beside = widths.columns[column + (1 if route.path[1][0] > route.path[0][0] else -1)]
        room = 2 * CLEARANCE + beside * reach / 2 - beyond - 2 * WORD_GAP
        lines = break_words(edge.words, min(_MOST_WORDS, max(room, widths.words)), SMALL_SIZE)
        if measure_width(lines) <= room:
            return lines, reach
    lines = break_words(edge.words, widths.words, SMALL_SIZE)
    if len(lines) > _FEW_LINES:
        lines = break_words(edge.words, widths.words + SMALL_SIZE, SMALL_SIZE)
    return lines, Reach.CHANNEL
