"""The unified social credit code of a unit, after GB 32100."""

_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""Digits and letters without I, O, S, V and Z; the value of a sign is its position."""
_BASE = 31
_WEIGHT = 3
_LENGTH = 18


def is_credit_code(text: str) -> bool:
    """Tell whether `text` has 18 signs of the code of which the last is the check digit of the others."""
    if len(text) != _LENGTH or any(sign not in _SIGNS for sign in text):
        return False
    body, check = text[:-1], text[-1]
    total = sum(_SIGNS.index(sign) * pow(_WEIGHT, place, _BASE) for place, sign in enumerate(body))
    return _SIGNS.index(check) == -total % _BASE
