"""Measures that name something done, and frequencies that name a time, are left alone; the others are told."""

import pytest

from generator.checks.check import check_reading
from generator.checks.measures import names_no_time, says_nothing
from generator.sources.project import read_project
from generator.values.problem import Language, Problem
from tests.checks.sample_projects import change_project, read_broken, read_change, read_tiny


def check_copies(*replacements: tuple[str, str, str]) -> list[Problem]:
    """Return the problems of two departments' measures, which are alike, after some replacements."""
    change = read_change("K005")
    project = change_project(read_tiny(), change)
    more = [{"file": file, "old": old, "new": new} for file, old, new in replacements]
    return list(check_reading(read_project(change_project(project, {"replace": more}))))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "加强教育",
            "提高认识",
            "强化监督，严格把关",
            "严格执行制度",
            "认真落实各项规章制度",
            "加强内部管理和监督检查",
        ),
        *(
            "进一步增强廉洁意识、责任意识",
            "依法依规办理",
            "规范操作流程",
            "加强对工作人员的廉政教育和业务培训",
        ),
        *("定期开展警示教育，筑牢思想底线", "严格按照规定程序办理。", "加大监督力度，确保制度落实到位"),
    ],
)
def test_stock_phrases_say_nothing(text: str) -> None:
    """A measure made of stock phrases and what joins them says nothing."""
    assert says_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "复核每份审查意见",
            "两人现场核对原件并签字",
            "公示七日",
            "审核意见由科长复核",
            "加强教育，每季度观看庭审录像",
        ),
        *("集体研究决定", "随机抽取评审专家", "全程录音录像", "系统留痕", "轮岗", "签订承诺书", "按月对账"),
    ],
)
def test_something_done_is_left_alone(text: str) -> None:
    """What names an act, an object or a record says something, whatever stands beside it."""
    assert not says_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "经常",
            "不定期",
            "适时",
            "随时",
            "长期",
            "视情况",
            "按需",
            "定期",
            "不定期抽查",
            "根据工作需要",
            "长期坚持",
        ),
        *("及时", "经常性开展", "必要时", "不定期、视情况而定", "日常"),
    ],
)
def test_some_frequencies_name_no_time(text: str) -> None:
    """Words that leave the time open name none, alone or together."""
    assert names_no_time(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "每件",
            "每月",
            "每季度一次",
            "不定期，每年不少于两次",
            "收到申请当日",
            "随到随办",
            "全程",
            "实时",
            "年底",
        ),
        *("抽查两成", "每批定期", "发现异常时", "变更后5日内"),
    ],
)
def test_times_that_can_be_checked_are_left_alone(text: str) -> None:
    """A number, an event or a period is a time."""
    assert not names_no_time(text)


def test_copies_are_told_at_the_later_measure() -> None:
    """Of two measures alike the one read later is told, with the name of the other."""
    (problem,) = check_copies()
    assert (problem.entry, problem.department) == ("risk/archive-r1", "archive")
    assert problem.place.file == "registers/risks/archive.yml"
    assert "risk/xk-01-r1 measures[1]" in problem.tell_message(Language.ZH)


@pytest.mark.parametrize(
    "replacement",
    [
        ("registers/risks/archive.yml", "responsible: keeper", "responsible: keeper\nis_shared: true"),
        ("registers/risks.yml", "  responsible: clerk", "  responsible: clerk\n  is_shared: true"),
        ("registers/risks/archive.yml", "department: archive", "department: office"),
        ("registers/risks/archive.yml", "department: archive", "organization: unit"),
        ("registers/risks/archive.yml", "每月抽查3份，逐项", "每年清点库房"),
    ],
)
def test_shared_own_and_particular_measures_are_left_alone(replacement: tuple[str, str, str]) -> None:
    """A shared risk, one department twice, the whole unit, and what is particular are no copies."""
    assert [problem for problem in check_copies(replacement) if problem.kind.code == "K005"] == []


def test_quoted_articles_are_no_copies() -> None:
    """What both take from the same article of a law is not compared."""
    article = ("registers/laws.yml", "summary: 办理期限", "summary: 逐项核对原件和登记簿并签字")
    laws = read_tiny().files["registers/laws.yml"].decode()
    old = next(line.strip() for line in laws.splitlines() if "summary:" in line)
    assert [problem.kind.code for problem in check_copies((article[0], old, article[2]))] == []


def test_withheld_measures_are_not_quoted() -> None:
    """The words of a withheld risk are told at a terminal only."""
    for code, words in (("K003", "加强教育"), ("K004", "不定期")):
        (problem,) = check_reading(read_project(read_broken(code)))
        assert words in problem.tell_message(Language.ZH, quotes_withheld=True)
        assert words not in problem.tell_message(Language.ZH)
