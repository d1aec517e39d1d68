"""How far the shapes of an SVG reach from top to bottom."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as ET

_ASCENT = 1.0
_DESCENT = 0.3
_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_PAIRED = frozenset("MLC")

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, order=True)
class Extent:
    """A stretch from `top` to `bottom`, downwards."""

    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """The height half-way."""
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        """How far it reaches."""
        return self.bottom - self.top

    def touches(self, other: "Extent") -> bool:
        """Tell whether the two have anything in common."""
        return self.top < other.bottom and other.top < self.bottom


def find_extent(element: ET.Element) -> Extent:
    """Return how far `element` and all within it reach; nothing at 0 where it has no shape.

    Raises ValueError for a path with other steps than M, L, C, H, V and Z.
    """
    found = [extent for each in element.iter() if (extent := _measure(each)) is not None]
    return join_extents(found) if found else Extent(0.0, 0.0)


def join_extents(extents: Iterable[Extent]) -> Extent:
    """Return the stretch that holds all `extents`, of which there must be one."""
    joined = sorted(extents)
    return Extent(joined[0].top, max(each.bottom for each in joined))


def _measure(element: ET.Element) -> Extent | None:
    """Return how far the shape of `element` itself reaches, or None where it has none."""
    match element.tag.rpartition("}")[2]:
        case "rect":
            top = float(element.get("y", "0"))
            return Extent(top, top + float(element.get("height", "0")))
        case "polygon":
            heights = [float(number) for number in _NUMBER.findall(element.get("points", ""))][1::2]
            return Extent(min(heights), max(heights))
        case "path":
            heights = [height for _, height in _read_points(element.get("d", ""))]
            return Extent(min(heights), max(heights))
        case "text":
            return _measure_text(element)
        case _:
            return None


def _measure_text(text: ET.Element) -> Extent:
    size = float(text.get("font-size", "0"))
    lines = [float(line.get("y", "nan")) for line in text.iter() if "y" in line.attrib]
    return Extent(min(lines, default=0.0) - _ASCENT * size, max(lines, default=0.0) + _DESCENT * size)


def _read_points(steps: str) -> list[Point]:
    """Return the points of a path, those that bend its curves included."""
    points: list[Point] = []
    for letter, rest in _STEP.findall(steps):
        numbers = [float(number) for number in _NUMBER.findall(rest)]
        if letter in _PAIRED:
            points.extend(zip(numbers[::2], numbers[1::2], strict=True))
        elif letter == "H":
            points.extend((number, points[-1][1]) for number in numbers)
        elif letter == "V":
            points.extend((points[-1][0], number) for number in numbers)
        elif letter != "Z":
            message = f"a path with the step {letter}"
            raise ValueError(message)
    return points
