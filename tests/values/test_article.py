"""Articles are read in either kind of numerals and named alike whichever was used."""

import pytest

from generator.values.article import Article, read_article


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("第二十一条", Article(21)),
        ("第21条", Article(21)),
        ("第一千二百六十条", Article(1260)),
        ("第四十二条之一", Article(42, 1)),
        ("第87条第1款第3项", Article(87, 0, 1, 3)),
        ("第八十七条第一款第（三）项", Article(87, 0, 1, 3)),
        ("第三条第二项", Article(3, 0, 0, 2)),
    ],
)
def test_articles_are_read(text: str, article: Article) -> None:
    """Article, sub-article, paragraph and item are numbers, 0 where not named."""
    assert read_article(text) == article


@pytest.mark.parametrize(
    "text", ["", "42", "42条", "第条", "第零条", "第二一条", "第二十一条款", "第二十一条\n", "第1条第x款"]
)
def test_other_writings_are_refused(text: str) -> None:
    """What is not 第N条 with paragraph and item is no article."""
    assert read_article(text) is None


def test_anchor_and_heading_do_not_depend_on_numerals() -> None:
    """An article written in digits has the heading and anchor of one written in characters."""
    arabic, chinese = read_article("第42条之1第2款"), read_article("第四十二条之一")
    assert arabic is not None
    assert chinese is not None
    assert (
        (arabic.anchor, arabic.heading)
        == (chinese.anchor, chinese.heading)
        == ("article-42-1", "第四十二条之一")
    )
