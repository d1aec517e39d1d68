"""Coordinates of columns and vertical tracks: every channel exactly as wide as what runs and stands in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.drawings.advance import measure_words
from generator.drawings.dimensions import (
    ARROW_CLEARANCE,
    CLEARANCE,
    MARGIN,
    SMALL_SIZE,
    TRACK_PITCH,
    WORD_GAP,
)
from generator.drawings.grid import list_wires
from generator.drawings.marks import measure_overhang
from generator.drawings.ports import Draft, hangs_below
from generator.drawings.routing import Route


@dataclass(frozen=True, slots=True)
class Columns:
    """Middles of the columns, tracks by vertical channel, seams around the columns, and the right end."""

    middles: Sequence[float]
    tracks: Mapping[int, Sequence[float]]
    seams: Sequence[float]
    end: float


def space_columns(draft: Draft) -> Columns:
    """Columns from left to right, the outer channels outside the bands."""
    sides = _measure_sides(draft)
    count = len(draft.placement.columns)
    left = MARGIN
    tracks: dict[int, Sequence[float]] = {-2: _lay_outer(draft, -2, left)}
    left += _measure_outer(draft, -2)
    middles: list[float] = []
    seams = [left]
    for channel in range(count + 1):
        used = draft.tracks.counts.get(("v", 2 * channel), 0)
        before = sides.get((channel - 1, 1), CLEARANCE) if channel else CLEARANCE
        after = sides.get((channel, -1), CLEARANCE) if channel < count else CLEARANCE
        before = 0.0 if used == 0 and channel == 0 else before
        after = 0.0 if used == 0 and channel == count else after
        tracks[2 * channel] = [left + before + number * TRACK_PITCH for number in range(used)]
        right = left + before + max(0, used - 1) * TRACK_PITCH + after
        if channel == count:
            seams.append(right)
        else:
            if channel:
                seam = (left + right) / 2 if not used else left + before + (used // 2 - 0.5) * TRACK_PITCH
                seams.append(seam)
            middles.append(right + draft.widths[channel] / 2)
            left = right + draft.widths[channel]
    end = 2 * count + 2
    tracks[end] = _lay_outer(draft, end, seams[-1] + CLEARANCE)
    return Columns(middles, tracks, seams, seams[-1] + _measure_outer(draft, end) + MARGIN)


def _lay_outer(draft: Draft, channel: int, first: float) -> list[float]:
    """Return the tracks of an outer channel."""
    return [first + number * TRACK_PITCH for number in range(draft.tracks.counts.get(("v", channel), 0))]


def _measure_outer(draft: Draft, channel: int) -> float:
    """Return the width of an outer channel with the clear ground towards the bands."""
    used = draft.tracks.counts.get(("v", channel), 0)
    return CLEARANCE + (used - 1) * TRACK_PITCH + MARGIN if used else 0.0


def _measure_sides(draft: Draft) -> dict[tuple[int, int], float]:
    """Clear ground to the left (-1) and right (1) of each column, for words, arrowheads and marks."""
    sides: dict[tuple[int, int], float] = {}

    def claim(node: str, side: int, need: float) -> None:
        key = (draft.placement.spots[node][0], side)
        sides[key] = max(sides.get(key, CLEARANCE), need)

    for node, seats in draft.corners.items():
        width = draft.widths[draft.placement.spots[node][0]]
        beyond = (draft.outlines[node].width - width) / 2
        for side in (-1, 1):
            claim(node, side, measure_overhang(seats, width / 2, side))
            claim(node, side, CLEARANCE + max(0.0, beyond))
    for route in draft.routes:
        edge = draft.chart.edges[route.index]
        if not route.leaves_below and not may_overhang(draft, route):
            side = 1 if route.path[1][0] > route.path[0][0] else -1
            claim(edge.source, side, _measure_exit(draft, route))
        if not route.enters_above:
            beyond = (draft.outlines[edge.target].width - draft.widths[route.path[-1][0] // 2]) / 2
            side = 1 if route.path[-2][0] > route.path[-1][0] else -1
            claim(edge.target, side, ARROW_CLEARANCE + max(0.0, beyond))
    return sides


def may_overhang(draft: Draft, route: Route) -> bool:
    """Whether a side exit's word may reach over the channel into an empty cell: nothing runs there."""
    (x, y), (end, _) = route.path[0], route.path[1]
    step = 1 if end > x else -1
    last = 2 * len(draft.placement.columns)
    if abs(end - x) == 1 or not 0 < x + 2 * step < last:
        return False
    # Lines run in the channel and in the middle of the next column; a short word ends before the latter.
    room = 2 * CLEARANCE + draft.widths[x // 2 + step] / 2
    reaches = (1, 2) if _measure_exit(draft, route) > room else (1,)
    return not any(
        _is_in_the_way(draft, route, other, (x + reach * step, y))
        for other in draft.routes
        for reach in reaches
    )


def _measure_exit(draft: Draft, route: Route) -> float:
    """Return how far the word of a side exit reaches from the side of its column."""
    words = max((measure_words(line, SMALL_SIZE) for line in draft.words[route.index]), default=0.0)
    source = draft.chart.edges[route.index].source
    beyond = (draft.outlines[source].width - draft.widths[route.path[0][0] // 2]) / 2
    return words + 2 * WORD_GAP + beyond


def _is_in_the_way(draft: Draft, route: Route, other: Route, place: tuple[int, int]) -> bool:
    """Whether a line of `other` runs up or down where the word of `route` stands; its own may, on the other side."""
    column, row = place
    for start, stop in list_wires(other.path):
        low, high = sorted((start[1], stop[1]))
        if start[0] == stop[0] == column and low <= row <= high:
            if other is not route:
                return True
            if high > row if hangs_below(draft.tracks, route) else low < row:
                return True
    return False
