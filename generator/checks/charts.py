"""A chart as a graph: what its steps and flows lack, whichever of a workflow's two charts it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from generator.checks.exposure import Path
from generator.model.terms import StepKind
from generator.model.workflow import Flow, Step, Workflow

MOST_NAMED = 8
"""How many steps a message names before it only counts."""


class Fault(Enum):
    """What may be wrong with a chart."""

    START_NOT_ONE = auto()
    END_MISSING = auto()
    UNREACHABLE = auto()
    DEAD_END = auto()
    LOOP = auto()
    FEW_EXITS = auto()
    EXIT_UNWORDED = auto()


@dataclass(frozen=True, slots=True)
class FaultFound:
    """A fault, where in the workflow it stands, and the identifiers of the steps concerned."""

    fault: Fault
    path: Path
    steps: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The steps of one chart by identifier and its flows, both with their index in the workflow."""

    steps: Mapping[str, tuple[int, Step]]
    flows: tuple[tuple[int, Flow], ...]

    def list_kind(self, kind: StepKind) -> list[str]:
        """Return the steps of a kind."""
        return [name for name, (_, step) in self.steps.items() if step.kind is kind]


def take_chart(
    workflow: Workflow, has_step: Callable[[Step], bool], has_flow: Callable[[Flow], bool]
) -> Chart:
    """Return the chart of some steps and flows; flows that touch any other step are left out."""
    steps: dict[str, tuple[int, Step]] = {}
    for index, step in enumerate(workflow.steps):
        if has_step(step):
            steps.setdefault(step.id, (index, step))
    flows = tuple(
        (index, flow)
        for index, flow in enumerate(workflow.flows)
        if has_flow(flow) and flow.source in steps and flow.target in steps
    )
    return Chart(steps, flows)


def find_faults(chart: Chart) -> Iterator[FaultFound]:
    """Yield all that a chart lacks, each said once, in linear time."""
    onward: dict[str, list[str]] = {name: [] for name in chart.steps}
    backward: dict[str, list[str]] = {name: [] for name in chart.steps}
    for _, flow in chart.flows:
        onward[flow.source].append(flow.target)
        backward[flow.target].append(flow.source)
    starts, ends = chart.list_kind(StepKind.START), chart.list_kind(StepKind.END)
    if len(starts) != 1:
        path = ("steps", chart.steps[starts[1]][0]) if starts else ("steps",)
        counted = f"{len(starts)}（{name_steps(starts)}）" if starts else "0"
        yield FaultFound(Fault.START_NOT_ONE, path, counted)
    if not ends:
        yield FaultFound(Fault.END_MISSING, ("steps",), "")
    if starts:
        yield from _find_unreachable(chart, starts, onward, backward)
    if ends:
        yield from _find_endless(chart, ends, onward, backward)
    yield from _find_poor_decisions(chart)


def name_steps(names: Iterable[str], most: int = MOST_NAMED) -> str:
    """Return steps as messages name them: the first ones, and how many there are where they are many."""
    listed = list(names)
    shown = "、".join(listed[:most])
    return shown if len(listed) <= most else f"{shown}…（{len(listed)}）"


def _find_unreachable(
    chart: Chart, starts: list[str], onward: Mapping[str, list[str]], backward: Mapping[str, list[str]]
) -> Iterator[FaultFound]:
    """Yield the steps with which an unreachable stretch begins, and what is left in circles."""
    lost = _leave_out(chart.steps, _reach(starts, onward))
    heads = [name for name in lost if not backward[name]]
    for name in heads:
        yield FaultFound(Fault.UNREACHABLE, ("steps", chart.steps[name][0]), name)
    circling = _leave_out(lost, _reach(heads, onward))
    if circling:
        path = ("steps", chart.steps[circling[0]][0])
        yield FaultFound(Fault.UNREACHABLE, path, name_steps(circling))


def _find_endless(
    chart: Chart, ends: list[str], onward: Mapping[str, list[str]], backward: Mapping[str, list[str]]
) -> Iterator[FaultFound]:
    """Yield the steps where a way stops before any end, and the loops without way out."""
    stuck = _leave_out(chart.steps, _reach(ends, backward))
    stops = [name for name in stuck if not onward[name]]
    for name in stops:
        index, step = chart.steps[name]
        # A decision without exits is told as such.
        if step.kind is not StepKind.DECISION:
            yield FaultFound(Fault.DEAD_END, ("steps", index), name)
    looping = _leave_out(stuck, _reach(stops, backward))
    looping = _leave_out(looping, _find_ways_in(looping, onward, backward))
    if looping:
        yield FaultFound(Fault.LOOP, ("steps", chart.steps[looping[0]][0]), name_steps(looping))


def _find_ways_in(
    looping: list[str], onward: Mapping[str, list[str]], backward: Mapping[str, list[str]]
) -> set[str]:
    """Return those of the steps stuck before loops that only lead into them."""
    stuck = set(looping)
    entries = {name: sum(before in stuck for before in backward[name]) for name in looping}
    waiting = [name for name in looping if not entries[name]]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        found.add(name)
        for after in onward[name]:
            entries[after] -= 1
            if not entries[after]:
                waiting.append(after)
    return found


def _find_poor_decisions(chart: Chart) -> Iterator[FaultFound]:
    decisions = chart.list_kind(StepKind.DECISION)
    exits: dict[str, list[tuple[int, Flow]]] = {name: [] for name in decisions}
    for index, flow in chart.flows:
        if flow.source in exits:
            exits[flow.source].append((index, flow))
    for name, flows in exits.items():
        if len(flows) <= 1:
            yield FaultFound(Fault.FEW_EXITS, ("steps", chart.steps[name][0]), name)
        for index, flow in flows:
            if len(flows) > 1 and flow.words is None:
                yield FaultFound(Fault.EXIT_UNWORDED, ("flows", index), f"{flow.source} → {flow.target}")


def _reach(starts: Iterable[str], onward: Mapping[str, list[str]]) -> set[str]:
    reached = set(starts)
    waiting = list(reached)
    while waiting:
        fresh = [name for name in onward[waiting.pop()] if name not in reached]
        reached.update(fresh)
        waiting.extend(fresh)
    return reached


def _leave_out(names: Iterable[str], left_out: set[str]) -> list[str]:
    return [name for name in names if name not in left_out]
