"""Where things stand in the book: one id for each page and anchor, unique in the whole document."""

from dataclasses import dataclass

from generator.pages.page import BookOutline, Page
from generator.pages.words import Target

_JOINT = "_"
"""Stands in no identifier, so that a page and an anchor never make the id of another page."""


@dataclass(frozen=True, slots=True)
class BookAnchors:
    """Which pages stand in the book, as targets without anchors."""

    pages: frozenset[Target]

    def find_href(self, target: Target | None) -> str:
        """Return the address of `target` within the book, empty where the book does not hold its page."""
        if target is None or Target(target.register, target.identifier) not in self.pages:
            return ""
        return f"#{name_anchor(target)}"


def collect_anchors(book: BookOutline) -> BookAnchors:
    """Return the pages that `book` holds."""
    pages = (page.target for chapter in book.chapters for page in chapter.pages)
    return BookAnchors(frozenset(Target(target.register, target.identifier) for target in pages))


def name_anchor(target: Target) -> str:
    """Return the id of `target` in the book's document."""
    page = f"{target.register}-{target.identifier}"
    return f"{page}{_JOINT}{target.anchor}" if target.anchor else page


def name_page(anchor: str) -> str:
    """Return the id of the page on which the place called `anchor` stands."""
    return anchor.partition(_JOINT)[0]


def name_chapter(anchor: str) -> str:
    """Return the id of the chapter called `anchor`."""
    return f"chapter{_JOINT}{anchor}"


def name_end(page: Page) -> str:
    """Return the id of the place where `page` ends."""
    return f"end{_JOINT}{name_anchor(page.target)}"
