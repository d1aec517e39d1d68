"""Chinese text is ordered by its sound and known by its characters."""

from generator.values.chinese import find_initial, order_by_pinyin


def test_order_is_by_pinyin_with_tone() -> None:
    """Words stand by sound, then tone, then character, whatever the locale."""
    assert sorted(["许可", "处罚", "检查", "监督"], key=order_by_pinyin) == ["处罚", "监督", "检查", "许可"]


def test_order_is_total() -> None:
    """Words of one sound have an order of their own."""
    assert order_by_pinyin("事务") != order_by_pinyin("事物")
    assert sorted(["事物", "事务"], key=order_by_pinyin) == sorted(["事务", "事物"], key=order_by_pinyin)


def test_initials_are_latin_capitals() -> None:
    """A word stands in an index under the capital of its first sound, what has none under a sign."""
    assert [find_initial(text) for text in ("许可", "licence", "处罚", "①")] == ["X", "L", "C", "#"]
