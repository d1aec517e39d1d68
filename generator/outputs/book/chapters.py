"""Chapters, contents and indexes of the book as its templates want them."""

from collections.abc import Sequence
from itertools import groupby

from generator.outputs.book import laws, openings
from generator.outputs.book.anchors import BookAnchors, name_anchor, name_chapter, name_end
from generator.outputs.book.blocks import BlockSetting, print_blocks
from generator.outputs.book.laws import arrange_law
from generator.outputs.book.openings import OPENING_KIND, Arrangement, arrange_opening
from generator.outputs.book.printed import (
    ContentsLine,
    PrintedChapter,
    PrintedEntry,
    PrintedGroup,
    PrintedIndex,
    PrintedPage,
)
from generator.pages.page import BookIndex, Chapter, Page
from generator.values.chinese import find_initial, order_by_pinyin

_PAGE_DEPTH = 2
"""The level of a page's title below its chapter's."""


def print_chapter(chapter: Chapter, setting: BlockSetting) -> PrintedChapter:
    """Return `chapter` with its pages; a page that has the chapter's title does not say it again."""
    pages = tuple(_print_page(page, chapter.title, setting) for page in chapter.pages)
    return PrintedChapter(chapter.title, name_chapter(chapter.anchor), pages)


def list_contents(
    chapters: Sequence[PrintedChapter], indexes: Sequence[PrintedIndex]
) -> tuple[ContentsLine, ...]:
    """Return the lines of the contents: chapters with their titled pages, then the indexes."""
    lines: list[ContentsLine] = []
    for chapter in chapters:
        lines.append(ContentsLine(1, chapter.title, f"#{chapter.anchor}"))
        lines.extend(ContentsLine(2, page.title, f"#{page.anchor}") for page in chapter.pages if page.title)
    lines.extend(ContentsLine(1, index.title, f"#{index.anchor}") for index in indexes)
    return tuple(lines)


def print_index(index: BookIndex, number: int, anchors: BookAnchors) -> PrintedIndex:
    """Return `index`, the `number`-th, grouped by initial; entries that lead out of the book are left out."""
    entries = sorted(index.entries, key=lambda entry: (order_by_pinyin(entry.term), entry.note, entry.target))
    printed = [PrintedEntry(entry.term, entry.note, anchors.find_href(entry.target)) for entry in entries]
    groups = groupby((entry for entry in printed if entry.href), key=lambda entry: find_initial(entry.term))
    return PrintedIndex(
        index.title,
        f"index_{number}",
        tuple(PrintedGroup(initial, tuple(group)) for initial, group in groups),
    )


def _print_page(page: Page, chapter_title: str, setting: BlockSetting) -> PrintedPage:
    is_titled = page.title != chapter_title
    is_opening = page.kind == OPENING_KIND
    arranged = _arrange(page, setting)
    anchor = name_anchor(page.target)
    return PrintedPage(
        anchor=anchor,
        kind=page.kind,
        title=page.title if is_titled else "",
        name=f"opening-{page.target.identifier}" if is_opening else "",
        end=name_end(page) if is_opening else "",
        blocks=print_blocks(arranged.blocks, page.target, _PAGE_DEPTH + is_titled, setting, arranged.above),
    )


def _arrange(page: Page, setting: BlockSetting) -> Arrangement:
    """Return the blocks of `page` in the order of the book."""
    match page.kind:
        case openings.OPENING_KIND:
            return arrange_opening(page.title, page.blocks, setting.profile, setting.widths)
        case laws.LAW_KIND:
            return Arrangement(arrange_law(page.target, page.blocks, setting.linked))
        case _:
            return Arrangement(page.blocks)
