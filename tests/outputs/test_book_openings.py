"""A power's page is bound in the order of the book: card, diagram, risks, rest, full card."""

from generator.outputs.book.openings import arrange_opening
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


STEPS, RISKS = make_table("steps", "办理环节"), make_table("risks", "风险")


def test_sections_stand_in_the_order_of_the_book() -> None:
    """Whatever the order on the site, the book has card, diagram, risks, the rest and the full card."""
    blocks: tuple[Block, ...] = (
        *(NOTICE, KEY),
        *(Heading(2, "权责清单", "full"), FULL),
        *(Heading(2, "权利", "rights"), Paragraph(plain("可以申诉。"))),
        *(Heading(2, "风险", "risks"), RISKS),
        *(Heading(2, "流程", "flow"), FIGURE, STEPS),
    )
    assert arrange_opening(blocks) == (
        *(NOTICE, KEY),
        *(Heading(2, "流程", "flow"), FIGURE),
        *(Heading(2, "风险", "risks"), RISKS),
        *(Heading(2, "权利", "rights"), Paragraph(plain("可以申诉。"))),
        *(Heading(2, "办理环节", ""), STEPS),
        *(Heading(2, "权责清单", "full"), FULL),
    )


def test_a_second_diagram_stands_with_the_rest() -> None:
    """Only the first diagram comes before the risks; another keeps its place after them."""
    other = (Heading(2, "对外公开的流程图", "external"), FIGURE)
    first, risks = (Heading(2, "流程", "flow"), FIGURE), (Heading(2, "风险", "risks"), RISKS)
    assert arrange_opening((KEY, *first, *other, *risks)) == (KEY, *first, *risks, *other)


def test_no_block_is_lost_without_sections() -> None:
    """A page without headings keeps its blocks as they are."""
    assert arrange_opening((KEY, FIGURE, RISKS)) == (KEY, FIGURE, RISKS)
    assert arrange_opening(()) == ()


def test_lower_headings_stay_in_their_section() -> None:
    """A heading of level 3 opens no section of its own."""
    section = (Heading(2, "权利", "rights"), Heading(3, "救济", "remedies"), Paragraph(plain("可以申诉。")))
    assert arrange_opening((*section, KEY)) == (*section, KEY)
