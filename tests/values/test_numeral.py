"""Numerals are written as laws write them, and read back only where they are written so."""

import pytest

from generator.values.numeral import read_numeral, write_numeral


def test_numerals_are_read_back() -> None:
    """Each number from 1 to 9999 is read back from its numeral."""
    assert [n for n in range(1, 10_000) if read_numeral(write_numeral(n)) != n] == []


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (3, "三"),
        (10, "十"),
        (12, "十二"),
        (21, "二十一"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1260, "一千二百六十"),
    ],
)
def test_numerals_are_those_of_laws(number: int, numeral: str) -> None:
    """Zeros stand for gaps only, and ten alone has no one before it."""
    assert write_numeral(number) == numeral


@pytest.mark.parametrize("number", [-1, 0, 10_000])
def test_numbers_out_of_range_are_refused(number: int) -> None:
    """What no chapter or article is counted as raises."""
    with pytest.raises(ValueError, match="numeral"):
        write_numeral(number)


@pytest.mark.parametrize(
    ("text", "number"), [("21", 21), ("一十", 10), ("两百〇五", 205), ("9999", 9999), ("007", 7)]
)
def test_variants_are_read(text: str, number: int) -> None:
    """Arabic digits and the usual variants of Chinese ones are read."""
    assert read_numeral(text) == number


@pytest.mark.parametrize(
    "text", ["", "一二", "一零八", "十百", "百", "零", "12345", "-1", "１２", "1.5", "第一"]
)
def test_anything_else_is_no_number(text: str) -> None:
    """Digits in a row, units out of order and other signs are no numeral."""
    assert read_numeral(text) is None
