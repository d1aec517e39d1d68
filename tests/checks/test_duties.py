"""Incompatible duties: on one way, in one hand, and told once."""

import random
import time
from collections.abc import Mapping
from itertools import pairwise, permutations

import pytest

from generator.checks.charts import Chart
from generator.checks.duties import MOST_PAIRS, _find_pairs, _index_rules, _Pair, _Rules
from generator.checks.onward import take_onward
from generator.model.vocabulary import IncompatibleDuties
from generator.values.problem import Language, Problem
from tests.checks.sample_projects import check_tiny
from tests.checks.written_charts import invent_charts, write_chart

CONFIG, WORKFLOWS = "site_config.yml", "registers/workflows.yml"
RULE = IncompatibleDuties(one="a", other="b")
OPPOSED = ({"a", "b"}, {"b", "c"})
LEADER = "principal_leader: leader\n"
KINDS = {
    "file": CONFIG,
    "old": "      name: 大额资金使用\n",
    "new": (
        "      name: 大额资金使用\n  duty_kinds:\n"
        "    - id: handling\n      name: 经办\n    - id: approval\n      name: 审批\n"
    ),
}


def forbid(*pairs: tuple[str, str], reason: str = "") -> dict[str, str]:
    """Return the change that makes kinds of duty incompatible."""
    rules = "".join(f"  - one: {one}\n    other: {other}\n{reason}" for one, other in pairs)
    return {"file": CONFIG, "old": LEADER, "new": f"incompatible_duties:\n{rules}{LEADER}"}


def assign(step: str, old: str, duty: str, *posts: str) -> dict[str, str]:
    """Return the change that gives a step, done by the post `old`, a duty and posts."""
    name = {"s3": "      kind: process\n", "s4": "      kind: decision\n"}[step]
    lane = "      lane: desk-inside\n      posts:\n"
    listed = "".join(f"        - {post}\n" for post in posts)
    return {
        "file": WORKFLOWS,
        "old": f"{name}{lane}        - {old}\n",
        "new": f"{name}      duty_kind: {duty}\n{lane}{listed}",
    }


def assign_both(first: tuple[str, ...], second: tuple[str, ...]) -> list[dict[str, str]]:
    """Return the changes by which some posts handle and others approve."""
    return [KINDS, assign("s3", "clerk", "handling", *first), assign("s4", "head", "approval", *second)]


def list_codes(*changes: dict[str, str]) -> list[str]:
    """Return the codes of what is found after some changes."""
    return [problem.kind.code for problem in check_tiny(*changes)]


def tell(problem: Problem, *, quotes: bool) -> str:
    """Return the message of a problem."""
    return problem.tell_message(Language.ZH, quotes_withheld=quotes)


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        (("clerk",), ("clerk",), ["D001"]),
        (("clerk",), ("clerk", "head"), ["D001"]),
        (("clerk", "head"), ("clerk",), ["D001"]),
        (("clerk", "clerk"), ("clerk", "head"), ["D001", "R005"]),
        (("clerk", "head"), ("head", "clerk"), ["D004"]),
        (("clerk", "head"), ("head", "leader"), ["D004"]),
        (("clerk",), ("head",), []),
        (("clerk", "head"), ("leader",), []),
    ],
)
def test_one_post_is_certain_where_a_step_has_no_other(
    first: tuple[str, ...], second: tuple[str, ...], codes: list[str]
) -> None:
    """A post at both steps does both where one of them has no other post; else it only may."""
    unexamined = [code for code in ("G013",) if "leader" in (*first, *second)]
    found = list_codes(*assign_both(first, second), forbid(("handling", "approval")))
    assert sorted(found) == sorted(codes + unexamined)


def test_order_of_a_rule_does_not_matter() -> None:
    """A rule holds for both orders of its duties; another pair of duties is free."""
    both = assign_both(("clerk",), ("clerk",))
    assert list_codes(*both, forbid(("approval", "handling"))) == ["D001"]
    assert list_codes(*both) == []
    same = [KINDS, assign("s3", "clerk", "handling", "clerk"), assign("s4", "head", "handling", "clerk")]
    assert list_codes(*same, forbid(("approval", "handling"))) == []


def test_reason_and_duties_are_told_at_a_terminal_only() -> None:
    """The problem stands at the later step; names, duties and the reason are withheld from others."""
    rule = forbid(("handling", "approval"), reason="    reason: 自己不能批自己。\n")
    (problem,) = check_tiny(*assign_both(("clerk",), ("clerk",)), rule)
    shown = tell(problem, quotes=True)
    assert "s3（审查，经办）和 s4（是否符合条件，审批）都由 clerk（审查员）办理：自己不能批自己。" in shown
    hidden = tell(problem, quotes=False)
    assert "s3（……）和 s4（……）都由 ……办理：……。" in hidden


def test_of_two_rules_the_first_is_told() -> None:
    """A rule written twice, which is a problem of its own, gives the reason of the first."""
    rule = forbid(("handling", "approval"), ("approval", "handling"))
    new = rule["new"].replace("other: approval\n", "other: approval\n    reason: 先写的理由。\n")
    told = [
        tell(each, quotes=True)
        for each in check_tiny(*assign_both(("clerk",), ("clerk",)), {**rule, "new": new})
    ]
    assert [("先写的理由" in words) for words in told] == [True, False]


