"""The parts of a chart: the steps of each, and a pair of connectors for every flow from part to part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.drawings.chart import Chart, Edge, Node, Shape

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(slots=True)
class _Part:
    """What one part holds besides its steps: connectors that lead in and out, and flows."""

    heads: list[Node] = field(default_factory=list)
    tails: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)


def part_chart(chart: Chart, groups: Sequence[Sequence[str]]) -> tuple[Chart, ...]:
    """Return one chart for each group of steps; every step of the chart is in exactly one group.

    A flow between groups ends at a connector in the lane of its source, and goes on from one with the
    same mark in the lane of its target.
    """
    place_of = {name: place for place, group in enumerate(groups) for name in group}
    marks = _name_marks(chart, place_of)
    nodes = {node.identifier: node for node in chart.nodes}
    parts = [_Part() for _ in groups]
    for index, edge in enumerate(chart.edges):
        here, there = place_of[edge.source], place_of[edge.target]
        if here == there:
            parts[here].edges.append(edge)
            continue
        mark = marks[index]
        tail = _make_connector(f"connector:{mark}:out", nodes[edge.source].lane, mark, there, "接")
        head = _make_connector(f"connector:{mark}:in", nodes[edge.target].lane, mark, here, "接自")
        parts[here].tails.append(tail)
        parts[here].edges.append(replace(edge, target=tail.identifier))
        parts[there].heads.append(head)
        parts[there].edges.append(Edge(head.identifier, edge.target, None, edge.is_return))
    return tuple(
        _write_part(chart, part, frozenset(group), number, len(groups))
        for number, (part, group) in enumerate(zip(parts, groups, strict=True), 1)
    )


def _make_connector(identifier: str, lane: str, mark: str, place: int, verb: str) -> Node:
    """Return a circle with its mark over the sheet where the flow goes on or comes from."""
    sheet = f"第{place + 1}张"
    return Node(identifier, lane, Shape.CONNECTOR, mark, limit=sheet, title=f"{verb}{sheet}{mark}")


def _write_part(chart: Chart, part: _Part, steps: frozenset[str], number: int, count: int) -> Chart:
    """Return a part as a chart; lanes in which nothing stands are left out."""
    own = (node for node in chart.nodes if node.identifier in steps)
    nodes = (*part.heads, *own, *part.tails)
    used = {node.lane for node in nodes}
    return Chart(
        identifier=f"{chart.identifier}-{number}",
        title=f"{chart.title}（{number}/{count}）",
        description=f"{chart.description}（第{number}张，共{count}张）",
        lanes=tuple(lane for lane in chart.lanes if lane.identifier in used),
        nodes=nodes,
        edges=tuple(part.edges),
    )


def _name_marks(chart: Chart, place_of: Mapping[str, int]) -> dict[int, str]:
    """Return a mark for each flow from part to part, in the order in which a reader meets them."""
    crossing = [
        (place_of[edge.source], index)
        for index, edge in enumerate(chart.edges)
        if place_of[edge.source] != place_of[edge.target]
    ]
    return {index: _write_mark(number) for number, (_, index) in enumerate(sorted(crossing))}


def _write_mark(number: int) -> str:
    """Return A to Z, then AA, AB and so on."""
    mark = ""
    number += 1
    while number:
        number, place = divmod(number - 1, len(_LETTERS))
        mark = _LETTERS[place] + mark
    return mark
