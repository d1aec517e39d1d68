"""The limits of steps against that of their power: which chart, which limit, and what is quoted."""

import pytest

from generator.values.problem import Language, Problem
from tests.checks.sample_projects import check_tiny

WORKFLOWS, POWERS = "registers/workflows.yml", "registers/powers.yml"
PROMISED = "  promised_limit:\n    value: 15\n    unit: working-day\n"
STATUTORY = "  statutory_limit:\n    value: 20\n    unit: working-day\n"


def limit_step(
    name: str, value: int, unit: str = "working-day", *, is_counted: bool = True
) -> dict[str, str]:
    """Return the change that gives a step of the tiny project a limit."""
    head = f"    - id: {name}\n"
    counted = "" if is_counted else "        is_counted: false\n"
    limit = f"      limit:\n        value: {value}\n        unit: {unit}\n{counted}"
    return {"file": WORKFLOWS, "old": head, "new": head + limit}


def limit_power(promised: str, statutory: str) -> tuple[dict[str, str], ...]:
    """Return the changes that put other limits in the place of those of the tiny project's power."""
    return (
        {"file": POWERS, "old": PROMISED, "new": promised},
        {"file": POWERS, "old": STATUTORY, "new": statutory},
    )


def tell(problem: Problem, *, quotes: bool = True) -> str:
    """Return the message of a problem."""
    return problem.tell_message(Language.ZH, quotes_withheld=quotes)


def test_inner_steps_are_summed_in_the_internal_chart_alone() -> None:
    """What only staff see counts inside; the way is told by its steps, and by their names at a terminal only."""
    (problem,) = check_tiny(limit_step("s3", 10), limit_step("s4", 6))
    assert problem.kind.code == "T003"
    assert "内部流程图最长要 16个工作日，长于 power/xk-01 的承诺办结时限 15个工作日" in tell(problem)
    assert "申请 → 受理 → 审查 10个工作日 → 是否符合条件 6个工作日 → 送达" in tell(problem)
    shown = tell(problem, quotes=False)
    assert "s1 → s2 → s3 → s4 → s5" in shown
    assert "审查" not in shown
    assert "16" not in shown


def test_external_steps_are_summed_in_the_external_chart_alone() -> None:
    """What stands in the external chart alone counts there, and nothing of it is withheld."""
    (problem,) = check_tiny(limit_step("x1", 16))
    assert "外部流程图最长要 16个工作日" in tell(problem, quotes=False)
    assert "申请 → 受理 → 审查并决定 16个工作日 → 送达" in tell(problem, quotes=False)


def test_each_chart_is_measured_by_itself() -> None:
    """Steps of both charts count in both, and a chart that is too long is told whatever the other is."""
    problems = check_tiny(limit_step("s2", 6), limit_step("s3", 10), limit_step("x1", 11))
    assert ["外部" in tell(problem) for problem in problems] == [False, True]
    assert ["16个工作日" in tell(problem) for problem in problems] == [True, False]
    assert check_tiny(limit_step("s2", 5), limit_step("s3", 10), limit_step("x1", 10)) == ()


def test_a_problem_stands_where_the_way_becomes_too_long() -> None:
    """The step told is the one with which the sum passes the limit; the same limits are told of one chart only."""
    (problem,) = check_tiny(limit_step("s2", 15), limit_step("s3", 1), limit_step("s4", 1))
    (exact,) = check_tiny(limit_step("s2", 16))
    assert problem.place.line > exact.place.line


@pytest.mark.parametrize(
    ("promised", "statutory", "days", "told"),
    [
        (PROMISED, STATUTORY, 16, "承诺办结时限 15个工作日"),
        (PROMISED, STATUTORY, 15, None),
        ("", STATUTORY, 21, "法定办结时限 20个工作日"),
        ("", STATUTORY, 20, None),
        ("", "", 99, None),
    ],
)
def test_promised_limit_goes_before_the_statutory_one(
    promised: str, statutory: str, days: int, told: str | None
) -> None:
    """A chart may take what is promised, else what the law allows, and without either as long as it likes."""
    problems = check_tiny(*limit_power(promised, statutory), limit_step("s3", days))
    assert [problem.kind.code for problem in problems] == (["T003"] if told else [])
    assert all((told or "") in tell(problem) for problem in problems)


def test_uncounted_limits_and_return_flows_are_left_out() -> None:
    """A limit that does not count is not added, and a return flow makes no way longer."""
    assert check_tiny(limit_step("s3", 99, is_counted=False), limit_step("s2", 15)) == ()


def test_two_units_on_one_way_are_told_and_not_summed() -> None:
    """Both steps are named with their limits; the way of the other chart is summed all the same."""
    problems = check_tiny(limit_step("s3", 99), limit_step("s4", 2, "hour"), limit_step("x1", 16))
    assert sorted(problem.kind.code for problem in problems) == ["T003", "T004"]
    (mixed,) = [problem for problem in problems if problem.kind.code == "T004"]
    assert "环节 s3（审查 99个工作日）与环节 s4（是否符合条件 2小时）单位不同" in tell(mixed)
    assert "审查" not in tell(mixed, quotes=False)
    assert not mixed.is_error


def test_another_unit_than_that_of_the_power_is_told() -> None:
    """A unit that differs from that of the limit kept cannot be compared; a limit in both charts is told once."""
    (problem,) = check_tiny(limit_step("s2", 99, "calendar-day"))
    assert problem.kind.code == "T004"
    assert "承诺办结时限（15个工作日）与环节 s2（受理 99日）单位不同" in tell(problem)
    assert check_tiny(limit_step("s2", 99, "calendar-day", is_counted=False)) == ()


def test_limits_of_a_withheld_power_are_told_at_a_terminal_only() -> None:
    """A power that is not public does not tell its limits to readers of messages."""
    withhold = {"file": POWERS, "old": "audience: public", "new": "audience: internal\n  ground: process"}
    longer = {"file": POWERS, "old": PROMISED, "new": PROMISED.replace("15", "25")}
    found = {each.kind.code: each for each in check_tiny(withhold, longer, limit_step("s2", 26))}
    for code in ("T001", "T003"):
        assert "25个工作日" in tell(found[code])
        assert "25个工作日" not in tell(found[code], quotes=False)
