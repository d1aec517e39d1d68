"""Problems tell what they know, and never what their reader may not see."""

import pytest

from generator.values.place import Place
from generator.values.problem import (
    WITHHELD_SIGN,
    Language,
    Problem,
    ProblemKind,
    Severity,
    Slot,
    Withheld,
    Wording,
    sort_problems,
)

KIND = ProblemKind(
    "X001",
    Severity.ERROR,
    Wording("标题", "写作“{value}”。", "请改 {value}。"),
    Wording("Title", "It is “{value}”.", "Change {value}."),
)
PLACE = Place("registers/posts.yml", 3, 5)


def test_withheld_values_are_told_only_on_demand() -> None:
    """A withheld value is replaced unless its teller is sure of the reader."""
    problem = Problem(KIND, PLACE, {"value": Withheld("秘密")})
    assert problem.tell_message(Language.ZH) == f"写作“{WITHHELD_SIGN}”。"
    assert problem.tell_remedy(Language.EN) == f"Change {WITHHELD_SIGN}."
    assert problem.tell_message(Language.ZH, quotes_withheld=True) == "写作“秘密”。"


@pytest.mark.parametrize(
    ("near", "quotes", "expected"),
    [
        (None, True, "请改 x。"),
        ("post-09（审核岗）", False, "是否想写 post-09（审核岗）？请改 x。"),
        (Withheld("post-09"), True, "是否想写 post-09？请改 x。"),
        (Withheld("post-09"), False, "请改 x。"),
    ],
)
def test_near_miss_stands_before_the_remedy(near: Slot | None, quotes: bool, expected: str) -> None:
    """A near miss is offered first, and a withheld one only where withheld values are told."""
    problem = Problem(KIND, PLACE, {"value": "x"}, near)
    assert problem.tell_remedy(Language.ZH, quotes_withheld=quotes) == expected


def test_values_cannot_forge_lines() -> None:
    """Line breaks, escapes and marks that turn the reading direction are made visible."""
    told = Problem(KIND, PLACE, {"value": "a\n\x1b[31m\u202eb"}).tell_message(Language.EN)
    assert told == "It is “a[U+000A][U+001B][31m[U+202E]b”."


def test_braces_in_values_are_no_slots() -> None:
    """A value that looks like a slot is told as it is written."""
    assert Problem(KIND, PLACE, {"value": "{value}"}).tell_message(Language.EN) == "It is “{value}”."


def test_problems_are_sorted_and_said_once() -> None:
    """Problems come by file, line and column; the same thing found twice is told once."""
    late = Problem(KIND, Place("b.yml", 1, 1), {"value": "x"})
    first, second = (
        Problem(KIND, Place("a.yml", 2, 1), {"value": "x"}),
        Problem(KIND, Place("a.yml", 10, 1), {"value": "x"}),
    )
    assert sort_problems([late, second, first, second]) == [first, second, late]


def test_place_is_file_line_and_column() -> None:
    """A place is written as editors jump to it."""
    assert str(PLACE) == "registers/posts.yml:3:5"
