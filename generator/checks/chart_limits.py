"""The limits of steps, added up along each chart, against the limit of their power."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.checks.declaring import declare_error, declare_warning
from generator.checks.durations import Duration, UnitsMet, find_longest, find_units_met, get_counted
from generator.checks.exposure import Path, find_exposure, quote_value
from generator.checks.external_charts import take_external_chart
from generator.checks.inspection import Inspection
from generator.checks.onward import OnwardChart, take_onward
from generator.checks.workflows import take_internal_chart
from generator.model.audience import Clearance
from generator.model.limit import Limit
from generator.model.power import Power
from generator.model.terms import write_limit
from generator.model.workflow import Workflow
from generator.values.problem import Filling, Phrase, Problem, Slot, Withheld

STEPS_TOO_LONG = declare_error(
    "T003",
    (
        "环节时限之和长于办结时限",
        "{entry} 的{chart}最长要 {total}，长于 {power} 的{promise} {limit}；经过环节 {steps}（{names}）。",
        "请核对这些环节的时限和 {power} 的时限；不占办结时限的环节写 is_counted: false。",
    ),
    (
        "Steps take longer than the power may",
        "The {chart} of {entry} takes up to {total}, over the {promise} {limit} of {power}: {steps} ({names}).",
        "Look at the limits of these steps and of {power}; write is_counted: false where one does not count.",
    ),
)
STEP_UNITS_DIFFER = declare_warning(
    "T004",
    (
        "时限单位不同，无法相加或比较",
        "{entry} 的{chart}上，{one}（{one_limit}）与{other}（{other_limit}）单位不同。",
        "请改用同一个单位；不占办结时限的环节写 is_counted: false。",
    ),
    (
        "Limits that cannot be added up or compared",
        "In the {chart} of {entry} {one} ({one_limit}) and {other} ({other_limit}) are in different units.",
        "Give them one unit, or write is_counted: false at the step that does not count.",
    ),
)

KINDS = (STEPS_TOO_LONG, STEP_UNITS_DIFFER)

_MOST_SHOWN = 30

_INTERNAL = Phrase("内部流程图", "internal chart")
_EXTERNAL = Phrase("外部流程图", "external chart")
_PROMISES = {
    "promised_limit": Phrase("承诺办结时限", "promised limit"),
    "statutory_limit": Phrase("法定办结时限", "statutory limit"),
}


@dataclass(frozen=True, slots=True)
class _Promise:
    """The limit that a power has to keep, and the field in which it stands."""

    power: Power
    field: str
    limit: Limit

    def quote(self) -> Slot:
        """Return the limit as messages may quote it."""
        return quote_value(self.power, (self.field,), write_limit(self.limit.value, self.limit.unit))


@dataclass(frozen=True, slots=True)
class _WorkflowChart:
    """One of the two charts of a workflow, without its return flows."""

    workflow: Workflow
    word: Phrase
    chart: OnwardChart

    def locate(self, name: str, *fields: str) -> Path:
        """Return the path of a field of a step."""
        return ("steps", self.chart.steps[name][0], *fields)

    def quote_steps(self, names: Sequence[str], words: str) -> Slot:
        """Return words about some steps as messages may quote them: withheld where one of the steps is."""
        paths = (self.locate(name, "name") for name in names)
        is_open = all(find_exposure(self.workflow, path) is Clearance.PUBLIC for path in paths)
        return words if is_open else Withheld(words)

    def word_step(self, name: str) -> str:
        """Return the name of a step, with its limit where that counts."""
        limit = get_counted(self.chart, name)
        words = self.chart.find_step(name).name
        return words if limit is None else f"{words} {write_limit(limit.value, limit.unit)}"


def find_long_charts(inspection: Inspection) -> Iterator[Problem]:
    """Yield each chart whose longest way is longer than its power may take; the same limits in both charts once."""
    for workflow in inspection.list_entries(Workflow):
        promise = _find_promise(inspection, workflow)
        if promise is None:
            continue
        told: set[tuple[str, ...]] = set()
        for one in _take_charts(workflow):
            longest = find_longest(one.chart, promise.limit.unit)
            if longest is None or longest.total <= promise.limit.value:
                continue
            counted = tuple(name for name in longest.steps if get_counted(one.chart, name))
            if counted not in told:
                told.add(counted)
                yield _tell_duration(inspection, one, longest, promise)


def find_limits_in_two_units(inspection: Inspection) -> Iterator[Problem]:
    """Yield limits that would have to be added up or compared and are in two units; those in both charts once."""
    for workflow in inspection.list_entries(Workflow):
        promise = _find_promise(inspection, workflow)
        told: set[UnitsMet] = set()
        for one in _take_charts(workflow):
            for met in find_units_met(one.chart, promise.limit.unit if promise else None):
                if met not in told:
                    told.add(met)
                    yield _tell_units(inspection, one, met, promise)


def _find_promise(inspection: Inspection, workflow: Workflow) -> _Promise | None:
    """Return the promised limit of a workflow's power, or without one the statutory limit."""
    power = inspection.find_entry("power", workflow.power)
    if isinstance(power, Power):
        for field in _PROMISES:
            limit: Limit | None = getattr(power, field)
            if limit is not None:
                return _Promise(power, field, limit)
    return None


