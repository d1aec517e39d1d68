"""Laws in the book: one after another, each a few lines and the articles that something rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.pages.blocks import (
    Block,
    Fact,
    Facts,
    Heading,
    Items,
    Notice,
    Paragraph,
    Prose,
    ProseLink,
    Table,
)
from generator.pages.page import BookOutline
from generator.pages.words import Run, Style, Target, Words, join

LAW_KIND = "law"
"""Pages of this kind are set so."""

_ARTICLES = "articles"
_CITING = -1
"""The column of the table of articles that says what rests on them: the last."""


def collect_article_targets(outline: BookOutline) -> frozenset[Target]:
    """Return the articles of laws to which links of `outline` lead."""
    blocks = (block for chapter in outline.chapters for page in chapter.pages for block in page.blocks)
    targets = (target for block in blocks for target in _list_targets(block))
    return frozenset(target for target in targets if target.register == LAW_KIND and target.anchor)


def _list_targets(block: Block) -> Iterator[Target]:
    match block:
        case Prose():
            yield from (each.target for each in block.segments if isinstance(each, ProseLink) and each.target)
        case Table():
            yield from _read_targets(line for row in block.rows for cell in row.cells for line in cell)
        case Facts():
            yield from _read_targets(line for fact in block.facts for line in fact.lines)
        case Items():
            yield from _read_targets(block.items)
        case Paragraph() | Notice():
            yield from _read_targets((block.words,))
        case _:
            return


def _read_targets(lines: Iterable[Words]) -> Iterator[Target]:
    return (run.target for words in lines for run in words if run.target is not None)


def arrange_law(law: Target, blocks: Iterable[Block], linked: frozenset[Target]) -> tuple[Block, ...]:
    """Return the blocks of a law's page as the book has them: facts in a line, headings before their words.

    Of the articles those stay that are cited, or to which a link of the book leads by `linked`.
    """
    arranged: list[Block] = []
    heading: Heading | None = None
    for block in blocks:
        if isinstance(block, Heading):
            arranged += [heading] if heading else []
            heading = block
            continue
        arranged += _set_block(law, heading, block, linked)
        heading = None
    return tuple(arranged)


def _set_block(
    law: Target, heading: Heading | None, block: Block, linked: frozenset[Target]
) -> tuple[Block, ...]:
    """Return a block with the heading above it; a heading before words becomes their label if nothing leads to it."""
    above = (heading,) if heading else ()
    match block:
        case Facts():
            return (*above, Paragraph(join([_tell_fact(fact) for fact in block.facts], "；")))
        case Notice():
            return (*above, Paragraph(block.words))
        case Paragraph() if heading and replace(law, anchor=heading.anchor) not in linked:
            return (Paragraph((_label(heading.text), *block.words)),)
        case Table() if block.kind == _ARTICLES:
            cited = _keep_cited(law, block, linked)
            return (cited,) if cited.rows else ()
        case _:
            return (*above, block)


def _label(text: str) -> Run:
    return Run(f"{text}：", style=Style.QUIET)


def _tell_fact(fact: Fact) -> Words:
    return (_label(fact.label), *join(list(fact.lines), "，"))


def _keep_cited(law: Target, table: Table, linked: frozenset[Target]) -> Table:
    rows = tuple(row for row in table.rows if row.cells[_CITING] or replace(law, anchor=row.anchor) in linked)
    return replace(table, caption="", rows=rows)
