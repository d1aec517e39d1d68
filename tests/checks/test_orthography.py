"""Faults of words are told with entry, field, what stands there and what should, once for each kind and text."""

import pytest

from generator.checks.check import check_reading
from generator.checks.orthography import quote_fault
from generator.sources.project import read_project
from generator.values.orthography.text_faults import find_faults
from generator.values.problem import Language, Problem
from tests.checks.sample_projects import change_project, read_tiny

INTERNAL = "---\ntitle: 内部\naudience: internal\nground: process\n---\n"


def check(file: str, old: str, new: str) -> list[Problem]:
    """Return the problems of the tiny project after one replacement."""
    change = {"replace": [{"file": file, "old": old, "new": new}]}
    return list(check_reading(read_project(change_project(read_tiny(), change))))


def test_faults_of_one_kind_are_counted() -> None:
    """Each kind is told once for each text, with the words around the first fault and the number of all."""
    problems = check("registers/powers.yml", "准予符合条件的申请。", "受理,審查,决定;权利清单中关于听证权力")
    assert [problem.kind.code for problem in problems] == ["X001", "X002", "X003"]
    told = [problem.tell_message(Language.ZH) for problem in problems]
    assert told[0] == (
        "power/xk-01 的“content（职权内容）”写作“受理,審查,决定;”，应为“受理，審查，决定；”（共 3 处）。"
    )
    assert "（共 2 处）" in told[1]
    assert "（共 1 处）" in told[2]


def test_prose_is_told_line_by_line() -> None:
    """In a chapter each line with a fault is told in its place; code and addresses are no words."""
    text = "---\ntitle: 前言,一\naudience: public\n---\n甲,乙,丙\n\n`甲,乙`\n丁;戊[己](ref:power/xk-01)\n"
    change = {"write": [{"file": "content/20-more.md", "text": text}]}
    problems = check_reading(read_project(change_project(read_tiny(), change)))
    assert [(problem.kind.code, str(problem.place)) for problem in problems] == [
        ("X001", "content/20-more.md:2:8"),
        ("X001", "content/20-more.md:5:2"),
        ("X001", "content/20-more.md:8:2"),
    ]


def test_configuration_is_looked_at() -> None:
    """The words of the configuration are words too."""
    problems = check("site_config.yml", "name: 科室负责人", "name: 科室負責人")
    assert [problem.kind.code for problem in problems] == ["X003"]


@pytest.mark.parametrize(
    ("file", "old", "new", "is_public"),
    [
        ("registers/powers.yml", "准予符合条件的申请。", "封存,权利清单發", True),
        ("registers/risks.yml", "降低标准", "封存,权利清单發", False),
        ("registers/posts.yml", "审查申请材料。", "封存,权利清单發", False),
        ("registers/workflows.yml", "是否符合条件", "封存,权利清单發", False),
    ],
)
def test_withheld_words_are_told_at_a_terminal_only(file: str, old: str, new: str, is_public: bool) -> None:
    """What not everyone may see is quoted only where that is asked for."""
    problems = check(file, old, new)
    assert [problem.kind.code for problem in problems] == ["X001", "X002", "X003"]
    for problem in problems:
        assert "清单" in problem.tell_message(Language.ZH, quotes_withheld=True)
        assert ("清单" in problem.tell_message(Language.ZH)) is is_public


def test_withheld_prose_is_told_at_a_terminal_only() -> None:
    """Words of an internal chapter are quoted only where that is asked for."""
    change = {"write": [{"file": "content/20-inside.md", "text": f"{INTERNAL}封存,权利清单發\n"}]}
    problems = check_reading(read_project(change_project(read_tiny(), change)))
    assert [problem.kind.code for problem in problems] == ["X001", "X002", "X003"]
    for problem in problems:
        assert "清单" in problem.tell_message(Language.EN, quotes_withheld=True)
        assert "清单" not in problem.tell_message(Language.EN)


def test_quotation_stays_on_its_line() -> None:
    """The words around a fault are those of its line, six on either side at most."""
    text = "第一行\n甲乙丙丁戊己庚辛,壬癸\n第三行"
    assert quote_fault(text, find_faults(text)) == ("丙丁戊己庚辛,壬癸", "丙丁戊己庚辛，壬癸")
