"""权利 (a right) and 权力 (a power) taken for each other, by the words around them."""

import re
from collections.abc import Iterator

from generator.values.orthography.fault import Fault, Flaw
from generator.values.orthography.power_contexts import POWER_CONTEXTS, RIGHT_CONTEXTS

# 利 and 力 may also begin the next word: 职权利用, 债权利益, 听证权力求.
_DOUBTFUL = re.compile(r"权(?:利(?![用益于率害息润弊])|力(?![求争图促挺]))")
_SIGN = "〇"
_POWER = re.compile("|".join(POWER_CONTEXTS))
_RIGHT = re.compile("|".join(RIGHT_CONTEXTS))


def find_confused_powers(text: str, shield: bytearray) -> Iterator[Fault]:
    """Yield each 权利 that should be 权力 and each 权力 that should be 权利.

    Whether one stands there is decided from what is around it alone, whichever of the two is written: so
    putting one right never makes it wrong the other way.
    """
    spots = [found.start() for found in _DOUBTFUL.finditer(text)]
    if not spots:
        return
    signs = list(text)
    for spot in spots:
        signs[spot + 1] = _SIGN
    folded = "".join(signs)
    power, right = _find_spots(_POWER, folded), _find_spots(_RIGHT, folded)
    for spot in spots:
        if (spot in power) is (spot in right) or shield[spot]:
            continue
        meant = "权力" if spot in power else "权利"
        if text[spot : spot + 2] != meant:
            yield Fault(spot, spot + 2, Flaw.POWER, meant)


def _find_spots(contexts: re.Pattern[str], folded: str) -> set[int]:
    """Return the places of the doubtful words that contexts speak of; no context holds two of them."""
    return {folded.index(f"权{_SIGN}", found.start()) for found in contexts.finditer(folded)}
