"""Half-width punctuation in Chinese text, and the full-width marks that should stand there."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.values.orthography.fault import Fault, Flaw

MARKUP = "\ufffc"
"""What stands for one character of markup in text to be looked at: it is looked through, and never touched."""

FULL_WIDTH: Mapping[str, str] = MappingProxyType(
    {",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "?": "？", "!": "！"}
)

# What stands between a mark and the words it belongs to. Every mark and its full-width form are among these, so
# that mending one never makes another stand beside Chinese that did not before.
_LOOKED_THROUGH = (
    frozenset(" \u3000、。“”‘’《》〈〉「」『』【】〔〕…·" + MARKUP)
    | FULL_WIDTH.keys()
    | set(FULL_WIDTH.values())
)
_OPERATORS = frozenset("=＝+＋−×÷*/^<>≤≥≈≠√∑")
_EDGES = frozenset("\n\r\t|")


def find_half_width(text: str, shield: bytearray) -> Iterator[Fault]:
    """Yield each half-width mark beside Chinese characters, with the blanks around it that go with it.

    What `shield` marks stays, and so do formulas such as 得分=(甲+乙)×2 and codes such as A(1). Of a pair of
    brackets both are wrong, or none. Blanks go where they part the mark from words of the same line.
    """
    if not any(mark in text for mark in FULL_WIDTH):
        return
    is_chinese = _look_around(text)
    pairs = list(_pair_brackets(text))
    is_kept = _shield_formulas(text, pairs, shield)
    wrong = {
        index
        for index, sign in enumerate(text)
        if sign in FULL_WIDTH and is_chinese[index] and not is_kept[index]
    }
    for pair in pairs:
        if not wrong.isdisjoint(pair):
            wrong.update(index for index in pair if not is_kept[index])
    done = 0
    for index in sorted(wrong):
        start, end = _take_blanks(text, index, done)
        done = end
        yield Fault(start, end, Flaw.PUNCTUATION, FULL_WIDTH[text[index]])


def is_han(sign: str) -> bool:
    """Tell whether `sign` is a Chinese character."""
    return (
        "\u4e00" <= sign <= "\u9fff" or "\u3400" <= sign <= "\u4dbf" or "\U00020000" <= sign <= "\U0003ffff"
    )


def _look_around(text: str) -> list[bool]:
    """Return for each place whether the nearest sign before or after it that is not looked through is Chinese."""
    found = [False] * len(text)
    for indexes in (range(len(text)), range(len(text) - 1, -1, -1)):
        nearest = False
        for index in indexes:
            found[index] |= nearest
            if text[index] not in _LOOKED_THROUGH:
                nearest = is_han(text[index])
    return found


def _pair_brackets(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of each pair of half-width brackets on one line, inner pairs before outer ones."""
    opened: list[int] = []
    for index, sign in enumerate(text):
        if sign == "(":
            opened.append(index)
        elif sign == ")" and opened:
            yield opened.pop(), index
        elif sign == "\n":
            opened.clear()


def _shield_formulas(text: str, pairs: list[tuple[int, int]], shield: bytearray) -> bytearray:
    """Return `shield` with the brackets of formulas and codes, and what is in them, marked too."""
    marked = bytearray(shield)
    chinese = [0]
    for sign in text:
        chinese.append(chinese[-1] + is_han(sign))
    for first, last in reversed(pairs):
        is_call = first > 0 and text[first - 1].isascii() and text[first - 1].isalnum()
        is_code = is_call and chinese[first] == chinese[last]
        if not marked[first] and (is_code or _is_operand(text, first, last)):
            marked[first : last + 1] = b"\x01" * (last + 1 - first)
    return marked


def _is_operand(text: str, first: int, last: int) -> bool:
    """Tell whether an operator stands right before or after a pair of brackets, blanks left out."""
    before = text[max(0, first - 3) : first].rstrip(" ")[-1:]
    after = text[last + 1 : last + 4].lstrip(" ")[:1]
    return before in _OPERATORS or after in _OPERATORS


def _take_blanks(text: str, index: int, done: int) -> tuple[int, int]:
    """Return from where to where a mark reaches with its blanks; those at the edge of a line or cell stay.

    So do those after markup: they make an item of a list or a heading of it.
    """
    start, end = index, index + 1
    while start > done and text[start - 1] == " ":
        start -= 1
    if start == 0 or text[start - 1] in _EDGES or text[start - 1] == MARKUP:
        start = index
    while end < len(text) and text[end] == " ":
        end += 1
    if end == len(text) or text[end] in _EDGES:
        end = index + 1
    return start, end
