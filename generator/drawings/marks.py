"""Risk marks: the signs and words in them, how wide they are, and how wide a box must be for them."""

from collections.abc import Sequence

from generator.drawings.advance import measure_words
from generator.drawings.chart import Mark
from generator.drawings.dimensions import MARK_CLEARANCE, MARK_HEIGHT, MARK_OVERHANG, MARK_PADDING, SMALL_SIZE

Spot = tuple[float, float]

# Signs that are drawn rather than set, so that three of them take little more than one letter: their corners
# within a square of 1 by 1. Other signs are set as words.
_DRAWN: dict[str, tuple[Spot, ...]] = {
    "▲": ((0.0, 1.0), (0.5, 0.0), (1.0, 1.0)),
    "▼": ((0.0, 0.0), (1.0, 0.0), (0.5, 1.0)),
    "◆": ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    "■": ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)),
}
_SIGN_SIZE = 7.0
_SIGN_GAP = 2.5


def write_mark(mark: Mark) -> str:
    """Return the words in a mark: level and number, after a glyph that is not drawn."""
    glyph = "" if _is_drawn(mark) else mark.glyph
    return f"{glyph} {mark.level}{mark.number}".strip()


def draw_signs(mark: Mark) -> tuple[tuple[Spot, ...], ...]:
    """Return the corners of each drawn sign, measured from the upper left corner of the mark."""
    if not _is_drawn(mark):
        return ()
    top = (MARK_HEIGHT - _SIGN_SIZE) / 2 + 0.5
    return tuple(
        tuple((MARK_PADDING + (place + x) * _SIGN_SIZE, top + y * _SIGN_SIZE) for x, y in _DRAWN[sign])
        for place, sign in enumerate(mark.glyph)
    )


def find_words(mark: Mark) -> float:
    """Return where the words begin, measured from the left edge of the mark."""
    return MARK_PADDING + (len(mark.glyph) * _SIGN_SIZE + _SIGN_GAP if _is_drawn(mark) else 0.0)


def measure_mark(mark: Mark) -> float:
    """Return the width of a mark."""
    return find_words(mark) + measure_words(write_mark(mark), SMALL_SIZE) + MARK_PADDING


def ask_width(marks: Sequence[Mark]) -> float:
    """Return how wide a box must be for no mark to stand out too far, each on one half."""
    return 2 * (max(map(measure_mark, marks), default=0.0) + MARK_CLEARANCE - MARK_OVERHANG)


def _is_drawn(mark: Mark) -> bool:
    return bool(mark.glyph) and all(sign in _DRAWN for sign in mark.glyph)
