"""Whole sample books, printed: sizes on every sheet, rows kept whole, heads repeated, headings with their text."""

from collections.abc import Iterator
from functools import cache

import pytest

from generator.model.audience import Clearance
from generator.pages.blocks import Heading, Table
from generator.pages.page import Pages
from generator.pages.words import strip_words
from tests.outputs.sample_binding import find_book
from tests.pages.sample_views import lay_out_sample
from tests.print.binding import bind
from tests.print.reading import Word, list_links, open_pdf, read_places, read_sizes, read_words

SMALLEST = 7.5 - 1e-3
ABOVE = 37 * 72 / 25.4 - 1
BELOW = (37 + 225) * 72 / 25.4
BOOKS = [("bureau", Clearance.INTERNAL), ("small", Clearance.INTERNAL), ("small", Clearance.PUBLIC)]

pytestmark = pytest.mark.parametrize(("name", "clearance"), BOOKS)


@cache
def print_sample(name: str, clearance: Clearance) -> bytes:
    """Return the book of a sample as PDF."""
    return bind(lay_out_sample(name, clearance)).content


def list_tables(pages: Pages, kind: str) -> Iterator[tuple[str, Table]]:
    """Yield the tables of a kind in the book, each with the id of its page."""
    for chapter in find_book(pages).chapters:
        for page in chapter.pages:
            for block in page.blocks:
                if isinstance(block, Table) and kind in {"", block.kind}:
                    yield f"{page.target.register}-{page.target.identifier}", block


def read_lines(words: list[Word]) -> list[str]:
    """Return the lines of the text area from top to bottom."""
    lines: dict[int, list[Word]] = {}
    for word in words:
        if ABOVE < word.top < BELOW:
            lines.setdefault(round((word.top + word.bottom) / 6), []).append(word)
    ordered = (sorted(lines[key], key=lambda word: word.left) for key in sorted(lines))
    return ["".join(word.text for word in line) for line in ordered]


def test_no_sheet_has_type_smaller_than_allowed(name: str, clearance: Clearance) -> None:
    """On every sheet, drawings and turned ones included, all text measures 7.5 pt at least."""
    pdf = open_pdf(print_sample(name, clearance))
    sizes = [min(read_sizes(page), default=SMALLEST) for page in pdf.pages]
    assert len(sizes) > 15
    assert [number for number, size in enumerate(sizes) if size < SMALLEST] == []


def test_every_link_leads_to_a_place(name: str, clearance: Clearance) -> None:
    """Each link of each sheet names a place that the book has."""
    pdf = open_pdf(print_sample(name, clearance))
    places = read_places(pdf)
    links = [str(link.Dest) for page in pdf.pages for link in list_links(page)]
    assert len(links) > 30
    assert [link for link in links if link not in places] == []


def test_a_risk_stays_with_its_measures(name: str, clearance: Clearance) -> None:
    """The last measure of a risk stands on the sheet on which its row begins."""
    content = print_sample(name, clearance)
    places = read_places(open_pdf(content))
    texts = ["".join("".join(word.text for word in page).split()) for page in read_words(content)]
    checked = 0
    for page, table in list_tables(lay_out_sample(name, clearance), "risks"):
        for row in table.rows:
            last = "".join(
                strip_words(row.cells[[each.label for each in table.columns].index("防控措施")][-1]).split()
            )
            text = texts[places[f"{page}_{row.anchor}"]]
            # A line may break once within the last words: what stands before and what behind are both there.
            breaks = range(max(4, len(last) - 4), len(last) + 1)
            assert any(last[at - 4 : at] in text and last[at:] in text for at in breaks)
            checked += 1
    assert checked >= 3 or clearance is Clearance.PUBLIC


def test_no_heading_stands_last_on_a_sheet(name: str, clearance: Clearance) -> None:
    """Under every heading something of its section follows on the same sheet."""
    pages = lay_out_sample(name, clearance)
    book = find_book(pages)
    headings = {
        "".join(block.text.split())
        for chapter in book.chapters
        for page in chapter.pages
        for block in page.blocks
        if isinstance(block, Heading)
    }
    headings |= {"".join(page.title.split()) for chapter in book.chapters for page in chapter.pages}
    last = [read_lines(words)[-1:] for words in read_words(print_sample(name, clearance))]
    assert [line for line in last[3:] if line and line[0] in headings] == []


def test_a_table_that_goes_on_repeats_its_head(name: str, clearance: Clearance) -> None:
    """Where a sheet says that a table goes on, it begins with the head of one."""
    tables = list_tables(lay_out_sample(name, clearance), "")
    firsts = {table.columns[0].label for _, table in tables}
    continued = 0
    for words in read_words(print_sample(name, clearance)):
        if any("续" in word.text for word in words if word.top < ABOVE):
            head = read_lines(words)[:2]
            assert any(line.startswith(label) for line in head for label in firsts)
            continued += 1
    assert continued >= 1 or name == "small"
