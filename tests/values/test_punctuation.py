"""Half-width punctuation is found beside Chinese characters, and nowhere else."""

import pytest

from generator.values.orthography.punctuation import MARKUP
from generator.values.orthography.text_faults import find_faults, mend_text


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("申请人,经办人", "申请人，经办人"),
        ("是否受理?应当受理!", "是否受理？应当受理！"),
        ("一是:甲;二是:乙", "一是：甲；二是：乙"),
        ("时间:8:30", "时间：8:30"),
        ("许可证(副本)", "许可证（副本）"),
        ("系统(OA)", "系统（OA）"),
        ("(ISO 9001:2015)认证", "（ISO 9001:2015）认证"),
        ("“甲”,“乙”", "“甲”，“乙”"),
        ("《办法》,《细则》", "《办法》，《细则》"),
        ("(s1),然后", "（s1），然后"),
        ("1)申请", "1）申请"),
        ("2024年,", "2024年，"),
    ],
)
def test_marks_beside_chinese_become_full_width(written: str, right: str) -> None:
    """A mark beside Chinese, be it across quotes and other marks, is put right; both brackets of a pair are."""
    assert mend_text(written) == right


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("甲, 乙", "甲，乙"),
        ("甲 (A) 乙", "甲（A）乙"),
        ("甲, (A)", "甲，（A）"),
        ("甲, B", "甲，B"),
        ("甲, \n 乙", "甲， \n 乙"),
        ("甲\n  (乙)", "甲\n  （乙）"),
        ("| 甲, | 乙 |", "| 甲， | 乙 |"),
        (f"{MARKUP} (甲)", f"{MARKUP} （甲）"),
    ],
)
def test_blanks_beside_a_mended_mark_go(written: str, right: str) -> None:
    """A blank that parted a half-width mark from words goes with it; one at the edge of a line or cell stays."""
    assert mend_text(written) == right


@pytest.mark.parametrize(
    "text",
    [
        "共1,000万元",
        "2025-01-31 8:30",
        "上午8:30至17:30",
        "比例为3:1的",
        "依据ISO 9001:2015标准",
        "见 https://www.example.org/a?b=(甲,1):c",
        "网址www.example.org/a?b,c说明",
        "邮箱a,b@example.org收",
        "附件(1).docx",
        "请填写登记表(样式).xlsx后交回",
        "国发(2015)12号",
        "（国办发(2015)12号）",
        "得分=(甲+乙)×2",
        "风险值 = (可能性 + 危害) / 2",
        "f(x)函数",
        "A(1)类",
        "All in English, (really): yes!",
        "申请人，经办人：（甲）；是？是！",
        "甲、1,2、乙",
        "甲\n,\n乙",
        f"甲{MARKUP * 3}乙",
        "",
    ],
)
def test_right_marks_stay(text: str) -> None:
    """Numbers, times, standards, addresses, file names, document numbers, formulas and codes are left alone."""
    assert find_faults(text) == ()


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("请看http://example.org/a,然后", "请看http://example.org/a，然后"),
        ("(见www.example.org/a)中", "（见www.example.org/a）中"),
        ("见《办法》(试行).", "见《办法》（试行）."),
        ("依据国发(2015)12号,(甲)", "依据国发(2015)12号，（甲）"),
    ],
)
def test_marks_after_what_is_kept_are_found(written: str, right: str) -> None:
    """The mark that ends a clause is no part of the address or number before it."""
    assert mend_text(written) == right
