"""The order of a flow: which edges run backwards, which path is the main line, how low a node may sit."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.drawings.chart import Chart, Edge, Shape


@dataclass(frozen=True, slots=True)
class Ranking:
    """What the edges alone say about the rows.

    `backward` holds the indices of edges that run against the flow, `main` the nodes of the main line
    from top to bottom, `usual` for each node the index of the edge that is its usual answer, `order` all
    nodes with sources before targets, `latest` the lowest row each node may take; of the main line it
    is the row that each node takes.
    """

    backward: frozenset[int]
    main: tuple[str, ...]
    usual: Mapping[str, int]
    order: tuple[str, ...]
    latest: Mapping[str, int]


def rank_nodes(chart: Chart) -> Ranking:
    """Rank the nodes of a chart by its forward edges.

    The usual answer is the exit listed first that is no return; the main line follows it from the start.
    """
    names = [node.identifier for node in chart.nodes]
    order, backward = _sort_nodes(names, chart.edges, _find_dead_ends(chart))
    exits: dict[str, list[int]] = {name: [] for name in names}
    for index, edge in enumerate(chart.edges):
        if index not in backward:
            exits[edge.source].append(index)
    usual = {
        name: next(index for index in exits[name] if not chart.edges[index].is_return)
        for name in names
        if any(not chart.edges[index].is_return for index in exits[name])
    }
    main = _follow_main(chart, order, usual, {chart.edges[i].target for own in exits.values() for i in own})
    return Ranking(backward, main, usual, order, _limit_rows(chart.edges, order, exits, main))


def _find_dead_ends(chart: Chart) -> frozenset[str]:
    """Connectors with one flow only: they continue on another sheet, so nothing runs back to them."""
    ends = [name for edge in chart.edges for name in (edge.source, edge.target)]
    connectors = (node.identifier for node in chart.nodes if node.shape is Shape.CONNECTOR)
    return frozenset(name for name in connectors if ends.count(name) == 1)


def _follow_main(
    chart: Chart, order: tuple[str, ...], usual: Mapping[str, int], entered: set[str]
) -> tuple[str, ...]:
    """Return the way of usual answers from the start; of several starts from that with the longest way."""
    ways: dict[str, int] = {}
    for name in reversed(order):
        ways[name] = 1 + (ways[chart.edges[usual[name]].target] if name in usual else 0)
    first = max(
        chart.nodes,
        key=lambda node: (
            node.shape is Shape.START,
            node.identifier not in entered,
            ways[node.identifier],
        ),
    )
    main = [first.identifier]
    while main[-1] in usual:
        main.append(chart.edges[usual[main[-1]]].target)
    return tuple(main)


def _limit_rows(
    edges: tuple[Edge, ...], order: tuple[str, ...], exits: Mapping[str, list[int]], main: tuple[str, ...]
) -> dict[str, int]:
    """Return the lowest row of each node; the main line stands as high as it can."""
    earliest = dict.fromkeys(order, 0)
    for name in order:
        for index in exits[name]:
            target = edges[index].target
            earliest[target] = max(earliest[target], earliest[name] + 1)
    last = max(earliest.values())
    fixed = set(main)
    latest: dict[str, int] = {}
    for name in reversed(order):
        below = [latest[edges[index].target] - 1 for index in exits[name]]
        latest[name] = earliest[name] if name in fixed else min(below, default=last)
    return latest


def _sort_nodes(
    names: list[str], edges: tuple[Edge, ...], dead_ends: frozenset[str]
) -> tuple[tuple[str, ...], frozenset[int]]:
    """All nodes with sources before targets, and the edges that had to be left out for it."""
    backward = {
        index
        for index, edge in enumerate(edges)
        if edge.source == edge.target or (edge.is_return and dead_ends.isdisjoint((edge.source, edge.target)))
    }
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
