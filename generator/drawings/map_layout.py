"""The geometry of a risk map: Graphviz places the tree, the marks stand in one column for each level."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.drawings.breaking import break_words
from generator.drawings.chart import Chart, Edge, Lane, Mark, Node, Shape
from generator.drawings.dimensions import (
    CLEARANCE,
    HEADING_PADDING,
    HEADING_SIZE,
    MARGIN,
    MARK_HEIGHT,
    NAME_LEADING,
    NAME_SIZE,
)
from generator.drawings.layout import (
    EdgeFigure,
    LaneFigure,
    Layout,
    Lettering,
    MarkFigure,
    NodeFigure,
    Spot,
)
from generator.drawings.map_chart import MapLeaf, MapNode, RiskMap
from generator.drawings.mark_figures import set_mark
from generator.drawings.marks import measure_mark
from generator.drawings.outlines import Line, Outline
from generator.drawings.tree_placing import Size, place_tree

# Boxes of the unit, of departments and of powers: how wide, in ems of their names.
_EMS = (6.0, 7.0, 16.5)
_PADDING = 6.0
_RISE = 1.5
_GAP = 4.0
_DISTANCE = 26.0
_LEAST_COLUMN = 56.0


def lay_out_map(risk_map: RiskMap) -> tuple[Chart, Layout]:
    """Return the map as a chart without order among its nodes, and its whole geometry."""
    nodes, parents, depths = _list_nodes(risk_map)
    outlines = [_outline(node, depth) for node, depth in zip(nodes, depths, strict=True)]
    placed = _centre_parents(place_tree(_list_sizes(outlines, parents), parents, _GAP, _DISTANCE), parents)
    heading = MARGIN + NAME_LEADING + 2 * HEADING_PADDING
    spots = [(x + MARGIN + CLEARANCE, y + heading + CLEARANCE) for x, y in placed]
    seams = _find_seams(risk_map, spots, outlines, depths)
    foot = CLEARANCE + max(y + outline.height / 2 for (_, y), outline in zip(spots, outlines, strict=True))
    chart = _make_chart(risk_map, nodes, parents, depths)
    leaves = iter([leaf for branch in risk_map.branches for leaf in branch.leaves])
    figures = tuple(
        NodeFigure(
            node,
            outline,
            x,
            y,
            tuple(_seat_marks(next(leaves), y, seams)) if depth == len(_EMS) - 1 else (),
        )
        for node, outline, (x, y), depth in zip(chart.nodes, outlines, spots, depths, strict=True)
    )
    layout = Layout(
        width=seams[-1] + MARGIN,
        height=foot + MARGIN,
        heading=heading,
        foot=foot,
        lanes=tuple(_set_columns(chart, seams)),
        nodes=figures,
        edges=tuple(_join_boxes(figures, parents)),
    )
    return chart, layout


def _list_nodes(risk_map: RiskMap) -> tuple[list[MapNode], list[int | None], list[int]]:
    """Return all boxes, the root first and each department before its leaves; their parents and their depths."""
    nodes: list[MapNode] = [risk_map.root]
    parents: list[int | None] = [None]
    depths = [0]
    for branch in risk_map.branches:
        place = len(nodes)
        nodes += [branch.node, *(leaf.node for leaf in branch.leaves)]
        parents += [0, *(place for _ in branch.leaves)]
        depths += [1, *(2 for _ in branch.leaves)]
    return nodes, parents, depths


def _outline(node: MapNode, depth: int) -> Outline:
    width = _EMS[depth] * NAME_SIZE + 2 * _PADDING
    lines = break_words(node.name, _EMS[depth] * NAME_SIZE, NAME_SIZE)
    height = len(lines) * NAME_LEADING + 2 * _RISE
    top = -len(lines) * NAME_LEADING / 2
    shape = Shape.PROCESS if depth else Shape.START
    return Outline(
        shape,
        width,
        height,
        tuple(
            Line(words, NAME_SIZE, top + (number + 0.5) * NAME_LEADING) for number, words in enumerate(lines)
        ),
    )


def _list_sizes(outlines: Sequence[Outline], parents: Sequence[int | None]) -> list[Size]:
    """Return the room of each box; an only child takes as much as its parent, which will stand beside it."""
    children = Counter(parents)
    sizes = []
    for outline, parent in zip(outlines, parents, strict=True):
        beside = outlines[parent].height if parent is not None and children[parent] == 1 else 0.0
        sizes.append((outline.width, max(outline.height, beside)))
    return sizes


def _centre_parents(spots: Sequence[Spot], parents: Sequence[int | None]) -> list[Spot]:
    """Return the spots with each parent half way between its first and its last child: lines run straight."""
    centred = list(spots)
    ends: dict[int, tuple[float, float]] = {}
    for place in reversed(range(len(spots))):  # children stand behind their parents
        if place in ends:
            centred[place] = (spots[place][0], sum(ends[place]) / 2)
        parent, middle = parents[place], centred[place][1]
        if parent is not None:
            ends[parent] = (middle, ends.get(parent, (middle, middle))[1])
    return centred


def _find_seams(
    risk_map: RiskMap, spots: Sequence[Spot], outlines: Sequence[Outline], depths: Sequence[int]
) -> list[float]:
    """Return the left edges of all columns, and the right edge of the last."""
    seams = [MARGIN]
    for depth in range(len(_EMS)):
        place = depths.index(depth)
        right = spots[place][0] + outlines[place].width / 2
        seams.append(right + (_DISTANCE / 2 if depth + 1 < len(_EMS) else CLEARANCE))
    for level in range(len(risk_map.headings) - len(_EMS)):
        marks = (leaf.marks[level] for branch in risk_map.branches for leaf in branch.leaves)
        widest = max((measure_mark(mark) for mark in marks if mark is not None), default=0.0)
        seams.append(seams[-1] + max(_LEAST_COLUMN, widest + 2 * CLEARANCE))
    return seams


def _make_chart(
    risk_map: RiskMap, nodes: Sequence[MapNode], parents: Sequence[int | None], depths: Sequence[int]
) -> Chart:
    lanes = tuple(Lane(f"column-{number}", name) for number, name in enumerate(risk_map.headings))
    marks: Iterator[tuple[Mark | None, ...]] = (
        leaf.marks for branch in risk_map.branches for leaf in branch.leaves
    )
    drawn = tuple(
        Node(
            identifier=node.identifier,
            lane=lanes[depth].identifier,
            shape=Shape.PROCESS,
            name=node.name,
            marks=tuple(mark for mark in next(marks) if mark) if depth == len(_EMS) - 1 else (),
            href=node.href,
            title=node.title,
        )
        for node, depth in zip(nodes, depths, strict=True)
    )
    edges = tuple(
        Edge(nodes[parent].identifier, node.identifier)
        for node, parent in zip(nodes, parents, strict=True)
        if parent is not None
    )
    return Chart(risk_map.identifier, risk_map.title, risk_map.description, lanes, drawn, edges)


def _seat_marks(leaf: MapLeaf, y: float, seams: Sequence[float]) -> Iterator[MarkFigure]:
    """Yield the marks of a leaf, each in the middle of its level's column."""
    for level, mark in enumerate(leaf.marks):
        if mark is not None:
            left, right = seams[len(_EMS) + level], seams[len(_EMS) + level + 1]
            width = measure_mark(mark)
            yield set_mark(mark, (left + right - width) / 2, y - MARK_HEIGHT / 2)


