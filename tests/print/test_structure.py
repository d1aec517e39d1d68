"""The printed book is a tagged PDF: outline, places, labels, tags, links and fonts as PDF/UA wants them."""

import re
from itertools import pairwise

import pikepdf
import pytest

from generator.engines.printing import PrintedBook
from tests.outputs.sample_binding import find_book
from tests.outputs.sample_pages import make_pages
from tests.print.binding import bind_sample
from tests.print.reading import (
    Word,
    list_links,
    open_pdf,
    read_labels,
    read_outline,
    read_places,
    read_tags,
    read_words,
)

HEADINGS = re.compile(r"/H[1-6]")


@pytest.fixture(scope="module")
def book() -> PrintedBook:
    """Return the sample handbook printed."""
    return bind_sample()


@pytest.fixture(scope="module")
def pdf(book: PrintedBook) -> pikepdf.Pdf:
    """Return the sample handbook as PDF."""
    return open_pdf(book.content)


def test_printing_needs_no_warning(book: PrintedBook, pdf: pikepdf.Pdf) -> None:
    """The printer finds nothing to complain of, and counts the pages that there are."""
    assert book.warnings == ()
    assert book.missing == ()
    assert book.page_count == len(pdf.pages)


def test_the_outline_is_that_of_the_book(pdf: pikepdf.Pdf) -> None:
    """Contents, chapters with their pages, and indexes stand in the outline in their order."""
    expected = [(1, "目录")]
    for chapter in find_book(make_pages()).chapters:
        expected.append((1, chapter.title))
        expected.extend((2, page.title) for page in chapter.pages if page.title != chapter.title)
    expected.extend((1, index.title) for index in find_book(make_pages()).indexes)
    assert read_outline(pdf) == expected


def test_pages_are_labelled_as_numbered(pdf: pikepdf.Pdf) -> None:
    """Cover and imprint have names, the contents Roman numbers, the rest Arabic ones from 1."""
    labels = read_labels(pdf)
    assert labels[:3] == ["封面", "版记", "i"]
    first = labels.index("1")
    assert first % 2 == 0
    assert labels[first:] == [str(number + 1) for number in range(len(labels) - first)]


def test_every_link_leads_to_a_place(pdf: pikepdf.Pdf) -> None:
    """Links are internal, lead to named places, say where, and belong to the structure."""
    places = read_places(pdf)
    titles = {page.title for chapter in find_book(make_pages()).chapters for page in chapter.pages}
    titles |= {chapter.title for chapter in find_book(make_pages()).chapters}
    titles |= {index.title for index in find_book(make_pages()).indexes}
    links = [link for page in pdf.pages for link in list_links(page)]
    assert len(links) > 20
    for link in links:
        assert link.Subtype == "/Link"
        assert "/A" not in link
        assert str(link.Dest) in places
        assert str(link.Contents) in titles
        assert "/StructParent" in link


def test_pages_are_read_in_the_order_of_the_structure(pdf: pikepdf.Pdf) -> None:
    """Every page has its tab order from the structure."""
    assert {str(page.obj.Tabs) for page in pdf.pages} == {"/S"}


def test_the_document_says_what_it_is(pdf: pikepdf.Pdf) -> None:
    """Language, tagging, title in the window, PDF/UA mark; title and unit as the only facts; no dates."""
    root = pdf.Root
    assert str(root.Lang) == "zh-CN"
    assert bool(root.MarkInfo.Marked)
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert b'pdfuaid:part="1"' in root.Metadata.read_bytes()
    facts = {str(key): str(value) for key, value in pdf.docinfo.items()}
    assert facts.pop("/Producer").startswith("WeasyPrint")
    assert facts == {"/Title": "廉政风险防控手册　2026年版", "/Author": "示例市人力资源服务局"}


def test_nothing_is_attached(pdf: pikepdf.Pdf) -> None:
    """No files, no scripts, no forms, no actions lie in the book."""
    assert sorted(pdf.Root.keys()) == sorted(
        [
            *("/Lang", "/MarkInfo", "/Metadata", "/Names", "/Outlines", "/PageLabels"),
            *("/Pages", "/StructTreeRoot", "/Type", "/ViewerPreferences"),
        ]
    )
    assert list(pdf.Root.Names.keys()) == ["/Dests"]
    assert pdf.attachments == {}


def test_headings_skip_no_level(pdf: pikepdf.Pdf) -> None:
    """Headings go down by one level at a time, beginning with the first."""
    levels = [int(tag.kind[2:]) for tag in read_tags(pdf) if HEADINGS.fullmatch(tag.kind)]
    assert levels[0] == 1
    assert len(levels) > 10
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_heads(pdf: pikepdf.Pdf) -> None:
    """Every table has head cells, and every other cell says which are its heads."""
    tags = read_tags(pdf)
    starts = [number for number, tag in enumerate(tags) if tag.kind == "/Table"]
    assert len(starts) > 8
    for start in starts:
        inner = []
        for tag in tags[start + 1 :]:
            if tag.depth <= tags[start].depth:
                break
            inner.append(tag)
        assert any(tag.kind == "/TH" for tag in inner)
        cells = [tag for tag in inner if tag.kind == "/TD"]
        assert all("/Headers" in tag.entry.A for tag in cells)
        assert sum(len(tag.entry.A.Headers) > 0 for tag in cells) >= len(cells) - 1


def test_figures_are_described(pdf: pikepdf.Pdf) -> None:
    """Drawings and pictures each have words that stand for them."""
    figures = [str(tag.entry.get("/Alt", "")) for tag in read_tags(pdf) if tag.kind == "/Figure"]
    assert sorted(figures) == sorted(
        ["办事大厅的受理窗口", "劳务派遣经营许可流程图", "劳务派遣经营许可流程图"]
    )


def test_all_fonts_are_embedded(pdf: pikepdf.Pdf) -> None:
    """Each font lies in the file and maps its glyphs to characters; all are Noto CJK SC."""
    fonts = {name: font for page in pdf.pages for name, font in page.Resources.Font.items()}
    assert fonts
    for font in fonts.values():
        assert "/ToUnicode" in font
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys())
        assert re.fullmatch(r"/[A-Z]{6}\+Noto-(Sans|Serif)-CJK-SC.*", str(descriptor.FontName))


def test_contents_and_indexes_tell_the_right_pages(book: PrintedBook, pdf: pikepdf.Pdf) -> None:
    """Every number in contents and indexes is the label of the page on which its place stands."""
    places, labels, words = read_places(pdf), read_labels(pdf), read_words(book.content)
    lists = [places["front"], *(index for name, index in places.items() if name.startswith("index_"))]
    checked = set()
    for number in lists:
        for link in list_links(pdf.pages[number]):
            for word in list_numbers(words[number], link, float(pdf.pages[number].mediabox[3])):
                assert word.text == labels[places[str(link.Dest)]]
                checked.add((number, word.left, word.top))
    entries = sum(len(index.entries) for index in find_book(make_pages()).indexes)
    laws = sum(page.kind == "law" for chapter in find_book(make_pages()).chapters for page in chapter.pages)
    assert len(checked) == entries + len(read_outline(pdf)) - 1 - laws


def list_numbers(words: list[Word], link: pikepdf.Object, height: float) -> list[Word]:
    """Return the numbers that stand within the box of `link`."""
    left, low, right, high = (float(value) for value in link.Rect)
    top, bottom = height - max(low, high), height - min(low, high)
    return [
        word
        for word in words
        if word.text.isdigit()
        and left - 1 <= word.left
        and word.right <= right + 1
        and top <= (word.top + word.bottom) / 2 <= bottom
    ]
