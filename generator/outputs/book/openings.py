"""The order in which a power is bound: short card, diagrams, risks with measures, steps, the rest, full card."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.outputs.book.cards import estimate_card
from generator.outputs.book.estimate import count_lines
from generator.outputs.book.figures import HEADING_ROOM, fit_figure
from generator.outputs.book.profile import PrintProfile
from generator.outputs.book.sections import SECTION_LEVEL, split_sections
from generator.outputs.book.tables import estimate_rows
from generator.outputs.book.widths import TableKind
from generator.pages.blocks import Block, Facts, Figure, Heading, Notice, Row, Table

OPENING_KIND = "power"
"""Pages of this kind begin an opening."""

_RISKS = "risks"
_STEPS = "steps"
_STEPS_HEADING = "环节表"
_LAST = frozenset({"details", "inside"})
"""The sections of the full card; all others keep the order in which the page tells them."""

_TITLE_TYPE = 18.0
_TITLE_LINE = 26.0
_TITLE_SURROUND = 14.0
_NOTICE_HEIGHT = 44.0
_TABLE_SURROUND = 12.0
_HEADING_HEIGHT = 32.0
_TABLE_HEAD = 24.0
_CAPTION_HEIGHT = 18.0
_SPARE = 12.0
"""What is left empty at the foot of a page, since heights are estimated (points)."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Blocks in the order of the book, and by a figure's anchor what stands above it on its page, in points.

    None leaves that to be estimated.
    """

    blocks: tuple[Block, ...]
    above: Mapping[str, float] | None = None


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading of level 2 with all that stands under it; the first has none."""

    blocks: tuple[Block, ...]

    @property
    def has_diagram(self) -> bool:
        """Tell whether a drawing stands in this section."""
        return any(isinstance(block, Figure) for block in self.blocks)

    @property
    def rank(self) -> int:
        """Return where in the opening this section stands."""
        kinds = {block.kind for block in self.blocks if isinstance(block, Table)}
        if any(isinstance(block, Facts) and block.is_key for block in self.blocks):
            return 0
        if self.has_diagram:
            return 1
        if _RISKS in kinds:
            return 2
        if _STEPS in kinds:
            return 3
        first = self.blocks[0]
        return 5 if isinstance(first, Heading) and first.anchor in _LAST else 4


def arrange_opening(
    title: str,
    blocks: Iterable[Block],
    profile: PrintProfile,
    widths: Mapping[TableKind, tuple[float, ...]] | None = None,
) -> Arrangement:
    """Return the blocks of the power called `title` in the order of the book; of its words none is lost.

    What follows a diagram in its section (the table of steps) comes after the risks. Where a diagram does not
    fit below what stands above it, the rows that follow fill the page before it, and go on after it under
    their heading with 续.
    """
    sections = [part for section in split_sections(blocks) for part in _split_diagram(_Section(section))]
    ordered = sorted(sections, key=lambda section: section.rank)
    head = [section for section in ordered if section.rank == 0]
    flow = _Flow(profile, widths or {}, [each for each in ordered if each.rank > 1])
    flow.put_head(title, [block for section in head for block in section.blocks])
    for section in ordered:
        if section.rank == 1:
            flow.put_diagram(section)
    return flow.finish()


