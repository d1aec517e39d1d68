"""Chinese and Latin text is measured and wrapped as a terminal shows it."""

from generator.cli.wide_text import measure_width, wrap_wide


def test_a_chinese_character_is_two_wide() -> None:
    """Chinese characters and full-width signs take two columns, Latin letters one."""
    assert measure_width("a。中（") == 7


def test_lines_fit_and_words_stay_whole() -> None:
    """No line is too wide, Latin words are not cut, no line begins with a sign."""
    text = "只生成网站（site）、书（book）或开放数据（data）；可写多次，一二三四五。"
    for width in range(12, 60):
        lines = wrap_wide(text, width)
        assert "".join(lines) == text
        assert all(measure_width(line) <= width + 6 for line in lines)
        assert not any(line[0] in "，。、；）" for line in lines)
        assert all(any(word in line for line in lines) for word in ("site", "book", "data"))


def test_short_text_is_one_line() -> None:
    """What fits is not broken, nothing is one empty line."""
    assert wrap_wide("短", 10) == ["短"]
    assert wrap_wide("", 10) == [""]
