"""A power's page is bound in the order of the book: card, diagrams, risks, steps, rest, full card."""

from dataclasses import replace

import pytest

from generator.outputs.book.figures import fit_figure
from generator.outputs.book.openings import Arrangement, arrange_opening
from generator.outputs.book.profile import PrintProfile
from generator.pages.blocks import (
    Block,
    Column,
    Fact,
    Facts,
    Figure,
    Heading,
    Notice,
    Paragraph,
    Row,
    Table,
    Tone,
)
from generator.pages.words import plain
from tests.outputs.sample_power import make_drawing

KEY = Facts((Fact("编号", (plain("XK-01"),)),), is_key=True)
FULL = Facts((Fact("收费", (plain("不收费"),)),))
NOTICE = Notice(Tone.NOTE, plain("提示"))
FIGURE = Figure(make_drawing(), "流程图", "figure")


def make_table(kind: str, caption: str) -> Table:
    """Return a table of one cell."""
    return Table(kind, caption, (Column("名称", 1),), (Row(((plain("甲"),),)),))


STEPS, RISKS = make_table("steps", "办理环节表"), make_table("risks", "风险")
PROFILE = PrintProfile()
TALL = Figure(replace(make_drawing(), width=700.0, height=950.0, smallest_type=12.5), "流程图", "tall")
"""A drawing that fills a sheet."""

FLOW = (Heading(2, "流程", "flow"), TALL)


def arrange(*blocks: Block) -> tuple[Block, ...]:
    """Return the blocks in the order of the book."""
    return arrange_opening("甲", blocks, PROFILE).blocks


def make_rows(count: int, characters: int = 40) -> Table:
    """Return a table of risks with so many rows."""
    rows = tuple(
        Row(((plain(str(number)),), (plain("险" * characters),)), anchor=f"r{number}")
        for number in range(count)
    )
    return Table("risks", "甲风险", (Column("序号", 1), Column("风险点", 5)), rows)


def test_sections_stand_in_the_order_of_the_book() -> None:
    """Whatever the order on the site, the book has card, diagram, risks, steps, the rest, the full card."""
    blocks: tuple[Block, ...] = (
        *(NOTICE, KEY),
        *(Heading(2, "权责清单", "details"), FULL),
        *(Heading(2, "时限", "terms"), FULL),
        *(Heading(2, "权利", "rights"), Paragraph(plain("可以申诉。"))),
        *(Heading(2, "风险", "risks"), RISKS),
        *(Heading(2, "流程", "flow"), FIGURE, STEPS),
    )
    assert arrange(*blocks) == (
        *(NOTICE, KEY),
        *(Heading(2, "流程", "flow"), FIGURE),
        *(Heading(2, "风险", "risks"), RISKS),
        *(Heading(2, "环节表", ""), STEPS),
        *(Heading(2, "时限", "terms"), FULL),
        *(Heading(2, "权利", "rights"), Paragraph(plain("可以申诉。"))),
        *(Heading(2, "权责清单", "details"), FULL),
    )


def test_diagrams_follow_each_other() -> None:
    """A second diagram stands behind the first, before the risks, where the page holds both."""
    low = Figure(replace(make_drawing(), width=300.0, height=150.0), "流程图", "low")
    first, other = (Heading(2, "流程", "flow"), low), (Heading(2, "外部", "out"), replace(low, anchor="out"))
    risks = (Heading(2, "风险", "risks"), RISKS)
    assert arrange(KEY, *first, *risks, *other) == (KEY, *first, *other, *risks)


def test_no_block_is_lost_without_sections() -> None:
    """A page without headings keeps its blocks as they are."""
    assert arrange(KEY, FIGURE, RISKS) == (KEY, FIGURE, RISKS)
    assert arrange() == ()


def test_lower_headings_stay_in_their_section() -> None:
    """A heading of level 3 opens no section of its own."""
    section = (Heading(2, "权利", "rights"), Heading(3, "救济", "remedies"), Paragraph(plain("可以申诉。")))
    assert arrange(*section, KEY) == (*section, KEY)


@pytest.mark.parametrize("count", [9, 60])
def test_rows_fill_the_page_before_a_diagram(count: int) -> None:
    """Rows that fit stand before a diagram that needs a sheet of its own, the others after it with 续."""
    risks = (Heading(2, "风险", "risks"), make_rows(count))
    arranged = arrange_opening("甲", (KEY, *FLOW, *risks), PROFILE)
    tables = [block for block in arranged.blocks if isinstance(block, Table)]
    assert [row for table in tables for row in table.rows] == list(make_rows(count).rows)
    assert arranged.above == {"tall": 0.0}
    before = arranged.blocks.index(tables[0])
    assert arranged.blocks[before - 1] == risks[0]
    assert before < arranged.blocks.index(TALL)
    assert [table.caption for table in tables] == (["甲风险"] if count == 9 else ["甲风险", "风险（续）"])


def test_a_row_too_high_for_the_page_waits() -> None:
    """Where not one row fits, the diagram follows the card and the table stays whole behind it."""
    risks = (Heading(2, "风险", "risks"), make_rows(2, 3000))
    assert arrange(KEY, *FLOW, *risks) == (KEY, *FLOW, *risks)


def test_a_diagram_that_fits_stands_below_the_card() -> None:
    """Where the first page holds card and diagram, the figure is told how much stands above it."""
    arranged = arrange_opening("甲", (KEY, Heading(2, "流程", "flow"), FIGURE), PROFILE)
    above = (arranged.above or {})["figure"]
    fitting = fit_figure(FIGURE, PROFILE, above)
    assert above > 50
    assert fitting is not None
    assert fitting.is_shared


def test_other_pages_leave_the_room_to_be_estimated() -> None:
    """An arrangement of which nothing is known says so."""
    assert Arrangement(()).above is None
