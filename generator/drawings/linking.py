"""Links within a drawing: references to pages and plain relative addresses, nothing else."""

import re

from generator.drawings.faults import DrawingError
from generator.drawings.lettering import escape_words

_HREF = re.compile(r"^(ref:[a-z0-9/#.?=&-]+|[a-z0-9./#_-]+)$")


def link_body(body: str, href: str | None, label: str = "") -> str:
    """Return the body within a link, if there is one; what a link is called is said by a title or a label.

    Raises DrawingError for an address of another kind.
    """
    if href is None:
        return body
    if not _HREF.match(href):
        raise DrawingError(repr(href), "neither a reference nor a plain relative address")
    return f'<a href="{escape_words(href)}"{label}>{body}</a>'
