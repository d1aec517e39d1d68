"""A chapter's file as text: its declaration and its prose."""

import re
from dataclasses import dataclass

_FRONT_MATTER = re.compile(r"\A---\r?\n(?P<head>.*?)^---[ \t]*\r?(?:\n|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ChapterText:
    """A chapter's file in its parts; `head_start` and `prose_start` are offsets into its whole text."""

    head: str
    prose: str
    head_start: int
    prose_start: int


def split_chapter(text: str) -> ChapterText | None:
    """Return the declaration and the prose of a chapter's file, or None where it declares nothing."""
    found = _FRONT_MATTER.match(text)
    if found is None:
        return None
    return ChapterText(found["head"], text[found.end() :], found.start("head"), found.end())
