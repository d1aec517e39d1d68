"""The printed book has the geometry of GB/T 9704: margins, grid, numbers, sizes."""

from dataclasses import replace

import pytest

from generator.outputs.book.profile import POINTS_PER_MILLIMETRE, PrintProfile
from generator.pages.blocks import Fact, Facts, Figure, Heading, Prose, ProseHtml
from generator.pages.words import plain
from tests.outputs.sample_binding import find_book
from tests.outputs.sample_pages import make_pages
from tests.outputs.sample_power import make_drawing
from tests.print.binding import (
    bind,
    bind_prose,
    bind_sample,
    make_chapter_pages,
    make_power_pages,
    make_prose_pages,
)
from tests.print.reading import Word, open_pdf, read_labels, read_places, read_sizes, read_words

PROFILE = PrintProfile()
SLACK = 0.6
DASH = 0.77
"""How far the stroke of a dash lies below the top of its box, in ems of Noto Serif CJK."""

SMALLEST = 7.5 - 1e-3


def inner_edges(index: int) -> tuple[float, float]:
    """Return left and right edge of the text area on the page of `index`, right-hand pages first."""
    left = PROFILE.inner if index % 2 == 0 else PROFILE.outer
    return left * POINTS_PER_MILLIMETRE, (left + PROFILE.text_width) * POINTS_PER_MILLIMETRE


def list_body_lines(words: list[Word]) -> dict[int, str]:
    """Return the lines of running text by their height on the page."""
    lines: dict[int, str] = {}
    for word in words:
        if set(word.text) == {"国"}:
            lines[round(word.top)] = lines.get(round(word.top), "") + word.text
    return lines


def test_a_page_of_prose_holds_22_lines_of_28_characters() -> None:
    """A full page has 22 lines at 28.95 pt, and each but a paragraph's first and last 28 characters."""
    words = read_words(bind_prose().content)
    full = list_body_lines(words[read_labels(open_pdf(bind_prose().content)).index("2")])
    assert len(full) == 22
    assert {len(line) for line in full.values()} == {28}
    tops = sorted(full)
    assert abs((tops[-1] - tops[0]) / 21 - 28.95) < 0.1


def test_a_paragraph_begins_two_characters_in() -> None:
    """The first line is 26 characters long."""
    words = read_words(bind_prose().content)
    first = list_body_lines(words[read_labels(open_pdf(bind_prose().content)).index("1")])
    assert len(first[min(first)]) == 26


RICH = (
    "<p>国国国国国</p><ul><li>国国国</li><li>国国国</li></ul><blockquote><p>国国国</p></blockquote>"
    "<dl><dt>甲</dt><dd>国国国</dd></dl><div class='admonition'><p class='admonition-title'>注意</p><p>国国国</p></div>"
    "<p>国国国</p>"
)
TABLE = "<table><thead><tr><th>甲</th></tr></thead><tbody><tr><td>乙</td></tr><tr><td>丙</td></tr></tbody></table>"


@pytest.mark.parametrize(("html", "step"), [(RICH, 28.95), (RICH + TABLE + RICH, 28.95 / 2)])
def test_text_stays_on_the_grid(html: str, step: float) -> None:
    """Headings, lists, quotations, terms and notes take whole lines, tables in prose so many half ones."""
    blocks = (Heading(2, "标题", "one"), Prose((ProseHtml(html),)), Heading(3, "标题", "two"))
    words = read_words(bind(make_chapter_pages((*blocks, Prose((ProseHtml("<p>国国国</p>"),))))).content)
    counted = 0
    for page in words:
        tops = sorted(word.top for word in page if set(word.text) == {"国"})
        for top in tops:
            lines = (top - tops[0]) / step
            assert abs(lines - round(lines)) * step < 0.3
        counted += len(tops)
    assert counted >= 7


def test_the_margins_are_mirrored() -> None:
    """On right-hand pages the text begins 28 mm from the left edge, on left-hand pages 26 mm."""
    words = read_words(bind_prose().content)
    labels = read_labels(open_pdf(bind_prose().content))
    for label in ("2", "3"):
        index = labels.index(label)
        body = [word for word in words[index] if "国" in word.text]
        left, right = inner_edges(index)
        assert abs(min(word.left for word in body) - left) < SLACK
        assert right - 2 < max(word.right for word in body) <= right + SLACK


def test_no_word_stands_outside_the_text_area() -> None:
    """Everything lies between the side margins, running heads and page numbers too."""
    for index, words in enumerate(read_words(bind_sample().content)):
        left, right = inner_edges(index)
        if index == 0:
            continue
        for word in words:
            assert left - SLACK <= word.left
            assert word.right <= right + SLACK


def test_page_numbers_stand_outside_below_the_text() -> None:
    """Between dashes, 7 mm below the text area, one character in from the outer edge."""
    book = bind_sample()
    words, labels = read_words(book.content), read_labels(open_pdf(book.content))
    numbered = 0
    below = (PROFILE.top + PROFILE.text_height) * POINTS_PER_MILLIMETRE
    for index, label in enumerate(labels):
        foot = [word for word in words[index] if word.top > below]
        if index < 2 or not words[index]:
            assert foot == []
            continue
        assert "".join(word.text for word in foot) == f"—{label}—"
        left, right = inner_edges(index)
        if index % 2 == 0:
            assert abs(right - 14 - max(word.right for word in foot)) < 2
        else:
            assert abs(min(word.left for word in foot) - left - 14) < 2
        dash = min(word.top for word in foot) + DASH * 14
        assert abs(dash - below - 7 * POINTS_PER_MILLIMETRE) < 1
        numbered += 1
    assert numbered > 8


