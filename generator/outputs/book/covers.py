"""The title on the cover, broken where a reader would break it."""

import math
import re

from generator.outputs.book.estimate import measure_ems
from generator.pages.page import Masthead

_BRACKETED = re.compile(r"（[^（）]*）$")
_SPACE = "\u3000"


def break_title(masthead: Masthead, ems: float) -> tuple[str, ...]:
    """Return the title in lines of at most `ems`.

    It is broken at full-width spaces, else after the unit's name if it begins with it, else evenly.
    """
    title = masthead.title
    if measure_ems(title) <= ems:
        return (title,)
    if _SPACE in title:
        return tuple(line for part in title.split(_SPACE) if part for line in _break_evenly(part, ems))
    unit = _BRACKETED.sub("", masthead.unit)
    if unit and unit != title and title.startswith(unit):
        return (*_break_evenly(unit, ems), *_break_evenly(title.removeprefix(unit), ems))
    return _break_evenly(title, ems)


def _break_evenly(text: str, ems: float) -> tuple[str, ...]:
    """Return `text` in as few lines as it needs, none much shorter than another, Latin words unbroken."""
    count = math.ceil(measure_ems(text) / ems)
    aim = measure_ems(text) / count
    lines = [""]
    for char in text:
        is_bound = char.isascii() and char.isalnum() and lines[-1][-1:].isascii() and lines[-1][-1:].isalnum()
        if measure_ems(lines[-1]) >= aim - 1e-6 and not is_bound and len(lines) < count:
            lines.append("")
        lines[-1] += char
    return tuple(line.strip() for line in lines if line.strip())
