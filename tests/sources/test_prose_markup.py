"""Of Markdown only words for readers are left, each where it stood."""

import time

import hypothesis
import pytest
from hypothesis import strategies as st

from generator.sources.prose_markup import mask_markup
from generator.values.orthography.punctuation import MARKUP


def show(prose: str) -> str:
    """Return Markdown with what is masked written as ``~``."""
    return mask_markup(prose).replace(MARKUP, "~")


@pytest.mark.parametrize(
    ("prose", "left"),
    [
        ("甲`乙,丙`丁", "甲~~~~~丁"),
        ("甲``乙`,丙``丁", "甲~~~~~~~~丁"),
        ("甲`乙,丙", "甲`乙,丙"),
        ("甲`乙\n\n丙`丁", "甲`乙\n\n丙`丁"),
        ("```\n甲,乙\n\n丙\n```\n丁", "~~~\n~~~\n\n~\n~~~\n丁"),
        ("[词,语](ref:xk-01)后", "~词,语~~~~~~~~~~~~后"),
        ("[词](ref:law/a#1 (注))后", f"~词{18 * '~'}后"),
        ("![图](picture:x)", "~~图~~~~~~~~~~~~"),
        ("甲[^注,1]乙", "甲~~~~~~乙"),
        ("[^注]: 说明", "~~~~~ 说明"),
        ("[名]: http://a.cn 中文", 19 * "~"),
        ("!!! note 注意", "~~~~~~~~ 注意"),
        ('!!! 注意 "标题"', '~~~~~~ "标题"'),
        ("术语\n:   解释", "术语\n~   解释"),
        ("> (甲)", "~~(甲)"),
        ("- (甲)\n* 乙\n1. 丙", "~ (甲)\n~ 乙\n~~ 丙"),
        ("## (甲)", "~~ (甲)"),
        ("| 甲 | 乙 |\n|:---|---:|", "| 甲 | 乙 |\n~~~~~~~~~~~"),
        ("**甲**,_乙_", "~~甲~~,~乙~"),
        ("甲&nbsp;乙<br>丙", "甲~~~~~~乙~~~~丙"),
        (r"甲\(乙\)", "甲~~乙~~"),
        ("甲\n\n    乙,丙\n\n丁", "甲\n\n~~~~~~~\n\n丁"),
        ("甲\n    乙,丙", "甲\n    乙,丙"),
        ("- 甲\n\n    乙,丙\n\n        丁", "~ 甲\n\n    乙,丙\n\n~~~~~~~~~"),
        ("!!! note\n    乙,丙\n\n    丁", "~~~~~~~~\n    乙,丙\n\n    丁"),
        ("[^1]: 甲\n\n    乙,丙", "~~~~~ 甲\n\n    乙,丙"),
    ],
)
def test_markup_is_masked(prose: str, left: str) -> None:
    """Code, addresses, names and signs are masked; words, and the marks between them, stay."""
    assert show(prose) == left


@hypothesis.given(
    st.lists(st.sampled_from([*"`[]()!<>&;:\\*_#|- \n\t甲a1^", "    ", "```", "]("]), max_size=40)
)
def test_lines_and_length_stay(signs: list[str]) -> None:
    """Whatever the Markdown, what is left of it stands where it stood."""
    prose = "".join(signs)
    masked = mask_markup(prose)
    assert len(masked) == len(prose)
    assert all(
        left in (sign, MARKUP) and (sign != "\n" or left == sign)
        for sign, left in zip(prose, masked, strict=True)
    )


@pytest.mark.parametrize(
    "piece", ["`", "``a`", "](", "[", "<a", "&a", "\n```", "- a\n\n    ", "[^", "!!! ", "("]
)
def test_long_prose_costs_in_proportion(piece: str) -> None:
    """Twenty thousand characters of anything are masked in a second of a processor at most."""
    start = time.process_time()
    mask_markup(piece * (20_000 // len(piece)))
    assert time.process_time() - start < 1
