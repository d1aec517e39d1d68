"""Chinese text as such: its order by pinyin, and what is a Chinese character."""

from functools import lru_cache

from pypinyin import Style, lazy_pinyin

_IDEOGRAPHS = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0x20000, 0x40000))


@lru_cache(maxsize=65536)
def order_by_pinyin(text: str) -> tuple[str, ...]:
    """Return a key that sorts by pinyin with tone, then by the characters themselves."""
    return (
        *(part.lower() for part in lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True)),
        text,
    )


def find_initial(text: str) -> str:
    """Return the Latin capital under which `text` stands in an index, or ``#`` for what has none."""
    key = order_by_pinyin(text)[0][:1].upper()
    return key if "A" <= key <= "Z" else "#"


def is_han(char: str) -> bool:
    """Tell whether `char` is a Chinese character (unified ideographs of all planes, or 〇)."""
    return char == "〇" or any(ord(char) in block for block in _IDEOGRAPHS)
