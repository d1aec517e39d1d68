"""Which of a chapter's Markdown is words for readers, and which is markup, code and addresses."""

import re
from collections.abc import Iterator

from generator.values.orthography.punctuation import MARKUP


def mask_markup(prose: str) -> str:
    """Return Markdown, as long as it was, in which only words for readers are left.

    Code, addresses, names of links and footnotes, tags and signs of markup are masked; lines stay lines.
    Where it is not certain that indented lines are code they are taken for it.
    """
    signs = list(prose)
    for start, end in _find_code(prose):
        signs[start:end] = _mask(prose[start:end])
    masked = "".join(signs)
    for pattern in _MARKUP:
        masked = pattern.sub(lambda found: _mask(found.group()), masked)
    return masked


def _mask(markup: str) -> str:
    return _NO_LINE_END.sub(MARKUP, markup)


_NO_LINE_END = re.compile(r"[^\n]")
_NESTED = r"(?:[^()\n]|\([^()\n]*\))"
# Each is tried on what the ones before it left; the lengths are bounded, so that none is slow on any text.
_MARKUP = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"^ {0,3}\[(?!\^)[^\]\n]+\]:.*$",  # where a named link leads
        r"^[ \t]*\[\^[^\]\n]+\]:",  # the name of a footnote
        r"^[ \t]*!!![ \t]+[\w-]+",  # the kind of an admonition
        r"^[ \t]*:(?=[ \t])",  # a definition
        r"^[ \t]*(?:>[ \t]?)+",
        r"^[ \t]*(?:[*+-]|\d+\.)(?=[ \t])",
        r"^#{1,6}",
        r"^[ \t|:-]+$",  # the rule of a table
        rf"\]\({_NESTED}{{0,500}}\)",
        r"\]\[[^\]\n]{0,200}\]",
        r"\[\^[^\]\n]{1,200}\]",
        r"!?\[|\]",
        r"<[^<>\n]{0,500}>",
        r"&#?\w{1,30};",
        r"\\[^\w\s]",
        r"[*_~]{1,3}",
    )
)


def _find_code(prose: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where code stands: fenced, indented, or between backticks within a paragraph."""
    yield from (found.span() for found in _FENCE.finditer(prose))
    yield from _find_indented(prose)
    for paragraph in _PARAGRAPH.finditer(prose):
        yield from _find_ticked(paragraph)


_FENCE = re.compile(r"^```.*?^```[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_PARAGRAPH = re.compile(r"(?:^[ \t]*\S.*\n?)+", re.MULTILINE)
_TICKS = re.compile("`+")


def _find_ticked(paragraph: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield each stretch from a run of backticks to the next run of the same length."""
    runs = [(found.start(), found.end()) for found in _TICKS.finditer(paragraph.group())]
    following: dict[int, int] = {}
    closing: list[int | None] = [None] * len(runs)
    for number in range(len(runs) - 1, -1, -1):
        length = runs[number][1] - runs[number][0]
        closing[number] = following.get(length)
        following[length] = number
    number = 0
    while number < len(runs):
        last = closing[number]
        if last is not None:
            yield paragraph.start() + runs[number][0], paragraph.start() + runs[last][1]
        number = (last if last is not None else number) + 1


_HOLDER = re.compile(r" {0,3}(?:[*+-]|\d+\.|:|!!!|\[\^[^\]\n]+\]:)(?=[ \t])")
"""What holds the indented lines after it as its own text: an item, a definition, an admonition, a footnote."""

_CODE_INDENT = 4
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def _find_indented(prose: str) -> Iterator[tuple[int, int]]:
    """Yield each line that is code because it is indented after a blank line, deeper where something holds it."""
    held, follows_break = 0, True
    for found in _LINE.finditer(prose):
        line = found.group().expandtabs(_CODE_INDENT)
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip():
            follows_break = True
        elif indent >= held + _CODE_INDENT and follows_break:
            yield found.span()
        else:
            if indent < _CODE_INDENT:
                held = _CODE_INDENT if _HOLDER.match(line) else 0
            follows_break = False
