"""How wide each channel between two columns must be for the words, arrowheads, marks and lines in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.drawings.dimensions import ARROW_CLEARANCE, CLEARANCE, TRACK_PITCH, WORD_GAP
from generator.drawings.exits import Reach, measure_width
from generator.drawings.grid import list_wires
from generator.drawings.ports import Draft, measure_standout
from generator.drawings.routing import Route
from generator.drawings.seating import measure_overhang


@dataclass(frozen=True, slots=True)
class Gap:
    """A channel: its least width, the clear ground in it to the left and right of its lines, and how many these are.

    `words` says how much more ground to the left and right would keep exit words from standing over a turn.
    """

    width: float
    before: float
    after: float
    lines: int
    words: tuple[float, float]

    def ask_width(self) -> float:
        """Return how wide the channel would be with all exit words clear of turns."""
        return self.before + self.after + max(0, self.lines - 1) * TRACK_PITCH + sum(self.words)

    def lay_tracks(self, left: float, width: float) -> list[float]:
        """Return the tracks in a channel that begins at `left` and may be wider than it has to be."""
        spare = width - self.before - self.after - max(0, self.lines - 1) * TRACK_PITCH
        asked = sum(self.words)
        share = min(1.0, spare / asked) if asked else 0.0
        first = left + self.before + share * self.words[0] + (spare - share * asked) / 2
        return [first + number * TRACK_PITCH for number in range(self.lines)]


@dataclass(slots=True)
class _Side:
    """What one side of a column asks for: by row how far things stand out, and how far words would like to."""

    needs: dict[int, float] = field(default_factory=dict)
    wishes: dict[int, float] = field(default_factory=dict)


def measure_gaps(draft: Draft) -> list[Gap]:
    """Return all channels from left to right, the ones left and right of all columns included.

    What stands out in different rows may stand over each other, for the rows keep it apart; lines that run
    up and down past it keep off it.
    """
    sides = _measure_sides(draft)
    count = len(draft.widths)
    return [
        _measure_gap(draft, channel, sides.get((channel - 1, 1)), sides.get((channel, -1)))
        for channel in range(count + 1)
    ]


def _measure_gap(draft: Draft, channel: int, left: _Side | None, right: _Side | None) -> Gap:
    """Return the channel between two sides; outside the first and last column there is one only."""
    lines = draft.tracks.counts.get(("v", 2 * channel), 0)
    rows = _list_passed_rows(draft.routes, 2 * channel)
    grounds, words = [], []
    for side in (left, right):
        if side is None:
            grounds.append(CLEARANCE if lines else 0.0)
            words.append(0.0)
            continue
        ground = max([CLEARANCE, *(need for row, need in side.needs.items() if row in rows)])
        grounds.append(ground)
        words.append(max([0.0, *(wish - ground for wish in side.wishes.values())]))
    width = sum(grounds) + max(0, lines - 1) * TRACK_PITCH
    needs = [side.needs for side in (left, right) if side]
    for row in {row for need in needs for row in need}:
        width = max(width, sum(need.get(row, 0.0) for need in needs))
    return Gap(width, grounds[0], grounds[1], lines, (words[0], words[1]))


def _list_passed_rows(routes: Sequence[Route], channel: int) -> set[int]:
    """Return the rows past which lines run up or down in a channel, and those next to them."""
    rows: set[int] = set()
    for route in routes:
        for start, end in list_wires(route.path):
            if start[0] == end[0] == channel:
                low, high = sorted((start[1], end[1]))
                rows.update(range(low // 2 - 1, high // 2 + 2))
    return rows


def _measure_sides(draft: Draft) -> Mapping[tuple[int, int], _Side]:
    """Return what the left (-1) and right (1) side of each column asks for."""
    sides = {(column, side): _Side() for column in range(len(draft.widths)) for side in (-1, 1)}
    for node, side, need in (*_list_outlines(draft), *_list_ends(draft)):
        column, row = draft.placement.spots[node]
        needs = sides[column, side].needs
        needs[row] = max(needs.get(row, 0.0), need)
    for route in draft.routes:
        if draft.reaches[route.index] is not Reach.CHANNEL and abs(route.path[1][0] - route.path[0][0]) == 1:
            column, row = route.path[0][0] // 2, route.path[0][1] // 2
            sides[column, _find_side(route.path)].wishes[row] = _measure_exit(draft, route)
    return sides


def _list_outlines(draft: Draft) -> Iterator[tuple[str, int, float]]:
    """Yield for nodes and sides how far the node or its marks stand out beyond the column, with clear ground."""
    for node, seats in draft.corners.items():
        width = draft.widths[draft.placement.spots[node][0]]
        beyond = (draft.outlines[node].width - width) / 2
        for side in (-1, 1):
            overhang = measure_overhang(seats, width / 2, side)
            if beyond > 0 or overhang > 0:
                yield node, side, max(CLEARANCE + beyond, overhang)


def _list_ends(draft: Draft) -> Iterator[tuple[str, int, float]]:
    """Yield for nodes and sides what exit words and arrowheads take there."""
    for route in draft.routes:
        edge = draft.chart.edges[route.index]
        if not route.leaves_below and draft.reaches[route.index] is Reach.CHANNEL:
            yield edge.source, _find_side(route.path), _measure_exit(draft, route)
        if route.leaves_below:
            side = -1 if route.index in draft.lefts else 1
            yield edge.source, side, measure_standout(draft, route)
        if not route.enters_above:
            beyond = (draft.outlines[edge.target].width - draft.widths[route.path[-1][0] // 2]) / 2
            yield edge.target, _find_side(route.path[::-1]), ARROW_CLEARANCE + max(0.0, beyond)


def _find_side(path: Sequence[tuple[int, int]]) -> int:
    """Return by which side a path leaves its first node: the left (-1) or the right (1)."""
    return 1 if path[1][0] > path[0][0] else -1


def _measure_exit(draft: Draft, route: Route) -> float:
    """Return how far the words of a side exit reach from the side of their column."""
    source = draft.chart.edges[route.index].source
    beyond = (draft.outlines[source].width - draft.widths[route.path[0][0] // 2]) / 2
    return measure_width(draft.words[route.index]) + 2 * WORD_GAP + beyond
