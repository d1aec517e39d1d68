"""Cards of the book: which facts stand side by side, how wide labels are, and what stays on one page."""

from generator.outputs.book.anchors import BookAnchors
from generator.outputs.book.cards import estimate_card, print_facts
from generator.outputs.book.printed import PrintedFacts
from generator.outputs.book.profile import PrintProfile
from generator.pages.blocks import Fact, Facts
from generator.pages.words import plain

PROFILE = PrintProfile()


def make_facts(*values: str, label: str = "编号", is_key: bool = False) -> Facts:
    """Return a card of these values."""
    return Facts(tuple(Fact(label, (plain(value),)) for value in values), is_key=is_key)


def print_card(facts: Facts) -> PrintedFacts:
    """Return the printed card."""
    return print_facts(facts, PROFILE, BookAnchors(frozenset()))


def count_facts(facts: Facts) -> list[int]:
    """Return how many facts stand in each row."""
    return [len(row.facts) for row in print_card(facts).rows]


def test_short_facts_stand_side_by_side() -> None:
    """Two short ones that follow each other share a row, a long one has its own."""
    assert count_facts(make_facts("甲", "乙", "丙")) == [2, 1]
    assert count_facts(make_facts("甲", "乙" * 30, "丙", "丁")) == [1, 1, 2]


def test_long_labels_stand_alone_in_a_wider_column() -> None:
    """Beside questions no other fact stands, and their column is wider."""
    question = make_facts("甲", "乙", label="可以委托别人来办吗？")
    assert count_facts(question) == [1, 1]
    assert print_card(question).widths[0] > print_card(make_facts("甲")).widths[0]


def test_widths_fill_the_card() -> None:
    """Labels and values of both halves make the whole width."""
    for label in ("编号", "行政相对人权利", "很长很长很长很长很长很长很长的问题"):
        assert abs(sum(print_card(make_facts("甲", label=label)).widths) - 100) < 0.01


def test_the_short_card_of_a_power_stays_whole() -> None:
    """It is kept on one page, another card may go on over pages between its rows."""
    assert print_card(make_facts("甲", is_key=True)).is_kept
    assert not print_card(make_facts("甲")).is_kept


def test_low_rows_stay_whole_and_high_ones_may_split() -> None:
    """A row of a few lines is kept, one of half a page is not, and the estimate grows with the words."""
    short, long = make_facts("字" * 30), make_facts("字" * 3000)
    assert print_card(short).rows[0].is_kept
    assert not print_card(long).rows[0].is_kept
    assert estimate_card(short, PROFILE) < 40
    assert estimate_card(long, PROFILE) > 700
