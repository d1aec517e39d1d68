"""Faults of charts are found where they are, against a slow and plain reading of the same graphs."""

import random
import time
from collections.abc import Sequence
from itertools import pairwise

import pytest

from generator.checks.charts import MOST_NAMED, Chart, Fault, find_faults, name_steps
from generator.model.audience import Clearance
from generator.model.terms import StepKind
from generator.model.workflow import Flow, Step

KINDS = {"s": StepKind.START, "e": StepKind.END, "d": StepKind.DECISION}


def make_chart(steps: Sequence[str], flows: Sequence[tuple[str, str]]) -> Chart:
    """Return a chart; a step whose name begins with s, e or d is a start, an end or a decision."""
    made = [
        Step(
            id=name, audience=Clearance.PUBLIC, name=name, kind=KINDS.get(name[0], StepKind.PROCESS), lane="l"
        )
        for name in steps
    ]
    drawn = [Flow(audience=Clearance.PUBLIC, source=a, target=b, words=f"{a}{b}") for a, b in flows]
    return Chart({step.id: (index, step) for index, step in enumerate(made)}, tuple(enumerate(drawn)))


def list_faults(steps: str, flows: str) -> set[tuple[Fault, str]]:
    """Return the faults of a chart written as ``s1 p1 e1`` and ``s1-p1 p1-e1``, with the steps named."""
    pairs = [(flow.split("-")[0], flow.split("-")[1]) for flow in flows.split()]
    return {(found.fault, found.steps) for found in find_faults(make_chart(steps.split(), pairs))}


@pytest.mark.parametrize(
    ("steps", "flows", "expected"),
    [
        ("s1 p1 e1", "s1-p1 p1-e1", set()),
        ("s1 d1 e1 e2", "s1-d1 d1-e1 d1-e2", set()),
        ("s1 d1 p1 e1", "s1-p1 p1-d1 d1-e1 d1-p1", set()),
        ("p1 e1", "p1-e1", {(Fault.START_NOT_ONE, "0")}),
        ("s1 s2 e1", "s1-e1 s2-e1", {(Fault.START_NOT_ONE, "2（s1、s2）")}),
        ("s1 p1", "s1-p1", {(Fault.END_MISSING, "")}),
        ("s1 p1 p2 e1", "s1-e1 p1-p2 p2-e1", {(Fault.UNREACHABLE, "p1")}),
        ("s1 p1 p2 p3 e1", "s1-e1 p1-p2 p2-p1 p2-e1 p1-p3 p3-e1", {(Fault.UNREACHABLE, "p1、p2、p3")}),
        ("s1 p1 p2 e1", "s1-p1 p1-e1 p1-p2", {(Fault.DEAD_END, "p2")}),
        ("s1 p1 p2 p3 e1", "s1-p1 p1-e1 s1-p2 p2-p3 p3-p2", {(Fault.LOOP, "p2、p3")}),
        ("s1 d1 e1", "s1-d1 d1-e1", {(Fault.FEW_EXITS, "d1")}),
        ("s1 d1 e1", "s1-e1 s1-d1", {(Fault.FEW_EXITS, "d1")}),
        ("", "", {(Fault.START_NOT_ONE, "0"), (Fault.END_MISSING, "")}),
    ],
)
def test_faults_are_named_once_where_they_begin(
    steps: str, flows: str, expected: set[tuple[Fault, str]]
) -> None:
    """Each fault is told once: a stretch by its first step, a loop by the steps in it."""
    assert list_faults(steps, flows) == expected


def test_words_are_wanted_at_each_exit_of_a_decision() -> None:
    """An unworded exit is found by its flow; flows from other steps need no words."""
    chart = make_chart(["s1", "d1", "e1", "e2"], [("s1", "d1"), ("d1", "e1"), ("d1", "e2")])
    silent = tuple((index, flow.model_copy(update={"words": None})) for index, flow in chart.flows)
    found = [(each.fault, each.path) for each in find_faults(Chart(chart.steps, silent))]
    assert found == [(Fault.EXIT_UNWORDED, ("flows", 1)), (Fault.EXIT_UNWORDED, ("flows", 2))]


def test_sound_charts_are_those_where_every_step_lies_on_a_way() -> None:
    """Over random charts a fault of ways is found exactly where a plain search finds a step on no way."""
    met = {True: 0, False: 0}
    for seed in range(300):
        chance = random.Random(seed)  # noqa: S311 - the same in each run, and no secret
        inner = [f"p{index}" for index in range(chance.randint(1, 6))]
        names = ["s1", *inner, "e1"]
        flows = [(chance.choice(names[:-1]), chance.choice(names[1:])) for _ in range(chance.randint(3, 14))]
        is_sound = all(_is_on_a_way(name, flows) for name in names)
        assert (not list(find_faults(make_chart(names, flows)))) is is_sound, (names, flows)
        met[is_sound] += 1
    assert min(met.values()) >= 20


def _is_on_a_way(name: str, flows: list[tuple[str, str]]) -> bool:
    return _leads("s1", name, flows) and _leads(name, "e1", flows)


def _leads(start: str, goal: str, flows: list[tuple[str, str]]) -> bool:
    reached = {start}
    for _ in range(len(flows)):
        reached |= {target for source, target in flows if source in reached}
    return goal in reached


def test_large_charts_cost_in_proportion() -> None:
    """Ten thousand steps in one long loop are seen through in five seconds of a processor at most."""
    names = ["s1", *(f"p{index}" for index in range(10_000)), "e1"]
    flows = [*pairwise(names[:-1]), (names[-2], names[1])]
    start = time.process_time()
    found = list(find_faults(make_chart(names, flows)))
    assert time.process_time() - start < 5
    assert {each.fault for each in found} == {Fault.UNREACHABLE, Fault.LOOP}


def test_many_steps_are_counted() -> None:
    """A message names the first steps and says how many there are."""
    assert name_steps(["a", "b"]) == "a、b"
    assert name_steps(str(index) for index in range(MOST_NAMED + 1)).endswith(f"…（{MOST_NAMED + 1}）")
