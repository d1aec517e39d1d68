"""Words of the pages as the templates of the book want them."""

from generator.outputs.book.anchors import BookAnchors
from generator.outputs.book.printed import PrintedCell, PrintedRun, PrintedWords
from generator.pages.blocks import Cell
from generator.pages.words import Words


def print_words(words: Words, anchors: BookAnchors) -> PrintedWords:
    """Return `words` with their targets as addresses within the book."""
    return tuple(
        PrintedRun(run.text, anchors.find_href(run.target), run.style.value, run.tone) for run in words
    )


def print_cell(cell: Cell, anchors: BookAnchors) -> PrintedCell:
    """Return the lines of `cell` that have words."""
    return tuple(print_words(line, anchors) for line in cell if line)
