"""Mending finds everything at once: mended text has no fault, and text without faults is not touched."""

import time

import hypothesis
import pytest
from hypothesis import strategies as st

from generator.values.orthography.fault import Fault, Flaw, apply_faults, split_fault
from generator.values.orthography.text_faults import find_faults, mend_text

PIECES = (
    *",:;()?! \n，：；（）？！、。“”《》",
    *(
        "权利",
        "权力",
        "權利",
        "權力",
        "清单",
        "清單",
        "义务",
        "相对人",
        "陈述",
        "行使",
        "的岗位",
        "公",
        "行政",
        "运行",
    ),
    *(
        "申请人",
        "1",
        "2015",
        "号",
        "號",
        "国发",
        "A",
        "f",
        "x",
        "=",
        "×",
        ".docx",
        "http://a.cn/",
        "@b.cn",
        "www.",
    ),
    *(
        "乾",
        "燥",
        "關",
        "於",
        "是",
        "藉",
        "口",
        "徵",
        "收",
        "發",
        "後",
        "裡",
        "瞭",
        "解",
        "昇",
        "不可貲計",
        "〇",
        "|",
        "\ufffc",
    ),
)

texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=30)


@hypothesis.settings(max_examples=400)
@hypothesis.given(texts)
def test_mended_text_has_no_fault(text: str) -> None:
    """Whatever the text, no fault is left in it once it is mended, so mending twice is mending once."""
    mended = mend_text(text)
    assert find_faults(mended) == ()
    assert mend_text(mended) == mended


@hypothesis.given(texts)
def test_text_without_faults_stays(text: str) -> None:
    """Where no fault is found nothing is changed; faults come in order, apart, and each changes something."""
    faults = find_faults(text)
    assert (mend_text(text) == text) is (faults == ())
    ends = [0]
    for fault in faults:
        assert ends[-1] <= fault.start < fault.end
        assert fault.right != text[fault.start : fault.end]
        ends.append(fault.end)


@hypothesis.given(texts)
def test_faults_may_be_mended_sign_by_sign(text: str) -> None:
    """The characters a fault is split into come to the same as the fault."""
    signs = list(text)
    for fault in find_faults(text):
        for index, right in split_fault(text, fault):
            signs[index] = right
    assert "".join(signs) == mend_text(text)


def test_all_kinds_are_found_in_one_text() -> None:
    """The words are looked at as they read once simplified, and a confused word is told as that alone."""
    text = "權利清單,公佈"
    faults = find_faults(text)
    assert [(fault.flaw, text[fault.start : fault.end], fault.right) for fault in faults] == [
        (Flaw.POWER, "權利", "权力"),
        (Flaw.TRADITIONAL, "單", "单"),
        (Flaw.PUNCTUATION, ",", "，"),
        (Flaw.TRADITIONAL, "佈", "布"),
    ]
    assert apply_faults(text, faults) == "权力清单，公布"


def test_blanks_are_split_off_a_mark() -> None:
    """Of a mark with its blanks the mark alone is written anew."""
    assert list(split_fault("甲, 乙", Fault(1, 3, Flaw.PUNCTUATION, "，"))) == [(1, "，"), (2, "")]


@pytest.mark.parametrize(
    "piece",
    [
        "(中",
        "a@",
        "http://",
        ",中 ",
        "a(1",
        "中.pdf",
        "权利",
        "a.",
        "權利",
        "(2015)",
        "中(",
        "www.",
        "(",
        ")中",
        "/\\",
    ],
)
def test_long_texts_cost_in_proportion(piece: str) -> None:
    """Twenty thousand characters of anything are looked through in a second of a processor at most."""
    text = piece * (20_000 // len(piece)) + "中"
    start = time.process_time()
    find_faults(text)
    assert time.process_time() - start < 1