@pytest.mark.parametrize(
    ("pairs", "codes"),
    [
        ([("handling", "handling")], ["D003"]),
        ([("handling", "approval"), ("handling", "approval")], ["D001", "D003"]),
        ([("handling", "approval"), ("approval", "handling")], ["D001", "D003"]),
        ([("handling", "handling"), ("handling", "approval")], ["D001", "D003"]),
    ],
)
def test_faulty_rules_are_told(pairs: list[tuple[str, str]], codes: list[str]) -> None:
    """A rule of one kind, and a second rule for the same two, are told; sound rules hold all the same."""
    assert sorted(list_codes(*assign_both(("clerk",), ("clerk",)), forbid(*pairs))) == codes


def test_pairs_are_those_of_a_plain_search() -> None:
    """In random charts the pairs are the steps on one way with opposed duties and a post in common."""
    rules = _index_rules((RULE, IncompatibleDuties(one="b", other="c")))
    met = 0
    for seed, plain in enumerate(invent_charts(300, is_circular=False)):
        chance = random.Random(seed)  # noqa: S311 - the same in each run, and no secret
        duties = {name: chance.choice(["a", "b", "c", None]) for name in plain.steps}
        posts = {name: tuple(chance.sample(["p", "q", "r"], chance.randint(0, 2))) for name in plain.steps}
        chart = assign_duties(plain, duties, posts)
        found = {(each.earlier.id, each.later.id): set(each.posts) for each in list_pairs(chart, rules)}
        shared = {pair: set(posts[pair[0]]) & set(posts[pair[1]]) for pair in permutations(chart.steps, 2)}
        assert found == {
            (one, other): both
            for (one, other), both in shared.items()
            if both and {duties[one], duties[other]} in OPPOSED and leads(chart, one, other)
        }
        met += len(found)
    assert met >= 100


@pytest.mark.parametrize(
    ("flows", "count"),
    [
        ("s1-p1 s1-p2 p1-e1 p2-e1", 0),
        ("s1-p1 s1-p2 p1-e1 p2-e1 p1~p2", 0),
        ("s1-p1 p1-p2 p2-e1 p2~p1", 1),
        ("s1-p1 p1-p2 p2-p1 p2-e1", 1),
    ],
)
def test_alternatives_and_return_flows_lead_to_no_later_step(flows: str, count: int) -> None:
    """Who handles one answer may approve the other, and a pair in a circle is told once."""
    rules = _index_rules((RULE,))
    plain = write_chart("s1 p1 p2 e1", flows)
    chart = assign_duties(plain, {"p1": "a", "p2": "b"}, {"p1": ("p",), "p2": ("p",)})
    assert len(list_pairs(chart, rules)) == count


def test_number_of_pairs_told_is_limited() -> None:
    """A workflow with ten thousand pairs is told a hundred times, not ten thousand times."""
    handled = "".join(write_step(f"a{number}", "handling") for number in range(100))
    approved = "".join(write_step(f"b{number}", "approval") for number in range(100))
    names = ["s3", *(f"{letter}{number}" for letter in "ab" for number in range(100)), "s4"]
    flows = "".join(write_flow(source, target) for source, target in pairwise(names))
    steps = {"file": WORKFLOWS, "old": "    - id: s5\n", "new": f"{handled}{approved}    - id: s5\n"}
    joined = {"file": WORKFLOWS, "old": write_flow("s3", "s4"), "new": flows}
    codes = list_codes(KINDS, forbid(("handling", "approval")), steps, joined)
    assert codes == ["D001"] * MOST_PAIRS


def test_large_workflows_cost_in_proportion() -> None:
    """Ten thousand steps of one way with duties are seen through in five seconds of a processor at most."""
    names = ["s1", *(f"p{number}" for number in range(10_000)), "e1"]
    chart = write_chart(" ".join(names), " ".join(f"{one}-{other}" for one, other in pairwise(names)))
    duties = {name: "a" if place % 2 else "b" for place, name in enumerate(names)}
    posts = {name: (name,) for name in names}
    start = time.process_time()
    assert list_pairs(assign_duties(chart, duties, posts), _index_rules((RULE,))) == []
    assert time.process_time() - start < 5


def assign_duties(
    chart: Chart, duties: Mapping[str, str | None], posts: Mapping[str, tuple[str, ...]]
) -> Chart:
    """Return a chart whose steps have duties and posts."""
    steps = {
        name: (index, step.model_copy(update={"duty_kind": duties.get(name), "posts": posts.get(name, ())}))
        for name, (index, step) in chart.steps.items()
    }
    return Chart(steps, chart.flows)


def list_pairs(chart: Chart, rules: _Rules) -> list[_Pair]:
    """Return the pairs found in a chart."""
    return list(_find_pairs(take_onward(chart), rules))


def leads(chart: Chart, one: str, other: str) -> bool:
    """Tell whether one step leads to another along flows that are no return flows."""
    reached = {one}
    for _ in chart.flows:
        reached |= {flow.target for _, flow in chart.flows if flow.source in reached and not flow.is_return}
    return other in reached


def write_step(name: str, duty: str) -> str:
    """Return a step of the tiny project that the clerk does."""
    head = f"    - id: {name}\n      audience: internal\n      ground: process\n      name: {name}\n"
    return (
        f"{head}      kind: process\n      lane: desk-inside\n      posts: [clerk]\n      duty_kind: {duty}\n"
    )


def write_flow(source: str, target: str) -> str:
    """Return a flow of the tiny project."""
    return (
        f"    - source: {source}\n      target: {target}\n      audience: internal\n      ground: process\n"
    )
