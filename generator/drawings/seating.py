"""Where risk marks sit: on the upper corners of a node, clear of the line in its middle and of words beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.drawings.chart import Mark, Shape
from generator.drawings.dimensions import MARK_CLEARANCE, MARK_GAP, MARK_HEIGHT, MARK_OVERHANG, WORD_GAP
from generator.drawings.marks import measure_mark
from generator.drawings.outlines import Outline


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a mark sits: its left and upper edge, measured from the middle of its node."""

    mark: Mark
    left: float
    top: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + measure_mark(self.mark)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """How far the exit words and the lines at one side of a node reach above its middle; 0 where there are none."""

    words: float = 0.0
    lines: float = 0.0


def seat_marks(
    marks: Sequence[Mark], outline: Outline, neighbours: Mapping[int, Neighbours], *, is_left_taken: bool
) -> tuple[Seat, ...]:
    """Return marks on the upper corners, right before left, clear of the middle, further ones above.

    On the slopes of a decision they sit as far out as they may, and as low; `neighbours` are what is to the
    left (-1) and the right (1) of it.
    """
    seats: list[Seat] = []
    tops: dict[int, float] = {}
    for place, mark in enumerate(marks):
        side = 1 if is_left_taken or place % 2 == 0 else -1
        seat = _seat_mark(mark, outline, side, neighbours.get(side, Neighbours()), tops.get(side))
        tops[side] = seat.top
        seats.append(seat)
    return tuple(seats)


def _seat_mark(mark: Mark, outline: Outline, side: int, beside: Neighbours, above: float | None) -> Seat:
    """Return a mark on one side of a node, `above` another one if there is one on that side."""
    width, half = measure_mark(mark), outline.width / 2
    foot = -outline.height / 2
    near = max(MARK_CLEARANCE, half - width)
    if outline.shape is Shape.DECISION:
        near = max(MARK_CLEARANCE, half + (0.0 if beside.words else MARK_OVERHANG) - width)
        foot = -max(outline.rise(near), beside.lines, beside.words if near + width > half else 0.0)
    top = (foot if above is None else above) - MARK_GAP - MARK_HEIGHT
    return Seat(mark, near if side > 0 else -near - width, top)


def measure_overhang(seats: Sequence[Seat], half: float, side: int) -> float:
    """How far marks stand out sideways beyond `half` a column, to the left (-1) or the right (1)."""
    beyond = max((seat.right if side > 0 else -seat.left for seat in seats), default=0.0) - half
    return beyond + WORD_GAP if beyond > 0 else 0.0
