"""A page, the whole of all pages, their navigation and their order in the book."""

from dataclasses import dataclass, field
from enum import StrEnum

from generator.pages.blocks import Block
from generator.pages.words import Target
from generator.views.public import PublicSiteFrame

CHANGES = Target("page", "changes")
"""The page of what changed since an earlier edition; only a handbook that is compared with one has it."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its target, kind (``power``, ``post`` …), title, blocks, and the place it belongs to.

    `place` names the navigation place whose shell it shares: ``home``, ``department-bw``, ``unit``, ``laws``,
    ``lists``, ``guide``, ``search``, or ``lost`` (the 404 page). `terms` are what the search finds beside the
    title: codes and other names. `facets` are filters of the search, pairs of facet and shown word.
    """

    target: Target
    kind: str
    title: str
    place: str
    blocks: tuple[Block, ...]
    description: str
    terms: tuple[str, ...] = ()
    facets: tuple[tuple[str, str], ...] = ()
    parent: Target | None = None
    """The page above in the breadcrumb; None for home."""
    mark: str = ""
    """What became of its entry in this edition, such as 本版新增; empty where nothing is to be said."""
    publication: tuple[tuple[str, str], ...] = ()
    """For the public: label and value of index number, publisher, date of publication and source."""


@dataclass(frozen=True, slots=True)
class NavigationPlace:
    """One entry of the navigation, whose pages share one shell and lie in one folder (empty: the root)."""

    identifier: str
    title: str
    target: Target
    folder: str
    within: str = ""
    """The place below which it stands, shown in the navigation from there on alone; empty for one at the top."""


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One line of an index: the words, what is printed after them, where they lead, and the lines under it.

    `group` is the heading under which it stands; without one it is that of the term's first letter.
    """

    term: str
    note: str
    target: Target
    parts: tuple["IndexEntry", ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class BookIndex:
    """One index of the book; the book puts the entries of each group in order of pinyin, their parts stay as given.

    Groups of their own stand in the order in which they first come, those of first letters by the alphabet.
    """

    title: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter of the book: title and its pages in order; a department's chapter counts as one."""

    title: str
    anchor: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class BookOutline:
    """What is bound and in which order: chapters, indexes, and the chapters that close the book.

    `elsewhere` are the pages that stand in another volume, with its title, and `volumes` the titles of the
    volumes that the contents name.
    """

    chapters: tuple[Chapter, ...]
    indexes: tuple[BookIndex, ...]
    closing: tuple[Chapter, ...] = ()
    has_imprint: bool = True
    lists_drawings: bool = False
    elsewhere: tuple[tuple[Target, str], ...] = ()
    volumes: tuple[str, ...] = ()


class BindingForm(StrEnum):
    """What a bound document is: everything in one book, a volume of several, or a few leaves without a cover."""

    BOOK = "book"
    VOLUME = "volume"
    LEAFLET = "leaflet"


@dataclass(frozen=True, slots=True)
class Binding:
    """One bound document: the stem of its file's name, what it is called, what it is about, and what is in it.

    `about` is the department or the power it is about, None for the whole. Names: ``handbook``, ``general``,
    ``volume-keji``, ``item-xk-01``, ``powers``.
    """

    name: str
    title: str
    about: Target | None
    outline: BookOutline
    form: BindingForm = BindingForm.BOOK


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands on every page and on the cover: titles, unit, edition, marks and the footer's lines.

    `marking` is a line such as 内部资料　注意保存 or empty; `is_draft` stamps 草稿 on every page and sheet;
    `demonstration` is the sentence that says so, or empty; `footer` are the lines of the site's foot;
    `date` is the edition's date, ISO 8601, empty in a draft without one; `date_words` the same as printed.
    """

    title: str
    subtitle: str
    unit: str
    edition: str
    date: str
    date_words: str
    audience: str
    audience_name: str
    marking: str
    demonstration: str
    footer: tuple[str, ...]
    is_draft: bool = False
    feedback: tuple[str, ...] = ()
    """How a reader reports a mistake; none where the unit says nothing."""
    changes: Target | None = None
    """The page of what changed since an earlier edition, where this one is compared with one."""
    frame: PublicSiteFrame | None = None
    """For the public: header, footer and meta information of a government site, as configured."""
    published: str = ""
    """Since when the edition is public, ISO 8601; empty where no edition is registered."""
    source: str = ""
    """Where the edition comes from."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A re-encoded picture of the prose: its name in the output, its bytes, and its size in pixels."""

    name: str
    content: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Pages:
    """Everything that is laid out for one audience."""

    masthead: Masthead
    places: tuple[NavigationPlace, ...]
    pages: tuple[Page, ...]
    bindings: tuple[Binding, ...]
    pictures: tuple[Picture, ...] = ()
    imprint: tuple[tuple[str, str], ...] = field(default=())
    """Label and value of the book's imprint, in order."""
