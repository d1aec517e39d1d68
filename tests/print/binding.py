"""Prints handbooks for the tests of print, each once."""

from dataclasses import replace
from functools import cache

from generator.engines.printer import print_document
from generator.engines.printing import PrintedBook, PrintLimits
from generator.outputs.book.profile import PrintProfile
from generator.pages.blocks import Block, Figure, Heading, Prose, ProseHtml
from generator.pages.page import Chapter, Page, Pages
from generator.pages.words import Target
from tests.outputs.book_theme import read_book_theme
from tests.outputs.sample_binding import find_book, rebind, write_book
from tests.outputs.sample_pages import make_pages
from tests.outputs.sample_power import make_drawing

MARKED = "各科室、办公室：“依照（规定）”，编制《手册》；做到‘应查尽查’……逐项——核对！" * 40
"""A paragraph in which closing and opening marks fall on every place of a line."""

LIMITS = PrintLimits(seconds=120, pages=500)


def bind(pages: Pages, profile: PrintProfile | None = None) -> PrintedBook:
    """Return `pages` printed in the shipped theme."""
    return print_document(write_book(pages, profile or PrintProfile(), read_book_theme()), LIMITS)


@cache
def bind_sample() -> PrintedBook:
    """Return the sample handbook printed, with one turned drawing in its last chapter."""
    return bind(add_turned_drawing(make_pages()))


def add_turned_drawing(pages: Pages) -> Pages:
    """Return `pages` with a drawing in the last chapter that only fits when turned."""
    drawing = replace(make_drawing(), width=900.0, height=440.0)
    chapter = find_book(pages).chapters[-1]
    blocks: tuple[Block, ...] = (Heading(2, "横排流程", "wide"), Figure(drawing, "横排流程图", "figure-wide"))
    law = replace(chapter.pages[-1], blocks=(*chapter.pages[-1].blocks, *blocks))
    chapter = replace(chapter, pages=(*chapter.pages[:-1], law))
    return rebind(pages, replace(find_book(pages), chapters=(*find_book(pages).chapters[:-1], chapter)))


@cache
def bind_prose() -> PrintedBook:
    """Return a book of two chapters: one of nothing but 国, one of Chinese with all its marks."""
    return bind(make_prose_pages("国" * 1500, MARKED))


def make_prose_pages(*paragraphs: str) -> Pages:
    """Return a handbook with a chapter of prose for each paragraph."""
    pages = make_pages()
    chapters = tuple(_make_prose(f"text-{number}", words) for number, words in enumerate(paragraphs, 1))
    return rebind(pages, replace(find_book(pages), chapters=chapters, indexes=()))


def _make_prose(name: str, words: str) -> Chapter:
    prose = Prose((ProseHtml(f"<p>{words}</p>"),))
    page = Page(Target("chapter", name), "chapter", "正文", "guide", (prose,), "正文。")
    return Chapter("正文", f"chapter-{name}", (page,))


def make_chapter_pages(blocks: tuple[Block, ...]) -> Pages:
    """Return a handbook with one chapter of `blocks`."""
    pages = make_pages()
    page = Page(Target("chapter", "rich"), "chapter", "正文", "guide", blocks, "正文。")
    book = replace(find_book(pages), chapters=(Chapter("正文", "chapter-rich", (page,)),), indexes=())
    return rebind(pages, book)


def make_power_pages(count: int, blocks: tuple[Block, ...] | None = None) -> Pages:
    """Return a handbook of one chapter with `count` powers like the sample's, or of these blocks."""
    pages = make_pages()
    power = find_book(pages).chapters[2].pages[1]
    power = power if blocks is None else replace(power, blocks=blocks)
    powers = tuple(
        replace(power, target=Target("power", f"xk-{number:02d}")) for number in range(1, count + 1)
    )
    chapter = Chapter("职权", "chapter-powers", powers)
    return rebind(pages, replace(find_book(pages), chapters=(chapter,), indexes=()))
