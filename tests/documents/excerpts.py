"""Excerpts of YAML files, taken line by line, so that a document shows what a file holds."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

Lines = list[str]


def take_excerpt(text: str, paths: Sequence[str]) -> str:
    """Return the lines of `text` at each path, with the keys above them; without paths the whole.

    A path is of keys, and of items by their identifier or their number from 0, such as ``steps/shouli``.
    Raises KeyError where a path leads nowhere.
    """
    lines = text.splitlines()
    if not paths:
        return "\n".join(lines) + "\n"
    taken: Lines = []
    above: Lines = []
    for path in paths:
        parents, found = _take(lines, path.split("/"))
        shared = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(above, parents, strict=False))))
        taken += [*parents[shared:], *found]
        above = parents
    return "\n".join(taken) + "\n"


def _take(lines: Lines, path: Sequence[str]) -> tuple[Lines, Lines]:
    """Return the lines above what `path` names, and its own."""
    for number, block in enumerate(_split(lines)):
        if _names(block[0], number, path[0]):
            if not path[1:]:
                return [], _strip_end(block)
            parents, found = _take(block[1:], path[1:])
            return [block[0], *parents], found
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


def _measure_indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _strip_end(lines: Lines) -> Lines:
    return lines[
        : len(lines) - next((n for n, line in enumerate(reversed(lines)) if line.strip()), len(lines))
    ]
