"""Edges routed over the grid one by one, each by the cheapest open way, none along another's."""

from dataclasses import dataclass

from generator.drawings.chart import Chart, Shape
from generator.drawings.faults import DrawingError
from generator.drawings.grid import Ends, Grid, Path, locate_spot
from generator.drawings.placement import Placement
from generator.drawings.ways import list_returns, list_ways


@dataclass(frozen=True, slots=True)
class Route:
    """The path of one edge over the grid; `index` counts the edges of the chart."""

    index: int
    path: Path
    is_backward: bool

    @property
    def leaves_below(self) -> bool:
        """Whether the edge leaves by the bottom of its source."""
        return self.path[1][0] == self.path[0][0]

    @property
    def enters_above(self) -> bool:
        """Whether the edge enters its target from above."""
        return self.path[-2][0] == self.path[-1][0]


def route_edges(chart: Chart, placement: Placement, *, are_returns_outer: bool = False) -> tuple[Route, ...]:
    """Return a path for every edge, in the order of the chart's edges.

    Returns take the shortest loop, or all of them the channels outside the lanes, which are narrower.
    Two paths share a stretch of a column or row line only if they end in the same node; within a
    channel the tracks keep them apart.
    """
    grid = Grid(placement, (node.identifier for node in chart.nodes if node.shape is Shape.DECISION))
    routes: dict[int, Route] = {}
    for index in _order_edges(chart, placement):
        ends = _settle_ends(chart, placement, index)
        ways = (
            list_returns(grid, ends, is_outer=are_returns_outer)
            if ends.is_backward
            else list_ways(grid, ends)
        )
        path = _choose_way(grid, ways, ends, index)
        grid.lay(path, ends)
        routes[index] = Route(index, path, ends.is_backward)
    return tuple(routes[index] for index in range(len(chart.edges)))


def _choose_way(grid: Grid, ways: list[Path], ends: Ends, index: int) -> Path:
    """Return the cheapest open way; ways with too many bends to be the cheapest are not looked at."""
    best: tuple[float, Path] | None = None
    for path in sorted(dict.fromkeys(ways), key=len):
        if best and grid.least_cost(path) >= best[0]:
            break
        if grid.is_open(path):
            cost = grid.cost(path, ends)
            if best is None or cost < best[0]:
                best = (cost, path)
    if best is None:
        raise DrawingError(str(index), "no way is open for this edge")
    return best[1]


def _order_edges(chart: Chart, placement: Placement) -> list[int]:
    """Put the main line first, then what continues each branch, side exits, and last what runs backwards."""
    ranking = placement.ranking
    main, usual = set(ranking.main), set(ranking.usual.values())

    def rate(index: int) -> tuple[bool, bool, bool, int, int]:
        edge = chart.edges[index]
        span = placement.spots[edge.target][1] - placement.spots[edge.source][1]
        is_main = edge.source in main and index in usual
        return (index in ranking.backward, not is_main, index not in usual, abs(span), index)

    return sorted(range(len(chart.edges)), key=rate)


def _settle_ends(chart: Chart, placement: Placement, index: int) -> Ends:
    """Return where an edge may leave and enter, whether it runs backwards, and whether it bears words."""
    edge, ranking = chart.edges[index], placement.ranking
    is_backward = index in ranking.backward
    exits = [i for i, other in enumerate(chart.edges) if other.source == edge.source]
    owner = ranking.usual.get(edge.source, exits[0])
    is_main = edge.source in ranking.main and index == owner and not is_backward
    is_straight = is_main and placement.spots[edge.source][0] == placement.spots[edge.target][0]
    merges = sum(
        other.target == edge.target and i not in ranking.backward for i, other in enumerate(chart.edges)
    )
    return Ends(
        source=locate_spot(placement.spots[edge.source]),
        target=locate_spot(placement.spots[edge.target]),
        by_bottom=index == owner,
        by_side=index != owner or (len(exits) == 1 and not is_straight),
        may_merge=merges > 1 and not is_main,
        is_backward=is_backward,
        is_worded=bool(edge.words),
    )
