"""Problems are counted once each, by severity and by department."""

from dataclasses import replace

from generator.cli.problem_summary import sum_up_problems
from generator.values.problem import Severity
from tests.cli.problems import PROBLEMS


def test_every_problem_is_counted_once() -> None:
    """Departments come in order of their identifiers; what belongs to none is counted for the unit."""
    others = tuple(replace(problem, department="aaa") for problem in PROBLEMS)
    summary = sum_up_problems((*PROBLEMS, *others))
    assert list(summary.departments) == ["aaa", "spk"]
    assert summary.total == dict.fromkeys(Severity, 2)
    assert summary.departments["aaa"] == dict.fromkeys(Severity, 1)
    for severity in Severity:
        parts = sum(counts[severity] for counts in summary.departments.values()) + summary.unit[severity]
        assert parts == summary.total[severity]
