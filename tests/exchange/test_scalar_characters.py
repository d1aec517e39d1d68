"""Each character of a scalar is found where it is written, in every style."""

import pytest
from ruamel.yaml import YAML

from generator.exchange.scalar_characters import locate_characters


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("a: 甲, 乙", ["甲", ",", " ", "乙"]),
        ("a: 甲,\n   乙", ["甲", ",", None, "乙"]),
        ("a: '甲'',乙'", ["甲", "''", ",", "乙"]),
        (r'a: "甲\",\u4e59"', ["甲", r"\"", ",", r"\u4e59"]),
        (r'a: "\U00004e59\x2c\\n"', [r"\U00004e59", r"\x2c", r"\\", "n"]),
        ('a: "甲,\\\n   乙"', ["甲", ",", "乙"]),
        ('a: "甲\\n乙\\t丙"', ["甲", None, "乙", None, "丙"]),
        ('a: "甲,\n\n   乙"', ["甲", ",", "\n", "乙"]),
        ("a: |-  # 注\n  甲,\n  乙", ["甲", ",", "\n", "乙"]),
        ("a: >\n  甲,\n  乙\n", ["甲", ",", None, "乙", "\n"]),
        ("a: >-\r\n  甲,\r\n  乙\r\n", ["甲", ",", None, "乙"]),
        ("a: |2\n    甲\n", [" ", " ", "甲", "\n"]),
        ("a: ''", []),
    ],
)
def test_characters_are_found_as_written(text: str, pieces: list[str | None]) -> None:
    """Plain, quoted, escaped, folded and block text; a blank that a fold stands for is written nowhere."""
    node = YAML(typ="safe", pure=True).compose(text).value[0][1]
    spans = locate_characters(node.value, node.style or "", text, node.start_mark.index)
    assert [None if span is None else text[slice(*span)] for span in spans] == pieces


def test_what_is_not_there_is_not_found() -> None:
    """Characters of another text are told to stand nowhere."""
    assert locate_characters("乙", "", "甲", 0) == [None]
    assert locate_characters("乙", '"', r'"\u7532"', 0) == [None]
    assert locate_characters("乙", "", "", 0) == [None]
