"""The whole book among the bindings of a handbook's pages, and pages whose whole book is another."""

from dataclasses import replace

from generator.outputs.book.document import PrintDocument, write_document
from generator.outputs.book.profile import PrintProfile
from generator.outputs.templates import Theme
from generator.pages.page import BookOutline, Pages


def find_book(pages: Pages) -> BookOutline:
    """Return the outline of the whole book."""
    return pages.bindings[0].outline


def rebind(pages: Pages, book: BookOutline) -> Pages:
    """Return `pages` with `book` as the only thing that is bound."""
    return replace(pages, bindings=(replace(pages.bindings[0], outline=book),))


def write_book(pages: Pages, profile: PrintProfile, theme: Theme) -> PrintDocument:
    """Return the whole book for the printer."""
    return write_document(pages, pages.bindings[0], profile, theme)
