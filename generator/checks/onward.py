"""A chart without its return flows: its steps in an order in which every flow leads on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.checks.charts import Chart
from generator.model.terms import StepKind
from generator.model.workflow import Step


@dataclass(frozen=True, slots=True)
class OnwardChart:
    """The steps of a chart, and for each the ones from which flows lead to it; these come before it."""

    steps: Mapping[str, tuple[int, Step]]
    before: Mapping[str, tuple[str, ...]]

    def find_step(self, name: str) -> Step:
        """Return a step."""
        return self.steps[name][1]

    def find_passed(self) -> frozenset[str]:
        """Return the steps that lie on a way from a start to an end."""
        begun: set[str] = set()
        for name, before in self.before.items():
            if self.find_step(name).kind is StepKind.START or not begun.isdisjoint(before):
                begun.add(name)
        finishing = {name for name in begun if self.find_step(name).kind is StepKind.END}
        for name in reversed(list(self.before)):
            if name in finishing:
                finishing.update(each for each in self.before[name] if each in begun)
        return frozenset(finishing)


def take_onward(chart: Chart) -> OnwardChart:
    """Return a chart without return flows, its steps in the order of their flows; in linear time.

    Where flows lead in a circle although none is a return flow, those that lead backward are left out, seen
    from the start with flows in the order in which they are written.
    """
    leading = [(flow.source, flow.target) for _, flow in chart.flows if not flow.is_return]
    onward: dict[str, list[str]] = {name: [] for name in chart.steps}
    for source, target in leading:
        onward[source].append(target)
    order = _order_steps(chart, onward)
    before: dict[str, dict[str, None]] = {name: {} for name in order}
    for source, target in leading:
        if order[source] < order[target]:
            before[target][source] = None
    return OnwardChart(chart.steps, {name: tuple(found) for name, found in before.items()})


def _order_steps(chart: Chart, onward: Mapping[str, list[str]]) -> dict[str, int]:
    """Return the place of each step when the one that a search in depth leaves last comes first."""
    left: list[str] = []
    seen: set[str] = set()
    for root in (*chart.list_kind(StepKind.START), *chart.steps):
        if root not in seen:
            seen.add(root)
            left.extend(_search(root, onward, seen))
    return {name: place for place, name in enumerate(reversed(left))}


def _search(root: str, onward: Mapping[str, list[str]], seen: set[str]) -> Iterator[str]:
    """Yield each step that leads on from `root` and was not seen, after those that lead on from it."""
    waiting = [(root, iter(onward[root]))]
    while waiting:
        name, exits = waiting[-1]
        fresh = next((each for each in exits if each not in seen), None)
        if fresh is None:
            waiting.pop()
            yield name
        else:
            seen.add(fresh)
            waiting.append((fresh, iter(onward[fresh])))
