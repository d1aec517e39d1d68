"""The pen: a finished geometry drawn by `diagrams` and Graphviz in memory, shapes only, no words at all."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot
from typing import Any

import diagrams
import pygraphviz

from generator.drawings.chart import Shape
from generator.drawings.dimensions import ARROW, CORNER, MARK_HEIGHT
from generator.drawings.layout import EdgeFigure, LaneFigure, Layout, NodeFigure, Spot
from generator.drawings.memory_diagram import MemoryDiagram

_POINTS_PER_INCH = 72.0
_ARROW_UNIT = 10.0
# What the shapes differ in from a plain box.
_SHAPES: dict[Shape, dict[str, Any]] = {
    Shape.START: {"style": "rounded"},
    Shape.END: {"style": "rounded"},
    Shape.DECISION: {"shape": "diamond"},
    Shape.CONNECTOR: {"shape": "circle"},
}
_SHEET = {"splines": "line", "pad": "0", "margin": "0", "notranslate": "true", "label": ""}
_BOX = {"shape": "box", "style": "", "fixedsize": "true", "label": "", "labelloc": "c"}


def draw_shapes(layout: Layout) -> str:
    """Draw the shapes with Graphviz: its SVG names lanes cluster_l0…, nodes n0…, marks n0m0…, edges e0….

    Coordinates are those of the layout: y grows downwards, one point for one unit.
    """
    graph = pygraphviz.AGraph(string=_write_source(layout))  # type: ignore[no-untyped-call]
    try:
        drawn: bytes = graph.draw(format="svg", prog="nop2")  # type: ignore[no-untyped-call]
    finally:
        graph.close()  # type: ignore[no-untyped-call]
    return drawn.decode("utf-8")


def _write_source(layout: Layout) -> str:
    """Return the DOT source: positions and ids only."""
    with MemoryDiagram("", filename="drawing", show=False, graph_attr=_SHEET, node_attr=_BOX) as sheet:
        for index, lane in enumerate(layout.lanes):
            _draw_lane(layout, lane, index)
        nodes = {
            figure.node.identifier: _draw_node(figure, index) for index, figure in enumerate(layout.nodes)
        }
        for edge in layout.edges:
            _ = nodes[edge.source] >> _draw_edge(edge) >> nodes[edge.target]
    source: str = sheet.dot.source
    return source


def _draw_lane(layout: Layout, lane: LaneFigure, index: int) -> None:
    """Draw a band; Graphviz wants a node within, which the rewriting leaves out."""
    box = f"{lane.left:.2f},{-layout.foot:.2f},{lane.right:.2f},{-layout.heading:.2f}"
    with diagrams.Cluster(f"l{index}", graph_attr={"label": "", "bb": box, "style": "filled"}):
        middle = ((lane.left + lane.right) / 2, (layout.heading + layout.foot) / 2)
        diagrams.Node("", nodeid=f"l{index}p", **_pin(middle, 1.0, 1.0))


def _draw_node(figure: NodeFigure, index: int) -> diagrams.Node:
    """Draw a node and, as nodes of their own, its marks."""
    for number, mark in enumerate(figure.marks):
        middle = (mark.x + mark.width / 2, mark.y + MARK_HEIGHT / 2)
        diagrams.Node("", nodeid=f"n{index}m{number}", **_pin(middle, mark.width, MARK_HEIGHT))
    outline = figure.outline
    place = _pin((figure.x, figure.y), outline.width, outline.height)
    return diagrams.Node("", nodeid=f"n{index}", **_SHAPES.get(outline.shape, {}), **place)


def _pin(middle: Spot, width: float, height: float) -> dict[str, Any]:
    """Return the attributes that hold a node in its place."""
    return {
        "pos": f"{middle[0]:.2f},{-middle[1]:.2f}",
        "width": f"{width / _POINTS_PER_INCH:.5f}",
        "height": f"{height / _POINTS_PER_INCH:.5f}",
    }


def _draw_edge(edge: EdgeFigure) -> diagrams.Edge:
    """Return an edge along its points, corners rounded."""
    tip, head = edge.points[-1], ARROW if edge.has_head else 0.0
    curve = " ".join(f"{x:.2f},{-y:.2f}" for x, y in _bend_curve(edge.points, head))
    attributes: dict[str, Any] = {
        "pos": (f"e,{tip[0]:.2f},{-tip[1]:.2f} " if edge.has_head else "") + curve,
        "id": f"e{edge.index}",
        "arrowsize": f"{ARROW / _ARROW_UNIT}",
        "dir": "forward" if edge.has_head else "none",
        "penwidth": "0",  # else the tip keeps off the outline by what the pen is wide
    }
    return diagrams.Edge(style="dashed" if edge.is_return else "", **attributes)


def _bend_curve(points: Sequence[Spot], head: float) -> Iterator[Spot]:
    """Yield a spline: each stretch and each corner one cubic, ending where an arrowhead of length `head` begins."""
    stops = [*points[:-1], _step_back(points[-1], points[-2], head)]
    here = stops[0]
    yield here
    for corner, beyond in pairwise(stops[1:]):
        radius = min(CORNER, _distance(here, corner) / 2, _distance(corner, beyond) / 2)
        enter, leave = _step_back(corner, here, radius), _step_back(corner, beyond, radius)
        yield from (here, enter, enter)
        yield from (corner, corner, leave)
        here = leave
    yield from (here, stops[-1], stops[-1])


def _step_back(point: Spot, towards: Spot, length: float) -> Spot:
    """Return the spot at `length` from a point towards another."""
    whole = _distance(point, towards) or 1.0
    share = length / whole
    return (point[0] + (towards[0] - point[0]) * share, point[1] + (towards[1] - point[1]) * share)


def _distance(one: Spot, other: Spot) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])
