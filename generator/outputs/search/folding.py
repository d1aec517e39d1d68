"""How text is made comparable: the same fold here and in the browser, so that what is found is exact."""

import unicodedata
from functools import cache

_FOLD_RANGE = 0x20000
"""Beyond this no character folds otherwise than to its small letter."""


def fold_text(text: str) -> str:
    """Return `text` in compatibility form, so that widths and letter cases become equal."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def list_odd_folds(alphabet: frozenset[str]) -> dict[str, str]:
    """Return small letters that fold further (as ß to ss), where `alphabet` holds all of the result.

    A browser has lower case but no case folding; with this table its fold equals ours on all that can be
    found.
    """
    return {letter: folded for letter, folded in _list_all_odd_folds().items() if alphabet.issuperset(folded)}


@cache
def _list_all_odd_folds() -> dict[str, str]:
    """Return every small letter in compatibility form whose fold is not itself."""
    folds: dict[str, str] = {}
    for point in range(_FOLD_RANGE):
        small = chr(point).lower()
        folded = chr(point).casefold()
        if small != folded and len(small) == 1 and unicodedata.is_normalized("NFKC", small):
            folds[small] = folded
    return folds
