"""The blocks of a page as the templates of the book want them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from generator.outputs.book.anchors import BookAnchors, name_anchor
from generator.outputs.book.cards import estimate_card, print_facts
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
from generator.outputs.book.sheets import print_sheet
from generator.outputs.book.tables import name_continued, print_table
from generator.outputs.book.widths import TableKind
from generator.outputs.book.words import print_words
from generator.pages.blocks import (
    Block,
    Counts,
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
    Sheet,
    Table,
)
from generator.pages.words import Run, Style, Target, Words, join, plain

_BLOCK_LEVEL = 2
"""The level of a page's own headings, from which depth is counted."""

_NOTICE_HEIGHT = 40.0
_TITLE_HEIGHT = 56.0


@dataclass(frozen=True, slots=True)
class BlockSetting:
    """What the setting of blocks depends on.

    Profile, targets of the book, style of drawings, widths of tables, and the articles to which the book's links lead.
    """

    profile: PrintProfile
    anchors: BookAnchors
    drawing_style: str
    widths: Mapping[TableKind, tuple[float, ...]] = field(default_factory=dict)
    linked: frozenset[Target] = frozenset()


def print_blocks(
    blocks: Sequence[Block],
    page: Target,
    depth: int,
    setting: BlockSetting,
    above: Mapping[str, float] | None = None,
) -> tuple[PrintedBlock, ...]:
    """Return the printed form of `blocks` on `page`; headings of level 2 get level `depth` in the document.

    `above` says by a figure's anchor what stands above it on its page; without it that is estimated for the
    first. Search boxes are left out, a caption that repeats the heading or the chart above it is dropped, and
    the heading right above a turned drawing turns with it.
    """
    room = _estimate_above(blocks, setting.profile) if above is None else above
    printed = (each for block in blocks for each in _print_block(block, page, depth, room, setting))
    return _join_neighbours(printed)


def _print_block(
    block: Block, page: Target, depth: int, above: Mapping[str, float], setting: BlockSetting
) -> tuple[PrintedBlock, ...]:
    match block:
        case Facts() | Table() | Sheet():
            return (_print_grid(block, page, setting),)
        case Figure():
            return _print_figure(block, page, above.get(block.anchor, 0.0), setting)
        case Heading():
            return (_print_heading(block, page, depth),)
        case Prose():
            html = print_prose(block, page, depth - _BLOCK_LEVEL, setting.anchors)
            return (PrintedProse(Markup(html)),)  # noqa: S704 - cleaned before, and rewritten tag by tag
        case _:
            return tuple(_print_plain(block, setting.anchors))


def _print_grid(block: Facts | Table | Sheet, page: Target, setting: BlockSetting) -> PrintedBlock:
    match block:
        case Facts():
            return print_facts(block, setting.profile, setting.anchors)
        case Table():
            return print_table(block, page, setting.profile, setting.anchors, setting.widths)
        case Sheet():
            return print_sheet(block, setting.anchors)


def _print_plain(
    block: Paragraph | Items | Notice | Entrances | Counts | Search, anchors: BookAnchors
) -> Iterator[PrintedBlock]:
    match block:
        case Paragraph() if all(run.style is Style.FOLIO for run in block.words):
            return  # ways on for a screen
        case Paragraph():
            yield PrintedParagraph(print_words(block.words, anchors))
        case Items():
            yield PrintedItems(tuple(print_words(item, anchors) for item in block.items), block.is_ordered)
        case Notice():
            yield PrintedNotice(block.tone.value, print_words(block.words, anchors))
        case Entrances():
            yield PrintedEntrances(tuple(_print_entrance(each, anchors) for each in block.entrances))
        case Counts():
            yield PrintedParagraph(print_words(_word_counts(block), anchors))
        case Search():
            return


def _word_counts(counts: Counts) -> Words:
    """Return key figures as one line, such as 职权 5　岗位 6."""
    style = {True: Style.LEVEL, False: Style.PLAIN}
    runs = [
        Run(f"{each.label} {each.number}", each.target, style[bool(each.tone)], each.tone)
        for each in counts.counts
    ]
    return join([(run,) for run in runs], "　")


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


def _estimate_above(blocks: Sequence[Block], profile: PrintProfile) -> dict[str, float]:
    """Return by anchor about what stands above a page's first diagram, nothing where text stands above it."""
    used = _TITLE_HEIGHT
    for block in blocks:
        match block:
            case Figure():
                return {block.anchor: used}
            case Facts():
                used += estimate_card(block, profile)
            case Notice():
                used += _NOTICE_HEIGHT
            case Heading():
                pass
            case _:
                return {}
    return {}


def _join_neighbours(blocks: Iterable[PrintedBlock]) -> tuple[PrintedBlock, ...]:
    joined: list[PrintedBlock] = []
    for block in blocks:
        above = joined[-1] if joined else None
        if (
            isinstance(block, PrintedTable)
            and isinstance(above, PrintedHeading)
            and block.caption.endswith(above.text)
        ):
            joined.append(replace(block, caption="", continued=name_continued(above.text)))
        elif (
            isinstance(block, PrintedTable)
            and isinstance(above, PrintedFigure)
            and block.caption == above.caption
        ):  # the table behind a chart
            joined.append(replace(block, caption=""))
        elif isinstance(block, PrintedFigure) and block.is_turned and isinstance(above, PrintedHeading):
            joined[-1] = replace(block, heading=above)
        else:
            joined.append(block)
    return tuple(joined)
