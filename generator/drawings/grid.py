"""The grid on which edges run: what is taken, which paths are open, and what a path costs.

Columns and rows of nodes have odd coordinates, the channels between them even ones: column ``c`` is at
``2c + 1``, the channel to its left at ``2c``. Beyond the first and last channel lie the outer channels
for what runs backwards. A path is a list of grid points, each straight above, below or beside the last.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.drawings.placement import Placement

Point = tuple[int, int]
Path = tuple[Point, ...]

_BEND = 4.0
_CROSSING = 6.0
_COMPANY = 0.4
_SHARED_ROW = 3.5
_SHARED_SIDE = 3.0
_SHARED_TURN = 3.0
_SIDE_ENTRY = 1.0
_SIDEWAYS = 0.6
_DOWNWARDS = 0.35
_STRAIGHT = 2  # points of a path without a bend


def locate_spot(spot: tuple[int, int]) -> Point:
    """Return the grid point of a cell given by column and row."""
    return (2 * spot[0] + 1, 2 * spot[1] + 1)


def list_wires(path: Path) -> Iterator[tuple[Point, Point]]:
    """Yield the straight stretches of a path, in its direction."""
    return pairwise(path)


def straighten_path(points: Sequence[Point]) -> Path | None:
    """Return the same path without idle points; None if it turns back on itself or goes nowhere."""
    path: list[Point] = []
    for point in points:
        if path and path[-1] == point:
            continue
        if len(path) > 1 and _is_aligned(path[-2], path[-1], point):
            if not _is_between(path[-2], path[-1], point):
                return None
            path.pop()
        path.append(point)
    return tuple(path) if len(path) > 1 else None


class Grid:
    """Which cells hold nodes and which stretches are taken by the paths laid so far."""

    def __init__(self, placement: Placement) -> None:
        self.left_end = -2
        self.right_end = 2 * len(placement.columns) + 2
        self._nodes = {locate_spot(spot) for spot in placement.spots.values()}
        columns: dict[int, list[int]] = {}
        for x, y in sorted(self._nodes):
            columns.setdefault(x, []).append(y)
        self._columns: Mapping[int, list[int]] = columns
        self._turns: dict[Point, int] = {}
        self._starts: dict[Point, int] = {}
        self._across: Counter[Point] = Counter()
        self._along: Counter[Point] = Counter()
        self._rows: Counter[Point] = Counter()
        self._sides: Counter[tuple[Point, int]] = Counter()
        self._turns_to: Counter[tuple[Point, int]] = Counter()

    def is_open(self, path: Path) -> bool:
        """Whether a path passes no node and shares no column line with a path to another node."""
        first, last = path[0], path[-1]
        if path[1][1] < first[1] or path[-2][1] > last[1]:
            return False
        if any(not self._is_clear(start, end, first, last) for start, end in list_wires(path)):
            return False
        return len(path) <= _STRAIGHT or (self._may_turn(path) and self._may_start(path))

    def least_cost(self, path: Path) -> float:
        """Return what a path costs by its bends alone."""
        return _BEND * (len(path) - 2)

    def cost(self, path: Path) -> float:
        """Return what a path costs: bends, crossings, company and length."""
        cost = self.least_cost(path)
        for start, end in list_wires(path):
            passed = list(_list_inner(start, end))
            if start[0] == end[0]:
                cost += _DOWNWARDS * (len(passed) + 1)
                cost += sum(_CROSSING * self._across[p] + _COMPANY * self._along[p] for p in passed)
            else:
                cost += _SIDEWAYS * (len(passed) + 1)
                cost += sum(_CROSSING * self._along[p] + _COMPANY * self._across[p] for p in passed)
                if start[1] % 2:
                    cost += _SHARED_ROW * sum(self._rows[p] for p in (*passed, start, end))
        if path[1][1] == path[0][1]:
            side = (path[0], _sign(path[1][0] - path[0][0]))
            cost += _SHARED_SIDE * self._sides[side]
            if path[-1][1] > path[0][1]:
                cost += _SHARED_TURN * self._turns_to[side]
        if path[-2][1] == path[-1][1]:
            cost += _SIDE_ENTRY + _SHARED_SIDE * self._sides[path[-1], _sign(path[-2][0] - path[-1][0])]
        return cost

    def lay(self, path: Path, *, is_backward: bool) -> None:
        """Take the stretches of a path."""
        first, last = path[0], path[-1]
        if len(path) > _STRAIGHT:
            if path[1][0] == first[0]:
                self._turns[first] = path[1][1]
                self._turns_to[first, _sign(path[2][0] - path[1][0])] += 1
            if path[-2][0] == last[0] and not is_backward:
                self._starts[last] = min(path[-2][1], self._starts.get(last, path[-2][1]))
        for start, end in list_wires(path):
            for point in _list_inner(start, end):
                (self._along if start[0] == end[0] else self._across)[point] += 1
            if start[1] == end[1] and start[1] % 2:
                self._rows.update(point for point in (start, *_list_inner(start, end), end))
        for node, beside in ((first, path[1]), (last, path[-2])):
            if node[1] == beside[1]:
                self._rows[node] = 0
                self._sides[node, _sign(beside[0] - node[0])] += 1

    def is_free(self, start: Point, end: Point) -> bool:
        """Whether no node lies on the straight way between two points, both left out."""
        return not any(point in self._nodes for point in _list_inner(start, end))

    def _is_clear(self, start: Point, end: Point, first: Point, last: Point) -> bool:
        """Whether a stretch passes no node but those where the path begins and ends."""
        if start[0] % 2 == 0 if start[0] == end[0] else start[1] % 2 == 0:
            return True
        bends = (point for point in (start, end) if point not in (first, last))
        return self.is_free(start, end) and not any(point in self._nodes for point in bends)

    def _may_turn(self, path: Path) -> bool:
        """Return a path that leaves downwards must turn above where others come in to the node below."""
        (x, y), turn = path[0], path[1]
        if turn[0] != x:
            return True
        below = next((other for other in self._columns.get(x, ()) if other > y), None)
        return below is None or _is_above(turn[1], self._starts.get((x, below)))

    def _may_start(self, path: Path) -> bool:
        """Return a path that comes in from above must start below where the one from the node above turns."""
        (x, y), start = path[-1], path[-2]
        if start[0] != x:
            return True
        above = next((other for other in reversed(self._columns.get(x, ())) if other < y), None)
        turn = None if above is None else self._turns.get((x, above))
        return turn is None or _is_above(turn, start[1])


def _is_above(turn: int, start: int | None) -> bool:
    """Whether a turn lies above a start; in one channel the order of tracks sees to it."""
    return start is None or turn < start or (turn == start and turn % 2 == 0)


def _list_inner(start: Point, end: Point) -> Iterator[Point]:
    """Yield the grid points strictly between two points of one line."""
    if start[0] == end[0]:
        low, high = sorted((start[1], end[1]))
        return ((start[0], y) for y in range(low + 1, high))
    low, high = sorted((start[0], end[0]))
    return ((x, start[1]) for x in range(low + 1, high))


def _is_aligned(a: Point, b: Point, c: Point) -> bool:
    return a[0] == b[0] == c[0] or a[1] == b[1] == c[1]


def _is_between(a: Point, b: Point, c: Point) -> bool:
    return min(a, c) < b < max(a, c)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
