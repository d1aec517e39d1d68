"""The finished SVG: Graphviz's shapes taken through an allow-list, with our classes, links and words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.drawings.chart import Chart
from generator.drawings.dimensions import MARK_HEIGHT, NAME_SIZE, SMALL_SIZE
from generator.drawings.faults import DrawingError
from generator.drawings.figures import Box, draw_loops, draw_outline, draw_path, write_number
from generator.drawings.frame import open_drawing
from generator.drawings.layout import EdgeFigure, LaneFigure, Layout, Lettering, MarkFigure, NodeFigure
from generator.drawings.lettering import escape_words, set_lines
from generator.drawings.linking import link_body
from generator.drawings.words import tell_node

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")
_GEOMETRY = {"polygon": "points", "path": "d"}
_TOKEN = re.compile(r"^[a-z0-9-]+$")
_TOLERANCE = 1.0


@dataclass(frozen=True, slots=True)
class _Stroke:
    """One element that Graphviz drew: its kind and the numbers of its geometry, nothing else."""

    kind: str
    numbers: tuple[float, ...]


def rewrite_drawing(chart: Chart, layout: Layout, drawn: str) -> str:
    """One line of SVG, fit to stand in HTML, made from Graphviz's output for the layout.

    Of that output only the coordinates of polygons, paths and ellipses are taken, group by group.
    Raises DrawingError where a group is missing or a shape does not stand where the layout put it, and
    for links or tones that are not allowed.
    """
    strokes = _read_strokes(drawn)
    lanes = {lane.identifier: lane.name for lane in chart.lanes}
    parts = [_open_root(chart, layout), '<g class="lanes" aria-hidden="true">']
    for number, lane in enumerate(layout.lanes):
        parts.append(_rewrite_lane(layout, lane, number, strokes))
    frame = Box(layout.lanes[0].left, layout.lanes[0].top, layout.lanes[-1].right, layout.foot)
    parts.append(f'<rect class="frame" {frame.write_rectangle()}/></g><g class="edges" aria-hidden="true">')
    parts.extend(_rewrite_edge(edge, strokes) for edge in layout.edges)
    parts.append('</g><g class="nodes">')
    parts.extend(_rewrite_node(figure, number, strokes, lanes) for number, figure in enumerate(layout.nodes))
    parts.append("</g></svg>")
    return "".join(parts)


def _read_strokes(drawn: str) -> dict[str, list[_Stroke]]:
    """Return the geometry of each group: of edges by their id, of all else by its name."""
    strokes: dict[str, list[_Stroke]] = {}
    for group in ET.fromstring(drawn).iter(f"{_SVG}g"):  # noqa: S314 - it comes from our own pen
        found = []
        for element in group:
            kind = element.tag.removeprefix(_SVG)
            if kind in _GEOMETRY:
                text = element.get(_GEOMETRY[kind], "")
                found.append(_Stroke(kind, tuple(map(float, _NUMBERS.findall(text)))))
            elif kind == "ellipse":
                numbers = (float(element.get(name, "nan")) for name in ("cx", "cy", "rx", "ry"))
                found.append(_Stroke(kind, tuple(numbers)))
        title = group.findtext(f"{_SVG}title", "")
        strokes[group.get("id", "") if group.get("class") == "edge" else title] = found
    return strokes


def _open_root(chart: Chart, layout: Layout) -> str:
    """Return the root with its title and description; it is a picture unless it holds links."""
    links = any(node.href or any(mark.href for mark in node.marks) for node in chart.nodes)
    size = (layout.width, layout.height)
    return open_drawing(chart.identifier, chart.title, chart.description, size, has_links=links)


def _rewrite_lane(
    layout: Layout, lane: LaneFigure, number: int, strokes: Mapping[str, Sequence[_Stroke]]
) -> str:
    """Return a band under its heading."""
    band = _take_box(strokes, f"cluster_l{number}", Box(lane.left, layout.heading, lane.right, layout.foot))
    head = Box(band.left, lane.top, band.right, layout.heading)
    parity = "even" if number % 2 else "odd"
    return (
        f'<g class="lane lane-{parity}"><rect class="band" {band.write_rectangle()}/>'
        f'<rect class="head" {head.write_rectangle()}/>{_write_lettering(lane.heading, "heading")}</g>'
    )


def _rewrite_edge(edge: EdgeFigure, strokes: Mapping[str, Sequence[_Stroke]]) -> str:
    """Return a line with its arrowhead and its exit word."""
    name = f"e{edge.index}"
    found = {stroke.kind: stroke.numbers for stroke in strokes.get(name, ())}
    if set(found) != ({"path", "polygon"} if edge.has_head else {"path"}):
        raise DrawingError(name, "not drawn")
    line = found["path"]
    if abs(line[0] - edge.points[0][0]) + abs(line[1] - edge.points[0][1]) > _TOLERANCE:
        raise DrawingError(name, "drawn elsewhere")
    kind = "edge return" if edge.is_return else "edge"
    words = _write_lettering(edge.words, "exit") if edge.words else ""
    head = ""
    if edge.has_head:
        head = f'<polygon points="{" ".join(map(write_number, found["polygon"][:6]))}"/>'
    return (
        f'<g class="{kind}" data-source="{escape_words(edge.source)}" '
        f'data-target="{escape_words(edge.target)}"><path d="{draw_path(line)}"/>{head}{words}</g>'
    )


def _rewrite_node(
    figure: NodeFigure, number: int, strokes: Mapping[str, Sequence[_Stroke]], lanes: Mapping[str, str]
) -> str:
    """Return a node with its words, then its marks."""
    node, outline = figure.node, figure.outline
    half, rise = outline.width / 2, outline.height / 2
    given = Box(figure.x - half, figure.y - rise, figure.x + half, figure.y + rise)
    box = _take_box(strokes, f"n{number}", given)
    names = [line for line in outline.lines if not line.is_limit]
    limits = [line for line in outline.lines if line.is_limit]
    words = ""
    for lines, size, kind in ((names, NAME_SIZE, "name"), (limits, SMALL_SIZE, "limit")):
        if lines:
            middles = tuple(figure.y + line.middle for line in lines)
            lettering = Lettering(tuple(line.words for line in lines), figure.x, middles, "middle", size)
            words += _write_lettering(lettering, kind)
    title = f"<title>{escape_words(node.title)}</title>" if node.title else ""
    shape = draw_outline(outline.shape, box, outline.radius)
    label = f' aria-label="{escape_words(tell_node(node, lanes))}"'
    body = link_body(shape + words, node.href, label)
    fault = " faulty" if node.is_faulty else ""
    marks = "".join(
        _rewrite_mark(mark, f"n{number}m{place}", strokes) for place, mark in enumerate(figure.marks)
    )
    return (
        f'<g class="node shape-{node.shape.value}{fault}" data-step="{escape_words(node.identifier)}">'
        f"{title}{body}{marks}</g>"
    )


def _rewrite_mark(figure: MarkFigure, name: str, strokes: Mapping[str, Sequence[_Stroke]]) -> str:
    """Return a mark: a pill with glyph, level and number, and a title for readers who do not see it."""
    mark = figure.mark
    if not _TOKEN.match(mark.tone):
        raise DrawingError(mark.identifier, "the tone of the mark is no class name")
    given = Box(figure.x, figure.y, figure.x + figure.width, figure.y + MARK_HEIGHT)
    box = _take_box(strokes, name, given)
    drawn = f'<path class="sign" d="{draw_loops(figure.signs)}"/>' if figure.signs else ""
    words = _write_lettering(figure.words, "label")
    shape = f"<rect {box.write_rectangle(MARK_HEIGHT / 2)}/>"
    body = link_body(f"<title>{escape_words(mark.title)}</title>{shape}{drawn}{words}", mark.href)
    return f'<g class="mark {mark.tone}" data-risk="{escape_words(mark.identifier)}">{body}</g>'


def _take_box(strokes: Mapping[str, Sequence[_Stroke]], name: str, given: Box) -> Box:
    """Return the box around what Graphviz drew for a group, which must lie where the layout put it."""
    found = strokes.get(name, ())
    if not found:
        raise DrawingError(name, "not drawn")
    numbers = found[0].numbers
    if found[0].kind == "ellipse":
        x, y, across, down = numbers
        box = Box(x - across, y - down, x + across, y + down)
    else:
        box = Box(min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2]))
    if box.distance(given) > _TOLERANCE:
        raise DrawingError(name, "drawn elsewhere")
    return box


def _write_lettering(lettering: Lettering, kind: str) -> str:
    return set_lines(lettering.lines, lettering.x, lettering.middles, lettering.anchor, lettering.size, kind)
