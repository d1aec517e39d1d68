"""Where in a YAML text each character of a scalar is written."""

import re
from collections.abc import Mapping

Span = tuple[int, int]
"""From which offset to which a character is written; longer than one where it is escaped."""

_ESCAPE = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|(?:\r\n|[\r\n])[ \t]*|.)", re.DOTALL
)
_NAMED_ESCAPES: Mapping[str, str] = dict(
    zip("0abtnvfreN_LP", "\0\a\b\t\n\v\f\r\x1b\x85\xa0\u2028\u2029", strict=True)
)
_LINE_END = re.compile(r"\r\n|[\r\n]")
_BLANKS = frozenset(" \t\r\n")


def locate_characters(value: str, style: str, text: str, start: int) -> list[Span | None]:
    """Return for each character of a scalar's value where in `text` it is written; None where a line is folded.

    `start` is the offset of the scalar with its quotes, or with the header of a block; `style` is ``|``,
    ``>``, ``'``, ``"``, or empty. Blanks are located only where they are written as such.
    """
    position = _find_content(style, text, start)
    spans: list[Span | None] = []
    for sign in value:
        if sign in _BLANKS:
            span = (position, position + 1) if text.startswith(sign, position) else None
        else:
            span = _find_sign(sign, style, text, position)
        spans.append(span)
        position = position if span is None else span[1]
    return spans


def _find_content(style: str, text: str, start: int) -> int:
    header_end = _LINE_END.search(text, start) if style in {"|", ">"} else None
    return start + len(style) if header_end is None else header_end.end()


def _find_sign(sign: str, style: str, text: str, position: int) -> Span | None:
    """Return where the next character that is no blank is written; None where another one stands."""
    while position < len(text):
        if text[position] in _BLANKS:
            position += 1
        elif style == '"' and (escape := _ESCAPE.match(text, position)):
            decoded = _decode(escape.group())
            if decoded == sign:
                return escape.span()
            if decoded not in {"", *_BLANKS}:
                return None
            position = escape.end()
        elif text.startswith(sign, position):
            return position, position + (2 if style == sign == "'" else 1)
        else:
            return None
    return None


def _decode(escape: str) -> str:
    """Return the character an escape stands for, nothing where it joins two lines."""
    name = escape[1]
    if name in "\r\n":
        return ""
    if name in "xuU":
        return chr(int(escape.lstrip("\\xuU"), 16))
    return _NAMED_ESCAPES.get(name, name)
