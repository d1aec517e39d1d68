"""What a site offers for download: bound documents and open data, each with its label, form and size."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil
from pathlib import PurePosixPath

from generator.pages.data_page import DATA, DATA_FILES
from generator.pages.page import Binding, Page
from generator.pages.words import Target
from generator.values.artefact import Artefact

DOWNLOAD_FOLDER = "downloads/"
"""Where downloads lie in the site."""

_DATA_FORMS = frozenset({"CSV", "JSON"})
_EMPTY = b"[]"
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Download:
    """A file that the site offers: its label, form (PDF, CSV, JSON), path within the site and size in bytes.

    `about` is the department, power or list it is about; what is about None is offered on every page.
    """

    label: str
    form: str
    path: str
    size: int
    about: Target | None


def list_downloads(
    bindings: Iterable[Binding], books: Iterable[Artefact], data: Iterable[Artefact]
) -> tuple[Download, ...]:
    """Return what is offered of the printed `books` and of the open `data`; registers without entries are not."""
    printed = {PurePosixPath(book.path).stem: book for book in books}
    found = [
        _offer(binding.title, printed[binding.name], binding.about)
        for binding in bindings
        if binding.name in printed
    ]
    return (*found, *_list_data(tuple(data)))


def enclose_downloads(downloads: Iterable[Download], made: Iterable[Artefact]) -> Iterator[Artefact]:
    """Yield those files of `made` that `downloads` offer, at their place in the site."""
    offered = {each.path for each in downloads}
    for file in made:
        path = DOWNLOAD_FOLDER + file.path
        if path in offered:
            yield replace(file, path=path)


def choose_downloads(downloads: Iterable[Download], page: Page, place: Target) -> tuple[Download, ...]:
    """Return what is offered on `page`, whose place in the navigation begins with the page `place`.

    What is about a department is offered on every page of its place, all open data on the page of these.
    """
    return tuple(
        each
        for each in downloads
        if each.about is None
        or (page.target == DATA and each.form in _DATA_FORMS)
        or each.about == page.target
        or (each.about.register == "department" and each.about == place)
    )


def write_size(size: int) -> str:
    """Return a number of bytes as readers know it: ``86 kB``, ``3.7 MB``."""
    thousands = ceil(size / _THOUSAND)
    if thousands < _THOUSAND:
        return f"{thousands} kB"
    return f"{size / _THOUSAND / _THOUSAND:.1f} MB"


def _list_data(files: tuple[Artefact, ...]) -> Iterator[Download]:
    empty = {PurePosixPath(file.path).stem for file in files if file.content.strip() == _EMPTY}
    for file in files:
        register = PurePosixPath(file.path).stem
        if register in DATA_FILES and register not in empty:
            offered = DATA_FILES[register]
            yield _offer(offered.title, file, offered.about)


def _offer(label: str, file: Artefact, about: Target | None) -> Download:
    form = PurePosixPath(file.path).suffix.removeprefix(".").upper()
    return Download(label, form, DOWNLOAD_FOLDER + file.path, len(file.content), about)
