"""How wide words are, by a table of advances, so that no drawing depends on the fonts of a machine."""

import unicodedata

# Advances in thousandths of an em of Noto Sans CJK SC Regular, U+0020 to U+007E.
_ASCII = (
    *(224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392),
    *(555, 555, 555, 555, 555, 555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474),
    *(946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812, 723, 742),
    *(633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559),
    *(606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606),
    *(620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555),
)
_FIRST, _LAST = 0x20, 0x7E
_LAST_LATIN = 0x17F
_EM = 1000
_PAUSES = tuple("，。、；：？！")


def measure_words(words: str, size: float) -> float:
    """Return the width of `words` set in one line at `size` (user units per em), in user units."""
    return sum(map(_measure_character, words)) * size / _EM


def measure_blank(words: str, size: float) -> float:
    """Return how much of that width is blank at the end: full-width pauses fill the left half of their square."""
    return size / 2 if words.endswith(_PAUSES) else 0.0


def _measure_character(character: str) -> int:
    """Thousandths of an em: full-width signs one em, accented Latin as wide as its base letter."""
    code = ord(character)
    if code > _LAST_LATIN:
        return 0 if unicodedata.combining(character) else _EM
    base = ord(unicodedata.normalize("NFD", character)[0])
    return _ASCII[base - _FIRST] if _FIRST <= base <= _LAST else _EM
