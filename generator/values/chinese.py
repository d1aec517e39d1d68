"""Chinese text in order: by pinyin, and under which letter of an index it stands."""

from functools import lru_cache

from pypinyin import Style, lazy_pinyin


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
