"""Texts that are alike are found as by comparing all pairs, without comparing them."""

import random
import time

import pytest

from generator.checks.likeness import ALIKE, SHORTEST, Passage, find_alike

SIGNS = "受理审查核对原件复印登记签字公示抽取专家开标评标验收付款盘点库存移交归档会议记录"


def list_pairs(text: str) -> set[str]:
    """Return the pairs of neighbouring characters of a text."""
    return {text[place : place + 2] for place in range(len(text) - 1)}


def are_alike(one: str, other: str) -> bool:
    """Compare two texts in full."""
    a, b = list_pairs(one), list_pairs(other)
    return len(a & b) * ALIKE[1] >= len(a | b) * ALIKE[0]


def compare_all(passages: list[Passage]) -> dict[int, int]:
    """Return what `find_alike` promises, by comparing all pairs."""
    found: dict[int, int] = {}
    for number, passage in enumerate(passages):
        if len(passage.text) < SHORTEST:
            continue
        others = [
            (place, each)
            for place, each in enumerate(passages[:number])
            if each.department != passage.department and len(each.text) >= SHORTEST
        ]
        equal = [place for place, each in others if each.text == passage.text]
        first = next(place for place, each in enumerate(passages) if each == passage)
        alike = [place for place, each in others if place < first and are_alike(each.text, passage.text)]
        if equal or alike:
            found[number] = (equal or alike)[0]
    return found


def write_passages(chance: random.Random, count: int) -> list[Passage]:
    """Return texts of a few departments; many are another one with a character or two changed."""
    passages: list[Passage] = []
    for _ in range(count):
        text = "".join(chance.choice(SIGNS) for _ in range(chance.randint(6, 30)))
        if passages and chance.random() < 0.6:
            signs = list(chance.choice(passages).text)
            for _ in range(chance.randint(0, 3)):
                signs[chance.randrange(len(signs))] = chance.choice(SIGNS)
            text = "".join(signs)
        passages.append(Passage(chance.choice("abc"), text))
    return passages


def test_finds_what_comparing_all_finds() -> None:
    """Over random texts the same are found with the same earlier ones."""
    met = 0
    for seed in range(200):
        chance = random.Random(seed)  # noqa: S311 - the same in each run, and no secret
        passages = write_passages(chance, 40)
        expected = compare_all(passages)
        assert dict(find_alike(passages)) == expected
        met += len(expected)
    assert met > 500


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("a", "逐项核对原件与登记簿"), ("b", "逐项核对原件与登记簿")], {1: 0}),
        ([("a", "逐项核对原件与登记簿"), ("a", "逐项核对原件与登记簿")], {}),
        ([("a", "核对原件"), ("b", "核对原件")], {}),
        ([("a", 8 * "核"), ("b", 9 * "核")], {1: 0}),
        ([("a", "逐项核对原件与登记簿并签字留存"), ("b", "逐项核对原件和登记簿并签字留存")], {}),
        (
            [
                ("a", "逐项核对原件与登记簿并签字留存备查存档"),
                ("b", "逐项核对原件和登记簿并签字留存备查存档"),
            ],
            {1: 0},
        ),
        (
            [("a", "逐项核对原件与登记簿"), ("a", "逐项核对原件与登记簿"), ("b", "逐项核对原件与登记簿")],
            {2: 0},
        ),
        (
            [("a", "逐项核对原件与登记簿"), ("b", "逐项核对原件与登记簿"), ("a", "逐项核对原件与登记簿")],
            {1: 0, 2: 1},
        ),
    ],
)
def test_later_of_two_departments_is_told(rows: list[tuple[str, str]], expected: dict[int, int]) -> None:
    """Equal and near texts of two departments are told at the later one, short ones and those of one are not."""
    assert dict(find_alike([Passage(*row) for row in rows])) == expected


@pytest.mark.parametrize("kind", ["equal", "near", "one department"])
def test_many_alike_cost_in_proportion(kind: str) -> None:
    """Ten thousand texts that are all alike are looked through in five seconds of a processor at most."""
    base = "逐项核对原件与登记簿并当场签字，留存影像备查，发现涂改的退回补正并登记台账"
    ends = [chr(0x4E00 + number) for number in range(10_000)]
    passages = [
        Passage(
            "a" if kind == "one department" else f"d{number % 60}",
            base if kind == "equal" else base + ends[number],
        )
        for number in range(10_000)
    ]
    start = time.process_time()
    found = find_alike(passages)
    assert time.process_time() - start < 5
    assert len(found) == (0 if kind == "one department" else 9_999)
