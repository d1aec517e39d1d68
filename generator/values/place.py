"""Where something stands in a project's files."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A file (POSIX path within the project) with line and column, both counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class PlacedText:
    """Text of a file, and where in the file it begins: at the beginning of a line."""

    text: str
    start: Place

    def locate_all(self, offsets: Sequence[int]) -> tuple[Place, ...]:
        """Return the places of offsets into the text."""
        starts = [0, *(found.end() for found in re.finditer("\n", self.text))]
        lines = [bisect_right(starts, offset) - 1 for offset in offsets]
        return tuple(
            Place(self.start.file, self.start.line + line, offset - starts[line] + 1)
            for line, offset in zip(lines, offsets, strict=True)
        )
