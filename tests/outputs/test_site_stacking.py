"""Which tables stand as labels and values on a phone: those whose words would be broken into short lines."""

from generator.outputs.site.stacking import needs_stacking
from generator.pages.blocks import Column, Row, Table
from generator.pages.words import Run, Style, plain


def make_table(*cells: str, style: Style = Style.PLAIN) -> Table:
    """Return a table of one row, each cell in a column of its own under a short heading."""
    row = Row(tuple(((Run(text, style=style),),) for text in cells))
    return Table("sample", "样表", tuple(Column("列", 1) for _ in cells), (row,))


def test_counts_stay_a_table() -> None:
    """Figures and short words fit side by side however many columns there are."""
    assert not needs_stacking(make_table("行政许可类职权", "12", "34", "5", "678", "9"))


def test_sentences_become_rows() -> None:
    """Columns of sentences do not fit side by side: three do, four do not."""
    sentence = "申请材料齐全，符合法定形式的，应当受理。"
    assert not needs_stacking(make_table(*[sentence] * 3))
    assert needs_stacking(make_table(*[sentence] * 4))


def test_what_is_never_broken_counts_whole() -> None:
    """A code or a level needs all its width, the same words in plain style may break."""
    path = "registers/powers/xk-01.yml:12:3"
    assert needs_stacking(make_table("一", "二", path, path, style=Style.CODE))
    assert not needs_stacking(make_table("一", "二", path, path))


def test_headings_count_too() -> None:
    """A heading needs its width as the cells do, and a row that spans all columns needs none."""
    columns = tuple(Column("很长的栏目标题", 1) for _ in range(4))
    short = Row(tuple((plain("一"),) for _ in columns))
    assert needs_stacking(Table("sample", "样表", columns, (short,)))
    group = Row(((plain("这一行跨过所有的栏，所以多长都不要紧"),),), is_group=True)
    narrow = tuple(Column("列", 1) for _ in columns)
    assert not needs_stacking(Table("sample", "样表", narrow, (group, short)))


def test_a_cell_of_many_words_crowds_no_columns_out() -> None:
    """From three columns on a table with a very long cell stacks, since the browser would starve the others."""
    assert needs_stacking(make_table("第五条", "要点", "引用本条的职权" * 10))
    assert not needs_stacking(make_table("第五条", "引用本条的职权" * 10))
