"""The cells that nodes take, row by row: the main line first, the others where it costs least."""

from collections.abc import Iterator, Mapping
from enum import IntEnum
from itertools import islice, pairwise

from generator.drawings.ranking import Ranking

# A cell: its lane, its column within the lane (0 is the main one) and its row.
Cell = tuple[int, int, int]

# What a place costs: rows further down than could be, a column of a lane that stands already, a new one,
# a row pushed in. A column that a close drawing should not have costs more than any row.
_ROW_COST = 2
_COLUMN_COST = 1
_NEW_COLUMN_COST = 7
_NEW_ROW_COST = 3
_WIDE_ROW_COST = 2
_TRIED = 2
_DEAR = 1000


class Closeness(IntEnum):
    """How close together lanes are drawn: the closer, the narrower and the higher a drawing is.

    WIDE gives a lane a further column where two branches stand side by side; CLOSE rather puts one under
    the other, where the main line still runs straight; TIGHT does so wherever they are.
    """

    WIDE = 0
    CLOSE = 1
    TIGHT = 2


class Board:
    """Nodes in their cells; rows may be pushed in, which moves everything below down by one."""

    def __init__(self, ranking: Ranking, lane_of: Mapping[str, int], closeness: Closeness) -> None:
        self.cells: dict[str, Cell] = {
            name: (lane_of[name], 0, ranking.latest[name]) for name in ranking.main
        }
        self._latest = dict(ranking.latest)
        self._main = ranking.main
        self._lane_of = lane_of
        self._closeness = closeness
        self._depths: dict[int, set[int]] = {}
        for lane, depth, _ in self.cells.values():
            self._depths.setdefault(lane, set()).add(depth)
        self._taken = self._list_taken()

    def place(self, name: str, sources: list[str], choice: int = 0) -> int:
        """Give a node a free cell below its sources, which are placed; return how many cells there were.

        `choice` 0 is the cheapest one.
        """
        lane, latest = self._lane_of[name], self._latest[name]
        first = 1 + max((self.cells[source][2] for source in sources), default=latest - 1)
        depths = self._depths.setdefault(lane, set())
        offers = sorted(self._list_offers(lane, first, latest, depths))
        _, depth, row, is_pushed = offers[min(choice, len(offers) - 1)]
        if is_pushed:
            self._push_row(row)
        self.cells[name] = (lane, depth, row)
        self._taken.add((lane, depth, row))
        depths.add(depth)
        return len(offers)

    def _list_offers(
        self, lane: int, first: int, latest: int, depths: set[int]
    ) -> Iterator[tuple[int, int, int, bool]]:
        """Yield cells with their price: the first two free ones of each column, and of pushed in rows."""
        for depth in range(max(depths, default=0) + 2):
            free = (row for row in range(first, latest + 1) if (lane, depth, row) not in self._taken)
            for row in islice(free, _TRIED):
                yield self._price(depth, depths) + _ROW_COST * (row - first), depth, row, False
        for row in islice((row for row in range(first, latest + 2) if self._may_push(lane, row)), _TRIED):
            price = _NEW_ROW_COST + (_WIDE_ROW_COST if self._closeness is Closeness.WIDE else 0)
            yield price + _ROW_COST * (row - first), 0, row, True

    def _price(self, depth: int, depths: set[int]) -> int:
        """Return what standing in a column costs."""
        if depth == 0:
            return 0
        if depth in depths:
            return _COLUMN_COST
        return _NEW_COLUMN_COST if self._closeness is Closeness.WIDE else _DEAR

    def _may_push(self, lane: int, row: int) -> bool:
        """Whether a node in a new row before `row` stands clear of the straight main line."""
        if self._closeness is Closeness.TIGHT:
            return True
        return not any(
            one[0] == other[0] == lane and one[2] < row <= other[2] for one, other in self._list_main()
        )

    def _push_row(self, row: int) -> None:
        """Push in an empty row before `row`."""
        for name, (lane, depth, old) in self.cells.items():
            if old >= row:
                self.cells[name] = (lane, depth, old + 1)
        for name, old in self._latest.items():
            if old >= row:
                self._latest[name] = old + 1
        self._taken = self._list_taken()

    def _list_taken(self) -> set[Cell]:
        """Return the cells that nodes take, and those through which the main line runs straight."""
        taken = set(self.cells.values())
        if self._closeness is not Closeness.TIGHT:
            for one, other in self._list_main():
                if one[0] == other[0]:
                    taken.update((one[0], 0, row) for row in range(one[2] + 1, other[2]))
        return taken

    def _list_main(self) -> list[tuple[Cell, Cell]]:
        """Return the cells of each two nodes that follow each other on the main line."""
        return [(self.cells[one], self.cells[other]) for one, other in pairwise(self._main)]
