"""Risk marks are small, their signs drawn, and sit on the corners of their node."""

from dataclasses import replace

import pytest

from generator.drawings.chart import Shape
from generator.drawings.dimensions import MARK_HEIGHT, MARK_OVERHANG
from generator.drawings.marks import ask_width, draw_signs, find_words, measure_mark, write_mark
from generator.drawings.outlines import Outline
from generator.drawings.seating import Neighbours, seat_marks
from tests.drawings.samples import make_mark

_BOX = Outline(Shape.PROCESS, 120.0, 40.0, ())
_DIAMOND = Outline(Shape.DECISION, 120.0, 60.0, ())


def test_signs_are_drawn() -> None:
    """Known signs are drawn side by side within the mark, before the words, which are level and number."""
    mark = make_mark("高", 12)
    signs = draw_signs(mark)
    assert write_mark(mark) == "高12"
    assert len(signs) == 3
    for sign in signs:
        assert all(0 < x < find_words(mark) and 0 < y < MARK_HEIGHT for x, y in sign)
    assert [max(x for x, _ in sign) for sign in signs[:2]] == [min(x for x, _ in sign) for sign in signs[1:]]


@pytest.mark.parametrize("glyph", ["★★★", "●▲", "", "!"])
def test_other_signs_are_words(glyph: str) -> None:
    """A sign that is not known is set before the level."""
    mark = replace(make_mark("高", 1), glyph=glyph)
    assert draw_signs(mark) == ()
    assert write_mark(mark) == f"{glyph} 高1".strip()


def test_three_signs_are_narrow() -> None:
    """A mark with three signs is hardly wider than half of a narrow box."""
    assert measure_mark(make_mark("高", 3)) < 56
    assert ask_width([make_mark("高", 3)]) < 105


def test_marks_end_at_the_edge_of_their_box() -> None:
    """On a box that is wide enough the first mark ends at the right edge, the second begins at the left one."""
    first, second = seat_marks([make_mark("高", 1), make_mark("低", 2)], _BOX, {}, is_left_taken=False)
    assert first.right == 60
    assert second.left == -60
    assert first.top == second.top < -20 - MARK_HEIGHT


def test_further_marks_sit_above() -> None:
    """A third mark sits above the first; where a return comes in on the left, all sit on the right."""
    marks = [make_mark("高", number) for number in (1, 2, 3)]
    first, _, third = seat_marks(marks, _BOX, {}, is_left_taken=False)
    assert third.top <= first.top - MARK_HEIGHT
    assert all(seat.left > 0 for seat in seat_marks(marks, _BOX, {}, is_left_taken=True))


def test_marks_sit_in_the_corner_of_a_decision() -> None:
    """On the slope of a decision a mark sits lower than on a box, and stands out a little."""
    (seat,) = seat_marks([make_mark("中", 1)], _DIAMOND, {}, is_left_taken=False)
    assert seat.right == 60 + MARK_OVERHANG
    assert seat.top + MARK_HEIGHT > -30
    assert seat.top + MARK_HEIGHT < -_DIAMOND.rise(seat.left)


def test_marks_give_way_to_words_and_lines() -> None:
    """Beside exit words a mark stays within the corner, and above lines that reach the slope."""
    marks = [make_mark("中", 1)]
    (free,) = seat_marks(marks, _DIAMOND, {1: Neighbours(words=30.0)}, is_left_taken=False)
    assert free.right == 60
    (raised,) = seat_marks(marks, _DIAMOND, {1: Neighbours(lines=40.0)}, is_left_taken=False)
    assert raised.top + MARK_HEIGHT < -40
