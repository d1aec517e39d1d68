"""Nodes on a grid: lanes are columns in the order given, ranks are rows, the main line takes row by row."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.drawings.board import Board, Cell, Closeness
from generator.drawings.chart import Chart
from generator.drawings.faults import DrawingError
from generator.drawings.ranking import Ranking, rank_nodes


@dataclass(frozen=True, slots=True)
class Placement:
    """Where everything stands: columns and rows count from 0, left to right and downwards.

    `columns` gives for each column the index of its lane, `spots` for each node its column and row, `offers`
    for each node beside the main line how many cells it could choose from.
    """

    columns: tuple[int, ...]
    rows: int
    spots: Mapping[str, tuple[int, int]]
    ranking: Ranking
    offers: Mapping[str, int]


def place_chart(
    chart: Chart, closeness: Closeness = Closeness.WIDE, choices: Mapping[str, int] = MappingProxyType({})
) -> Placement:
    """Place every node in a cell of its own within its lane.

    `choices` says for nodes beside the main line which of the cells that are offered they take, 0 being the
    cheapest. Raises DrawingError for a chart that contradicts itself (twin nodes, unknown lanes or targets).
    """
    _demand_sense(chart)
    ranking = rank_nodes(chart)
    lanes = {lane.identifier: index for index, lane in enumerate(chart.lanes)}
    lane_of = {node.identifier: lanes[node.lane] for node in chart.nodes}
    cells, offers = _fill_cells(chart, ranking, lane_of, closeness, choices)
    columns, places = _order_columns(len(chart.lanes), {cell[:2] for cell in cells.values()})
    spots = {name: (places[lane, depth], row) for name, (lane, depth, row) in cells.items()}
    return Placement(columns, 1 + max(row for _, row in spots.values()), spots, ranking, offers)


def _demand_sense(chart: Chart) -> None:
    """Refuse what cannot be placed."""
    names = {node.identifier for node in chart.nodes}
    lanes = {lane.identifier for lane in chart.lanes}
    if not names or len(names) < len(chart.nodes) or len(lanes) < len(chart.lanes):
        raise DrawingError(chart.identifier, "no nodes, or twin nodes or lanes")
    if any(node.lane not in lanes for node in chart.nodes):
        raise DrawingError(chart.identifier, "a node stands in an unknown lane")
    if any(edge.source not in names or edge.target not in names for edge in chart.edges):
        raise DrawingError(chart.identifier, "an edge ends in an unknown node")


def _fill_cells(
    chart: Chart,
    ranking: Ranking,
    lane_of: Mapping[str, int],
    closeness: Closeness,
    choices: Mapping[str, int],
) -> tuple[Mapping[str, Cell], Mapping[str, int]]:
    """Return for each node its cell, and for those beside the main line how many cells were offered."""
    board = Board(ranking, lane_of, closeness)
    sources: dict[str, list[str]] = {name: [] for name in lane_of}
    for index, edge in enumerate(chart.edges):
        if index not in ranking.backward:
            sources[edge.target].append(edge.source)
    offers: dict[str, int] = {}
    for name in ranking.order:
        if name not in board.cells:
            offers[name] = board.place(name, sources[name], choices.get(name, 0))
    return board.cells, offers


def _order_columns(
    count: int, used: set[tuple[int, int]]
) -> tuple[tuple[int, ...], dict[tuple[int, int], int]]:
    """All columns from left to right; further columns of a lane stand on its outer side."""
    columns: list[int] = []
    places: dict[tuple[int, int], int] = {}
    for lane in range(count):
        depths = sorted({depth for other, depth in used if other == lane} | {0})
        if lane == 0 and count > 1:
            depths.reverse()
        for depth in depths:
            places[lane, depth] = len(columns)
            columns.append(lane)
    return tuple(columns), places
