"""Where things stand in the book: one id for each page and anchor, unique in the whole document."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.pages.page import BookOutline, Page
from generator.pages.words import Target

_JOINT = "_"
"""Stands in no identifier, so that a page and an anchor never make the id of another page."""


_REMARKED = frozenset({"department", "power"})


@dataclass(frozen=True, slots=True)
class BookAnchors:
    """Which pages stand in the book, as targets without anchors, and which in what other volume."""

    pages: frozenset[Target]
    elsewhere: Mapping[Target, str] = field(default_factory=dict)

    def find_href(self, target: Target | None) -> str:
        """Return the address of `target` within the book, empty where the book does not hold its page."""
        if target is None or target.strip_place() not in self.pages:
            return ""
        return f"#{name_anchor(target)}"

    def find_volume(self, target: Target | None) -> str:
        """Return the title of the other volume that holds `target`, empty where none does."""
        return self.elsewhere.get(target.strip_place(), "") if target else ""

    def find_remark(self, target: Target | None) -> str:
        """Return what stands behind words that another volume tells more of: of departments and powers its title."""
        volume = self.find_volume(target)
        is_told = target is not None and target.register in _REMARKED
        return f"（见{volume}）" if volume and is_told else ""


def collect_anchors(book: BookOutline) -> BookAnchors:
    """Return the pages that `book` holds."""
    pages = (page.target for chapter in (*book.chapters, *book.closing) for page in chapter.pages)
    bound = frozenset(target.strip_place() for target in pages)
    return BookAnchors(bound, dict(book.elsewhere))


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
