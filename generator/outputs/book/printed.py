"""What the templates of the book are given: the documented context, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from generator.outputs.book.profile import PrintProfile
from generator.pages.page import Masthead


@dataclass(frozen=True, slots=True)
class PrintedRun:
    """A run of text; `href` is empty where it leads nowhere; `style` and `tone` become classes."""

    text: str
    href: str
    style: str
    tone: str


PrintedWords = tuple[PrintedRun, ...]
PrintedCell = tuple[PrintedWords, ...]


@dataclass(frozen=True, slots=True)
class PrintedHeading:
    """A heading within a page: its level in the document (2 to 4), and the rank of its looks (1, 2)."""

    kind: ClassVar[str] = "heading"
    level: int
    rank: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class PrintedParagraph:
    """One paragraph."""

    kind: ClassVar[str] = "paragraph"
    words: PrintedWords


@dataclass(frozen=True, slots=True)
class PrintedItems:
    """A list."""

    kind: ClassVar[str] = "items"
    items: tuple[PrintedWords, ...]
    is_ordered: bool


@dataclass(frozen=True, slots=True)
class PrintedFact:
    """A fact of a card; without lines there is nothing to say."""

    label: str
    lines: PrintedCell


@dataclass(frozen=True, slots=True)
class PrintedFactRow:
    """A row of a card: one fact across it, or two side by side; `is_kept` stays on one page."""

    facts: tuple[PrintedFact, ...]
    is_kept: bool


@dataclass(frozen=True, slots=True)
class PrintedFacts:
    """A card: the `widths` of label, value, label, value in hundredths, and its rows.

    `is_key` is the short one that opens a power, `is_kept` stays on one page.
    """

    kind: ClassVar[str] = "facts"
    widths: tuple[float, ...]
    rows: tuple[PrintedFactRow, ...]
    is_key: bool
    is_kept: bool


@dataclass(frozen=True, slots=True)
class PrintedColumn:
    """A column: its heading, its width in hundredths of the table, and how its cells are set."""

    label: str
    width: float
    align: str


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row; `is_group` spans all columns, `is_kept` stays on one page."""

    cells: tuple[PrintedCell, ...]
    anchor: str
    is_group: bool
    is_kept: bool


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table; `name` is its kind, `caption` is empty where the heading above says the same.

    `continued` stands at the head of the sheets on which it goes on.
    """

    kind: ClassVar[str] = "table"
    name: str
    caption: str
    continued: str
    columns: tuple[PrintedColumn, ...]
    rows: tuple[PrintedRow, ...]
    is_small: bool


@dataclass(frozen=True, slots=True)
class PrintedSheetCell:
    """A cell of a form; `tag` is ``th`` or ``td``, `height` the lines it takes at least, `role` its kind."""

    tag: str
    lines: PrintedCell
    columns: int
    align: str
    role: str
    height: int


@dataclass(frozen=True, slots=True)
class PrintedSheetGroup:
    """Rows that stay on one page, with a label beside all of them where it has lines."""

    label: PrintedCell
    rows: tuple[tuple[PrintedSheetCell, ...], ...]
    continues: bool


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """A form's grid: its columns' `widths` in hundredths, the rows of its head, and its groups."""

    kind: ClassVar[str] = "sheet"
    name: str
    caption: str
    widths: tuple[float, ...]
    head: tuple[tuple[PrintedSheetCell, ...], ...]
    groups: tuple[PrintedSheetGroup, ...]
    is_framed: bool


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A drawing, or a part of one, as inline SVG of its final size; only the first part has an anchor.

    `is_turned` lays it sideways on a page of its own, then with the `heading` that stood above it.
    """

    kind: ClassVar[str] = "figure"
    heading: PrintedHeading | None
    svg: Markup
    caption: str
    anchor: str
    is_turned: bool


@dataclass(frozen=True, slots=True)
class PrintedProse:
    """A chapter's text."""

    kind: ClassVar[str] = "prose"
    html: Markup