class _Flow:
    """Places blocks page by page as far as the diagrams reach, by estimated heights."""

    def __init__(
        self,
        profile: PrintProfile,
        widths: Mapping[TableKind, tuple[float, ...]],
        waiting: list[_Section],
    ) -> None:
        self._profile = profile
        self._widths = widths
        self._waiting = waiting
        self._placed: list[Block] = []
        self._above: dict[str, float] = {}
        self._used = 0.0

    def put_head(self, title: str, blocks: list[Block]) -> None:
        """Place title, notices and short card."""
        lines = count_lines(title, self._profile.text_width_points / _TITLE_TYPE)
        self._used = lines * _TITLE_LINE + _TITLE_SURROUND
        for block in blocks:
            if isinstance(block, Facts):
                self._used += estimate_card(block, self._profile) + _TABLE_SURROUND
            else:
                self._used += _NOTICE_HEIGHT if isinstance(block, Notice) else _HEADING_HEIGHT
        self._placed += blocks

    def put_diagram(self, section: _Section) -> None:
        """Place a section with a diagram here, or on a page of its own after filling this one."""
        figures = [block for block in section.blocks if isinstance(block, Figure)]
        fitting = fit_figure(figures[0], self._profile, self._used)
        is_shared = fitting is not None and fitting.is_shared
        if not is_shared and self._used:
            self._fill_page()
            self._used = 0.0
        self._placed += section.blocks
        self._above[figures[0].anchor] = self._used
        if fitting is None or fitting.is_turned or len(fitting.sheets) > 1 or len(figures) > 1:
            self._used = 0.0
        else:
            self._used += fitting.sheets[0].height * fitting.scale + HEADING_ROOM

    def finish(self) -> Arrangement:
        """Return everything placed, with what is still waiting behind it."""
        rest = (block for section in self._waiting for block in section.blocks)
        return Arrangement((*self._placed, *rest), self._above)

    def _fill_page(self) -> None:
        """Fill the rest of the page with rows of the tables that wait."""
        room = self._profile.text_height_points - self._used - _SPARE
        while self._waiting:
            heading, table = _take_table(self._waiting[0])
            if table is None:
                return
            room -= _TABLE_HEAD + (_HEADING_HEIGHT if heading else _CAPTION_HEIGHT)
            count, height = self._count_rows(table, room)
            if count == 0:
                return
            self._placed += [*heading, replace(table, rows=table.rows[:count])]
            if count < len(table.rows):
                name = heading[0].text if heading else table.caption.removesuffix("（续）")
                rest = replace(table, caption=f"{name}（续）", rows=table.rows[count:])
                self._waiting[0] = _Section((rest,))
                return
            room -= height + _TABLE_SURROUND
            del self._waiting[0]

    def _count_rows(self, table: Table, room: float) -> tuple[int, float]:
        """Return how many rows of `table` fit into `room`, and their height."""
        used, count = 0.0, 0
        for height in estimate_rows(table, self._profile, self._widths):
            if used + height > room:
                break
            used, count = used + height, count + 1
        return _leave_group(table.rows, count), used


def _take_table(section: _Section) -> tuple[list[Heading], Table | None]:
    """Return heading and table of a section that consists of nothing else; no table for another."""
    heading = [block for block in section.blocks[:1] if isinstance(block, Heading)]
    rest = section.blocks[len(heading) :]
    table = rest[0] if len(rest) == 1 else None
    return heading, table if isinstance(table, Table) else None


def _leave_group(rows: tuple[Row, ...], count: int) -> int:
    """Return `count` less the heads of groups that would stand last, apart from their rows."""
    while 0 < count < len(rows) and rows[count - 1].is_group:
        count -= 1
    return count


def _split_diagram(section: _Section) -> list[_Section]:
    """Return the section up to its diagram, and what follows it where that can stand by itself."""
    places = [index for index, block in enumerate(section.blocks) if isinstance(block, Figure)]
    if not places or isinstance(section.blocks[0], Facts):
        return [section]
    cut = places[-1] + 1
    rest = section.blocks[cut:]
    if not rest or not isinstance(rest[0], Table):
        return [section]
    heading = Heading(SECTION_LEVEL, _name_table(rest[0]), "")
    return [_Section(section.blocks[:cut]), _Section((heading, *rest))]


def _name_table(table: Table) -> str:
    """Return what stands over a table of its own: for steps not the workflow's name, which the page has."""
    return _STEPS_HEADING if table.caption.endswith(_STEPS_HEADING) else table.caption
