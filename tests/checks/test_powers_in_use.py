"""What is said of powers that the unit uses: abolished kinds, fees, examinations; nothing of withdrawn ones."""

import pytest

from generator.checks.check import check_reading
from generator.checks.fees import says_nothing
from generator.sources.project import read_project
from generator.values.problem import Language
from tests.checks.sample_projects import change_project, check_tiny, read_broken

POWERS, CONFIG, WORKFLOWS = "registers/powers.yml", "site_config.yml", "registers/workflows.yml"
WITHDRAWN = {"file": POWERS, "old": "state: kept", "new": "state: withdrawn"}
ABOLISHED = "非行政许可审批"


def list_codes(*changes: dict[str, str]) -> list[str]:
    """Return the codes of what is found after some changes."""
    return [problem.kind.code for problem in check_tiny(*changes)]


def list_broken_codes(code: str, *changes: dict[str, str]) -> list[str]:
    """Return the codes of what is found in a broken sample after more changes."""
    project = change_project(read_broken(code), {"replace": changes})
    return [problem.kind.code for problem in check_reading(read_project(project))]


@pytest.mark.parametrize("code", ["P005", "P006", "P007", "G013"])
def test_withdrawn_powers_are_left_as_they_were(code: str) -> None:
    """What is told of a power in use is not told of one that is withdrawn."""
    assert code in list_broken_codes(code)
    assert list_broken_codes(code, WITHDRAWN) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "field"),
    [
        (POWERS, "name: 样例许可", f"name: 样例（{ABOLISHED}）", "name"),
        (POWERS, "name: 样例许可", f"name: 样例许可\n  sub_item: {ABOLISHED}事项", "sub_item"),
        (CONFIG, "name: 行政许可", f"name: {ABOLISHED}", "kind"),
    ],
)
def test_abolished_kind_is_found_where_it_is_written(file: str, old: str, new: str, field: str) -> None:
    """The power's name, its sub-item and the name of its kind are looked at."""
    (problem,) = check_tiny({"file": file, "old": old, "new": new})
    assert problem.kind.code == "P005"
    assert f"“{field}（" in problem.tell_message(Language.ZH)


def test_abolished_kind_that_no_power_has_is_left_alone() -> None:
    """A word of the vocabulary that is not chosen says nothing of any power."""
    assert list_codes({"file": CONFIG, "old": "name: 财务管理", "new": f"name: {ABOLISHED}"}) == []


@pytest.mark.parametrize(
    "standard",
    [
        *("无", "没有", "免费", "免收", "不收", "否", "无。", " 无 收 费 ", "不收取费用", "N/A", "None"),
        *("0", "0元", "０元", "0.00元", "0 元/件", "零元", "/", "／", "-", "—", "——", "－", "--", "…", "。"),
    ],
)
def test_words_for_nothing_are_known(standard: str) -> None:
    """Whatever is written instead of 不收费 is found, in full and half width."""
    assert says_nothing(standard)


@pytest.mark.parametrize(
    "standard",
    [
        "不收费",
        "不收费。",
        "不收费；复印另计",
        "10元/件",
        "0.5元/页",
        "无偿代办，邮费自理",
        "按价格部门核定的标准",
    ],
)
def test_standards_are_left_alone(standard: str) -> None:
    """The proper words, and any standard that says something, are no problem."""
    assert not says_nothing(standard)


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("scope: external", "scope: external\n  handling: promised", ["P006"]),
        ("scope: external", "scope: external\n  handling: promised\n  fee:\n    standard: 不收费", []),
        ("scope: external", "scope: external", []),
        ("scope: external", "scope: internal\n  handling: promised", []),
    ],
)
def test_a_fee_is_wanted_where_someone_applies(old: str, new: str, codes: list[str]) -> None:
    """A public external power with a kind of handling says its fee; others need not."""
    assert list_codes({"file": POWERS, "old": old, "new": new}) == codes


def test_a_post_that_only_leads_needs_no_examination() -> None:
    """A leader who takes part in no power and no step is not told; one who signs is."""
    sign = {
        "file": WORKFLOWS,
        "old": "posts:\n        - head",
        "new": "posts:\n        - head\n        - leader",
    }
    assert list_codes() == []
    (problem,) = check_tiny(sign)
    assert (problem.kind.code, problem.entry) == ("G013", "post/leader")
    assert "见 workflow/xk-01" in problem.tell_message(Language.ZH, quotes_withheld=True)
    assert "见 ……" in problem.tell_message(Language.ZH)