@dataclass(frozen=True, slots=True)
class PrintedNotice:
    """A framed notice."""

    kind: ClassVar[str] = "notice"
    tone: str
    words: PrintedWords


@dataclass(frozen=True, slots=True)
class PrintedEntrance:
    """A title, the line under it, and counts such as ``职权 3``."""

    title: PrintedWords
    line: str
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintedEntrances:
    """Several ways on, as a list."""

    kind: ClassVar[str] = "entrances"
    entrances: tuple[PrintedEntrance, ...]


PrintedBlock = (
    PrintedHeading
    | PrintedParagraph
    | PrintedItems
    | PrintedFacts
    | PrintedTable
    | PrintedSheet
    | PrintedFigure
    | PrintedProse
    | PrintedNotice
    | PrintedEntrances
)


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page of the sites as a section of the book.

    `title` is empty where the chapter's says the same. Where it begins an opening of its own, `name` is what
    its sheets are called in the style sheet and `end` the id of its last line; else both are empty.
    """

    anchor: str
    kind: str
    title: str
    name: str
    end: str
    blocks: tuple[PrintedBlock, ...]


@dataclass(frozen=True, slots=True)
class PrintedChapter:
    """A chapter, begun on a right-hand page."""

    title: str
    anchor: str
    pages: tuple[PrintedPage, ...]


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents: level 1 for a chapter or an index, 2 for a page."""

    level: int
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class PrintedEntry:
    """A line of an index with the lines under it; without `href` it stands in another `volume`."""

    term: str
    note: str
    href: str
    volume: str = ""
    parts: tuple["PrintedEntry", ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedGroup:
    """The entries of an index under one heading: an initial, or what the index is grouped by."""

    heading: str
    entries: tuple[PrintedEntry, ...]


@dataclass(frozen=True, slots=True)
class PrintedIndex:
    """An index at the end of the book."""

    title: str
    anchor: str
    groups: tuple[PrintedGroup, ...]


@dataclass(frozen=True, slots=True)
class PrintedBookContext:
    """Everything that ``print/book.html.j2`` gets; `title_lines` is the title as broken on the cover.

    `form` is ``book``, ``volume`` or ``leaflet`` (which has neither cover nor contents); `name` is the title of
    a volume or leaflet, empty for the whole book. `drawings` is the list of drawings, `closing` the chapters
    after the indexes, and `volumes` are those that the contents name.
    """

    masthead: Masthead
    title_lines: tuple[str, ...]
    form: str
    name: str
    imprint: tuple[tuple[str, str], ...]
    contents: tuple[ContentsLine, ...]
    drawings: tuple[ContentsLine, ...]
    chapters: tuple[PrintedChapter, ...]
    indexes: tuple[PrintedIndex, ...]
    closing: tuple[PrintedChapter, ...]
    volumes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintedForm:
    """A form as its templates want it; `is_wide` lays the paper across, `main` is the id of its beginning."""

    main: str
    kind: str
    number: str
    title: str
    subject: str
    lead: tuple[tuple[str, str], ...]
    blocks: tuple[PrintedBlock, ...]
    notes: tuple[str, ...]
    is_wide: bool
    is_blank: bool


@dataclass(frozen=True, slots=True)
class SheetContext:
    """Everything that ``print/book.css.j2`` gets.

    `stacks` are the families of each slot as written in CSS, `tokens` the theme's custom properties,
    `cell_padding` left and right of a cell together in points, `row_padding` above and below it,
    `table_leading` and `small_leading` the line heights of usual and small tables by their type;
    `starts_left` begins each opening on a left-hand page.
    """

    profile: PrintProfile
    stacks: Mapping[str, Markup]
    tokens: Mapping[str, Markup]
    openings: tuple[PrintedPage, ...]
    cell_padding: float
    row_padding: float
    table_leading: float
    small_leading: float
    is_draft: bool
    starts_left: bool
