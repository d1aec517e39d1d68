"""A tree laid out by Graphviz from left to right: where the middle of each box comes to stand."""

from collections.abc import Mapping, Sequence
from typing import Any

import diagrams
import pygraphviz

from generator.drawings.layout import Spot
from generator.drawings.memory_diagram import MemoryDiagram

Size = tuple[float, float]
"""Width and height in user units."""

_POINTS_PER_INCH = 72.0
_BOX = {"shape": "box", "fixedsize": "true", "label": "", "labelloc": "c", "style": ""}
_NODE = "node"


def place_tree(
    boxes: Sequence[Size], parents: Sequence[int | None], gap: float, distance: float
) -> tuple[Spot, ...]:
    """Return the middles of the boxes, y downwards from the top of the highest.

    `parents` gives for each box the place of its parent, None for the root; brothers stand in order, `gap` apart,
    `distance` from their parent.
    """
    graph = pygraphviz.AGraph(string=_write_source(boxes, parents, gap, distance))  # type: ignore[no-untyped-call]
    try:
        drawn: bytes = graph.draw(format="plain", prog="dot")  # type: ignore[no-untyped-call]
    finally:
        graph.close()  # type: ignore[no-untyped-call]
    found = _read_middles(drawn.decode("ascii"))
    middles = [found[f"n{number}"] for number in range(len(boxes))]
    top = min(y - height / 2 for (_, y), (_, height) in zip(middles, boxes, strict=True))
    left = min(x - width / 2 for (x, _), (width, _) in zip(middles, boxes, strict=True))
    return tuple((x - left, y - top) for x, y in middles)


def _write_source(boxes: Sequence[Size], parents: Sequence[int | None], gap: float, distance: float) -> str:
    """Return the DOT source: sizes and ids only."""
    attributes = {
        "rankdir": "LR",
        "ordering": "out",
        "splines": "false",
        "nodesep": f"{gap / _POINTS_PER_INCH:.4f}",
        "ranksep": f"{distance / _POINTS_PER_INCH:.4f}",
        "label": "",
    }
    with MemoryDiagram("", filename="tree", show=False, graph_attr=attributes, node_attr=_BOX) as tree:
        nodes = [diagrams.Node("", nodeid=f"n{number}", **_size_box(box)) for number, box in enumerate(boxes)]
        for number, parent in enumerate(parents):
            if parent is not None:
                _ = nodes[parent] >> diagrams.Edge() >> nodes[number]
    source: str = tree.dot.source
    return source


def _size_box(box: Size) -> dict[str, Any]:
    width, height = (f"{length / _POINTS_PER_INCH:.4f}" for length in box)
    return {"width": width, "height": height}


def _read_middles(plain: str) -> Mapping[str, Spot]:
    """Return the middles that Graphviz's plain format tells, in points, y downwards."""
    middles: dict[str, Spot] = {}
    for line in plain.splitlines():
        words = line.split()
        if words and words[0] == _NODE:
            x, y = float(words[2]) * _POINTS_PER_INCH, float(words[3]) * _POINTS_PER_INCH
            middles[words[1]] = (x, -y)
    return middles
