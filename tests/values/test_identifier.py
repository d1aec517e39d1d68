"""Identifiers are safe as file names and addresses, and near misses are found among them."""

import pytest

from generator.values.identifier import LONGEST_IDENTIFIER, find_near_miss, is_identifier


@pytest.mark.parametrize("text", ["xk-01", "a", "post-99", "a1-b2-c3", "a" * LONGEST_IDENTIFIER])
def test_identifiers_are_known(text: str) -> None:
    """Groups of lower-case letters and digits, joined by hyphens, are identifiers."""
    assert is_identifier(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "XK-01", "1-xk", "xk--01", "-xk", "xk-", "xk_01", "xk 01", "xk/01", "../x", "许可", "xk-01\n"),
        *("con", "nul", "com1", "lpt9", "a" * (LONGEST_IDENTIFIER + 1)),
    ],
)
def test_others_are_refused(text: str) -> None:
    """What a file name or address could not carry everywhere is no identifier."""
    assert not is_identifier(text)


def test_near_miss_is_the_most_alike() -> None:
    """The known word most like the written one is offered, whatever the order of the known."""
    assert find_near_miss("post-9", ["power-09", "post-09", "risk-1"]) == "post-09"
    assert find_near_miss("post-9", ["risk-1", "post-09", "power-09"]) == "post-09"


def test_nothing_near_is_offered_for_the_unlike() -> None:
    """Where nothing is like the written word, nothing is offered."""
    assert find_near_miss("xyz", ["post-09", "power-01"]) is None
    assert find_near_miss("xyz", []) is None
