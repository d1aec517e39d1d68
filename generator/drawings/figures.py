"""The elements of an SVG that stand for an outline or a line, written from bare coordinates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.drawings.chart import Shape
from generator.drawings.dimensions import BAR, WAVE

_ROUNDING = 2.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def distance(self, other: "Box") -> float:
        """Return the largest difference of two edges."""
        return max(
            abs(self.left - other.left),
            abs(self.top - other.top),
            abs(self.right - other.right),
            abs(self.bottom - other.bottom),
        )

    def write_rectangle(self, radius: float = 0.0) -> str:
        """Return the attributes of a `rect`."""
        rounded = f' rx="{write_number(radius)}"' if radius else ""
        width, height = write_number(self.right - self.left), write_number(self.bottom - self.top)
        place = f'x="{write_number(self.left)}" y="{write_number(self.top)}"'
        return f'{place} width="{width}" height="{height}"{rounded}'


def write_number(number: float) -> str:
    """Return a number with at most two decimals and no idle zeros."""
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def draw_outline(shape: Shape, box: Box, radius: float) -> str:
    """Return the outline of a node after GB/T 1526 within its box, its corners rounded by `radius`."""
    if shape is Shape.DECISION:
        return f'<polygon points="{_list_diamond(box)}"/>'
    if shape is Shape.DOCUMENT:
        return f'<path d="{_draw_document(box)}"/>'
    outline = f"<rect {box.write_rectangle(radius or _ROUNDING)}/>"
    if shape is Shape.SUBPROCESS:
        top, bottom = write_number(box.top), write_number(box.bottom)
        bars = "".join(f"M{write_number(x)} {top}V{bottom}" for x in (box.left + BAR, box.right - BAR))
        outline += f'<path class="bars" d="{bars}"/>'
    return outline


def draw_path(numbers: Sequence[float]) -> str:
    """Path data from a spline of cubics x0, y0, x1, y1…: straight cubics become lines, the rest stay."""
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    parts = [f"M{_write_point(points[0])}"]
    for place in range(1, len(points) - 2, 3):
        first, second, end = points[place : place + 3]
        if first == second != end and first != points[place - 1]:
            parts.append(f"C{_write_point(first)} {_write_point(second)} {_write_point(end)}")
        else:
            parts.append(f"L{_write_point(end)}")
    return "".join(parts)


def draw_loops(loops: Iterable[Sequence[tuple[float, float]]]) -> str:
    """Return path data of closed figures by their corners."""
    return "".join(f"M{'L'.join(map(_write_point, corners))}Z" for corners in loops)


def _write_point(point: tuple[float, float]) -> str:
    return f"{write_number(point[0])} {write_number(point[1])}"


def _list_diamond(box: Box) -> str:
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    corners = ((x, box.top), (box.right, y), (x, box.bottom), (box.left, y))
    return " ".join(_write_point(corner) for corner in corners)


def _draw_document(box: Box) -> str:
    """Return a sheet whose lower edge is one wave."""
    foot = write_number(box.bottom - WAVE / 2)
    third = (box.right - box.left) / 3
    return (
        f"M{_write_point((box.left, box.top))}H{write_number(box.right)}V{foot}"
        f"C{_write_point((box.right - third, box.bottom - 1.5 * WAVE))} "
        f"{_write_point((box.left + third, box.bottom + WAVE / 2))} "
        f"{_write_point((box.left, box.bottom - WAVE / 2))}Z"
    )
