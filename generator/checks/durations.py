"""The time that a chart takes: the longest way from the start to an end, in one unit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.checks.onward import OnwardChart
from generator.model.limit import Limit
from generator.model.terms import LimitUnit, StepKind


@dataclass(frozen=True, slots=True)
class Duration:
    """The steps of a way from the start to an end, and the sum of the limits that count on it."""

    steps: tuple[str, ...]
    total: int


@dataclass(frozen=True, slots=True)
class UnitsMet:
    """Two limits in two units that would have to be added or compared.

    `later` is a step; `earlier` is one before it on its way, None where it is the limit of the whole.
    """

    earlier: str | None
    later: str
    units: frozenset[LimitUnit]


def get_counted(chart: OnwardChart, name: str) -> Limit | None:
    """Return the limit of a step where it counts towards the whole."""
    limit = chart.find_step(name).limit
    return limit if limit is not None and limit.is_counted else None


def find_longest(chart: OnwardChart, unit: LimitUnit) -> Duration | None:
    """Return the longest way whose counted limits are all in `unit`, None where there is none.

    Of alternatives the longer counts; of ways equally long the one written first.
    """
    totals: dict[str, int] = {}
    previous: dict[str, str] = {}
    last: str | None = None
    for name, before in chart.before.items():
        limit = get_counted(chart, name)
        if limit is not None and limit.unit is not unit:
            continue
        step = chart.find_step(name)
        reached = [each for each in before if each in totals]
        if reached:
            previous[name] = max(reached, key=totals.__getitem__)
        elif step.kind is not StepKind.START:
            continue
        so_far = totals[previous[name]] if reached else 0
        totals[name] = so_far + (limit.value if limit is not None else 0)
        if step.kind is StepKind.END and (last is None or totals[name] > totals[last]):
            last = name
    return None if last is None else Duration(_trace(last, previous), totals[last])


def _trace(last: str, previous: Mapping[str, str]) -> tuple[str, ...]:
    way = [last]
    while way[-1] in previous:
        way.append(previous[way[-1]])
    return tuple(reversed(way))


def find_units_met(chart: OnwardChart, whole: LimitUnit | None) -> Iterator[UnitsMet]:
    """Yield for each two units that meet on a way from the start to an end the first steps where they do.

    Where two steps do not tell it, a step whose unit is not that of the `whole` is told.
    """
    passed = chart.find_passed()
    counted = {name: limit.unit for name in chart.before if (limit := get_counted(chart, name))}
    units = {name: unit for name, unit in counted.items() if name in passed}
    told: set[frozenset[LimitUnit]] = set()
    for met in (*_find_meeting(chart, units, passed), *_compare_whole(units, whole)):
        if len(met.units) > 1 and met.units not in told:
            told.add(met.units)
            yield met


def _find_meeting(
    chart: OnwardChart, units: Mapping[str, LimitUnit], passed: frozenset[str]
) -> Iterator[UnitsMet]:
    """Yield for each step the units that were met before it, each with the first step that has it."""
    met: dict[str, dict[LimitUnit, str]] = {}
    for name, before in chart.before.items():
        if name not in passed:
            continue
        found = met[name] = {}
        for each in before:
            found |= met.get(each, {}) | found
        unit = units.get(name)
        if unit is not None:
            yield from (UnitsMet(earlier, name, frozenset((one, unit))) for one, earlier in found.items())
            found.setdefault(unit, name)


def _compare_whole(units: Mapping[str, LimitUnit], whole: LimitUnit | None) -> Iterator[UnitsMet]:
    if whole is not None:
        yield from (UnitsMet(None, name, frozenset((whole, unit))) for name, unit in units.items())
