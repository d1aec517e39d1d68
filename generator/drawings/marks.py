"""Risk marks: their words, how wide they are, and on which corners of a node they sit."""

from collections.abc import Sequence

from generator.drawings.advance import measure_words
from generator.drawings.chart import Mark
from generator.drawings.dimensions import MARK_PADDING, SMALL_SIZE, WORD_GAP
from generator.drawings.outlines import Outline

_CLEARANCE = 6.0
# How far a mark may stand out beyond its box without looking lost.
_OVERHANG = 8.0


def write_mark(mark: Mark) -> str:
    """Return the words in a mark: glyph, level and number."""
    return " ".join(part for part in (mark.glyph, mark.level, mark.number) if part)


def measure_mark(mark: Mark) -> float:
    """Return the width of a mark."""
    return measure_words(write_mark(mark), SMALL_SIZE) + 2 * MARK_PADDING


def ask_width(marks: Sequence[Mark]) -> float:
    """Return how wide a box should be for its marks to sit on it, each on one half."""
    return 2 * (max(map(measure_mark, marks), default=0.0) + _CLEARANCE - _OVERHANG)


def seat_marks(
    marks: Sequence[Mark], outline: Outline, *, is_left_taken: bool
) -> tuple[tuple[Mark, float, int], ...]:
    """Return marks on the upper corners, right before left, clear of the middle, further ones above."""
    seats = []
    for place, mark in enumerate(marks):
        width, half = measure_mark(mark), outline.width / 2
        is_right = is_left_taken or place % 2 == 0
        level = place if is_left_taken else place // 2
        left = max(_CLEARANCE, half - width) if is_right else min(-half, -_CLEARANCE - width)
        seats.append((mark, left, level))
    return tuple(seats)


def measure_overhang(seats: Sequence[tuple[Mark, float, int]], half: float, side: int) -> float:
    """How far marks stand out sideways beyond `half` a column, to the left (-1) or the right (1)."""
    reaches = (left + measure_mark(mark) if side > 0 else -left for mark, left, _ in seats)
    beyond = max(reaches, default=0.0) - half
    return beyond + WORD_GAP if beyond > 0 else 0.0