def _take_charts(workflow: Workflow) -> Iterator[_WorkflowChart]:
    yield _WorkflowChart(workflow, _INTERNAL, take_onward(take_internal_chart(workflow)))
    yield _WorkflowChart(workflow, _EXTERNAL, take_onward(take_external_chart(workflow)))


def _tell_duration(
    inspection: Inspection, one: _WorkflowChart, longest: Duration, promise: _Promise
) -> Problem:
    """Return the problem, told at the step with which the way becomes too long."""
    passed = accumulate(
        limit.value if (limit := get_counted(one.chart, name)) else 0 for name in longest.steps
    )
    late = next(
        name for name, so_far in zip(longest.steps, passed, strict=True) if so_far > promise.limit.value
    )
    total = write_limit(longest.total, promise.limit.unit)
    return inspection.tell(
        STEPS_TOO_LONG,
        one.workflow,
        one.locate(late, "limit", "value"),
        chart=one.word,
        total=one.quote_steps(longest.steps, total),
        power=f"power/{promise.power.id}",
        promise=_PROMISES[promise.field],
        limit=promise.quote(),
        steps=_list_way(longest.steps),
        names=one.quote_steps(longest.steps, _list_way([one.word_step(name) for name in longest.steps])),
    )


def _list_way(steps: Sequence[str]) -> str:
    """Return the steps of a way, of a very long one the first and how many there are."""
    shown = " → ".join(steps[:_MOST_SHOWN])
    return shown if len(steps) <= _MOST_SHOWN else f"{shown} → …（{len(steps)}）"


def _tell_units(
    inspection: Inspection, one: _WorkflowChart, met: UnitsMet, promise: _Promise | None
) -> Problem:
    """Return the problem, told at the later step."""
    slots: dict[str, Filling] = _say_step(one, "other", met.later)
    if met.earlier is not None:
        slots |= _say_step(one, "one", met.earlier)
    elif promise is not None:
        slots |= {"one": _PROMISES[promise.field], "one_limit": promise.quote()}
    path = one.locate(met.later, "limit", "unit")
    return inspection.tell(STEP_UNITS_DIFFER, one.workflow, path, None, chart=one.word, **slots)


def _say_step(one: _WorkflowChart, slot: str, name: str) -> dict[str, Filling]:
    """Return the slots that tell of a step and its limit."""
    return {
        slot: Phrase(f"环节 {name}", f"the step {name}"),
        f"{slot}_limit": one.quote_steps((name,), one.word_step(name)),
    }


RULES = (find_long_charts, find_limits_in_two_units)
