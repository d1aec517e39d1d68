"""The kinds of block, a dozen and one, of which every page is made."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.drawings.drawing import Drawing
from generator.pages.words import Target, Words

Cell = tuple[Words, ...]
"""The lines of a table cell or a fact, one paragraph each; empty where there is nothing to say."""


class Tone(StrEnum):
    """What a notice is for."""

    NOTE = "note"
    DRAFT = "draft"
    FAULT = "fault"


class Align(StrEnum):
    """How the cells of a column are set."""

    START = "start"
    CENTER = "center"
    END = "end"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 or 3 (level 1 is the page's title); `anchor` is unique on its page."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    words: Words


@dataclass(frozen=True, slots=True)
class Items:
    """A list; ordered ones are counted by the theme."""

    items: tuple[Words, ...]
    is_ordered: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a card: its label and the lines of its value."""

    label: str
    lines: Cell


@dataclass(frozen=True, slots=True)
class Facts:
    """A card: labels and values in order; `is_key` marks the short card that stands first on a power's page."""

    facts: tuple[Fact, ...]
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column: heading, share of the width (any positive number), and how its cells are set."""

    label: str
    share: float
    align: Align = Align.START


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `anchor` makes it a place to link to, `is_group` spans one cell over all columns.

    `facets` are what filters ask for: pairs of a filter's name and an identifier, a name as often as it applies.
    """

    cells: tuple[Cell, ...]
    anchor: str = ""
    is_group: bool = False
    facets: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice above a table: its name, its label, and for each value its identifier and its word, in order."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption; `kind` names it for theme and tests, as ``steps``, ``risks``, ``powers``.

    On a site `filters` stand above the rows and hide those whose facets do not match; a book shows all rows.
    """

    kind: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    filters: tuple[Filter, ...] = ()


class SheetCellKind(StrEnum):
    """What a cell of a form is for: its label, what is filled in, or a place to sign."""

    LABEL = "label"
    TEXT = "text"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell of a form, `columns` wide and `height` lines high at least, empty where it is to be filled in.

    The lines of a signature's cell stand at its lower end, below the room to write in.
    """

    lines: Cell = ()
    kind: SheetCellKind = SheetCellKind.TEXT
    columns: int = 1
    align: Align = Align.START
    height: int = 1


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a form."""

    cells: tuple[SheetCell, ...]


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """Rows that stay together; with a `label` they stand beside one merged cell in the first column.

    A long group comes in several, those after the first with `continues`: each says its label again, so that no
    sheet of paper is without it.
    """

    rows: tuple[SheetRow, ...]
    label: Cell = ()
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form's grid: the shares of its columns, rows repeated at the head of each sheet of paper, and groups.

    `caption` says what it is to those who do not see it. Sheets that follow each other are one frame on paper; one
    that is not `is_framed` has no lines, as the end of a letter.
    """

    kind: str
    caption: str
    shares: tuple[float, ...]
    groups: tuple[SheetGroup, ...]
    head: tuple[SheetRow, ...] = ()
    is_framed: bool = True


@dataclass(frozen=True, slots=True)
class Figure:
    """A workflow drawing; where the drawing fell back, only the words are shown.

    `sheets` is the same flow for print, in as many drawings as it takes sheets, whose connectors continue
    each other; empty where the drawing fits one sheet, upright or turned, or where none can be drawn.
    """

    drawing: Drawing
    caption: str
    anchor: str
    sheets: tuple[Drawing, ...] = ()
    is_chart: bool = False
    """Whether it is a chart of counts: a site sets such charts side by side, each with the table behind it."""


@dataclass(frozen=True, slots=True)
class ProseHtml:
    """A stretch of cleaned HTML of our own rendering."""

    html: str


@dataclass(frozen=True, slots=True)
class ProseLink:
    """A link within prose: cleaned HTML of its words, and where it leads, or None where nothing is to be seen."""

    html: str
    target: Target | None


@dataclass(frozen=True, slots=True)
class ProsePicture:
    """A picture within prose: its name among the pages' pictures, and its description."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A chapter's text: segments that follow each other without a gap."""

    segments: tuple[ProseHtml | ProseLink | ProsePicture, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A framed line or two of words that a reader must not miss."""

    tone: Tone
    words: Words


@dataclass(frozen=True, slots=True)
class Entrance:
    """One way in: a title that leads somewhere, a line under it, and counts such as ``("职权", 3)``."""

    title: str
    target: Target
    line: str = ""
    counts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Entrances:
    """Several ways in, shown as a quiet grid."""

    entrances: tuple[Entrance, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something: its word, the number, where they are listed, and the tone of a level."""

    label: str
    number: int
    target: Target | None = None
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """Key figures in one line."""

    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Search:
    """The search box with its list of hits; in a book it is left out."""

    hint: str


Block = (
    Heading
    | Paragraph
    | Items
    | Facts
    | Table
    | Sheet
    | Figure
    | Prose
    | Notice
    | Entrances
    | Counts
    | Search
)


def list_sheet_cells(sheet: Sheet) -> Iterator[SheetCell]:
    """Yield the cells of a form in order, the label of a group once."""
    for row in sheet.head:
        yield from row.cells
    for group in sheet.groups:
        if group.label and not group.continues:
            yield SheetCell(group.label, SheetCellKind.LABEL)
        for row in group.rows:
            yield from row.cells
