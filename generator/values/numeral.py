"""Numerals as chapters and articles are counted, Chinese and Arabic."""

_DIGITS = "零一二三四五六七八九"
_UNITS = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))
_VALUES = {**{digit: value for value, digit in enumerate(_DIGITS)}, "千": 1000, "百": 100, "十": 10}
_VARIANTS = str.maketrans({"〇": "零", "两": "二"})
_ABOVE_ALL = 10_000
_ZERO_TO_NINE = 10


def write_numeral(number: int) -> str:
    """Return 1 to 9999 in Chinese numerals as chapters and articles are counted, such as 一百零八.

    Raises ValueError outside that range.
    """
    if not 0 < number < _ABOVE_ALL:
        message = f"{number} cannot be written as a numeral of chapters or articles"
        raise ValueError(message)
    written, is_gap = "", False
    for unit, sign in _UNITS:
        digit, number = divmod(number, unit)
        if digit:
            written += ("零" if is_gap else "") + _DIGITS[digit] + sign
        is_gap = bool(written) and not digit
    return written.removeprefix("一") if written.startswith("一十") else written


def read_numeral(text: str) -> int | None:
    """Return the value of Arabic digits or Chinese numerals from 0 to 9999, or None for anything else.

    Only what `write_numeral` would write is read, and 一十 for 十, 〇 for 零, 两 for 二: a digit written too
    often or a unit left out is no number.
    """
    if text.isascii() and text.isdigit():
        return int(text) if len(text) <= len("9999") else None
    plain = text.translate(_VARIANTS)
    if plain.startswith("一十"):
        plain = plain.removeprefix("一")
    if not plain or any(sign not in _VALUES for sign in plain):
        return None
    total, digit = 0, 0
    for sign in plain:
        if _VALUES[sign] < _ZERO_TO_NINE:
            digit = _VALUES[sign]
        else:
            total, digit = total + (digit or 1) * _VALUES[sign], 0
    total += digit
    return total if 0 < total < _ABOVE_ALL and write_numeral(total) == plain else None
