"""Charts written in a line, and random ones, for the tests of what is computed along their ways."""

import random
import re
from collections.abc import Iterator

from generator.checks.charts import Chart
from generator.model.audience import Clearance
from generator.model.limit import Limit
from generator.model.terms import LimitUnit, StepKind
from generator.model.workflow import Flow, Step

_KINDS = {"s": StepKind.START, "e": StepKind.END, "d": StepKind.DECISION}
_UNITS = {
    "w": LimitUnit.WORKING_DAY,
    "c": LimitUnit.CALENDAR_DAY,
    "h": LimitUnit.HOUR,
    "m": LimitUnit.MONTH,
}
_STEP = re.compile(r"(?P<name>[a-z]\d*)(?::(?P<value>\d+)(?P<unit>[wchm])(?P<uncounted>!?))?")


def write_chart(steps: str, flows: str) -> Chart:
    """Return a chart: steps as ``s1 p1:5w p2:3h! e1``, ``!`` not counted; flows as ``s1-p1 p1~s1``, ``~`` back."""
    made = [_make_step(words) for words in steps.split()]
    drawn = [_make_flow(words) for words in flows.split()]
    return Chart({step.id: (index, step) for index, step in enumerate(made)}, tuple(enumerate(drawn)))


def _make_step(words: str) -> Step:
    found = _STEP.fullmatch(words)
    assert found is not None, words
    limit = None
    if found["value"]:
        unit = _UNITS[found["unit"]]
        limit = Limit(value=int(found["value"]), unit=unit, is_counted=not found["uncounted"])
    name = found["name"]
    kind = _KINDS.get(name[0], StepKind.PROCESS)
    return Step(id=name, audience=Clearance.PUBLIC, name=name, kind=kind, lane="l", limit=limit)


def _make_flow(words: str) -> Flow:
    source, sign, target = re.split(r"([-~])", words)
    return Flow(audience=Clearance.PUBLIC, source=source, target=target, is_return=sign == "~")


def invent_charts(count: int, *, is_circular: bool) -> Iterator[Chart]:
    """Yield random charts of up to eight steps, the same in each run; without return flows they have no circle."""
    for seed in range(count):
        chance = random.Random(seed)  # noqa: S311 - the same in each run, and no secret
        inner = [f"p{index}" for index in range(chance.randint(1, 6))]
        limits = ["", "", *(f":{value}{unit}" for value in (1, 2, 5) for unit in ("w", "w", "h", "w!"))]
        order = ["s1", *inner, "e1"]
        flows = []
        for _ in range(chance.randint(4, 16)):
            source, target = sorted(chance.sample(range(len(order)), 2))
            is_turned = is_circular and chance.random() < 0.2
            pair = (order[target], order[source]) if is_turned else (order[source], order[target])
            flows.append("-".join(pair))
            if chance.random() < 0.2:
                flows.append(f"{order[target]}~{order[source]}")
        chance.shuffle(inner)
        steps = " ".join(["s1", *(f"{name}{chance.choice(limits)}" for name in inner), "e1"])
        yield write_chart(steps, " ".join(flows))


def list_ways(chart: Chart) -> Iterator[tuple[str, ...]]:
    """Yield every way from a start to an end along flows that are no return flows, slowly and plainly."""
    waiting: list[tuple[str, ...]] = [(name,) for name in chart.list_kind(StepKind.START)]
    ends = set(chart.list_kind(StepKind.END))
    while waiting:
        way = waiting.pop()
        if way[-1] in ends:
            yield way
        waiting.extend(
            (*way, flow.target)
            for _, flow in chart.flows
            if flow.source == way[-1] and not flow.is_return and flow.target not in way
        )
