"""A finished SVG read back into boxes, lines and words, to prove what holds of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import hypot
from xml.etree import ElementTree as ET

from generator.drawings.advance import measure_blank, measure_words

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = r"-?\d+(?:\.\d+)?"

MARK_OF = "mark of "
Spot = tuple[float, float]
Stretch = tuple[float, float, float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle, or the diamond or the circle in it."""

    left: float
    top: float
    right: float
    bottom: float
    is_diamond: bool = False
    is_circle: bool = False

    def meets(self, other: "Box", slack: float = 0.5) -> bool:
        """Whether two rectangles share more than a rim of `slack`."""
        return (
            self.left + slack < other.right
            and other.left + slack < self.right
            and self.top + slack < other.bottom
            and other.top + slack < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        """Whether another box lies within this one (within the diamond or circle if it is one)."""
        if self.is_diamond or self.is_circle:
            corners = [(x, y) for x in (other.left, other.right) for y in (other.top, other.bottom)]
            return all(self.measure(x, y) <= 1.0 for x, y in corners)
        return (
            self.left <= other.left + 0.1
            and other.right <= self.right + 0.1
            and self.top <= other.top + 0.1
            and other.bottom <= self.bottom + 0.1
        )

    def is_crossed(self, segment: Stretch) -> bool:
        """Whether a level or upright stretch runs through the inside."""
        x0, y0, x1, y1 = segment
        if not self.is_diamond and not self.is_circle:
            return (
                self.meets(Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)), 1.0)
                or (
                    self.left + 1 < min(x0, x1) + 1e-6 < self.right - 1
                    and x0 == x1
                    and min(y0, y1) < self.bottom - 1
                    and max(y0, y1) > self.top + 1
                )
                or (
                    self.top + 1 < y0 < self.bottom - 1
                    and y0 == y1
                    and min(x0, x1) < self.right - 1
                    and max(x0, x1) > self.left + 1
                )
            )
        x, y = (self.left + self.right) / 2, (self.top + self.bottom) / 2
        nearest = (min(max(x, min(x0, x1)), max(x0, x1)), min(max(y, min(y0, y1)), max(y0, y1)))
        return self.measure(*nearest) < 0.96

    def distance(self, other: "Box") -> float:
        """How far two rectangles are apart, and how far less than nothing where they overlap."""
        across = max(self.left - other.right, other.left - self.right)
        down = max(self.top - other.bottom, other.top - self.bottom)
        return hypot(across, down) if across > 0 and down > 0 else max(across, down)

    def has_on_rim(self, spot: Spot) -> bool:
        """Whether a spot lies on the outline; a rounded corner or a wave may lie a little within."""
        if self.is_diamond or self.is_circle:
            return abs(self.measure(*spot) - 1.0) < 0.03
        within = min(spot[0] - self.left, self.right - spot[0], spot[1] - self.top, self.bottom - spot[1])
        return -0.1 <= within <= 4.0

    def measure(self, x: float, y: float) -> float:
        """How far out a spot lies: 1 is the outline of the diamond or the circle."""
        across = abs(x - (self.left + self.right) / 2) / ((self.right - self.left) / 2)
        down = abs(y - (self.top + self.bottom) / 2) / ((self.bottom - self.top) / 2)
        return hypot(across, down) if self.is_circle else across + down


@dataclass(frozen=True)
class Words:
    """One line of words with its box and what it belongs to."""

    text: str
    box: Box
    owner: str
    size: float


@dataclass(frozen=True)
class Line:
    """An edge: its stretches from corner to corner, rounded corners made sharp, and its arrowhead."""

    source: str
    target: str
    is_return: bool
    segments: tuple[Stretch, ...]
    words: tuple[Words, ...]
    head: Box

    @property
    def start(self) -> Spot:
        """Where the edge leaves its source."""
        return self.segments[0][:2]

    @property
    def tip(self) -> Spot:
        """Where the edge reaches its target."""
        return self.segments[-1][2:]


@dataclass(frozen=True)
class Picture:
    """All that a finished drawing shows; `page` is its viewBox, `bands` are the lanes below their headings."""

    page: Box
    bands: tuple[Box, ...]
    nodes: dict[str, Box]
    decisions: frozenset[str]
    marks: tuple[tuple[Box, Words], ...]
    heads: tuple[tuple[Box, tuple[Words, ...]], ...]
    names: dict[str, tuple[Words, ...]]
    lines: tuple[Line, ...]

    def list_words(self) -> list[Words]:
        """Every line of words in the drawing."""
        found = [words for _, words in self.marks]
        for group in (*self.names.values(), *(words for _, words in self.heads)):
            found.extend(group)
        for line in self.lines:
            found.extend(line.words)
        return found


