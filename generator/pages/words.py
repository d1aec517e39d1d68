"""Words on a page: runs of text with a target, a level sign or emphasis, never markup."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """What a link leads to: an entry by register and identifier, with an anchor within its page.

    Lists and other pages without an entry have the register ``page``: ``Target("page", "powers")``. A `query`
    such as ``level=high`` sets the filters of a list; it is made of identifiers, so that nothing needs quoting.
    """

    register: str
    identifier: str
    anchor: str = ""
    query: str = ""

    def __str__(self) -> str:
        query = f"?{self.query}" if self.query else ""
        anchor = f"#{self.anchor}" if self.anchor else ""
        return f"{self.register}/{self.identifier}{query}{anchor}"

    def strip_place(self) -> "Target":
        """Return the page alone, without anchor and query."""
        return Target(self.register, self.identifier) if self.anchor or self.query else self


class Style(StrEnum):
    """What a run is, from which the theme decides how it looks."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    LEVEL = "level"
    TAG = "tag"
    CODE = "code"
    FOLIO = "folio"
    """Words that a site shows; a book has the number of the page where their target stands in their place."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style; `tone` (``tone-1`` is the gravest) colours a level or a tag."""

    text: str
    target: Target | None = None
    style: Style = Style.PLAIN
    tone: str = ""


Words = tuple[Run, ...]
"""A line or paragraph of runs."""


def plain(text: str) -> Words:
    """Return `text` as words in plain style."""
    return (Run(text),) if text else ()


def link(text: str, target: Target) -> Words:
    """Return `text` as words that lead to `target`."""
    return (Run(text, target),)


def join(parts: list[Words], separator: str = "、") -> Words:
    """Return the parts as one line with `separator` between them."""
    joined: list[Run] = []
    for part in parts:
        if not part:
            continue
        if joined:
            joined.append(Run(separator))
        joined.extend(part)
    return tuple(joined)


def strip_words(words: Words) -> str:
    """Return the bare text of `words`."""
    return "".join(run.text for run in words)
