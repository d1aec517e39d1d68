"""Characters that no font covers, found in the pages before printing, each with its place in the handbook."""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.blocks import (
    Block,
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
from generator.pages.page import BindingForm, Pages
from generator.pages.words import Target, strip_words

_INVISIBLE = frozenset(["Cc", "Cf", "Zl", "Zp", "Zs"])
_TAG = re.compile(r"<[^>]*>")
_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
_LONGEST_QUOTE = 20


@dataclass(frozen=True, slots=True)
class Coverage:
    """The code points for which every slot of fonts has a glyph."""

    points: frozenset[int]

    def find_missing(self, text: str) -> tuple[str, ...]:
        """Return the characters of `text` that have no glyph, in order, each once."""
        return tuple(dict.fromkeys(char for char in text if not self._covers(char)))

    def _covers(self, char: str) -> bool:
        point = ord(char)
        return (
            point in self.points
            or unicodedata.category(char) in _INVISIBLE
            or any(point in selectors for selectors in _SELECTORS)
        )


@dataclass(frozen=True, slots=True)
class MissingGlyph:
    """A character without a glyph: the page's target (None on cover, imprint and indexes) and where on it."""

    char: str
    target: Target | None
    where: str

    @property
    def code(self) -> str:
        """The character's code point, as ``U+20002``."""
        return f"U+{ord(self.char):04X}"


def find_missing_glyphs(pages: Pages, covered: Coverage) -> tuple[MissingGlyph, ...]:
    """Return each character of the book that `covered` has not, once for each place, in the book's order."""
    found = (
        MissingGlyph(char, target, where)
        for target, where, text in _list_texts(pages)
        for char in covered.find_missing(text)
    )
    return tuple(dict.fromkeys(found))


def _list_texts(pages: Pages) -> Iterator[tuple[Target | None, str, str]]:
    """Yield page, place and text of everything that the book prints."""
    masthead = pages.masthead
    for where, text in (
        ("封面　书名", masthead.title),
        ("封面　副题", masthead.subtitle),
        ("封面　单位", masthead.unit),
        ("封面　版次", masthead.edition),
        ("封面　日期", masthead.date_words),
        ("封面　标记", masthead.marking),
        ("封面　说明", masthead.demonstration),
        ("版记　受众", masthead.audience_name),
    ):
        yield None, where, text
    for label, value in pages.imprint:
        yield None, f"版记　{label}", label + value
    yield from _list_chapter_texts(pages)
    for binding in pages.bindings:
        if binding.form is not BindingForm.BOOK:
            yield None, "分册名", binding.title
        for index in binding.outline.indexes:
            yield None, "索引标题", index.title
            for entry in index.entries:
                for each in (entry, *entry.parts):
                    yield each.target, f"{_quote(index.title)}　{_quote(each.term)}", each.term + each.note


def _list_chapter_texts(pages: Pages) -> Iterator[tuple[Target | None, str, str]]:
    """Yield the texts of chapters, each page once in how many documents it may be bound."""
    told: set[Target] = set()
    outlines = [binding.outline for binding in pages.bindings]
    for chapter in (chapter for each in outlines for chapter in (*each.chapters, *each.closing)):
        yield None, "章标题", chapter.title
        for page in chapter.pages:
            if page.target in told:
                continue
            told.add(page.target)
            yield page.target, f"{_quote(page.title)}　标题", page.title
            for block in page.blocks:
                for where, text in _list_block_texts(block):
                    yield page.target, f"{_quote(page.title)}　{where}", text


def _list_block_texts(block: Block) -> Iterator[tuple[str, str]]:
    """Yield place and text of everything that `block` prints."""
    match block:
        case Facts():
            for fact in block.facts:
                yield f"“{fact.label}”栏", fact.label + "".join(map(strip_words, fact.lines))
        case Table():
            yield from _list_table_texts(block)
        case Sheet():
            told = "".join(strip_words(line) for cell in list_sheet_cells(block) for line in cell.lines)
            yield f"表{_quote(block.caption)}", block.caption + told
        case Items():
            for number, item in enumerate(block.items, 1):
                yield f"列表第{number}项", strip_words(item)
        case Entrances():
            for entrance in block.entrances:
                yield f"{_quote(entrance.title)}一项", entrance.title + entrance.line
        case Counts():
            yield "数字", "".join(count.label for count in block.counts)
        case _:
            yield from _list_single_text(block)


def _list_single_text(
    block: Heading | Paragraph | Notice | Figure | Prose | Search,
) -> Iterator[tuple[str, str]]:
    """Yield place and text of a block that has one place."""
    match block:
        case Heading():
            yield "小标题", block.text
        case Paragraph():
            yield "正文", strip_words(block.words)
        case Notice():
            yield "提示", strip_words(block.words)
        case Figure():
            drawings = (block.drawing, *block.sheets)
            told = "".join(
                each for drawing in drawings for each in (*drawing.words, _strip_tags(drawing.svg))
            )
            yield f"图{_quote(block.caption)}", block.caption + told
        case Prose():
            yield "正文", "".join(_read_segment(segment) for segment in block.segments)
        case Search():
            return


def _list_table_texts(table: Table) -> Iterator[tuple[str, str]]:
    name = f"表{_quote(table.caption)}"
    yield f"{name}表头", table.caption + "".join(column.label for column in table.columns)
    for number, row in enumerate(table.rows, 1):
        texts = ["".join(map(strip_words, cell)) for cell in row.cells]
        labels = [column.label for column in table.columns] if not row.is_group else ["分组"]
        for label, text in zip(labels, texts, strict=False):
            yield f"{name}第{number}行{_quote(next(filter(None, texts), ''))}“{label}”栏", text


def _read_segment(segment: ProseHtml | ProseLink | ProsePicture) -> str:
    return "" if isinstance(segment, ProsePicture) else _strip_tags(segment.html)


def _strip_tags(markup: str) -> str:
    return html.unescape(_TAG.sub("", markup))


def _quote(text: str) -> str:
    return f"「{text[:_LONGEST_QUOTE]}」"
