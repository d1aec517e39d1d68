"""A page's context: where it stands, what leads to it and on from it, and how its blocks are set out."""

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.outputs.site.addresses import Addresses, relate_path
from generator.outputs.site.context import (
    Chapter,
    ChartPanel,
    DownloadLink,
    PageContext,
    Step,
    Stretch,
)
from generator.outputs.site.downloads import Download, Offers, choose_downloads, sort_downloads, write_size
from generator.pages.blocks import Block, Figure, Heading, Table
from generator.pages.page import NavigationPlace, Page, Pages
from generator.pages.words import Target

PUBLIC = "public"
"""The audience whose pages may be found by search engines."""

_APART = frozenset({"lost", "search"})
"""Places whose pages stand in no reading order."""

_RISK = "risk"
"""The kind of the pages of risks, which tell in full what a page before them tells: they follow each other."""

_BESIDE_FIGURE = frozenset({"steps", "risks"})
_CHAPTER_LEVEL = 2


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What the contexts of all pages share, looked up once: pages by target, neighbours, places, downloads."""

    pages: Pages
    addresses: Addresses
    by_target: Mapping[Target, Page]
    neighbours: Mapping[Target, tuple[Page | None, Page | None]]
    places: Mapping[str, NavigationPlace]
    offers: Offers
    mark: str = ""
    """Where the picture of the mark of a government site lies, empty where the theme has none."""


def survey_pages(
    pages: Pages, addresses: Addresses, downloads: tuple[Download, ...] = (), mark: str = ""
) -> Neighbourhood:
    """Return what `make_context` needs of the whole."""
    ordered = [page for page in pages.pages if page.place not in _APART]
    risks = [page for page in ordered if page.kind == _RISK]
    neighbours = _join_neighbours([page for page in ordered if page.kind != _RISK]) | _join_neighbours(risks)
    by_target = {page.target: page for page in pages.pages}
    places = {place.identifier: place for place in pages.places}
    return Neighbourhood(pages, addresses, by_target, neighbours, places, sort_downloads(downloads), mark)


def _join_neighbours(row: Sequence[Page]) -> dict[Target, tuple[Page | None, Page | None]]:
    """Return for each page of a row the ones before and after it."""
    around: list[Page | None] = [None, *row, None]
    return {page.target: (around[number], around[number + 2]) for number, page in enumerate(row)}


def make_context(page: Page, around: Neighbourhood) -> PageContext:
    """Return what the templates are given for `page`."""
    source = around.addresses.paths[page.target]
    before, after = around.neighbours.get(page.target, (None, None))

    def find_link(target: Target) -> str | None:
        return around.addresses.find_link(source, target)

    def name_step(other: Page | None) -> Step | None:
        return Step(other.title, find_link(other.target)) if other else None

    return PageContext(
        masthead=around.pages.masthead,
        page=page,
        stretches=set_out_blocks(page.blocks),
        contents=list_contents(page.blocks),
        path=tuple(
            Step(_name_in_path(other, around), None if other is page else find_link(other.target))
            for other in _trace_ancestors(page, around.by_target)
        ),
        previous=name_step(before),
        following=name_step(after),
        address=source,
        place_title=around.places[page.place].title,
        downloads=tuple(
            DownloadLink(each.label, each.form, write_size(each.size), relate_path(source, each.path))
            for each in choose_downloads(around.offers, page, around.places[page.place].target)
        ),
        mark=around.mark,
        root=lead_to_root(source),
        is_public=around.pages.masthead.audience == PUBLIC,
        find_link=find_link,
    )


def lead_to_root(source: str) -> str:
    """Return the way from the file `source` to the root: empty, or steps upwards with a final slash."""
    folder = posixpath.dirname(source)
    return "../" * len(folder.split("/")) if folder else ""


def set_out_blocks(blocks: Sequence[Block]) -> tuple[Stretch, ...]:
    """Return the blocks in stretches: a figure takes with it all up to its last table of steps or risks."""
    stretches: list[Stretch] = []
    waiting: list[Block] = []
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if isinstance(block, Figure):
            if waiting:
                stretches.append(Stretch(tuple(waiting)))
            waiting = []
            charts = _take_charts(blocks, index)
            if charts:
                stretches.append(Stretch((), charts=charts))
                index += 2 * len(charts)
                continue
            end = _find_end_of_spread(blocks, index + 1)
            stretches.append(Stretch(tuple(blocks[index + 1 : end]), block))
            index = end
        else:
            waiting.append(block)
            index += 1
    if waiting:
        stretches.append(Stretch(tuple(waiting)))
    return tuple(stretches)


def list_contents(blocks: Sequence[Block]) -> tuple[Chapter, ...]:
    """Return the page's headings, those of level 3 under the one before them."""
    chapters: list[Chapter] = []
    for block in blocks:
        if not isinstance(block, Heading):
            continue
        if block.level == _CHAPTER_LEVEL or not chapters:
            chapters.append(Chapter(block, ()))
        else:
            chapters[-1] = Chapter(chapters[-1].heading, (*chapters[-1].parts, block))
    return tuple(chapters)


def _take_charts(blocks: Sequence[Block], start: int) -> tuple[ChartPanel, ...]:
    """Return the charts from `start` on that follow each other, each with its table."""
    panels: list[ChartPanel] = []
    for figure, table in zip(blocks[start::2], blocks[start + 1 :: 2], strict=False):
        if not (isinstance(figure, Figure) and figure.is_chart and isinstance(table, Table)):
            break
        panels.append(ChartPanel(figure, table))
    return tuple(panels)


def _find_end_of_spread(blocks: Sequence[Block], start: int) -> int:
    """Return the index after the last table that belongs to the figure before `start`."""
    end = start
    for index in range(start, len(blocks)):
        block = blocks[index]
        if isinstance(block, Figure):
            break
        if isinstance(block, Table) and block.kind in _BESIDE_FIGURE:
            end = index + 1
    return end


def _name_in_path(page: Page, around: Neighbourhood) -> str:
    """Return what the breadcrumb calls `page`: the top page goes by its name in the navigation."""
    return page.title if page.parent else around.places[page.place].title


def _trace_ancestors(page: Page, by_target: Mapping[Target, Page]) -> list[Page]:
    """Return the pages from the topmost to `page`; a circle of parents ends where it closes."""
    trail = [page]
    seen = {page.target}
    parent = page.parent
    while parent is not None and parent in by_target and parent not in seen:
        trail.append(by_target[parent])
        seen.add(parent)
        parent = by_target[parent].parent
    return trail[::-1]