def test_blank_pages_carry_nothing() -> None:
    """Pages left blank before a right-hand page have no number and no running head."""
    words = read_words(bind_sample().content)
    blank = [index for index, page in enumerate(words) if not page]
    assert blank
    assert all(index % 2 == 1 for index in blank)


def test_chapters_and_indexes_begin_on_right_hand_pages() -> None:
    """Every chapter begins on an odd page, and so does the first index."""
    places = read_places(open_pdf(bind_sample().content))
    starts = [places[f"chapter_{chapter.anchor}"] for chapter in find_book(make_pages()).chapters]
    assert all(start % 2 == 0 for start in [*starts, places["index_1"]])


def test_no_type_is_smaller_than_allowed() -> None:
    """From the matrices in the PDF: no text is under 7.5 pt, drawings included, turned ones too."""
    pdf = open_pdf(bind_sample().content)
    sizes = [size for page in pdf.pages for size in read_sizes(page)]
    assert len(sizes) > 200
    assert min(sizes) >= SMALLEST
    drawn = read_sizes(pdf.pages[read_places(pdf)["power-xk-01_figure-xk-01"]])
    turned = read_sizes(pdf.pages[read_places(pdf)["law-xkf_figure-wide"]])
    assert min(drawn) < 10
    assert SMALLEST <= min(turned) < 10


def test_a_turned_drawing_keeps_number_and_size_of_its_page() -> None:
    """The sheet of a turned drawing stands upright like all others, its head towards the left edge."""
    book = bind_sample()
    pdf = open_pdf(book.content)
    index = read_places(pdf)["law-xkf_figure-wide"]
    assert pdf.pages[index].mediabox == pdf.pages[0].mediabox
    words = read_words(book.content)[index]
    lane = next(word for word in words if word.text == "申请人")
    box = next(word for word in words if word.text == "提出申请")
    assert lane.left < box.left


def test_a_drawing_that_fills_its_sheet_keeps_its_heading() -> None:
    """Where the drawing is as high as a sheet allows, heading, drawing and caption share that sheet."""
    drawing = replace(make_drawing(), width=700.0, height=955.0, smallest_type=12.5)
    facts = Facts((Fact("编码", (plain("甲"),)),), is_key=True)
    blocks = (facts, Heading(2, "整页流程", "flow"), Figure(drawing, "整页流程图", "figure"))
    pages = read_words(bind(make_power_pages(1, blocks)).content)
    found = [{word.text for word in words} & {"整页流程", "整页流程图"} for words in pages]
    assert {"整页流程", "整页流程图"} in found


def test_powers_count_their_own_pages() -> None:
    """The running head of each page of a power says which of how many it is."""
    book = bind_sample()
    pdf = open_pdf(book.content)
    start = read_places(pdf)["power-xk-01"]
    end = read_places(pdf)["end_power-xk-01"]
    heads = ["".join(word.text for word in page[:3]) for page in read_words(book.content)[start : end + 1]]
    count = end - start + 1
    assert count >= 2
    for number, head in enumerate(heads, 1):
        assert f"劳务派遣经营许可（{number}/{count}）" in head


def test_openings_begin_left_where_that_is_cheap() -> None:
    """Powers of two pages all begin on left-hand pages."""
    pdf = open_pdf(bind(make_power_pages(4)).content)
    starts = [
        index for name, index in read_places(pdf).items() if name.startswith("power-") and "_" not in name
    ]
    assert len(starts) == 4
    assert all(start % 2 == 1 for start in starts)


def test_openings_begin_anywhere_where_left_costs_too_much() -> None:
    """Powers of one page each would leave every other page blank, so they follow each other."""
    pages = make_power_pages(6, blocks=(find_book(make_pages()).chapters[2].pages[1].blocks[1],))
    book = bind(pages)
    places = read_places(open_pdf(book.content))
    starts = sorted(index for name, index in places.items() if name.startswith("power-"))
    assert starts == list(range(starts[0], starts[0] + 6))


@pytest.mark.parametrize("multiple", [1, 4])
def test_pages_are_filled_up_to_the_wanted_multiple(multiple: int) -> None:
    """A book for saddle stitching has a number of pages that four divides."""
    book = bind(make_prose_pages("国"), replace(PROFILE, pages_multiple=multiple))
    assert book.page_count == len(open_pdf(book.content).pages)
    assert book.page_count % multiple == 0
    assert book.page_count == (5 if multiple == 1 else 8)


def test_a_wider_inner_margin_moves_the_text() -> None:
    """The profile's inner margin is measured on the paper."""
    profile = replace(PROFILE, inner=33, text_width=151)
    words = read_words(bind(make_prose_pages("国" * 40), profile).content)
    lines = [word for word in words[4] if set(word.text) == {"国"}]
    assert min(abs(word.left - 33 * POINTS_PER_MILLIMETRE) for word in lines) < SLACK
