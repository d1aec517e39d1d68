"""The grid on which edges run: what is taken, which paths are open, and what a path costs.

Columns and rows of nodes have odd coordinates, the channels between them even ones: column ``c`` is at
``2c + 1``, the channel to its left at ``2c``. Beyond the first and last channel lie the outer channels
for what runs backwards. A path is a list of grid points, each straight above, below or beside the last.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.drawings.placement import Placement

Point = tuple[int, int]
Path = tuple[Point, ...]

_BEND = 4.0
_CROSSING = 10.0
_COMPANY = 0.4
_SHARED_SIDE = 3.0
_SHARED_CORNER = 11.0
_SHARED_TURN = 3.0
_SIDE_ENTRY = 1.0
_CORNER_ENTRY = 4.5
_BESIDE_ARROW = 8.0
_BESIDE_WORDS = 6.0
_NARROW_TURN = 2.5
_SIDEWAYS = 0.6
_SIDEWAYS_BACK = 1.2
_DOWNWARDS = 0.35
_STRAIGHT = 2  # points of a path without a bend


@dataclass(frozen=True, slots=True)
class Ends:
    """Where an edge begins and ends, and by which sides it may do so.

    `by_bottom` and `by_side` say how it may leave; `may_merge` whether it may come in from the side,
    `is_backward` whether it runs against the flow, `is_worded` whether words stand at its exit.
    """

    source: Point
    target: Point
    by_bottom: bool
    by_side: bool
    may_merge: bool
    is_backward: bool
    is_worded: bool


@dataclass(frozen=True, slots=True)
class _Span:
    """A stretch up or down in a channel: its ends, whether lines go on to the right there, and its target."""

    top: int
    foot: int
    turns_right: tuple[bool, bool]
    target: Point

    def must_cross(self, other: "_Span") -> bool:
        """Whether two stretches cross whichever lies to the left: they end in different places."""
        if self.target == other.target:
            return False
        upper, lower = sorted((self, other), key=lambda span: (span.top, -span.foot))
        if not upper.top < lower.top < upper.foot:
            return False
        if lower.foot < upper.foot:
            return lower.turns_right[0] != lower.turns_right[1]
        return lower.foot > upper.foot and upper.turns_right[1] == lower.turns_right[0]


def _list_spans(path: Path) -> Iterator[tuple[int, _Span]]:
    """Yield the stretches of a path that run up or down in channels, by channel."""
    for before, start, end, after in zip(path, path[1:], path[2:], path[3:], strict=False):
        if start[0] == end[0] and start[0] % 2 == 0:
            turns = (before[0] > start[0], after[0] > end[0])
            is_down = start[1] < end[1]
            top, foot = (start[1], end[1]) if is_down else (end[1], start[1])
            yield start[0], _Span(top, foot, turns if is_down else turns[::-1], path[-1])


def locate_spot(spot: tuple[int, int]) -> Point:
    """Return the grid point of a cell given by column and row."""
    return (2 * spot[0] + 1, 2 * spot[1] + 1)


def list_wires(path: Path) -> Iterator[tuple[Point, Point]]:
    """Yield the straight stretches of a path, in its direction."""
    return pairwise(path)


@lru_cache(maxsize=16384)
def straighten_path(points: Path) -> Path | None:
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

    def __init__(self, placement: Placement, decisions: Iterable[str]) -> None:
        self._decisions = frozenset(locate_spot(placement.spots[name]) for name in decisions)
        self.left_end = -2
        self.right_end = 2 * len(placement.columns) + 2
        self._nodes = {locate_spot(spot) for spot in placement.spots.values()}
        columns: dict[int, list[int]] = {}
        for x, y in sorted(self._nodes):
            columns.setdefault(x, []).append(y)
        self._columns: Mapping[int, list[int]] = columns
        self._turns: dict[Point, int] = {}
        self._starts: dict[Point, int] = {}
        self._entered: set[Point] = set()
        self._spans: dict[int, list[_Span]] = {}
        self._worded: set[tuple[Point, int]] = set()
        self._across: Counter[Point] = Counter()
        self._along: Counter[Point] = Counter()
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

    def cost(self, path: Path, ends: Ends) -> float:
        """Return what a path costs: bends, crossings, company, length, and the sides it shares."""
        return (
            self.least_cost(path)
            + sum(self._charge_stretch(start, end, ends) for start, end in list_wires(path))
            + _CROSSING * self._count_interlaced(path)
            + self._charge_exit(path, ends)
            + self._charge_entry(path, ends)
        )

    def _charge_stretch(self, start: Point, end: Point, ends: Ends) -> float:
        """Return what a stretch costs by its length and by what it crosses or runs beside."""
        passed = list(_list_inner(start, end))
        if start[0] == end[0]:
            cost = _DOWNWARDS * (len(passed) + 1)
            return cost + sum(_CROSSING * self._across[p] + _COMPANY * self._along[p] for p in passed)
        cost = (_SIDEWAYS_BACK if ends.is_backward else _SIDEWAYS) * (len(passed) + 1)
        return cost + sum(_CROSSING * self._along[p] + _COMPANY * self._across[p] for p in passed)

    def _count_interlaced(self, path: Path) -> int:
        """Return how often a path must cross others that run up or down in the same channels."""
        return sum(
            span.must_cross(other)
            for channel, span in _list_spans(path)
            for other in self._spans.get(channel, ())
        )

    def _charge_exit(self, path: Path, ends: Ends) -> float:
        """Return what it costs to leave by a side: others may leave there, and words want room before a turn."""
        first, beside = path[0], path[1]
        if first[1] != beside[1]:
            return 0.0
        side = (first, _sign(beside[0] - first[0]))
        cost = self._charge_side(*side)
        if path[-1][1] > first[1]:
            cost += _SHARED_TURN * self._turns_to[side]
        if ends.is_worded and abs(beside[0] - first[0]) == 1:
            cost += _NARROW_TURN
        return cost

    def _charge_entry(self, path: Path, ends: Ends) -> float:
        """Return what it costs to enter: from a side, or backwards beside another arrow from above."""
        last, beside = path[-1], path[-2]
        if last[0] == beside[0]:
            return _BESIDE_ARROW if ends.is_backward and last in self._entered else 0.0
        side = (last, _sign(beside[0] - last[0]))
        entry = _CORNER_ENTRY if last in self._decisions else _SIDE_ENTRY
        return entry + self._charge_side(*side) + (_BESIDE_WORDS if side in self._worded else 0.0)

    def _charge_side(self, node: Point, side: int) -> float:
        """Return what it costs to share a side of a node; a decision has but one corner there."""
        return (_SHARED_CORNER if node in self._decisions else _SHARED_SIDE) * self._sides[node, side]

    def lay(self, path: Path, ends: Ends) -> None:
        """Take the stretches of a path."""
        first, last = path[0], path[-1]
        if ends.is_worded and path[1][1] == first[1]:
            self._worded.add((first, _sign(path[1][0] - first[0])))
        if path[-2][0] == last[0]:
            self._entered.add(last)
        if len(path) > _STRAIGHT and path[1][0] == first[0]:
            self._turns[first] = path[1][1]
            self._turns_to[first, _sign(path[2][0] - path[1][0])] += 1
        if len(path) > _STRAIGHT and path[-2][0] == last[0] and not ends.is_backward:
            self._starts[last] = min(path[-2][1], self._starts.get(last, path[-2][1]))
        self._take_stretches(path)
        for channel, span in _list_spans(path):
            self._spans.setdefault(channel, []).append(span)

    def _take_stretches(self, path: Path) -> None:
        """Take the points of a path, and the sides by which it leaves and enters."""
        for start, end in list_wires(path):
            for point in _list_inner(start, end):
                (self._along if start[0] == end[0] else self._across)[point] += 1
        for node, beside in ((path[0], path[1]), (path[-1], path[-2])):
            if node[1] == beside[1]:
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
