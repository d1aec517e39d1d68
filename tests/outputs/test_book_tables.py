"""Tables and cards of the book: widths, type, empty columns, and what stays on one page."""

from generator.outputs.book.anchors import BookAnchors
from generator.outputs.book.profile import PrintProfile
from generator.outputs.book.tables import estimate_card_height, print_facts, print_table
from generator.pages.blocks import Column, Fact, Facts, Row, Table
from generator.pages.words import Target, plain

PAGE = Target("power", "xk-01")
ANCHORS = BookAnchors(frozenset([PAGE]))
PROFILE = PrintProfile()


def make_table(*texts: str, shares: tuple[float, ...] = ()) -> Table:
    """Return a table of one row with these cells."""
    columns = tuple(Column(f"栏{number}", share) for number, share in enumerate(shares or (1,) * len(texts)))
    return Table(
        "any", "表", columns, (Row(tuple((plain(text),) if text else () for text in texts), anchor="r"),)
    )


def test_widths_are_hundredths_of_the_shares() -> None:
    """Columns share the width as declared."""
    table = print_table(make_table("甲", "乙", shares=(1, 3)), PAGE, PROFILE, ANCHORS)
    assert [column.width for column in table.columns] == [25, 75]
    assert table.rows[0].anchor == "power-xk-01_r"


def test_no_heading_of_four_characters_breaks() -> None:
    """A column too narrow for its heading gets its room from the others; where none is left, shares decide."""
    columns = (Column("序号", 0.1), Column("办理时限", 0.1), Column("内容", 5))
    row = Row(((plain("1"),), (plain("即时"),), (plain("甲"),)))
    widths = [
        each.width
        for each in print_table(Table("any", "表", columns, (row,)), PAGE, PROFILE, ANCHORS).columns
    ]
    points = [PROFILE.text_width_points * width / 100 for width in widths]
    assert points[0] >= 2 * PROFILE.table_type + 8
    assert points[1] >= 4 * PROFILE.table_type + 8
    assert abs(sum(widths) - 100) < 0.01
    crowd = tuple(Column("很长的标题", 1) for _ in range(20))
    wide = print_table(Table("any", "表", crowd, (Row((((plain("甲"),)),) * 20),)), PAGE, PROFILE, ANCHORS)
    assert {column.width for column in wide.columns} == {5}


def test_columns_in_which_nothing_stands_are_left_out() -> None:
    """A column that is empty in every row goes, with its cells; a table of empty columns keeps them."""
    table = print_table(make_table("甲", "", "丙", shares=(1, 2, 1)), PAGE, PROFILE, ANCHORS)
    assert [(column.label, column.width) for column in table.columns] == [("栏0", 50), ("栏2", 50)]
    assert [cell[0][0].text for cell in table.rows[0].cells] == ["甲", "丙"]
    assert len(print_table(make_table("", ""), PAGE, PROFILE, ANCHORS).columns) == 2


def test_wide_tables_are_set_smaller() -> None:
    """Six columns take the small type, five the usual one."""
    assert print_table(make_table(*"甲乙丙丁戊己"), PAGE, PROFILE, ANCHORS).is_small
    assert not print_table(make_table(*"甲乙丙丁戊"), PAGE, PROFILE, ANCHORS).is_small


def test_low_rows_stay_whole_and_high_ones_may_split() -> None:
    """A row of a few lines is kept, one of half a page is not."""
    assert print_table(make_table("字" * 100), PAGE, PROFILE, ANCHORS).rows[0].is_kept
    assert not print_table(make_table("字" * 2000), PAGE, PROFILE, ANCHORS).rows[0].is_kept


def test_low_cards_stay_whole_and_high_ones_may_split() -> None:
    """A short card is kept, a long one is not, and the estimate grows with the words."""
    short, long = (Facts((Fact("依据", (plain("字" * count),)),)) for count in (30, 3000))
    assert print_facts(short, PROFILE, ANCHORS).is_kept
    printed = print_facts(long, PROFILE, ANCHORS)
    assert not printed.is_kept
    assert not printed.facts[0].is_kept
    assert estimate_card_height(short, PROFILE) < 30
    assert estimate_card_height(long, PROFILE) > 1000
