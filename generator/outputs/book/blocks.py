"""The blocks of a page as the templates of the book want them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.outputs.book.anchors import BookAnchors, name_anchor
from generator.outputs.book.figures import fit_figure, write_svg
from generator.outputs.book.printed import (
    PrintedBlock,
    PrintedEntrance,
    PrintedEntrances,
    PrintedFigure,
    PrintedHeading,
    PrintedItems,
    PrintedNotice,
    PrintedParagraph,
    PrintedProse,
    PrintedRun,
    PrintedTable,
)
from generator.outputs.book.profile import PrintProfile
from generator.outputs.book.prose import print_prose
from generator.outputs.book.tables import estimate_card_height, print_facts, print_table
from generator.outputs.book.words import print_words
from generator.pages.blocks import (
    Block,
    Entrance,
    Entrances,
    Facts,
    Figure,
    Heading,
    Items,
    Notice,
    Paragraph,
    Prose,
    Search,
    Table,
)
from generator.pages.words import Target, plain

_BLOCK_LEVEL = 2
"""The level of a page's own headings, from which depth is counted."""

_NOTICE_HEIGHT = 40.0
_TITLE_HEIGHT = 56.0


@dataclass(frozen=True, slots=True)
class BlockSetting:
    """What the setting of blocks depends on: profile, targets of the book, and the style of drawings."""

    profile: PrintProfile
    anchors: BookAnchors
    drawing_style: str


def print_blocks(
    blocks: Sequence[Block], page: Target, depth: int, setting: BlockSetting
) -> tuple[PrintedBlock, ...]:
    """Return the printed form of `blocks` on `page`; headings of level 2 get level `depth` in the document.

    Search boxes are left out, a caption that repeats the heading above it is dropped,
    and the heading right above a turned drawing turns with it.
    """
    above = _estimate_head(blocks)
    room = (above + _estimate_cards(blocks, setting.profile)) if above else 0.0
    first = next((block for block in blocks if isinstance(block, Figure)), None)
    printed = (
        each
        for block in blocks
        for each in _print_block(block, page, depth, room if block is first else 0.0, setting)
    )
    return _join_neighbours(printed)


def _print_block(
    block: Block, page: Target, depth: int, room: float, setting: BlockSetting
) -> tuple[PrintedBlock, ...]:
    match block:
        case Facts():
            return (print_facts(block, setting.profile, setting.anchors),)
        case Table():
            return (print_table(block, page, setting.profile, setting.anchors),)
        case Figure():
            return _print_figure(block, page, room, setting)
        case Heading():
            return (_print_heading(block, page, depth),)
        case Prose():
            html = print_prose(block, page, depth - _BLOCK_LEVEL, setting.anchors)
            return (PrintedProse(Markup(html)),)  # noqa: S704 - cleaned before, and rewritten tag by tag
        case _:
            return tuple(_print_plain(block, setting.anchors))


def _print_plain(
    block: Paragraph | Items | Notice | Entrances | Search, anchors: BookAnchors
) -> Iterator[PrintedBlock]:
    match block:
        case Paragraph():
            yield PrintedParagraph(print_words(block.words, anchors))
        case Items():
            yield PrintedItems(tuple(print_words(item, anchors) for item in block.items), block.is_ordered)
        case Notice():
            yield PrintedNotice(block.tone.value, print_words(block.words, anchors))
        case Entrances():
            yield PrintedEntrances(tuple(_print_entrance(each, anchors) for each in block.entrances))
        case Search():
            return


def _print_heading(heading: Heading, page: Target, depth: int) -> PrintedHeading:
    rank = heading.level - _BLOCK_LEVEL + 1
    anchor = name_anchor(replace(page, anchor=heading.anchor)) if heading.anchor else ""
    return PrintedHeading(depth + rank - 1, rank, heading.text, anchor)


def _print_entrance(entrance: Entrance, anchors: BookAnchors) -> PrintedEntrance:
    title = (PrintedRun(entrance.title, anchors.find_href(entrance.target), "strong", ""),)
    return PrintedEntrance(
        title, entrance.line, tuple(f"{label} {count}" for label, count in entrance.counts)
    )


def _print_figure(
    figure: Figure, page: Target, room: float, setting: BlockSetting
) -> tuple[PrintedBlock, ...]:
    """Return the figure in its sheets, or where no page holds it the flow in words."""
    fitting = fit_figure(figure, setting.profile, room)
    if fitting is None:
        words = tuple(print_words(plain(line), setting.anchors) for line in figure.drawing.words)
        return (PrintedItems(words, is_ordered=False),)
    anchor = name_anchor(replace(page, anchor=figure.anchor))
    count = len(fitting.sheets)
    return tuple(
        PrintedFigure(
            heading=None,
            svg=Markup(write_svg(sheet, fitting.scale, setting.drawing_style, f"{anchor}_{number}")),  # noqa: S704 - drawn by us, rewritten through an allow-list
            caption=f"{figure.caption}（{number}/{count}）" if count > 1 else figure.caption,
            anchor=anchor if number == 1 else "",
            is_turned=fitting.is_turned,
        )
        for number, sheet in enumerate(fitting.sheets, 1)
    )


def _estimate_head(blocks: Sequence[Block]) -> float:
    """Return about what title and notices above a page's diagram take, 0 where more stands above it."""
    before: list[Block] = []
    for block in blocks:
        if isinstance(block, Figure):
            break
        before.append(block)
    else:
        return 0.0
    if not all(isinstance(block, Facts | Notice | Heading) for block in before):
        return 0.0
    return _TITLE_HEIGHT + _NOTICE_HEIGHT * sum(isinstance(block, Notice) for block in before)


def _estimate_cards(blocks: Sequence[Block], profile: PrintProfile) -> float:
    return sum(
        estimate_card_height(block, profile) for block in blocks if isinstance(block, Facts) and block.is_key
    )


def _join_neighbours(blocks: Iterable[PrintedBlock]) -> tuple[PrintedBlock, ...]:
    joined: list[PrintedBlock] = []
    for block in blocks:
        above = joined[-1] if joined else None
        if (
            isinstance(block, PrintedTable)
            and isinstance(above, PrintedHeading)
            and above.text == block.caption
        ):
            joined.append(replace(block, caption=""))
        elif isinstance(block, PrintedFigure) and block.is_turned and isinstance(above, PrintedHeading):
            joined[-1] = replace(block, heading=above)
        else:
            joined.append(block)
    return tuple(joined)
