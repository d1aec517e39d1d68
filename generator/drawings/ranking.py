"""The order of a flow: which edges run backwards, which path is the main line, how low a node may sit."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.drawings.chart import Chart, Edge, Shape


@dataclass(frozen=True, slots=True)
class Ranking:
    """What the edges alone say about the rows.

    `backward` holds the indices of edges that run against the flow, `main` the nodes of the main line
    from top to bottom, `usual` for each node the index of the edge that continues the longest way,
    `order` all nodes with sources before targets, `latest` the lowest row each node may take.
    """

    backward: frozenset[int]
    main: tuple[str, ...]
    usual: Mapping[str, int]
    order: tuple[str, ...]
    latest: Mapping[str, int]


def rank_nodes(chart: Chart) -> Ranking:
    """Rank the nodes of a chart by its forward edges."""
    names = [node.identifier for node in chart.nodes]
    order, backward = _sort_nodes(names, chart.edges)
    exits: dict[str, list[int]] = {name: [] for name in names}
    for index, edge in enumerate(chart.edges):
        if index not in backward:
            exits[edge.source].append(index)
    tails: dict[str, int] = {}
    usual: dict[str, int] = {}
    for name in reversed(order):
        tails[name] = 0
        for index in exits[name]:
            length = 1 + tails[chart.edges[index].target]
            if length > tails[name]:
                tails[name], usual[name] = length, index
    main = _follow_main(chart, tails, usual)
    return Ranking(backward, main, usual, order, _limit_rows(chart.edges, order, exits, main))


def _follow_main(chart: Chart, tails: Mapping[str, int], usual: Mapping[str, int]) -> tuple[str, ...]:
    """Return the longest way; of equals the one from a start symbol, then the one listed first."""
    first = max(chart.nodes, key=lambda node: (tails[node.identifier], node.shape is Shape.START))
    main = [first.identifier]
    while main[-1] in usual:
        main.append(chart.edges[usual[main[-1]]].target)
    return tuple(main)


def _limit_rows(
    edges: tuple[Edge, ...], order: tuple[str, ...], exits: Mapping[str, list[int]], main: tuple[str, ...]
) -> dict[str, int]:
    """Return the lowest row of each node that leaves the main line where it is."""
    rows = {name: row for row, name in enumerate(main)}
    latest: dict[str, int] = {}
    for name in reversed(order):
        below = [latest[edges[index].target] - 1 for index in exits[name]]
        latest[name] = rows.get(name, min(below, default=len(main) - 1))
    return latest


def _sort_nodes(names: list[str], edges: tuple[Edge, ...]) -> tuple[tuple[str, ...], frozenset[int]]:
    """All nodes with sources before targets, and the edges that had to be left out for it."""
    backward = {i for i, edge in enumerate(edges) if edge.is_return or edge.source == edge.target}
    exits: dict[str, list[int]] = {name: [] for name in names}
    entered = set()
    for index, edge in enumerate(edges):
        if index not in backward:
            exits[edge.source].append(index)
            entered.add(edge.target)
    state: dict[str, int] = {}
    done: list[str] = []
    for root in sorted(names, key=lambda name: name in entered):
        if root in state:
            continue
        state[root] = 1
        stack = [(root, iter(exits[root]))]
        while stack:
            name, rest = stack[-1]
            for index in rest:
                target = edges[index].target
                if state.get(target) == 1:
                    backward.add(index)
                elif target not in state:
                    state[target] = 1
                    stack.append((target, iter(exits[target])))
                    break
            else:
                state[name] = 2
                done.append(name)
                stack.pop()
    return tuple(reversed(done)), frozenset(backward)
