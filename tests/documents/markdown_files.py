"""The Markdown files of the project that are read as documents: their headings, links and commands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tests.house.project import ROOT, list_files

_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_SHELL = re.compile(r"^```(?:sh|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#{1,6}) (.+)$", re.MULTILINE)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a document: its level and its words."""

    level: int
    words: str


def list_documents() -> tuple[str, ...]:
    """Return the paths of all documents, sorted; chapters of handbooks are none."""
    return tuple(
        path
        for path in list_files()
        if path.endswith(".md") and (path.startswith("docs/") or "/" not in path)
    )


@cache
def read_document(path: str) -> str:
    """Return the text of a document."""
    return (ROOT / path).read_text(encoding="utf-8")


def list_headings(text: str) -> list[Heading]:
    """Return the headings of a document, in order."""
    return [Heading(len(found[1]), found[2]) for found in _HEADING.finditer(_FENCE.sub("", text))]


def list_anchors(text: str) -> set[str]:
    """Return the anchors that GitHub and its like give to the headings."""
    anchors: set[str] = set()
    for heading in list_headings(text):
        base = write_anchor(heading.words)
        number = 0
        anchor = base
        while anchor in anchors:
            number += 1
            anchor = f"{base}-{number}"
        anchors.add(anchor)
    return anchors


def write_anchor(words: str) -> str:
    """Return the anchor of the first heading of these words."""
    return _NOT_IN_ANCHORS.sub("", words.lower()).strip().replace(" ", "-")


def list_links(text: str) -> list[str]:
    """Return where links and pictures of a document lead."""
    return _LINK.findall(_CODE.sub("", _FENCE.sub("", text)))


def list_fences(text: str) -> list[str]:
    """Return the fenced blocks of a document."""
    return _FENCE.findall(text)


def walk_commands(text: str) -> Iterator[str]:
    """Yield each ``handbook …`` or ``make …`` that a document tells its readers to type."""
    lines = [line for block in _SHELL.findall(text) for line in block.splitlines()]
    lines += _CODE.findall(_FENCE.sub("", text))
    for line in lines:
        words = line.removeprefix("$ ").split("#")[0].strip()
        head, _, rest = words.partition(" ")
        if head.rpartition("/")[2] in {"handbook", "make"} and rest:
            yield f"{head.rpartition('/')[2]} {rest}"
