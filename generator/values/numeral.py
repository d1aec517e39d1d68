"""Numerals as chapters and articles are counted, Chinese and Arabic."""

import re

_DIGITS = "零一二三四五六七八九"
_NUMERAL = re.compile(r"^[零〇一二两三四五六七八九十百千]+$")
_UNITS = {"十": 10, "百": 100, "千": 1000}
_VALUES = {**{digit: value for value, digit in enumerate(_DIGITS)}, "〇": 0, "两": 2}
_BELOW_TEN = 10
_BELOW_TWENTY = 20
_BELOW_HUNDRED = 100
_BELOW_THOUSAND = 1000


def write_numeral(number: int) -> str:
    """Return 1 to 999 in Chinese numerals as chapters and articles are counted.

    Raises ValueError outside that range.
    """
    if not 0 < number < _BELOW_THOUSAND:
        message = f"{number} cannot be written as a chapter numeral"
        raise ValueError(message)
    if number < _BELOW_TEN:
        return _DIGITS[number]
    if number < _BELOW_TWENTY:
        return "十" + (_DIGITS[number % 10] if number % 10 else "")
    if number < _BELOW_HUNDRED:
        return _DIGITS[number // 10] + "十" + (_DIGITS[number % 10] if number % 10 else "")
    rest = number % 100
    head = _DIGITS[number // 100] + "百"
    if not rest:
        return head
    if rest < _BELOW_TEN:
        return head + "零" + _DIGITS[rest]
    return head + _DIGITS[rest // 10] + "十" + (_DIGITS[rest % 10] if rest % 10 else "")


def read_numeral(text: str) -> int | None:
    """Return the value of Arabic digits or Chinese numerals below ten thousand, or None for anything else."""
    if text.isascii() and text.isdigit():
        return int(text) if len(text) <= len("9999") else None
    if not _NUMERAL.match(text):
        return None
    total, digit = 0, 0
    for char in text:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            digit = _VALUES[char]
    return total + digit
