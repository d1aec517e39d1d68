"""Chapters, contents and indexes of the book as its templates want them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.outputs.book import departments, laws, openings
from generator.outputs.book.anchors import BookAnchors, name_anchor, name_chapter, name_end
from generator.outputs.book.blocks import BlockSetting, print_blocks
from generator.outputs.book.departments import arrange_department
from generator.outputs.book.laws import arrange_law
from generator.outputs.book.openings import OPENING_KIND, Arrangement, arrange_opening
from generator.outputs.book.printed import (
    ContentsLine,
    PrintedChapter,
    PrintedEntry,
    PrintedFigure,
    PrintedGroup,
    PrintedIndex,
    PrintedPage,
)
from generator.pages.page import BookIndex, Chapter, IndexEntry, Page
from generator.pages.words import Target
from generator.values.chinese import find_initial, order_by_pinyin

_SHEET = re.compile(r"（1/[0-9]+）$")

_OPENING_MARKS = "《“（"
"""Before a term these do not count for its letter."""

_PAGE_DEPTH = 2
"""The level of a page's title below its chapter's."""


def print_chapter(chapter: Chapter, setting: BlockSetting, *, has_openings: bool = True) -> PrintedChapter:
    """Return `chapter` with its pages; a page that has the chapter's title does not say it again."""
    pages = tuple(
        _print_page(page, chapter.title, setting, has_openings=has_openings) for page in chapter.pages
    )
    return PrintedChapter(chapter.title, name_chapter(chapter.anchor), pages)


def list_contents(
    chapters: Sequence[PrintedChapter],
    indexes: Sequence[PrintedIndex],
    closing: Sequence[PrintedChapter] = (),
) -> tuple[ContentsLine, ...]:
    """Return the lines of the contents: chapters with their titled pages but laws, the indexes, what closes."""
    lines: list[ContentsLine] = []
    for chapter in chapters:
        lines.append(ContentsLine(1, chapter.title, f"#{chapter.anchor}"))
        titled = (page for page in chapter.pages if page.title and page.kind != laws.LAW_KIND)
        lines.extend(ContentsLine(2, page.title, f"#{page.anchor}") for page in titled)
    lines.extend(ContentsLine(1, index.title, f"#{index.anchor}") for index in indexes)
    lines.extend(ContentsLine(1, chapter.title, f"#{chapter.anchor}") for chapter in closing)
    return tuple(lines)


def list_drawings(chapters: Sequence[PrintedChapter]) -> tuple[ContentsLine, ...]:
    """Return a line for each drawing of the chapters in order; one in several sheets is named once."""
    return tuple(
        ContentsLine(2, _SHEET.sub("", block.caption), f"#{block.anchor}")
        for chapter in chapters
        for page in chapter.pages
        for block in page.blocks
        if isinstance(block, PrintedFigure) and block.anchor
    )


def print_index(index: BookIndex, number: int, anchors: BookAnchors) -> PrintedIndex:
    """Return `index`, the `number`-th, in its groups; entries that lead out of all volumes are left out."""
    entries = sorted(index.entries, key=_order_entry)
    groups: dict[str, list[PrintedEntry]] = {each.group: [] for each in index.entries if each.group}
    for entry, printed in zip(entries, _print_entries(entries, anchors), strict=True):
        groups.setdefault(entry.group or find_initial(entry.term.lstrip(_OPENING_MARKS)), []).extend(printed)
    return PrintedIndex(
        index.title,
        f"index_{number}",
        tuple(PrintedGroup(heading, tuple(group)) for heading, group in groups.items() if group),
    )


def _order_entry(entry: IndexEntry) -> tuple[tuple[str, ...], str, Target]:
    return order_by_pinyin(entry.term.lstrip(_OPENING_MARKS)), entry.note, entry.target


def _print_entries(entries: Sequence[IndexEntry], anchors: BookAnchors) -> list[tuple[PrintedEntry, ...]]:
    """Return each entry as it is printed, nothing where no volume holds what it leads to."""
    found: list[tuple[PrintedEntry, ...]] = []
    for entry in entries:
        href, volume = anchors.find_href(entry.target), anchors.find_volume(entry.target)
        parts = tuple(part for each in _print_entries(entry.parts, anchors) for part in each)
        line = PrintedEntry(entry.term, entry.note, href, volume, parts)
        found.append((line,) if href or volume else ())
    return found


def _print_page(page: Page, chapter_title: str, setting: BlockSetting, *, has_openings: bool) -> PrintedPage:
    is_titled = page.title != chapter_title
    is_opening = has_openings and page.kind == OPENING_KIND
    arranged = _arrange(page, setting)
    if not is_opening:  # without an opening of its own it is not known what stands above
        arranged = replace(arranged, above=None)
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
        case departments.DEPARTMENT_KIND:
            return Arrangement(arrange_department(page.blocks))
        case _:
            return Arrangement(page.blocks)
