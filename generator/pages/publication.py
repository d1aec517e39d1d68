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
    day_label = find_label(PublicEdition, "published")
    shared = (
        ("发布机构", unit),
        (day_label, write_date(edition.published)),
        (find_label(PublicEdition, "source"), edition.source),
    )
    days = _list_own_days(desk)

    def publish(page: Page) -> tuple[tuple[str, str], ...]:
        pairs = (("索引号", number_page(desk, page.target)), *filter(_says, shared))
        own = days.get(page.target)
        return tuple((label, own if own and label == day_label else value) for label, value in pairs)

    return tuple(
        page if page.kind in _UNPUBLISHED else replace(page, publication=publish(page)) for page in pages
    )


def number_page(desk: Desk, target: Target) -> str:
    """Return the index number of a page: the unit's code, the register and the identifier.

    All three are stable for ever, so a page keeps its number from edition to edition, however pages are
    ordered or renamed. A unit without a code goes by its identifier.
    """
    unit = desk.public.organizations[0] if desk.public.organizations else None
    owner = (unit.code or unit.id) if unit else "-"
    return f"{owner}/{target.register}-{target.identifier}".upper()


def _list_own_days(desk: Desk) -> dict[Target, str]:
    """Return the days of what was published by itself, whatever edition it stands in."""
    days = {Target("notice", each.id): write_date(each.date) for each in desk.public.notices}
    days |= {Target("matter", each.id): write_date(each.date) for each in desk.public.matters if each.date}
    return days


def _says(pair: tuple[str, str]) -> bool:
    return bool(pair[1])
