"""Reads pages as a reader does: their text, where their links lead, and the places one may link to."""

import re
from collections.abc import Iterator
from html import unescape

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
from generator.pages.page import Page, Pages
from generator.pages.words import Run, Target, Words, strip_words

_ID = re.compile(r'\bid="([^"]+)"')
_REFERENCE = re.compile(r'href="ref:([^"]+)"')
_TAG = re.compile(r"<[^>]*>")


def list_anchors(page: Page) -> list[str]:
    """Return the anchors of a page in order, one that stands twice twice."""
    return [anchor for block in page.blocks for anchor in _walk_anchors(block)]


def list_targets(page: Page) -> list[Target]:
    """Return where the links of a page lead, the one to the page above among them."""
    found = [run.target for words in walk_words(page) for run in words if run.target is not None]
    for block in page.blocks:
        match block:
            case Entrances():
                found += [each.target for each in block.entrances]
            case Counts():
                found += [each.target for each in block.counts if each.target]
            case Figure():
                drawn = "".join(each.svg for each in (block.drawing, *block.sheets))
                found += [read_target(unescape(each)) for each in _REFERENCE.findall(drawn)]
            case Prose():
                found += [
                    each.target for each in block.segments if isinstance(each, ProseLink) and each.target
                ]
            case _:
                pass
    return found if page.parent is None else [*found, page.parent]


def find_broken_targets(pages: Pages) -> list[tuple[str, str]]:
    """Return page and target of each link of pages, places, book and indexes that leads nowhere."""
    anchors = {page.target: {*list_anchors(page), *_list_queries(page)} for page in pages.pages}
    links = [(str(page.target), target) for page in pages.pages for target in list_targets(page)]
    links += [(place.identifier, place.target) for place in pages.places]
    indexes = [index for binding in pages.bindings for index in binding.outline.indexes]
    entries = [(index.title, entry) for index in indexes for entry in index.entries]
    links += [(title, each.target) for title, entry in entries for each in (entry, *entry.parts)]
    return [(source, str(target)) for source, target in links if not _leads_somewhere(target, anchors)]


def read_target(text: str) -> Target:
    """Return the target written ``register/identifier?query#anchor``."""
    rest, _, anchor = text.partition("#")
    entry, _, query = rest.partition("?")
    register, _, identifier = entry.partition("/")
    return Target(register, identifier, anchor, query)


def walk_words(page: Page) -> Iterator[Words]:
    """Yield each line of runs on a page."""
    for block in page.blocks:
        match block:
            case Paragraph() | Notice():
                yield block.words
            case Items():
                yield from block.items
            case Facts():
                yield from (line for fact in block.facts for line in fact.lines)
            case Table():
                yield from (line for row in block.rows for cell in row.cells for line in cell)
            case Sheet():
                yield from (line for cell in list_sheet_cells(block) for line in cell.lines)
            case _:
                pass


def walk_runs(page: Page) -> Iterator[Run]:
    """Yield each run on a page."""
    for words in walk_words(page):
        yield from words


def list_tables(page: Page, kind: str = "") -> list[Table]:
    """Return the tables of a page, those of a kind or all."""
    return [block for block in page.blocks if isinstance(block, Table) and kind in {"", block.kind}]


def find_section(page: Page, anchor: str) -> tuple[Block, ...]:
    """Return what stands under the heading of level 2 with `anchor`, nothing where it is missing."""
    found: list[Block] = []
    is_within = False
    for block in page.blocks:
        if isinstance(block, Heading) and block.level == 2:
            is_within = block.anchor == anchor
        elif is_within:
            found.append(block)
    return tuple(found)


def read_cells(table: Table, label: str) -> list[str]:
    """Return the text of a column, lines joined by line feeds."""
    index = [column.label for column in table.columns].index(label)
    return [
        "\n".join(strip_words(line) for line in row.cells[index]) for row in table.rows if not row.is_group
    ]


def read_groups(table: Table) -> list[str]:
    """Return the text of the lines that stand above groups of rows."""
    return [strip_words(row.cells[0][0]) for row in table.rows if row.is_group]


def read_facts(page: Page) -> dict[str, str]:
    """Return label and text of the facts of a page, lines joined by line feeds."""
    return {
        fact.label: "\n".join(strip_words(line) for line in fact.lines)
        for block in page.blocks
        if isinstance(block, Facts)
        for fact in block.facts
    }


def read_text(page: Page) -> str:
    """Return everything that is said on a page or of it, drawings and what the search knows included."""
    beside = [page.title, page.description, *page.terms, *(word for facet in page.facets for word in facet)]
    lines = [strip_words(words) for words in walk_words(page)]
    return "\n".join([*beside, *lines, *(text for block in page.blocks for text in _walk_texts(block))])


def _walk_anchors(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Figure():
            yield block.anchor
        case Table():
            yield from (row.anchor for row in block.rows if row.anchor)
        case Prose():
            for segment in block.segments:
                if isinstance(segment, ProseHtml | ProseLink):
                    yield from _ID.findall(segment.html)
        case _:
            pass


def _walk_texts(block: Block) -> Iterator[str]:
    """Yield what a block says beside its runs."""
    match block:
        case Heading():
            yield block.text
        case Facts():
            yield from (fact.label for fact in block.facts)
        case Table():
            yield from (block.caption, *(column.label for column in block.columns))
        case Figure():
            yield from (block.caption, *block.drawing.words, unescape(_TAG.sub("", block.drawing.svg)))
            yield block.drawing.svg
        case Prose():
            for segment in block.segments:
                yield segment.description if isinstance(segment, ProsePicture) else segment.html
        case Entrances():
            for each in block.entrances:
                yield from (each.title, each.line, *(label for label, _ in each.counts))
        case Search():
            yield block.hint
        case _:
            pass


def _leads_somewhere(target: Target, anchors: dict[Target, set[str]]) -> bool:
    found = anchors.get(Target(target.register, target.identifier))
    if found is None or (target.anchor and target.anchor not in found):
        return False
    return set(target.query.split("&") if target.query else ()) <= found


def _list_queries(page: Page) -> set[str]:
    """Return what the filters of a page can be asked for so that some row is left, as ``level=high``."""
    facets = {facet for table in list_tables(page) for row in table.rows for facet in row.facets}
    return {f"{name}={value}" for name, value in facets}
