"""How one value is written in YAML: plain where that is safe, else quoted; several lines as a block."""

import json
import re

_REFUSED_FIRST = frozenset(",[]{}#&*!|>'\"%@`")
_WIDE_SPACE = "\u3000"
_ONLY_BEFORE_WORDS = frozenset("-?:")
_TYPED = re.compile(
    r"~|null|true|false|yes|no|on|off|y|n|=|<<"
    r"|[-+]?\.(?:inf|nan)|[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?0x[0-9a-f_]+"
    r"|[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:e[-+]?[0-9]+)?"
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t].*)?",
    re.IGNORECASE,
)
"""What some reader of YAML takes for something else than text."""


def write_scalar(text: str, *, is_typed: bool) -> str:
    """Return `text` on one line: plain, or quoted where it must be.

    `is_typed` says that a number, date or truth value is meant; text that only looks like one is quoted.
    """
    if is_plain(text) and (is_typed or not _TYPED.fullmatch(text)):
        return text
    if _is_shown(text) and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    return _write_double_quoted(text)


def write_key(text: str) -> str:
    """Return a mapping's key."""
    return text if is_plain(text) else _write_double_quoted(text)


def write_block(text: str) -> list[str] | None:
    """Return the header and the lines of text of several lines, or None where a block cannot hold it."""
    body = text.removesuffix("\n")
    lines = body.split("\n")
    is_simple = all(_is_shown(line) for line in lines) and lines[0].strip() and lines[-1].strip()
    if len(lines) < 2 or not is_simple or lines[0].startswith(" "):  # noqa: PLR2004 - several lines are two
        return None
    return ["|" if text.endswith("\n") else "|-", *lines]


def is_plain(text: str) -> bool:
    """Tell whether `text` can stand without quotes as a value or key."""
    if not text or text != text.strip() or not _is_shown(text) or text.startswith(("---", "...")):
        return False
    if text[0] in _REFUSED_FIRST or ": " in text or " #" in text or text.endswith(":"):
        return False
    return text[0] not in _ONLY_BEFORE_WORDS or (len(text) > 1 and text[1] != " ")


def _write_double_quoted(text: str) -> str:
    return "".join(_escape(char) for char in json.dumps(text, ensure_ascii=False))


def _is_shown(text: str) -> bool:
    """Tell whether each character of `text` can be seen; the wide space of Chinese text can."""
    return text.replace(_WIDE_SPACE, "").isprintable()


def _escape(char: str) -> str:
    if _is_shown(char):
        return char
    point = ord(char)
    return f"\\x{point:02X}" if point <= 0xFF else f"\\u{point:04X}" if point <= 0xFFFF else f"\\U{point:08X}"  # noqa: PLR2004
