"""Excerpts of YAML files, taken line by line, so that a document shows what a file holds."""

import re
from collections.abc import Iterator, Sequence

Lines = list[str]

_KEY = re.compile(r"^(\s*)(?:- )?([a-z_]+):")


def take_excerpt(text: str, paths: Sequence[str]) -> str:
    """Return the lines of `text` at each path, with the keys above them; without paths the whole.

    A path is of keys, and of items by their identifier or their number from 0, such as ``steps/shouli``.
    Raises KeyError where a path leads nowhere.
    """
    lines = text.splitlines()
    taken: Lines = []
    for path in paths:
        for line in _take(lines, path.split("/")):
            if line not in taken or not _is_parent(line):
                taken.append(line)
    return "\n".join(taken if paths else lines) + "\n"


def _take(lines: Lines, path: Sequence[str]) -> Lines:
    if not path:
        return _strip_end(lines)
    for number, block in enumerate(_split(lines)):
        if _names(block[0], number, path[0]):
            return [block[0], *_take(block[1:], path[1:])] if path[1:] else _strip_end(block)
    raise KeyError(path[0])


def _split(lines: Lines) -> Iterator[Lines]:
    """Yield the keys or items of the uppermost level, each with the lines that belong to it."""
    lines = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    level = min((_measure_indent(line) for line in lines), default=0)
    block: Lines = []
    for line in lines:
        if _measure_indent(line) == level and block:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _names(line: str, number: int, name: str) -> bool:
    words = line.strip()
    if words.startswith("- "):
        return words == f"- id: {name}" or name == str(number)
    return words.startswith(f"{name}:")


def _is_parent(line: str) -> bool:
    return bool(_KEY.match(line)) and line.rstrip().endswith(":")


def _measure_indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _strip_end(lines: Lines) -> Lines:
    return lines[
        : len(lines) - next((n for n, line in enumerate(reversed(lines)) if line.strip()), len(lines))
    ]
