"""Laws in the book: facts in a line, labels instead of headings, and the articles that something rests on."""

from generator.outputs.book.laws import arrange_law, collect_article_targets
from generator.pages.blocks import (
    Block,
    Column,
    Fact,
    Facts,
    Heading,
    Items,
    Notice,
    Paragraph,
    Prose,
    ProseHtml,
    ProseLink,
    Row,
    Table,
    Tone,
)
from generator.pages.page import BookOutline, Chapter, Page
from generator.pages.words import Run, Target, link, plain, strip_words

LAW = Target("law", "xkf")
COLUMNS = (Column("条数", 1), Column("要点", 4), Column("引用", 4))


def make_articles(*numbers: int, cited: int) -> Table:
    """Return a table of articles of which one is cited."""
    rows = tuple(
        Row(
            ((plain(f"第{number}条"),), (plain("要点"),), (plain("许可"),) if number == cited else ()),
            anchor=f"article-{number}",
        )
        for number in numbers
    )
    return Table("articles", "相关条款", COLUMNS, rows)


def arrange(*blocks: Block, linked: frozenset[Target] = frozenset()) -> tuple[Block, ...]:
    """Return the blocks as the book has them."""
    return arrange_law(LAW, blocks, linked)


def test_facts_stand_in_a_line() -> None:
    """The card becomes one paragraph of labels and values, a notice becomes another."""
    card = Facts((Fact("文号", (plain("主席令第七号"),)), Fact("时效性", (plain("现行有效"),))))
    told = arrange(Notice(Tone.NOTE, plain("尚未核实。")), card)
    assert [strip_words(block.words) for block in told if isinstance(block, Paragraph)] == [
        "尚未核实。",
        "文号：主席令第七号；时效性：现行有效",
    ]


def test_a_note_has_its_heading_before_it() -> None:
    """A heading becomes the label of the paragraph under it, that of the articles goes."""
    told = arrange(
        Heading(2, "相关条款", "articles"),
        make_articles(1, cited=1),
        Heading(2, "备注", "note"),
        Paragraph(plain("甲。")),
        Paragraph(plain("乙。")),
    )
    assert [strip_words(block.words) for block in told[1:] if isinstance(block, Paragraph)] == [
        "备注：甲。",
        "乙。",
    ]


def test_only_articles_that_something_rests_on_stay() -> None:
    """What is neither cited nor linked goes, and without any article the table goes."""
    linked = frozenset([Target("law", "xkf", "article-3"), Target("law", "other", "article-2")])
    (table,) = arrange(make_articles(1, 2, 3, cited=1), linked=linked)
    assert isinstance(table, Table)
    assert [row.anchor for row in table.rows] == ["article-1", "article-3"]
    assert arrange(make_articles(1, 2, cited=5)) == ()


def test_links_to_articles_are_found_in_every_kind_of_block() -> None:
    """Text, tables, cards, lists and notices are looked through; what leads to no article is not counted."""
    there = [Target("law", "xkf", f"article-{number}") for number in range(1, 7)]
    lines = [(Run("某条", target),) for target in there]
    blocks: tuple[Block, ...] = (
        Prose((ProseHtml("<p>见"), ProseLink("许可法", there[0]), ProseLink("某法", None))),
        Table("any", "表", COLUMNS[:1], (Row(((lines[1],),)),)),
        Facts((Fact("依据", (lines[2],)),)),
        Items((lines[3], link("甲", Target("law", "xkf")))),
        Paragraph(lines[4]),
        Notice(Tone.NOTE, (*lines[5], *link("乙", Target("power", "xk-01", "risks")))),
    )
    page = Page(Target("chapter", "one"), "chapter", "前言", "guide", blocks, "前言。")
    outline = BookOutline((Chapter("前言", "one", (page,)),), ())
    assert collect_article_targets(outline) == frozenset(there)
