"""A character without a glyph is found before printing, with the page and the field in which it stands."""

from dataclasses import replace

import pytest

from generator.outputs.book.glyphs import Coverage, MissingGlyph, find_missing_glyphs
from generator.pages.blocks import (
    Block,
    Column,
    Entrance,
    Entrances,
    Fact,
    Facts,
    Figure,
    Heading,
    Items,
    Notice,
    Paragraph,
    Prose,
    ProseHtml,
    ProseLink,
    ProsePicture,
    Row,
    Table,
    Tone,
)
from generator.pages.page import BookIndex, IndexEntry, Pages
from generator.pages.words import Target, plain
from tests.outputs.sample_binding import find_book, rebind
from tests.outputs.sample_pages import make_pages
from tests.outputs.sample_power import POWER, make_drawing

RARE = "\U00020002"
GROUP_TABLE = Table("risks", "风险表", (Column("风险点", 1),), (Row(((plain(RARE),),), is_group=True),))
CELL_TABLE = Table(
    "risks",
    "风险表",
    (Column("风险点", 1), Column("责任人", 1)),
    (Row(((plain("甲"),), (plain(RARE),))),),
)
FIGURE = Figure(replace(make_drawing(), svg=f"<svg><text>{RARE}</text></svg>"), "流程图", "f")
COVERED = Coverage(frozenset(range(0x10000)))


def put_block(block: Block) -> Pages:
    """Return the sample with `block` as the only one of its power's page."""
    pages = make_pages()
    chapter = find_book(pages).chapters[2]
    power = replace(chapter.pages[1], blocks=(block,))
    chapter = replace(chapter, pages=(chapter.pages[0], power))
    return rebind(pages, replace(find_book(pages), chapters=(chapter,), indexes=()))


@pytest.mark.parametrize(
    ("block", "where"),
    [
        (Heading(2, RARE, "a"), "小标题"),
        (Paragraph(plain(RARE)), "正文"),
        (Notice(Tone.NOTE, plain(RARE)), "提示"),
        (Items((plain("甲"), plain(RARE))), "列表第2项"),
        (Facts((Fact("依据", (plain("甲"), plain(RARE))),)), "“依据”栏"),
        (CELL_TABLE, "表「风险表」第1行「甲」“责任人”栏"),
        (GROUP_TABLE, f"表「风险表」第1行「{RARE}」“分组”栏"),
        (Table("risks", "风险表", (Column(RARE, 1),), ()), "表「风险表」表头"),
        (FIGURE, "图「流程图」"),
        (Prose((ProseHtml("<p>&#x20002;</p>"), ProseLink("甲", None), ProsePicture("x", RARE))), "正文"),
        (Entrances((Entrance("清单", POWER, RARE),)), "「清单」一项"),
    ],
)
def test_each_kind_of_block_tells_the_place(block: Block, where: str) -> None:
    """In every kind of block the character is found once, on its page, with the field's name."""
    found = find_missing_glyphs(put_block(block), COVERED)
    assert found == (MissingGlyph(RARE, POWER, f"「劳务派遣经营许可」　{where}"),)
    assert found[0].code == "U+20002"


def test_cover_imprint_chapters_and_indexes_are_looked_at() -> None:
    """What stands on no page of the sites is looked at too."""
    pages = make_pages()
    chapter = replace(find_book(pages).chapters[0], title=RARE)
    index = BookIndex("索引", (IndexEntry(RARE, "", POWER),))
    pages = replace(
        pages,
        masthead=replace(pages.masthead, unit=RARE),
        imprint=(("批准", RARE),),
    )
    pages = rebind(pages, replace(find_book(pages), chapters=(chapter,), indexes=(index,)))
    found = find_missing_glyphs(pages, COVERED)
    assert [(glyph.target, glyph.where) for glyph in found] == [
        (None, "封面　单位"),
        (None, "版记　批准"),
        (None, "章标题"),
        (POWER, f"「索引」　「{RARE}」"),
    ]


def test_invisible_characters_need_no_glyph() -> None:
    """Spaces, joiners and variation selectors are not missed, a private character is."""
    text = " \n\t\u3000\u200b\u200d\ufe0f\U000e0100\u00ad\ue000"
    assert Coverage(frozenset()).find_missing(text) == ("\ue000",)


def test_the_sample_misses_nothing() -> None:
    """The sample's own words are within the basic plane."""
    assert find_missing_glyphs(make_pages(), COVERED) == ()


def test_pages_outside_the_book_are_not_looked_at() -> None:
    """A page that is not bound costs no fault of the book."""
    pages = put_block(Paragraph(plain("甲")))
    lost = replace(pages.pages[0], title=RARE, target=Target("page", "lost"))
    assert find_missing_glyphs(replace(pages, pages=(lost,)), COVERED) == ()
