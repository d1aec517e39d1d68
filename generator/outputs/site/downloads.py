"""What a site offers for download: bound documents and open data, each with its label, form and size."""

from collections.abc import Iterable, Iterator, Mapping
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


@dataclass(frozen=True, slots=True)
class Offers:
    """What is offered where: everywhere, on the page of open data, and by what it is about."""

    everywhere: tuple[Download, ...]
    data: tuple[Download, ...]
    about: Mapping[Target, tuple[Download, ...]]


def sort_downloads(downloads: Iterable[Download]) -> Offers:
    """Return downloads by where they are offered, so that no page has to look at all of them."""
    found = tuple(downloads)
    about: dict[Target, list[Download]] = {}
    for each in found:
        if each.about is not None:
            about.setdefault(each.about, []).append(each)
    return Offers(
        everywhere=tuple(each for each in found if each.about is None),
        data=tuple(each for each in found if each.form in _DATA_FORMS),
        about={target: tuple(several) for target, several in about.items()},
    )


def choose_downloads(offers: Offers, page: Page, place: Target) -> tuple[Download, ...]:
    """Return what is offered on `page`, whose place in the navigation begins with the page `place`.

    What is about a department is offered on every page of its place, all open data on the page of these.
    """
    if page.target == DATA:
        return (*offers.everywhere, *offers.data)
    own = offers.about.get(page.target, ())
    shared = offers.about.get(place, ()) if place.register == "department" and place != page.target else ()
    return (*offers.everywhere, *shared, *own)


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
