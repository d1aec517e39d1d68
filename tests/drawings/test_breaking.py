"""Words are broken into even lines."""

from hypothesis import given
from hypothesis import strategies as st

from generator.drawings.advance import measure_words
from generator.drawings.breaking import break_words, spread_words
from generator.drawings.terms import find_inner_places


def test_full_width_signs_measure_one_em() -> None:
    """Chinese signs and marks are as wide as the type is large, Latin ones narrower, accents nothing."""
    assert measure_words("受理▲", 10) == 30
    assert measure_words("é", 1000) == measure_words("e", 1000) == 554
    assert measure_words("e\u0301", 1000) == 554


def test_lines_are_even() -> None:
    """Ten signs in a width of eight stand as five and five, not as eight and two."""
    assert break_words("甲乙丙丁戊己庚辛壬癸", 80, 10) == ("甲乙丙丁戊", "己庚辛壬癸")


def test_short_words_stay_in_one_line() -> None:
    """What fits is not broken."""
    assert break_words("受理申请", 40, 10) == ("受理申请",)


def test_no_line_begins_with_closing_punctuation() -> None:
    """A comma or a closing bracket stays with what stands before it, an opening one with what follows."""
    assert break_words("调查取证(两人以上)", 70, 10) == ("调查取证", "(两人以上)")
    assert break_words("不予立案，告知举报人", 60, 10) == ("不予立案，", "告知举报人")


def test_latin_words_stay_whole() -> None:
    """A Latin word or a number is not cut unless it alone is wider than a line."""
    assert break_words("登录OA2000系统填报", 60, 10) == ("登录OA2000", "系统填报")
    assert "".join(break_words("A" * 40, 60, 10)) == "A" * 40


def test_terms_are_not_cut() -> None:
    """A break falls between words of procedure rather than within one."""
    assert break_words("负责人集体讨论决定", 70, 14) == ("负责人集体", "讨论决定")
    assert find_inner_places("是否立案") == frozenset({1, 3})
    assert break_words("是否抽样检测", 80, 14) == ("是否", "抽样检测")
    # Where two words share a sign, neither is cut.
    assert break_words("不符合条件", 60, 14) == ("不符合", "条件")


def test_shares_shape_the_lines() -> None:
    """Lines follow the shares: short, long, short."""
    lines = spread_words("甲乙丙丁戊己庚辛", (0.5, 1.0, 0.5), 100, 10)
    assert lines == ("甲乙", "丙丁戊己", "庚辛")


def test_no_words_give_no_lines() -> None:
    """Empty words have no line."""
    assert break_words("", 80, 10) == ()


@given(st.text("申请受理审查，。（）abc 123、", min_size=1, max_size=30))
def test_nothing_is_lost_and_nothing_too_wide(words: str) -> None:
    """All signs but spaces come back in order; only clinging punctuation may pass the width."""
    lines = break_words(words, 60, 10)
    assert "".join("".join(lines).split()) == "".join(words.split())
    assert all(measure_words(line, 10) <= 60 for line in lines) or any(sign in words for sign in "，。（）、")
