"""The text of a page as readers see it, in segments that no hit may reach across."""

from collections.abc import Iterator
from html.parser import HTMLParser

from generator.pages.blocks import (
    Block,
    Cell,
    Counts,
    Entrances,
    Facts,
    Figure,
    Heading,
    Items,
    Notice,
    Paragraph,
    Prose,
    ProseHtml,
    ProseLink,
    ProsePicture,
    Search,
    Sheet,
    Table,
    list_sheet_cells,
)
from generator.pages.forms.form_pages import FILLED_KIND
from generator.pages.page import Page
from generator.pages.words import strip_words

_FLOWING = frozenset(
    ("a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "samp")
) | frozenset(("small", "span", "strong", "sub", "sup", "u", "var", "wbr"))


def list_segments(page: Page) -> tuple[str, ...]:
    """Return the texts of the blocks of `page` in order: one for each paragraph, item, line of a cell.

    Filled forms say what the pages of their subjects say: of them the headings alone are searched.
    """
    blocks = (block for block in page.blocks if page.kind != FILLED_KIND or isinstance(block, Heading))
    segments = (" ".join(text.split()) for block in blocks for text in _list_block(block))
    return tuple(text for text in segments if text)


def _list_block(block: Block) -> Iterator[str]:
    """Yield the texts of one block."""
    match block:
        case Table():
            yield from _list_table(block)
        case Sheet():
            for cell in list_sheet_cells(block):
                yield from _list_cell(cell.lines)
        case Facts():
            for fact in block.facts:
                yield fact.label
                yield from _list_cell(fact.lines)
        case Figure():
            yield block.caption
            if not block.is_chart:  # the table behind a chart says the same
                yield from block.drawing.words
        case Prose():
            yield from _list_prose(block)
        case _:
            yield from _list_words(block)


def _list_words(block: Heading | Paragraph | Notice | Items | Entrances | Counts | Search) -> Iterator[str]:
    """Yield the texts of a block that holds but words."""
    match block:
        case Heading():
            yield block.text
        case Paragraph() | Notice():
            yield strip_words(block.words)
        case Items():
            yield from (strip_words(item) for item in block.items)
        case Entrances():
            for entrance in block.entrances:
                yield from (entrance.title, entrance.line)
                yield " ".join(f"{label} {number}" for label, number in entrance.counts)
        case Counts():
            yield from (f"{count.number} {count.label}" for count in block.counts)
        case Search():
            return


def _list_table(table: Table) -> Iterator[str]:
    """Yield caption, headings and cells of a table."""
    yield table.caption
    yield from (column.label for column in table.columns)
    for row in table.rows:
        for cell in row.cells:
            yield from _list_cell(cell)


def _list_cell(cell: Cell) -> Iterator[str]:
    """Yield the lines of a cell."""
    return (strip_words(line) for line in cell)


def _list_prose(prose: Prose) -> Iterator[str]:
    """Yield the paragraphs of a chapter, and the descriptions of its pictures."""
    reader = _ProseReader()
    for segment in prose.segments:
        match segment:
            case ProseHtml() | ProseLink():
                reader.feed(segment.html)
            case ProsePicture():
                reader.add_picture(segment.description)
    reader.close()
    yield from "".join(reader.pieces).split("\n\n")
    yield from reader.descriptions


class _ProseReader(HTMLParser):
    """Gathers the text of cleaned HTML, with a blank line where an element does not flow with the words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.descriptions: list[str] = []

    def add_picture(self, description: str) -> None:
        """Keep what a picture shows."""
        self.descriptions.append(description)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self._part(tag)

    def handle_data(self, data: str) -> None:
        self.pieces.append(data.replace("\n", " "))

    def _part(self, tag: str) -> None:
        if tag not in _FLOWING:
            self.pieces.append("\n\n")
