"""Addresses: which file each page is written to, and how one page names another."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from generator.pages.page import NavigationPlace, Page, Pages
from generator.pages.words import Target

# These two lie where servers and readers look for them, whatever they are called in the handbook.
_FIXED = {"lost": "404.html", "search": "search.html"}


class AddressClash(Exception):  # noqa: N818 - told as a fault of the pages, not caught as an error of ours
    """Two pages that would be written to one file, or a page without a place."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The path of each page's file, by its target without an anchor."""

    paths: Mapping[Target, str]

    def find_path(self, target: Target) -> str | None:
        """Return the path of the page that `target` leads to, or None where there is none."""
        return self.paths.get(target.strip_place())

    def find_link(self, source: str, target: Target) -> str | None:
        """Return what a link on the page at `source` says to reach `target`, or None where nothing is."""
        path = self.find_path(target)
        return None if path is None else relate_path(source, path, target.anchor, target.query)


def plan_addresses(pages: Pages) -> Addresses:
    """Return the address of each page of `pages`.

    Raises AddressClash where two pages would share a file, capitals and small letters counted as equal.
    """
    places = {place.identifier: place for place in pages.places}
    paths: dict[Target, str] = {}
    holders: dict[str, Page] = {}
    for page in pages.pages:
        place = places.get(page.place)
        if place is None:
            message = f"{page.target}: {page.place}"
            raise AddressClash(message)
        path = _name_file(page, place)
        other = holders.setdefault(path.casefold(), page)
        if other is not page or page.target in paths:
            message = f"{path}: {other.target}, {page.target}"
            raise AddressClash(message)
        paths[page.target] = path
    return Addresses(paths)


def relate_path(source: str, path: str, anchor: str = "", query: str = "") -> str:
    """Return `path` as seen from the file `source`, both from the root, with query and anchor where given."""
    question = f"?{query}" if query else ""
    fragment = f"#{anchor}" if anchor else ""
    if source == path and fragment and not question:
        return fragment
    return posixpath.relpath(path, posixpath.dirname(source) or ".") + question + fragment


def _name_file(page: Page, place: NavigationPlace) -> str:
    """Return the path of the page's file: the place's own page is the index of its folder."""
    fixed = _FIXED.get(place.identifier)
    if fixed:
        return fixed
    name = "index" if page.target == place.target else page.target.identifier
    return posixpath.join(place.folder, f"{name}.html")
