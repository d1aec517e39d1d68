"""Traditional characters in simplified text, by the dictionaries of OpenCC."""

import re
from functools import cache

from opencc import OpenCC

from generator.values.orthography.simplified_words import RIGHT_CHARACTERS, TRADITIONAL_WORDS

_LAST_COMMON = "\uffff"
# Some phrases of the dictionaries come out half converted: 不可貲計 as 不可赀計, and only then as 不可赀计.
_MOST_PASSES = 4
_WORDS = re.compile("|".join(sorted(TRADITIONAL_WORDS, key=len, reverse=True)))


def simplify_text(text: str) -> str:
    """Return `text`, as long as it was, with traditional characters simplified.

    A character that is right in simplified text stays, but for words in which it certainly is not. One whose
    simplified form stands beyond the basic plane stays too: hardly a font could show it.
    """
    for _ in range(_MOST_PASSES):
        simpler = _convert(text)
        if simpler == text:
            break
        text = simpler
    return text


def _convert(text: str) -> str:
    converted = _load_converter().convert(text)
    if converted != text and len(converted) == len(text):
        text = "".join(map(_choose, text, converted))
    if RIGHT_CHARACTERS.isdisjoint(text):
        return text
    return _WORDS.sub(lambda found: TRADITIONAL_WORDS[found.group()], text)


def _choose(old: str, new: str) -> str:
    return old if old in RIGHT_CHARACTERS or new > _LAST_COMMON or not _is_common_han(old) else new


def _is_common_han(sign: str) -> bool:
    """Tell whether `sign` is no compatibility character: those have one reading, and reading them unifies them."""
    return not "\uf900" <= sign <= "\ufaff" and not "\U0002f800" <= sign <= "\U0002fa1f"


@cache
def _load_converter() -> OpenCC:
    """Return the converter; loading its dictionaries takes about 3 ms, so it waits for the first text."""
    return OpenCC("t2s", include_tofu_risk_dictionaries=False)
