"""Which words the site never breaks: dates, and cells of a single word."""

import pytest

from generator.outputs.site.unbroken import is_date, is_short
from generator.pages.words import plain


@pytest.mark.parametrize("text", ["2026年6月30日", "（至2026年12月1日）", "　2026年6月30日"])
def test_a_date_alone_stays_whole(text: str) -> None:
    """A date is one word, also where it tells until when."""
    assert is_date(text)


@pytest.mark.parametrize("text", ["2026年6月", "2026年6月30日前办结", ""])
def test_a_sentence_with_a_date_may_break(text: str) -> None:
    """Words that hold more than a date break as other words do."""
    assert not is_date(text)


def test_a_cell_of_words_stays_whole() -> None:
    """Four characters on each line are a word; one longer line lets the cell break, and no line is no word."""
    assert is_short((plain("待齐"),))
    assert is_short((plain("主动公开"), plain("查阅室")))
    assert not is_short((plain("主动公开"), plain("政务服务大厅")))
    assert not is_short(())
