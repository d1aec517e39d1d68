"""The site tree: every page filled into the shell of its place, the theme's files and pictures beside."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from jinja2 import Environment
from markupsafe import escape

from generator.outputs.site.addresses import Addresses, plan_addresses
from generator.outputs.site.context import PageContext
from generator.outputs.site.downloads import Download
from generator.outputs.site.markup import PICTURE_FOLDER, place_drawing, place_prose
from generator.outputs.site.page_context import make_context, survey_pages
from generator.outputs.site.shell import (
    MARKUP_SLOTS,
    ShellFault,
    ShellTree,
    fill_shell,
    name_address_slot,
    name_label_slot,
    split_shell,
)
from generator.outputs.site.stacking import needs_stacking
from generator.outputs.site.unbroken import is_date, is_short
from generator.outputs.templates import Theme, open_templates, render_template
from generator.pages.blocks import Block
from generator.pages.page import NavigationPlace, Page, Pages
from generator.values.artefact import Artefact

THEME_FILES = {
    "tokens.css": "assets/tokens.css",
    "drawing.css": "assets/drawing.css",
    "site/site.css": "assets/site.css",
    "site/dark.css": "assets/dark.css",
    "site/reading.css": "assets/reading.css",
    "site/paper.css": "assets/paper.css",
    "site/choices.js": "assets/choices.js",
    "site/site.js": "assets/site.js",
    "site/filters.js": "assets/filters.js",
    "site/search.js": "assets/search.js",
    "site/favicon.svg": "assets/favicon.svg",
}
"""Files of the theme that every site carries, and where they lie in it."""

MARK_FILES = ("site/mark.svg", "site/mark.png")
"""The mark of a government site; a project puts it into its own theme, ours has none."""


def write_site(
    pages: Pages, shells: ShellTree, theme: Theme, downloads: tuple[Download, ...] = ()
) -> Iterator[Artefact]:
    """Yield the files of the site, one at a time and each once; search index and downloads are not among them.

    Raises TemplateFault for a template that cannot be rendered, ShellFault for shells that do not fit the
    places or hold an unknown slot, AddressClash for pages that would share a file.
    """
    addresses = plan_addresses(pages)
    marks = _find_marks(pages, theme)
    around = survey_pages(pages, addresses, downloads, next(iter(marks.values()), ""))
    environment = _open_environment(pages, theme)
    pieces = _cut_shells(pages.places, shells)
    fixed = {place.identifier: _fill_places(place, pages, addresses) for place in pages.places}
    for page in pages.pages:
        context = make_context(page, around)
        find_filling = partial(_find_filling, environment, context, fixed[page.place])
        html = fill_shell(pieces[page.place], find_filling)
        yield Artefact(addresses.paths[page.target], html.encode())
    yield from shells.assets
    for source, path in (*THEME_FILES.items(), *marks.items()):
        yield Artefact(path, _read_theme(theme, source))
    for picture in pages.pictures:
        yield Artefact(PICTURE_FOLDER + picture.name, picture.content)


def _find_marks(pages: Pages, theme: Theme) -> dict[str, str]:
    """Return the picture of the mark that a project's theme has, and where it goes; none for a site without frame."""
    names = MARK_FILES if pages.masthead.frame and pages.masthead.frame.mark else ()
    return {name: name.replace("site/", "assets/") for name in names if name in theme}


def _open_environment(pages: Pages, theme: Theme) -> Environment:
    """Return the theme's templates with the filters that turn drawings and prose into markup."""
    pictures = {picture.name: picture for picture in pages.pictures}
    filters: Mapping[str, Callable[..., object]] = {
        "name_block": _name_block,
        "is_date": is_date,
        "is_short": is_short,
        "needs_stacking": needs_stacking,
        "place_drawing": place_drawing,
        "place_prose": partial(place_prose, pictures=pictures),
    }
    return open_templates(theme, filters)


def _name_block(block: Block) -> str:
    """Return the name of the kind of `block`, such as ``heading`` or ``table``."""
    return type(block).__name__.lower()


def _cut_shells(places: tuple[NavigationPlace, ...], shells: ShellTree) -> dict[str, tuple[str, ...]]:
    """Return the cut shell of each place."""
    if len(places) != len(shells.shells):
        message = f"{len(shells.shells)} shells for {len(places)} places"
        raise ShellFault(message)
    return {place.identifier: split_shell(shell) for place, shell in zip(places, shells.shells, strict=True)}


def _fill_places(place: NavigationPlace, pages: Pages, addresses: Addresses) -> dict[str, str]:
    """Return what fills the slots that are alike on all pages of `place`, escaped."""
    source = next((path for path in _list_paths(place, pages, addresses)), "index.html")
    masthead = pages.masthead
    edition = f"{masthead.edition}　{masthead.date_words}发布" if masthead.date_words else masthead.edition
    filling = {"slot-edition": edition, "slot-site": masthead.title, "slot-unit": masthead.unit}
    named = {"home": "slot-home", "search": "slot-search"}
    for number, other in enumerate(pages.places):
        href = addresses.find_link(source, other.target) or ""
        filling[name_label_slot(number)] = other.title
        filling[name_address_slot(number)] = href
        if other.identifier in named:
            filling[named[other.identifier]] = href
    return {slot: str(escape(text)) for slot, text in filling.items()}


def _list_paths(place: NavigationPlace, pages: Pages, addresses: Addresses) -> Iterator[str]:
    """Yield the paths of the pages of `place`."""
    return (addresses.paths[page.target] for page in pages.pages if page.place == place.identifier)


def _find_filling(environment: Environment, context: PageContext, fixed: Mapping[str, str], slot: str) -> str:
    """Return what fills `slot` on the page of `context`, escaped for where it stands."""
    if slot in fixed:
        return fixed[slot]
    if slot in MARKUP_SLOTS:
        name = f"site/{slot.removeprefix('slot-')}.j2"
        return render_template(environment, name, context.list_keys())
    if slot == "slot-title":
        return str(escape(_entitle(context.page, context.masthead.title)))
    if slot == "slot-description":
        return str(escape(context.page.description))
    message = f"unknown slot {slot}"
    raise ShellFault(message)


def _entitle(page: Page, site: str) -> str:
    """Return what stands in the browser's tab."""
    return page.title if page.title == site else f"{page.title} - {site}"


def _read_theme(theme: Theme, path: str) -> bytes:
    """Return a file of the theme."""
    if path not in theme:
        message = f"the theme lacks {path}"
        raise ShellFault(message)
    return theme[path]
