"""A department is bound with its posts before its powers."""

from generator.outputs.book.departments import arrange_department
from generator.pages.blocks import Block, Column, Fact, Facts, Heading, Row, Table
from generator.pages.words import plain

CARD = Facts((Fact("编号", (plain("01"),)),))


def make_section(kind: str) -> tuple[Block, ...]:
    """Return a heading with a table of a kind."""
    table = Table(kind, kind, (Column("名称", 1),), (Row(((plain("甲"),),)),))
    return (Heading(2, kind, kind), table)


def test_posts_stand_before_powers() -> None:
    """The section of posts moves before that of powers, everything else stays in its order."""
    powers, posts, risks = (make_section(kind) for kind in ("powers", "posts", "risks"))
    assert arrange_department((CARD, *powers, *posts, *risks)) == (CARD, *posts, *powers, *risks)
    assert arrange_department((CARD, *posts, *powers)) == (CARD, *posts, *powers)


def test_a_department_without_posts_or_powers_stays_as_it_is() -> None:
    """Where one of the two is missing there is nothing to order."""
    for kind in ("powers", "posts"):
        blocks = (CARD, *make_section(kind), *make_section("risks"))
        assert arrange_department(blocks) == blocks
