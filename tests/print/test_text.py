"""What is bound is what is printed: every word comes back from the PDF, and nothing that should not."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from generator.outputs.book.glyphs import _list_texts
from generator.pages.blocks import Column, Heading, Row, Table
from generator.pages.page import Pages
from generator.pages.words import plain
from tests.outputs.sample_binding import find_book
from tests.outputs.sample_pages import make_pages
from tests.print.binding import MARKED, bind, bind_prose, bind_sample, make_power_pages, make_prose_pages
from tests.print.reading import Word, open_pdf, read_text, read_words

LONGEST_BREAK = 60
"""What may stand between two parts of a text that a page parts: number, running heads, repeated heads."""

ABOVE_TEXT = 37 * 72 / 25.4

NOT_AT_LINE_START = frozenset("。，、；：？！）」』】》”’％")
NOT_AT_LINE_END = frozenset("（「『【《“‘")


def squeeze(text: str) -> str:
    """Return `text` without white space."""
    return "".join(text.split())


def holds_in_order(text: str, expected: str) -> bool:
    """Tell whether `text` holds `expected`, at most parted by what stands at the foot and head of pages."""
    start = text.find(expected[:4])
    while start >= 0:
        place, end = start, start
        for char in expected:
            place = text.find(char, end, end + LONGEST_BREAK)
            if place < 0:
                break
            end = place + 1
        else:
            return True
        start = text.find(expected[:4], start + 1)
    return False


def read_lines(page: list[Word]) -> list[str]:
    """Return the lines of a page, left to right."""
    lines: dict[int, str] = {}
    for word in page:
        lines[round(word.top / 8)] = lines.get(round(word.top / 8), "") + word.text
    return list(lines.values())


def list_printed(pages: Pages) -> Iterator[str]:
    """Yield each text of cards, tables and headings that must come back whole.

    A caption is left out where the heading above its table says the same.
    """
    repeated = tuple(list_repeated_captions(pages))
    for _, where, text in _list_texts(pages):
        if "图" not in where and "正文" not in where and where != "分册名" and text:
            told = next((caption for caption in repeated if text.startswith(caption)), "")
            yield squeeze(text.removeprefix(told))


def list_repeated_captions(pages: Pages) -> Iterator[str]:
    """Yield the captions whose words the heading right above their table says already."""
    for chapter in find_book(pages).chapters:
        for page in chapter.pages:
            for above, block in pairwise(page.blocks):
                if not (isinstance(above, Heading) and isinstance(block, Table)):
                    continue
                if block.caption.endswith(above.text):
                    yield block.caption


def test_every_word_comes_back() -> None:
    """Cover, imprint, headings, cards, tables and indexes come back from the PDF as they were given."""
    text = read_text(bind_sample().content)
    assert [expected for expected in list_printed(make_pages()) if not holds_in_order(text, expected)] == []


def test_prose_comes_back() -> None:
    """A paragraph is whole across its lines and pages."""
    assert holds_in_order(read_text(bind_prose().content), MARKED)


def test_lines_break_as_chinese_does() -> None:
    """No closing mark begins a line and no opening one ends it."""
    lines = [line for page in read_words(bind_prose().content) for line in read_lines(page) if "科室" in line]
    assert len(lines) > 25
    assert [line for line in lines if line[0] in NOT_AT_LINE_START or line[-1] in NOT_AT_LINE_END] == []


def test_a_row_of_pages_splits_and_repeats_its_head() -> None:
    """A very long row runs over pages under repeated heads, and no word of it is lost."""
    long = "".join(chr(0x4E00 + number) for number in range(2500))
    row = Row(((plain("甲"),), (plain(long),)))
    table = Table("risks", "长表", (Column("序号", 1), Column("表现形式", 5)), (row,))
    content = bind(make_power_pages(1, blocks=(table,))).content
    heads = sum("表现形式" in "".join(word.text for word in page) for page in read_words(content))
    assert heads >= 2
    assert holds_in_order(read_text(content), long)


def test_a_draft_is_stamped_on_every_sheet() -> None:
    """Every page that carries anything carries 草稿."""
    pages = make_prose_pages("国")
    stamped = replace(pages, masthead=replace(pages.masthead, is_draft=True))
    for page in read_words(bind(stamped).content):
        assert not page or {word.text for word in page if word.top < ABOVE_TEXT} >= {"草", "稿"}
    assert "草" not in read_text(bind_sample().content)


def test_pictures_are_printed() -> None:
    """The picture of the foreword lies in the PDF with its size."""
    pdf = open_pdf(bind_sample().content)
    images = [page.get_images().values() for page in pdf.pages]
    sizes = {(int(image.Width), int(image.Height)) for found in images for image in found}
    assert sizes == {(320, 120)}