def read_picture(svg: str) -> Picture:
    """Read a finished SVG."""
    root = ET.fromstring(svg)  # noqa: S314 - it is our own drawing
    left, top, right, bottom = (float(number) for number in (root.get("viewBox") or "").split())
    marks: list[tuple[Box, Words]] = []
    nodes, names, heads, bands, lines = {}, {}, [], [], []
    decisions = set()
    for group in root.iter(f"{_SVG}g"):
        kind = (group.get("class") or "").split()
        if "node" in kind:
            name = group.get("data-step") or ""
            body = group.find(f"{_SVG}a")
            body = group if body is None else body
            nodes[name] = _read_shape(body, kind)
            names[name] = _read_words(body, name)
            if "shape-decision" in kind:
                decisions.add(name)
            marks.extend(_read_mark(mark, name) for mark in group.findall(f"{_SVG}g"))
        elif "lane" in kind:
            band, head = (_read_rectangle(rect) for rect in group.findall(f"{_SVG}rect"))
            bands.append(band)
            heads.append((head, _read_words(group, "head")))
        elif "edge" in kind:
            lines.append(_read_line(group, is_return="return" in kind))
    return Picture(
        Box(left, top, right, bottom),
        tuple(bands),
        nodes,
        frozenset(decisions),
        tuple(marks),
        tuple(heads),
        names,
        tuple(lines),
    )


def _read_mark(group: ET.Element, node: str) -> tuple[Box, Words]:
    """Return a mark with its words, whose owner tells on which node it sits."""
    body = group.find(f"{_SVG}a")
    body = group if body is None else body
    return _read_shape(body), _read_words(body, f"{MARK_OF}{node}")[0]


def _read_shape(body: ET.Element, kind: Sequence[str] = ()) -> Box:
    shape = next(child for child in body if child.tag.removeprefix(_SVG) in ("rect", "polygon", "path"))
    if shape.tag == f"{_SVG}rect":
        return replace(_read_rectangle(shape), is_circle="shape-connector" in kind)
    if shape.tag == f"{_SVG}polygon":
        numbers = [float(number) for number in re.findall(_NUMBER, shape.get("points") or "")]
        return Box(
            min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2]), is_diamond=True
        )
    pattern = rf"M({_NUMBER}) ({_NUMBER})H({_NUMBER})V({_NUMBER})"
    found = re.match(pattern, shape.get("d") or "")
    assert found is not None
    left, top, right, bottom = map(float, found.groups())
    return Box(left, top, right, bottom)


def _read_rectangle(rect: ET.Element) -> Box:
    x, y, width, height = (float(rect.get(name) or "0") for name in ("x", "y", "width", "height"))
    return Box(x, y, x + width, y + height)


def _read_words(body: ET.Element, owner: str) -> tuple[Words, ...]:
    found = []
    for text in body.findall(f"{_SVG}text"):
        size, anchor = float(text.get("font-size") or "0"), text.get("text-anchor")
        for span in [*text] or [text]:
            words = span.text or ""
            width = measure_words(words, size)
            left = (
                float(span.get("x") or "0")
                - {"start": 0.0, "middle": width / 2, "end": width}[anchor or "start"]
            )
            middle = float(span.get("y") or "0") - 0.37 * size
            right = left + width - measure_blank(words, size)
            box = Box(left, middle - 0.46 * size, right, middle + 0.46 * size)
            found.append(Words(words, box, owner, size))
    return tuple(found)


def _read_line(group: ET.Element, *, is_return: bool) -> Line:
    path = group.find(f"{_SVG}path")
    polygon = group.find(f"{_SVG}polygon")
    assert path is not None
    points: list[tuple[float, float]] = []
    for command, rest in re.findall(r"([MLC])([^MLC]*)", path.get("d") or ""):
        numbers = [float(number) for number in re.findall(_NUMBER, rest)]
        # A rounded corner is a cubic whose two controls are the corner itself.
        points.append((numbers[0], numbers[1]))
        if command == "C":
            points.append((numbers[4], numbers[5]))
    head = _read_head(polygon) if polygon is not None else []
    if head:
        last = points[-1]
        tip = max(head, key=lambda corner: abs(corner[0] - last[0]) + abs(corner[1] - last[1]))
        points.append((last[0], tip[1]) if abs(tip[0] - last[0]) < 3 else (tip[0], last[1]))
    owner = f"{group.get('data-source')}->{group.get('data-target')}"
    return Line(
        group.get("data-source") or "",
        group.get("data-target") or "",
        is_return,
        tuple((*a, *b) for a, b in pairwise(_drop_idle(points))),
        _read_words(group, owner),
        _box_corners(head or points[-1:]),
    )


def _read_head(polygon: ET.Element) -> list[Spot]:
    """Return the corners of an arrowhead."""
    numbers = [float(number) for number in re.findall(_NUMBER, polygon.get("points") or "")]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _box_corners(corners: Sequence[Spot]) -> Box:
    """Return the box around corners."""
    across, down = zip(*corners, strict=True)
    return Box(min(across), min(down), max(across), max(down))


def _drop_idle(points: Sequence[Spot]) -> list[Spot]:
    """Points without those that lie on the straight way from the one before to the next."""
    kept: list[Spot] = []
    for point in points:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and any(
            abs(kept[-2][a] - point[a]) + abs(kept[-1][a] - point[a]) < 0.02 for a in (0, 1)
        ):
            kept.pop()
        kept.append(point)
    return kept
