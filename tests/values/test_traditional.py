"""Traditional characters are simplified, and what is right in simplified text stays."""

import time

import pytest
from opencc import OpenCC

from generator.values.orthography.simplified_words import RIGHT_CHARACTERS, TRADITIONAL_WORDS
from generator.values.orthography.text_faults import find_faults, mend_text
from generator.values.orthography.traditional import simplify_text


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("關於行政處罰的決定", "关于行政处罚的决定"),
        ("對於不予受理的", "对于不予受理的"),
        ("象徵性徵收", "象征性征收"),
        ("瞭解情況，不得藉口推諉", "了解情况，不得借口推诿"),
        ("答覆申請人，反覆核對", "答复申请人，反复核对"),
        ("什麽時候", "什么时候"),
        ("保持乾燥", "保持干燥"),
        ("晋昇职务", "晋升职务"),
    ],
)
def test_traditional_text_is_simplified(written: str, right: str) -> None:
    """Characters, and words in which a character is only traditional by its use, are simplified."""
    assert mend_text(written) == right


@pytest.mark.parametrize(
    "text",
    [
        *("乾隆年间", "乾坤", "李乾", "瞭望塔", "著作权", "显著", "慰藉", "狼藉", "於潜镇", "樊於期", "於菟"),
        *(
            "张昇",
            "昇腾芯片",
            "毕昇",
            "魏徵",
            "宫商角徵羽",
            "哪吒",
            "沈阳",
            "沈思远",
            "覆盖面",
            "颠覆",
            "二噁英",
        ),
        *(
            "打坏了",
            "毛坏",
            "皇后",
            "干部",
            "里程",
            "征求",
            "台湾",
            "钟繇",
            "喆",
            "堃",
            "犇",
            "甯",
            "镕",
            "淼",
        ),
        *("国发〔2015〕12号", "國發〔2015〕12號"),
    ],
)
def test_right_characters_stay(text: str) -> None:
    """Names and words that are right in simplified text are no fault, nor are quoted document numbers."""
    assert find_faults(text) == ()


def test_every_word_of_the_list_is_simplified_by_it() -> None:
    """Each word of the list holds one of the characters that are otherwise right, and loses it."""
    for traditional, simplified in TRADITIONAL_WORDS.items():
        assert not RIGHT_CHARACTERS.isdisjoint(traditional)
        assert simplify_text(traditional) == simplified
        assert simplify_text(simplified) == simplified


def test_simplifying_twice_is_simplifying_once() -> None:
    """For every character of the basic plane, alone and in company, the result stays as it is and as long."""
    signs = [chr(point) for point in range(0x3400, 0xA000)]
    for text in ("".join(signs), "甲".join(signs), "".join(reversed(signs))):
        simple = simplify_text(text)
        assert len(simple) == len(text)
        assert simplify_text(simple) == simple


def test_half_converted_phrases_are_finished() -> None:
    """A phrase that the dictionaries convert by halves comes out whole."""
    assert simplify_text("不可貲計") == "不可赀计"


def test_rare_and_compatibility_forms_stay() -> None:
    """What would become a character hardly any font has stays, and so does what Unicode itself unifies."""
    assert simplify_text("𨫒") == "𨫒"
    assert simplify_text("\uf9c1") == "\uf9c1"


def test_loading_is_quick() -> None:
    """The dictionaries are loaded in a tenth of a second of a processor at most; about 3 ms where it was tried."""
    start = time.process_time()
    OpenCC("t2s", include_tofu_risk_dictionaries=False)
    assert time.process_time() - start < 0.1
