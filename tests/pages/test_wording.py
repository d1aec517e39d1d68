"""What readers see is whole: no empty section, column or label, and Chinese punctuation in Chinese text."""

import re
from itertools import pairwise

import pytest

from generator.model.audience import Clearance
from generator.pages.blocks import (
    Align,
    Block,
    Column,
    Entrances,
    Facts,
    Figure,
    Heading,
    Items,
    Row,
    Table,
)
from generator.pages.page import Page, Pages
from generator.pages.sections import make_section, make_table, write_date
from generator.pages.words import plain, strip_words
from tests.pages.reading_pages import list_tables, read_text, walk_words
from tests.pages.sample_views import FOLDERS, lay_out_sample, read_sample

SAMPLES = [(name, clearance) for name in FOLDERS for clearance in Clearance]
NARROW = re.compile(r"[\u4e00-\u9fff）》][,;:?!()]|[,;:?!(][\u4e00-\u9fff（《]")
DOUBLED = re.compile(r"[，；：、。．][，；：、。．]|（）|《》|“”|（[，、；。]|[，、；]）")


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda each: f"{each[0]}-{each[1]}")
def pages(request: pytest.FixtureRequest) -> Pages:
    """Return the pages of one sample for one audience."""
    return lay_out_sample(*request.param)


def test_no_section_is_empty(pages: Pages) -> None:
    """Each heading is followed by something that is no heading of its own level or above."""
    for page in pages.pages:
        for block, after in pairwise([*page.blocks, None]):
            if isinstance(block, Heading):
                assert after is not None, (page.target, block.text)
                assert not isinstance(after, Heading) or after.level > block.level, (page.target, block.text)


def test_no_block_is_empty(pages: Pages) -> None:
    """Lists, cards, grids and tables have something in them, labels are words, and captions are there."""
    for page in pages.pages:
        for block in page.blocks:
            match block:
                case Items():
                    assert block.items
                case Entrances():
                    assert block.entrances
                case Facts():
                    assert block.facts
                    assert all(fact.label and any(map(strip_words, fact.lines)) for fact in block.facts)
                case Table():
                    assert block.rows
                    assert block.caption
                case Figure():
                    assert block.caption
                case _:
                    pass


def test_tables_are_rectangles_without_empty_columns(pages: Pages) -> None:
    """Each row has a cell for each column, and each column says something in some row; a group has one cell."""
    for page in pages.pages:
        for table in list_tables(page):
            assert {len(row.cells) for row in table.rows if row.is_group} <= {1}
            rows = [row for row in table.rows if not row.is_group]
            assert {len(row.cells) for row in rows} == {len(table.columns)}
            for index, column in enumerate(table.columns):
                filled = [row for row in rows if any(map(strip_words, row.cells[index]))]
                assert filled, (page.target, table.caption, column.label)


def test_punctuation_is_chinese(pages: Pages) -> None:
    """Beside Chinese characters stands full-width punctuation, and no two points follow each other."""
    for page in pages.pages:
        lines = [strip_words(words) for words in walk_words(page)]
        lines += [block.text for block in page.blocks if isinstance(block, Heading)]
        lines += [block.caption for block in page.blocks if isinstance(block, Table)]
        assert [line for line in lines if NARROW.search(line) or DOUBLED.search(line)] == [], page.target


@pytest.mark.parametrize("line", ["依据,第三条", "第三条: 内容", "建议。；组织", "（，每件）", "《》"])
def test_bad_punctuation_is_seen(line: str) -> None:
    """The patterns of bad punctuation find what they are for."""
    assert NARROW.search(line) or DOUBLED.search(line)


def test_no_identifier_stands_for_a_word(pages: Pages) -> None:
    """No word of a vocabulary and no name of an entry is shown by its bare identifier."""
    handbook = read_sample("bureau")
    names = {post.id for post in handbook.posts} | {law.id for law in handbook.laws}
    names |= {level.id for level in handbook.config.vocabulary.risk_levels}
    for page in pages.pages:
        texts = {strip_words(words) for words in walk_words(page)}
        assert texts & names == set(), page.target


def test_text_of_pages_is_not_repeated_as_title(pages: Pages) -> None:
    """Each page has a title and a description that names or tells what it is about."""
    for page in pages.pages:
        assert page.title
        assert page.description
        assert page.title in read_text(page)


def test_empty_columns_are_dropped() -> None:
    """A table keeps the columns in which some row says something, and its rows their anchors."""
    columns = (Column("序号", 1, Align.CENTER), Column("依据", 2), Column("备注", 3))
    rows = (
        Row(((plain("1"),), (plain(""),), ()), anchor="one"),
        Row(((plain("2"),), (), (plain("有"),)), anchor="two"),
    )
    table = make_table("sample", "样本", columns, rows)
    assert table == Table(
        "sample",
        "样本",
        (columns[0], columns[2]),
        (Row(((plain("1"),), ()), anchor="one"), Row(((plain("2"),), (plain("有"),)), anchor="two")),
    )


def test_nothing_is_made_of_nothing() -> None:
    """A table without rows and a section without blocks are not there."""
    assert make_table("sample", "样本", (Column("序号", 1),), ()) is None
    nothing: tuple[Block, ...] = make_section("标题", "anchor", None, None)
    assert nothing == ()


def test_dates_are_written_without_zeros() -> None:
    """A date is written with year, month and day as numbers without leading zeros."""
    (edition,) = read_sample("small").editions
    assert write_date(edition.date.replace(year=2026, month=1, day=31)) == "2026年1月31日"
    assert write_date(edition.date.replace(year=2026, month=12, day=5)) == "2026年12月5日"


def test_pages_show_no_other_dates(pages: Pages) -> None:
    """No date stands on a page as it is written in the registers."""
    iso = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
    shown: list[Page] = [page for page in pages.pages if iso.search(read_text(page))]
    assert shown == []