def _set_columns(chart: Chart, seams: Sequence[float]) -> Iterator[LaneFigure]:
    middle = MARGIN + HEADING_PADDING + NAME_LEADING / 2
    for number, lane in enumerate(chart.lanes):
        left, right = seams[number], seams[number + 1]
        heading = Lettering((lane.name,), (left + right) / 2, (middle,), "middle", HEADING_SIZE)
        yield LaneFigure(lane, left, right, MARGIN, heading)


def _join_boxes(figures: Sequence[NodeFigure], parents: Sequence[int | None]) -> Iterator[EdgeFigure]:
    """Yield a line from each box to its parent, turning half way between the two columns."""
    index = 0
    for figure, place in zip(figures, parents, strict=True):
        if place is None:
            continue
        parent = figures[place]
        start = (parent.x + parent.outline.width / 2, parent.y)
        end = (figure.x - figure.outline.width / 2, figure.y)
        turn = (start[0] + end[0]) / 2
        is_level = abs(start[1] - end[1]) < 1.0
        points = (start, (end[0], start[1])) if is_level else (start, (turn, start[1]), (turn, end[1]), end)
        yield EdgeFigure(
            index,
            parent.node.identifier,
            figure.node.identifier,
            points,
            is_return=False,
            words=None,
            has_head=False,
        )
        index += 1
