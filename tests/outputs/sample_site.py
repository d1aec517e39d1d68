"""The sample handbook's site: theme, shells and tree, as a build puts them together."""

from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

from generator.engines.shells import build_shells
from generator.outputs.search.index import write_search_index
from generator.outputs.site.addresses import plan_addresses
from generator.outputs.site.downloads import Download
from generator.outputs.site.shell import ShellTree, list_shell_places
from generator.outputs.site.site_tree import write_site
from generator.outputs.templates import Theme
from generator.pages.page import Pages
from generator.values.artefact import Artefact
from tests.outputs.sample_pages import make_pages

THEME_FOLDER = Path(__file__).parents[2] / "theme"


def read_theme() -> dict[str, bytes]:
    """Return the shipped theme's files by path."""
    return {
        path.relative_to(THEME_FOLDER).as_posix(): path.read_bytes()
        for path in sorted(THEME_FOLDER.rglob("*"))
        if path.is_file()
    }


def make_shells(folder: Path) -> ShellTree:
    """Return the shells of the sample handbook, built in `folder`."""
    return build_shells(list_shell_places(make_pages().places), read_theme(), folder)


def write_tree(
    pages: Pages, shells: ShellTree, theme: Theme, downloads: tuple[Download, ...] = ()
) -> tuple[Artefact, ...]:
    """Return the whole site of `pages`, search index included; of downloads the links alone."""
    addresses = plan_addresses(pages)
    return (*write_site(pages, shells, theme, downloads), *write_search_index(pages, addresses.paths))


def save_tree(artefacts: Iterable[Artefact], folder: Path) -> None:
    """Write the files of a tree below `folder`."""
    for artefact in artefacts:
        path = folder / artefact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artefact.content)


def list_elements(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return every element of a page in order: its tag, and the names of its attributes."""
    reader = _ElementReader()
    reader.feed(html)
    reader.close()
    return reader.elements


class _ElementReader(HTMLParser):
    """Gathers tags and attribute names, and comments as elements of their own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(name for name, _ in attrs)))

    def handle_comment(self, data: str) -> None:
        self.elements.append(("!--", (data,)))
