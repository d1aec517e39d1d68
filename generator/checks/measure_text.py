"""A measure without what differs from department to department, or is repeated, for good reason."""

import re
from collections.abc import Iterator

from generator.checks.phrases import Phrases
from generator.model.handbook import Handbook

_QUOTATION = re.compile("“[^”]*”|《[^》]*》")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NO_WORD = re.compile(r"[\W_]+")
_SHORTEST_PHRASE = 2


def list_repeatable(handbook: Handbook) -> Iterator[str]:
    """Yield what any measure may well repeat: names of posts and departments, and what articles of laws say."""
    names = (post.name for post in handbook.posts)
    departments = (name for each in handbook.departments for name in (each.name, each.short_name or ""))
    summaries = (article.summary for law in handbook.laws for article in law.articles)
    for words in (*names, *departments, *summaries):
        if len(words) >= _SHORTEST_PHRASE:
            yield words


def normalize_measure(text: str, repeatable: Phrases) -> str:
    """Return `text` without what is repeatable, quotations, titles of laws and punctuation, each number as 0."""
    bare = _QUOTATION.sub("", repeatable.leave_out(text))
    return _NO_WORD.sub("", _NUMBER.sub("0", bare))
