"""权利 and 权力 are told apart by the words around them, and left alone where these do not say."""

import pytest

from generator.values.orthography.text_faults import find_faults, mend_text


@pytest.mark.parametrize(
    "phrase",
    [
        *("权利清单", "权利和责任清单", "权利运行流程图", "权利事项", "权利寻租", "权利制约", "权利机关"),
        *("行使权利的岗位", "行使权利的工作人员", "行政权利", "审批权利", "公权利", "微权利", "权利过于集中"),
        "利用权利谋取私利",
    ],
)
def test_what_bodies_have_is_power(phrase: str) -> None:
    """权利 in the places of 权力 is put right."""
    assert mend_text(f"规范{phrase}。") == f"规范{phrase.replace('权利', '权力')}。"


@pytest.mark.parametrize(
    "phrase",
    [
        *("相对人权力", "行政相对人的权力", "当事人依法享有的权力", "申请人的合法权力", "公民权力"),
        *("陈述权力", "申辩权力", "陈述、申辩的权力", "要求听证的权力", "救济权力", "合法权力"),
        *("权力义务", "权力和义务", "权力告知书", "民主权力", "知识产权权力"),
    ],
)
def test_what_people_have_are_rights(phrase: str) -> None:
    """权力 in the places of 权利 is put right."""
    assert mend_text(f"保障{phrase}。") == f"保障{phrase.replace('权力', '权利')}。"


@pytest.mark.parametrize(
    "text",
    [
        *("行使申辩权利", "权力清单", "公民权利", "权力和责任清单", "相对人权利", "权力运行", "维护合法权利"),
        *("行使权力的岗位", "办公权利", "公民权利机关保障"),
        *("债权利益", "处罚权利用不当", "听证权力求落实", "执法权力争规范", "行政权利率"),
        *(
            "相对人权利清单",
            "相对人权力清单",
            "公权力义务",
            "相应的权利",
            "被赋予的权力",
            "民事主体不得滥用权利",
        ),
    ],
)
def test_right_and_doubtful_uses_stay(text: str) -> None:
    """Right uses are silent, so are words that merely begin alike, and those claimed from both sides."""
    assert find_faults(text) == ()


def test_each_of_several_is_decided_alone() -> None:
    """Two wrong words in one text are both put right, each its own way."""
    assert mend_text("权利清单载明相对人权力；权力义务对等。") == "权力清单载明相对人权利；权利义务对等。"
