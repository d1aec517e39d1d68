"""Flows that name unknown steps are told with what could be meant, however many there are."""

import time

from generator.checks.flows import MOST_LISTED
from generator.values.problem import Language
from tests.checks.sample_projects import check_tiny

WORKFLOWS = "registers/workflows.yml"


def add_steps(count: int) -> dict[str, str]:
    """Return the change that adds steps, each with a flow to a step that is not there."""
    steps = "".join(
        f"    - {{id: p{number}, audience: internal, ground: process, name: n, kind: process, lane: desk-inside,"
        " posts: [clerk]}\n"
        for number in range(count)
    )
    flows = "".join(
        f"    - {{source: p{number}, target: p{number}x, audience: internal, ground: process}}\n"
        for number in range(count)
    )
    return {"file": WORKFLOWS, "old": "  flows:\n", "new": f"{steps}  flows:\n{flows}"}


def test_many_names_are_counted() -> None:
    """Of a workflow with many steps the first are listed and how many there are, near misses all the same."""
    problems = [problem for problem in check_tiny(add_steps(60)) if problem.kind.code == "W011"]
    assert len(problems) == 60
    for problem in problems:
        remedy = problem.tell_remedy(Language.ZH, quotes_withheld=True)
        assert remedy.count("、") == MOST_LISTED - 1
        assert remedy.endswith("…（66）。")
        assert remedy.startswith("是否想写 p")


def test_large_workflows_cost_in_proportion() -> None:
    """Three thousand steps whose flows lead nowhere are seen through in ten seconds of a processor at most."""
    change = add_steps(3_000)
    start = time.process_time()
    assert len(check_tiny(change)) >= 3_000
    assert time.process_time() - start < 10
