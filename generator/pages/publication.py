"""What a government site says of each page: index number, publisher, date of publication and source."""

from collections.abc import Iterable
from dataclasses import replace

from generator.pages.desk import Desk
from generator.pages.masthead import find_current_edition
from generator.pages.page import Page
from generator.pages.sections import write_date
from generator.pages.words import Target
from generator.views.labels import find_label
from generator.views.public import PublicEdition

_UNPUBLISHED = frozenset({"lost", "search"})
"""Kinds of page that publish nothing."""


def mark_publication(desk: Desk, pages: Iterable[Page]) -> tuple[Page, ...]:
    """Return the pages, each of the public's with its publication, the others as they are."""
    edition = find_current_edition(desk)
    if desk.inner is not None or edition is None:
        return tuple(pages)
    unit = desk.public.organizations[0].name if desk.public.organizations else ""
    shared = (
        ("发布机构", unit),
        (find_label(PublicEdition, "published"), write_date(edition.published)),
        (find_label(PublicEdition, "source"), edition.source),
    )
    return tuple(
        page
        if page.kind in _UNPUBLISHED
        else replace(page, publication=(("索引号", number_page(desk, page.target)), *filter(_says, shared)))
        for page in pages
    )


def number_page(desk: Desk, target: Target) -> str:
    """Return the index number of a page: the unit's code, the register and the identifier.

    All three are stable for ever, so a page keeps its number from edition to edition, however pages are
    ordered or renamed. A unit without a code goes by its identifier.
    """
    unit = desk.public.organizations[0] if desk.public.organizations else None
    owner = (unit.code or unit.id) if unit else "-"
    return f"{owner}/{target.register}-{target.identifier}".upper()


def _says(pair: tuple[str, str]) -> bool:
    return bool(pair[1])
