"""Everything that is written wrongly in a text, and the text with all of it put right."""

import re

from generator.values.orthography.fault import Fault, Flaw, apply_faults, group_faults
from generator.values.orthography.kept_spans import shield_text
from generator.values.orthography.powers import find_confused_powers
from generator.values.orthography.punctuation import find_half_width
from generator.values.orthography.traditional import simplify_text

_SUSPECT = re.compile("[,:;()?!]|权[利力]")
"""What a text must hold to have any fault but traditional characters."""


def find_faults(text: str) -> tuple[Fault, ...]:
    """Return the faults of a text in order, apart from each other.

    The text with all of them put right has none; a text without faults is left as it is, byte for byte.
    """
    if looks_sound(text):
        return ()
    simple = simplify_text(text)
    shield = shield_text(text)
    simple = "".join(old if kept else new for old, new, kept in zip(text, simple, shield, strict=True))
    powers = list(find_confused_powers(simple, shield))
    told = {index for fault in powers for index in range(fault.start, fault.end)}
    faults = () if simple == text else group_faults(Flaw.TRADITIONAL, text, _leave_out(simple, text, told))
    return tuple(sorted([*faults, *powers, *find_half_width(text, shield)]))


def looks_sound(text: str) -> bool:
    """Tell whether a quick look is enough to say that a text has no fault; lines are looked at each for itself."""
    return text.isascii() or (not _SUSPECT.search(text) and simplify_text(text) == text)


def mend_text(text: str) -> str:
    """Return `text` with all its faults put right."""
    return apply_faults(text, find_faults(text))


def _leave_out(simple: str, text: str, told: set[int]) -> str:
    """Return `simple` with the characters of `text` where a confused word is told anyway."""
    return "".join(text[index] if index in told else sign for index, sign in enumerate(simple))
