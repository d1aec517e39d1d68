"""A chart without return flows is put in order, whatever it is like."""

import pytest

from generator.checks.onward import take_onward
from tests.checks.written_charts import invent_charts, list_ways, write_chart


def test_flows_lead_from_earlier_to_later_steps() -> None:
    """In random charts, in circles too, the steps from which flows lead to a step stand before it."""
    for chart in invent_charts(200, is_circular=True):
        onward = take_onward(chart)
        order = {name: place for place, name in enumerate(onward.before)}
        assert set(order) == set(chart.steps)
        assert all(order[each] < order[name] for name, before in onward.before.items() for each in before)


def test_no_flow_is_lost_where_none_leads_in_a_circle() -> None:
    """Without circles every flow but the return flows is kept, each once."""
    for chart in invent_charts(200, is_circular=False):
        kept = {(each, name) for name, before in take_onward(chart).before.items() for each in before}
        assert kept == {(flow.source, flow.target) for _, flow in chart.flows if not flow.is_return}


@pytest.mark.parametrize(
    ("steps", "flows", "kept"),
    [
        ("s1 p1 p2 e1", "s1-p1 p1-p2 p2-p1 p2-e1", {("s1", "p1"), ("p1", "p2"), ("p2", "e1")}),
        ("s1 p1 p2 e1", "s1-p1 p1-p1 p1-p2 p2-e1", {("s1", "p1"), ("p1", "p2"), ("p2", "e1")}),
        ("s1 p1 p2 e1", "s1-p2 p2-p1 p1-e1 e1-s1", {("s1", "p2"), ("p2", "p1"), ("p1", "e1")}),
        ("p1 p2 s1 e1", "s1-p2 p2-p1 p1-p2 p1-e1", {("s1", "p2"), ("p2", "p1"), ("p1", "e1")}),
        ("p1 p2", "p1-p2 p2-p1", {("p1", "p2")}),
    ],
)
def test_of_a_circle_the_flow_that_leads_backward_is_left_out(
    steps: str, flows: str, kept: set[tuple[str, str]]
) -> None:
    """Seen from the start, the flow that closes a circle is left out; without a start from the first step."""
    onward = take_onward(write_chart(steps, flows))
    assert {(each, name) for name, before in onward.before.items() for each in before} == kept


def test_passed_steps_lie_on_a_way() -> None:
    """The steps on ways from the start to an end are those that a plain search through all ways meets."""
    for chart in invent_charts(200, is_circular=False):
        assert take_onward(chart).find_passed() == {name for way in list_ways(chart) for name in way}
