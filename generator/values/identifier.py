"""Identifiers of entries: stable, ASCII, safe in file names, addresses and anchors."""

import difflib
import re
from collections.abc import Iterable

IDENTIFIER_PATTERN = r"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"
"""Lower-case letters and digits in groups joined by single hyphens; at most `LONGEST_IDENTIFIER` long."""

LONGEST_IDENTIFIER = 60

_IDENTIFIER = re.compile(IDENTIFIER_PATTERN)
# Names that Windows refuses for files, whatever their ending, and the name of a folder's own page.
_RESERVED = frozenset(
    [
        "index",
        "con",
        "prn",
        "aux",
        "nul",
        *(f"com{n}" for n in range(1, 10)),
        *(f"lpt{n}" for n in range(1, 10)),
    ]
)


def is_identifier(text: str) -> bool:
    """Tell whether `text` may be an identifier: the pattern holds and no system or site reserves the name."""
    return len(text) <= LONGEST_IDENTIFIER and bool(_IDENTIFIER.fullmatch(text)) and text not in _RESERVED


def find_near_miss(text: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `text`, or None where nothing is near."""
    near = difflib.get_close_matches(text.lower(), sorted(set(known)), n=1, cutoff=0.6)
    return near[0] if near else None
