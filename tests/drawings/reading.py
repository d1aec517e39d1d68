"""A finished SVG read back into boxes, lines and words, to prove what holds of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from math import hypot
from xml.etree import ElementTree as ET

from generator.drawings.advance import measure_words

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = r"-?\d+(?:\.\d+)?"
# Two lines nearer than this count as one.
_NEAR = 4.0


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
            return all(self._measure(x, y) <= 1.0 for x, y in corners)
        return (
            self.left <= other.left + 0.1
            and other.right <= self.right + 0.1
            and self.top <= other.top + 0.1
            and other.bottom <= self.bottom + 0.1
        )

    def is_crossed(self, segment: tuple[float, float, float, float]) -> bool:
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
        return self._measure(*nearest) < 0.96

    def _measure(self, x: float, y: float) -> float:
        across = abs(x - (self.left + self.right) / 2) / ((self.right - self.left) / 2)
        down = abs(y - (self.top + self.bottom) / 2) / ((self.bottom - self.top) / 2)
        return hypot(across, down) if self.is_circle else across + down


@dataclass(frozen=True)
class Words:
    """One line of words with its box and what it belongs to."""

    text: str
    box: Box
    owner: str


@dataclass(frozen=True)
class Line:
    """An edge: its stretches, with rounded corners made sharp."""

    source: str
    target: str
    is_return: bool
    segments: tuple[tuple[float, float, float, float], ...]
    words: tuple[Words, ...]


@dataclass(frozen=True)
class Picture:
    """All that a finished drawing shows."""

    nodes: dict[str, Box]
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
    nodes, names, marks, heads, lines = {}, {}, [], [], []
    for group in root.iter(f"{_SVG}g"):
        kind = (group.get("class") or "").split()
        if "node" in kind:
            name = group.get("data-step") or ""
            body = group.find(f"{_SVG}a")
            body = group if body is None else body
            nodes[name] = _read_shape(body, kind)
            names[name] = _read_words(body, name)
        elif "mark" in kind:
            body = group.find(f"{_SVG}a")
            body = group if body is None else body
            marks.append((_read_shape(body), _read_words(body, "mark")[0]))
        elif "lane" in kind:
            head = next(rect for rect in group.iter(f"{_SVG}rect") if rect.get("class") == "head")
            heads.append((_read_rectangle(head), _read_words(group, "head")))
        elif "edge" in kind:
            lines.append(_read_line(group, is_return="return" in kind))
    return Picture(nodes, tuple(marks), tuple(heads), names, tuple(lines))


def find_faults(picture: Picture) -> list[str]:
    """Whatever a drawing must not show; empty when all is well."""
    return [
        *_find_crossed_boxes(picture),
        *_find_shared_stretches(picture),
        *_find_touching_words(picture),
        *_find_loose_words(picture),
    ]


def _find_crossed_boxes(picture: Picture) -> list[str]:
    faults: list[str] = []
    for line in picture.lines:
        for segment in line.segments:
            faults.extend(
                f"{line.source}->{line.target} crosses {name}"
                for name, box in picture.nodes.items()
                if box.is_crossed(segment)
            )
            faults.extend(
                f"{line.source}->{line.target} crosses mark {words.text}"
                for box, words in picture.marks
                if box.is_crossed(segment)
            )
            faults.extend(
                f"{line.source}->{line.target} crosses words {words.text}"
                for words in picture.list_words()
                if words.owner not in picture.nodes and words.box.is_crossed(segment)
            )
    return faults


def _find_shared_stretches(picture: Picture) -> list[str]:
    return [
        f"{one.source}->{one.target} runs along {other.source}->{other.target}"
        for one, other in combinations(picture.lines, 2)
        if one.target != other.target and any(_run_along(a, b) for a in one.segments for b in other.segments)
    ]


def _run_along(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    """Whether two stretches are parallel, near and side by side."""
    for across, along in ((0, 1), (1, 0)):
        if abs(a[across] - a[across + 2]) < 0.01 and abs(b[across] - b[across + 2]) < 0.01:
            low = max(min(a[along], a[along + 2]), min(b[along], b[along + 2]))
            high = min(max(a[along], a[along + 2]), max(b[along], b[along + 2]))
            if abs(a[across] - b[across]) < _NEAR and high - low > 1.0:
                return True
    return False


def _find_touching_words(picture: Picture) -> list[str]:
    every = picture.list_words()
    faults = [f"{a.text} on {b.text}" for a, b in combinations(every, 2) if a.box.meets(b.box)]
    boxes = [*picture.nodes.items(), *((words.text, box) for box, words in picture.marks)]
    for line in picture.lines:
        for words in line.words:
            faults.extend(
                f"exit {words.text} on {name}"
                for name, box in boxes
                if box.meets(words.box) and not (box.is_diamond and not _meets_diamond(box, words.box))
            )
    for (one, box), (two, other) in combinations(boxes, 2):
        if box.meets(other) and not (box.is_diamond and not _meets_diamond(box, other)):
            faults.append(f"{one} on {two}")
    return faults


def _meets_diamond(diamond: Box, other: Box) -> bool:
    x, y = (diamond.left + diamond.right) / 2, (diamond.top + diamond.bottom) / 2
    nearest = (min(max(x, other.left), other.right), min(max(y, other.top), other.bottom))
    return diamond._measure(*nearest) < 1.0


def _find_loose_words(picture: Picture) -> list[str]:
    faults = [
        f"{words.text} leaves {name}"
        for name, lines in picture.names.items()
        for words in lines
        if not picture.nodes[name].holds(words.box)
    ]
    faults.extend(f"{words.text} leaves its mark" for box, words in picture.marks if not box.holds(words.box))
    faults.extend(
        f"{words.text} leaves its heading"
        for box, lines in picture.heads
        for words in lines
        if not box.holds(words.box)
    )
    return faults


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
            box = Box(left, middle - 0.46 * size, left + width, middle + 0.46 * size)
            found.append(Words(words, box, owner))
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
    if polygon is not None:
        points.append(_find_tip(polygon, points[-1]))
    segments = tuple((*a, *b) for a, b in pairwise(points) if a != b)
    owner = f"{group.get('data-source')}->{group.get('data-target')}"
    return Line(
        group.get("data-source") or "",
        group.get("data-target") or "",
        is_return,
        segments,
        _read_words(group, owner),
    )


def _find_tip(head: ET.Element, last: tuple[float, float]) -> tuple[float, float]:
    """Return the tip of an arrowhead, which begins where the line ends."""
    numbers = [float(number) for number in re.findall(_NUMBER, head.get("points") or "")]
    corners = zip(numbers[::2], numbers[1::2], strict=True)
    tip = max(corners, key=lambda p: abs(p[0] - last[0]) + abs(p[1] - last[1]))
    return (last[0], tip[1]) if abs(tip[0] - last[0]) < 3 else (tip[0], last[1])
