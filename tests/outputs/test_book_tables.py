"""Tables of the book: widths, type, empty columns, and what stays on one page."""

from generator.outputs.book.anchors import BookAnchors
from generator.outputs.book.profile import PrintProfile
from generator.outputs.book.tables import estimate_rows, name_continued, print_table
from generator.outputs.book.widths import TableKind, measure_widths
from generator.pages.blocks import Column, Row, Table
from generator.pages.words import Target, plain

PAGE = Target("power", "xk-01")
ANCHORS = BookAnchors(frozenset([PAGE]))
PROFILE = PrintProfile()


def make_table(*texts: str, kind: str = "any") -> Table:
    """Return a table of one row with these cells."""
    columns = tuple(Column(f"栏{number}", 1) for number, _ in enumerate(texts))
    return Table(
        kind, "表", columns, (Row(tuple((plain(text),) if text else () for text in texts), anchor="r"),)
    )


def list_widths(*texts: str) -> list[float]:
    """Return the widths in hundredths of a table with these cells."""
    return [column.width for column in print_table(make_table(*texts), PAGE, PROFILE, ANCHORS).columns]


def test_widths_follow_what_stands_in_the_columns() -> None:
    """The more words a column holds the wider it is, equal ones are about equal, and all fill the page."""
    short, long = list_widths("字" * 20, "字" * 200)
    assert long > 3 * short
    left, right = list_widths("字" * 100, "字" * 100)
    assert abs(left - right) < 8
    assert abs(short + long - 100) < 0.01
    assert print_table(make_table("甲"), PAGE, PROFILE, ANCHORS).rows[0].anchor == "power-xk-01_r"


def test_rows_are_lower_than_with_equal_widths() -> None:
    """Of all rows together the widths save height against columns of equal width."""
    table = make_table("1", "字" * 30, "字" * 300)
    third = PROFILE.text_width_points / 3
    equal: dict[TableKind, tuple[float, ...]] = {("any", ("栏0", "栏1", "栏2")): (third, third, third)}
    (fitted,), (even,) = estimate_rows(table, PROFILE), estimate_rows(table, PROFILE, equal)
    assert fitted < 0.7 * even


def test_tables_of_a_kind_share_their_widths() -> None:
    """Two tables of a kind with the same columns are set alike, one of another kind is not."""
    tables = [
        make_table("甲", "字" * 300),
        make_table("字" * 90, "乙"),
        make_table("字" * 90, "乙", kind="other"),
    ]
    widths = measure_widths(tables, PROFILE)
    assert len(widths) == 2
    printed = [print_table(table, PAGE, PROFILE, ANCHORS, widths).columns for table in tables]
    assert printed[0] == printed[1] != printed[2]


def test_no_heading_of_four_characters_breaks() -> None:
    """A column is as wide as its heading asks; where there is no room for all, the shares decide."""
    columns = (Column("序号", 0.1), Column("办理时限", 0.1), Column("内容", 5))
    row = Row(((plain("1"),), (plain("即时"),), (plain("甲" * 300),)))
    table = print_table(Table("any", "表", columns, (row,)), PAGE, PROFILE, ANCHORS)
    points = [PROFILE.text_width_points * column.width / 100 for column in table.columns]
    assert points[0] >= 2 * PROFILE.small_type + 6
    assert points[1] >= 4 * PROFILE.small_type + 6
    crowd = tuple(Column("很长的标题", 1) for _ in range(20))
    wide = print_table(Table("any", "表", crowd, (Row(((plain("甲"),),) * 20),)), PAGE, PROFILE, ANCHORS)
    assert {column.width for column in wide.columns} == {5}


def test_columns_in_which_nothing_stands_are_left_out() -> None:
    """A column that is empty in every row goes, with its cells; a table of empty columns keeps them."""
    table = print_table(make_table("甲", "", "丙"), PAGE, PROFILE, ANCHORS)
    assert [column.label for column in table.columns] == ["栏0", "栏2"]
    assert [cell[0][0].text for cell in table.rows[0].cells] == ["甲", "丙"]
    assert len(print_table(make_table("", ""), PAGE, PROFILE, ANCHORS).columns) == 2


def test_wide_tables_are_set_smaller() -> None:
    """Three columns take the small type, two the usual one."""
    assert print_table(make_table(*"甲乙丙"), PAGE, PROFILE, ANCHORS).is_small
    assert not print_table(make_table(*"甲乙"), PAGE, PROFILE, ANCHORS).is_small


def test_rows_stay_whole_unless_they_are_as_high_as_a_page() -> None:
    """A risk stays with its measures; only a row of about a page may split."""
    assert print_table(make_table("字" * 1000), PAGE, PROFILE, ANCHORS).rows[0].is_kept
    assert not print_table(make_table("字" * 2000), PAGE, PROFILE, ANCHORS).rows[0].is_kept


def test_what_goes_on_says_so() -> None:
    """A short name stands with 续 where its table goes on, a long one would meet the running head."""
    assert name_continued("风险点与防控措施") == "风险点与防控措施（续）"
    assert name_continued("风险点与防控措施（续）") == "风险点与防控措施（续）"
    assert name_continued("科技与法制处层面风险点与防控措施") == "续表"
