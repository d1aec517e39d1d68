"""The longest way of a chart and the units on it, against a slow and plain reading of all ways."""

import time

import pytest

from generator.checks.charts import Chart
from generator.checks.durations import find_longest, find_units_met
from generator.checks.onward import take_onward
from generator.model.terms import LimitUnit
from tests.checks.written_charts import invent_charts, list_ways, write_chart

DAY, HOUR = LimitUnit.WORKING_DAY, LimitUnit.HOUR


def measure(steps: str, flows: str) -> tuple[int, str] | None:
    """Return the sum in working days along the longest way of a chart, and its steps."""
    longest = find_longest(take_onward(write_chart(steps, flows)), DAY)
    return None if longest is None else (longest.total, " ".join(longest.steps))


@pytest.mark.parametrize(
    ("steps", "flows", "expected"),
    [
        ("s1 p1:5w p2:3w e1", "s1-p1 p1-p2 p2-e1", (8, "s1 p1 p2 e1")),
        ("s1 d1:1w p1:5w p2:3w e1", "s1-d1 d1-p2 d1-p1 p1-e1 p2-e1", (6, "s1 d1 p1 e1")),
        ("s1 d1 p1:5w p2:5w e1", "s1-d1 d1-p1 d1-p2 p1-e1 p2-e1", (5, "s1 d1 p1 e1")),
        ("s1 p1:5w p2:3w! e1", "s1-p1 p1-p2 p2-e1", (5, "s1 p1 p2 e1")),
        ("s1 p1:5w e1", "s1-p1 p1-e1 p1~s1", (5, "s1 p1 e1")),
        ("s1 p1:5w p2:9w e1", "s1-p1 p1-e1", (5, "s1 p1 e1")),
        ("s1 p1:5w p2:9w e1", "s1-p1 p1-e1 p1-p2", (5, "s1 p1 e1")),
        ("s1:1w p1:2w e1:3w e2:9w", "s1-p1 p1-e1 s1-e2", (10, "s1 e2")),
        ("s1 p1:5w p2:3h p3:1w e1", "s1-p1 p1-p2 p2-e1 p1-p3 p3-e1", (6, "s1 p1 p3 e1")),
        ("s1 p1:5w p2:3h e1", "s1-p1 p1-p2 p2-e1", None),
        ("s1 p1:5w p2:3w e1", "s1-p1 p1-p2 p2-p1 p2-e1", (8, "s1 p1 p2 e1")),
        ("p1:5w e1", "p1-e1", None),
        ("s1 p1:5w", "s1-p1", None),
        ("", "", None),
    ],
)
def test_limits_add_up_along_the_longest_way(
    steps: str, flows: str, expected: tuple[int, str] | None
) -> None:
    """Of alternatives the longer counts, return flows and uncounted limits do not, and mixed ways are not summed."""
    assert measure(steps, flows) == expected


def test_longest_way_is_that_of_a_plain_search() -> None:
    """In random charts no way whose limits are all in working days is longer, and the way told is one of them."""
    for chart in invent_charts(300, is_circular=False):
        sums = {way: sum_up(chart, way) for way in list_ways(chart) if list_units(chart, way) <= {DAY}}
        longest = find_longest(take_onward(chart), DAY)
        assert (longest is None) is (not sums)
        if longest is not None:
            assert longest.total == max(sums.values()) == sums[longest.steps]


def test_units_meet_where_a_plain_search_finds_them() -> None:
    """In random charts two units are told as meeting exactly where some way holds both."""
    for chart in invent_charts(300, is_circular=False):
        pairs = {units for way in list_ways(chart) if len(units := frozenset(list_units(chart, way))) > 1}
        met = list(find_units_met(take_onward(chart), None))
        assert {each.units for each in met} == pairs
        for each in met:
            assert any(set(way) >= {each.earlier, each.later} for way in list_ways(chart))


@pytest.mark.parametrize(
    ("steps", "flows", "whole", "expected"),
    [
        ("s1 p1:5w p2:3h e1", "s1-p1 p1-p2 p2-e1", DAY, [("p1", "p2")]),
        ("s1 p1:5w p2:3h e1", "s1-p1 p1-p2 p2-e1", None, [("p1", "p2")]),
        ("s1 p1:5h p2:3h e1", "s1-p1 p1-p2 p2-e1", DAY, [(None, "p1")]),
        ("s1 p1:5h p2:3h e1", "s1-p1 p1-p2 p2-e1", HOUR, []),
        ("s1 p1:5h p2:3c e1", "s1-p1 p1-p2 p2-e1", DAY, [("p1", "p2"), (None, "p1"), (None, "p2")]),
        ("s1 p1:5w p2:3h! e1", "s1-p1 p1-p2 p2-e1", DAY, []),
        ("s1 p1:5w p2:3h e1", "s1-p1 p1-e1 s1-p2 p2-e1", None, []),
        ("s1 p1:5w p2:3h e1", "s1-p1 p1-e1 p1-p2", DAY, []),
    ],
)
def test_first_steps_with_two_units_are_told(
    steps: str, flows: str, whole: LimitUnit | None, expected: list[tuple[str | None, str]]
) -> None:
    """Two units are told once: by two steps of one way, else by a step and the limit of the whole."""
    met = find_units_met(take_onward(write_chart(steps, flows)), whole)
    assert [(each.earlier, each.later) for each in met] == expected


def test_many_ways_cost_in_proportion_to_their_steps() -> None:
    """Of a chart with two to the power of 3,000 ways the longest is found in five seconds of a processor at most."""
    count = 3_000
    steps = " ".join(f"a{index}:1w b{index}:2w" for index in range(count))
    flows = " ".join(
        f"{one}{index}-{other}{index + 1}" for index in range(count - 1) for one in "ab" for other in "ab"
    )
    ends = f"s1-a0 s1-b0 a{count - 1}-e1 b{count - 1}-e1"
    chart = write_chart(f"s1 {steps} e1", f"{flows} {ends}")
    start = time.process_time()
    onward = take_onward(chart)
    longest = find_longest(onward, DAY)
    assert longest is not None
    assert longest.total == 2 * count
    assert list(find_units_met(onward, DAY)) == []
    assert time.process_time() - start < 5


def sum_up(chart: Chart, way: tuple[str, ...]) -> int:
    """Return the sum of the counted limits on a way."""
    limits = [chart.steps[name][1].limit for name in way]
    return sum(limit.value for limit in limits if limit is not None and limit.is_counted)


def list_units(chart: Chart, way: tuple[str, ...]) -> set[LimitUnit]:
    """Return the units of the counted limits on a way."""
    limits = [chart.steps[name][1].limit for name in way]
    return {limit.unit for limit in limits if limit is not None and limit.is_counted}
