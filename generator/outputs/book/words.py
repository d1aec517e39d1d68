"""Words of the pages as the templates of the book want them."""

from generator.outputs.book.anchors import BookAnchors
from generator.outputs.book.printed import PrintedCell, PrintedRun, PrintedWords
from generator.pages.blocks import Cell
from generator.pages.words import Run, Style, Words


def print_words(words: Words, anchors: BookAnchors) -> PrintedWords:
    """Return running text with its targets as addresses within the book, or the volume that holds them behind it."""
    return tuple(
        printed
        for run in words
        for printed in (_print_run(run, anchors), *_print_remark(anchors.find_remark(run.target)))
    )


def print_cell(cell: Cell, anchors: BookAnchors) -> PrintedCell:
    """Return the lines of `cell` that have words; cells have no room for remarks on volumes."""
    return tuple(tuple(_print_run(run, anchors) for run in line) for line in cell if line)


def _print_run(run: Run, anchors: BookAnchors) -> PrintedRun:
    href = anchors.find_href(run.target)
    text = (anchors.find_volume(run.target) if not href else "") if run.style is Style.FOLIO else run.text
    return PrintedRun(text, href, run.style.value, run.tone)


def _print_remark(remark: str) -> PrintedWords:
    return (PrintedRun(remark, "", Style.QUIET.value, ""),) if remark else ()
