"""Every kind of bound document holds in print: numbers, links, labels and size of type, each by itself."""

from functools import cache

import pytest

from generator.engines.print_shop import print_documents
from generator.engines.printing import PrintedBook
from generator.model.audience import Clearance
from generator.outputs.book.document import write_document
from generator.outputs.book.profile import PrintProfile
from tests.outputs.book_theme import read_book_theme
from tests.pages.sample_views import lay_out_sample
from tests.print.binding import LIMITS
from tests.print.reading import (
    list_links,
    open_pdf,
    read_labels,
    read_outline,
    read_places,
    read_sizes,
    read_words,
)

FOOT = (37 + 225) * 72 / 25.4
BOUND = [
    (Clearance.INTERNAL, "handbook"),
    (Clearance.INTERNAL, "general"),
    (Clearance.INTERNAL, "volume-office"),
    (Clearance.PUBLIC, "powers"),
    (Clearance.PUBLIC, "item-xk-01"),
]
NAMELESS = {"封面", "版记"}


@cache
def print_sample(clearance: Clearance) -> dict[str, bytes]:
    """Return every document bound of the small sample, filled up to a multiple of four pages."""
    pages = lay_out_sample("small", clearance)
    names = [name for each, name in BOUND if each is clearance]
    bindings = [binding for binding in pages.bindings if binding.name in names]
    profile, theme = PrintProfile(pages_multiple=4), read_book_theme()
    printed = print_documents([write_document(pages, each, profile, theme) for each in bindings], LIMITS)
    contents = {}
    for binding, book in zip(bindings, printed, strict=True):
        assert isinstance(book, PrintedBook), book
        assert book.warnings == ()
        contents[binding.name] = book.content
    return contents


@pytest.mark.parametrize(("clearance", "name"), BOUND)
def test_each_document_is_whole(clearance: Clearance, name: str) -> None:
    """Pages fill four, every link leads to a place, chapters stand in the outline, and no type is too small."""
    pdf = open_pdf(print_sample(clearance)[name])
    assert len(pdf.pages) % 4 == 0
    places = read_places(pdf)
    links = [link for page in pdf.pages for link in list_links(page)]
    assert all(str(link.Dest) in places for link in links)
    assert bool(links) == (clearance is Clearance.INTERNAL)  # leaflets have no contents
    assert read_outline(pdf)
    assert min(size for page in pdf.pages for size in read_sizes(page)) >= 7.5 - 1e-3


@pytest.mark.parametrize(("clearance", "name"), BOUND)
def test_numbers_run_on(clearance: Clearance, name: str) -> None:
    """The number at the foot of each page is its label: Roman through contents and list of drawings, then Arabic."""
    content = print_sample(clearance)[name]
    labels = read_labels(open_pdf(content))
    checked = 0
    for label, words in zip(labels, read_words(content), strict=True):
        foot = "".join(word.text for word in words if word.top > FOOT)
        if foot and label not in NAMELESS:
            assert foot == f"—{label}—"
            checked += 1
    assert checked >= 2


def test_the_list_of_drawings_follows_the_contents() -> None:
    """In the whole book it stands in the outline behind the contents, on a page numbered on."""
    content = print_sample(Clearance.INTERNAL)["handbook"]
    pdf = open_pdf(content)
    assert [title for _, title in read_outline(pdf)[:2]] == ["目录", "流程图目录"]
    places, labels = read_places(pdf), read_labels(pdf)
    assert labels[places["front"]] == "i"
    assert places["drawings"] > places["front"]  # the contents may take more than one page
    assert labels[places["drawings"]] == "i" * (places["drawings"] + 1 - places["front"])


def test_each_volume_counts_from_one() -> None:
    """The chapters of a volume begin on its page 1, a right-hand page."""
    for name in ("general", "volume-office"):
        pdf = open_pdf(print_sample(Clearance.INTERNAL)[name])
        start = read_places(pdf)["main"]
        assert read_labels(pdf)[start] == "1"
        assert start % 2 == 0
