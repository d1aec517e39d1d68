"""The arrangement of a chart: of all cells that branches could take, those that make the lines plainest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from generator.drawings.board import Closeness
from generator.drawings.chart import Chart
from generator.drawings.exits import SideExit, settle_exits
from generator.drawings.placement import Placement, place_chart
from generator.drawings.routing import Route, route_edges
from generator.drawings.tracks import Tracks, assign_tracks

# What a drawing costs by its lines and rows; how much plainer it has to get for a branch to move.
_CROSSING = 6.0
_BEND = 2.0
_LENGTH = 0.2
_ROW = 1.5
_COLUMN = 8.0
_GAIN = 0.5
# How many cells are tried for each branch, and how many arrangements in all.
_CHOICES = 4
_MOST = 12

_Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where the nodes stand and how the lines run, before anything is measured."""

    placement: Placement
    routes: tuple[Route, ...]
    tracks: Tracks
    exits: Mapping[int, SideExit]


def arrange_chart(chart: Chart, closeness: Closeness) -> tuple[Arrangement, ...]:
    """Return the plainest arrangement, found when one branch after the other tries other cells, and others.

    These are smaller but less plain: in the first returns run outside, in the last branches take the cheapest
    cells. Raises DrawingError for a chart that contradicts itself.
    """
    choices: dict[str, int] = {}
    first = best = _arrange(chart, closeness, choices)
    cost, tried = rate_arrangement(best), 0
    # The tightest placement has no room to choose.
    for name in first.placement.offers if closeness is not Closeness.TIGHT else ():
        for choice in range(1, min(_CHOICES, best.placement.offers.get(name, 1))):
            tried += 1
            if tried > _MOST:
                break
            other = _arrange(chart, closeness, {**choices, name: choice})
            price = rate_arrangement(other)
            if price < cost - _GAIN:
                best, cost, choices = other, price, {**choices, name: choice}
    outer = _arrange(chart, closeness, choices, are_returns_outer=True)
    return tuple({id(each): each for each in (best, outer, first)}.values())


def arrange_cheaply(chart: Chart, closeness: Closeness) -> Arrangement:
    """Return the arrangement in which branches take the cheapest cells.

    Raises DrawingError for a chart that contradicts itself.
    """
    return _arrange(chart, closeness, {})


def _arrange(
    chart: Chart, closeness: Closeness, choices: Mapping[str, int], *, are_returns_outer: bool = False
) -> Arrangement:
    placement = place_chart(chart, closeness, choices)
    routes = route_edges(chart, placement, are_returns_outer=are_returns_outer)
    tracks = assign_tracks(chart, routes)
    return Arrangement(placement, routes, tracks, settle_exits(routes, tracks, placement))


def rate_arrangement(arrangement: Arrangement) -> float:
    """Return what an arrangement costs: its crossings, bends, lengths, rows and columns."""
    lines = [list(_lay_out_roughly(arrangement.tracks, route)) for route in arrangement.routes]
    bends = sum(len(line) - 2 for line in lines)
    length = sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for line in lines for a, b in pairwise(line))
    crossings = _count_crossings(lines)
    placement = arrangement.placement
    size = _ROW * placement.rows + _COLUMN * len(placement.columns)
    return _CROSSING * crossings + _BEND * bends + _LENGTH * length + size


def _lay_out_roughly(tracks: Tracks, route: Route) -> Iterator[_Spot]:
    """Yield the corners of a line in grid units, each stretch moved by its track or slot."""
    moved = []
    for number, (start, end) in enumerate(pairwise(route.path)):
        is_level = start[1] == end[1]
        line = start[1] if is_level else start[0]
        share = 0.1 * tracks.slots.get((route.index, number), 0)
        if line % 2 == 0:
            count = tracks.counts["h" if is_level else "v", line]
            share = (tracks.tracks[route.index, number] + 1) / (count + 1) - 0.5
        moved.append(line + share)
    for number, (x, y) in enumerate(route.path):
        before, after = moved[max(0, number - 1)], moved[min(number, len(moved) - 1)]
        is_level = route.path[max(0, number - 1)][1] == y
        if number == 0:
            is_level = route.path[1][1] == y
            yield (float(x), after) if is_level else (after, float(y))
        elif number == len(route.path) - 1:
            yield (float(x), before) if is_level else (before, float(y))
        else:
            yield (after, before) if is_level else (before, after)


def _count_crossings(lines: list[list[_Spot]]) -> int:
    """Return how often an upright and a level stretch of two lines cross."""
    level = []
    upright = []
    for index, line in enumerate(lines):
        for (x0, y0), (x1, y1) in pairwise(line):
            if y0 == y1:
                level.append((index, y0, min(x0, x1), max(x0, x1)))
            else:
                upright.append((index, x0, min(y0, y1), max(y0, y1)))
    return sum(
        one != other and left < x < right and top < y < foot
        for one, y, left, right in level
        for other, x, top, foot in upright
    )
