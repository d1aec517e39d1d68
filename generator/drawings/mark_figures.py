"""A mark in its place: the signs that are drawn, then the words."""

from generator.drawings.chart import Mark
from generator.drawings.dimensions import MARK_HEIGHT, SMALL_SIZE
from generator.drawings.layout import Lettering, MarkFigure
from generator.drawings.marks import draw_signs, find_words, measure_mark, write_mark


def set_mark(mark: Mark, left: float, top: float) -> MarkFigure:
    """Return a mark with its upper left corner at the spot given."""
    signs = tuple(tuple((left + across, top + down) for across, down in sign) for sign in draw_signs(mark))
    middle = (top + MARK_HEIGHT / 2,)
    words = Lettering((write_mark(mark),), left + find_words(mark), middle, "start", SMALL_SIZE)
    return MarkFigure(mark, words, signs, left, top, measure_mark(mark))
