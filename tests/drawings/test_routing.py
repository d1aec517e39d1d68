"""Edges leave and enter where the rules say."""

from generator.drawings.chart import Chart
from generator.drawings.placement import place_chart
from generator.drawings.routing import Route, route_edges
from tests.drawings.samples import make_licence, make_penalty, make_procurement
from tests.drawings.test_placement import make_chart


def route_by_name(chart: Chart) -> dict[str, Route]:
    """The routes of a chart by the names of their ends."""
    routes = route_edges(chart, place_chart(chart))
    return {f"{edge.source}>{edge.target}": route for edge, route in zip(chart.edges, routes, strict=True)}


def test_main_line_runs_straight() -> None:
    """Within its lane the main line has no bend, whatever else there is."""
    routes = route_by_name(make_chart("11112", "ab bc cd ae ed"))
    assert [len(routes[name].path) for name in ("a>b", "b>c", "c>d")] == [2, 2, 2]


def test_decision_leaves_by_bottom_and_sides() -> None:
    """The usual answer leaves by the bottom, the others by the sides."""
    routes = route_by_name(make_licence())
    assert routes["s3>s6"].leaves_below
    assert not routes["s3>s4"].leaves_below
    assert not routes["s3>s5"].leaves_below
    left, right = routes["s3>s4"].path, routes["s3>s5"].path
    assert left[1][0] < left[0][0] < right[1][0]


def test_edges_enter_from_above_unless_they_merge() -> None:
    """What alone leads to a node comes from above; a second one may come in from the side."""
    for chart in (make_licence(), make_penalty(), make_procurement()):
        for edge, route in zip(chart.edges, route_edges(chart, place_chart(chart)), strict=True):
            others = [e for e in chart.edges if e.target == edge.target and not e.is_return]
            assert route.enters_above or route.is_backward or len(others) > 1


def test_returns_run_outside() -> None:
    """Every return runs through an outer channel, to the left or the right of all columns."""
    for chart in (make_licence(), make_penalty(), make_procurement()):
        last = 2 * len(place_chart(chart).columns) + 2
        for route in route_edges(chart, place_chart(chart)):
            assert route.is_backward == any(x in (-2, last) for x, _ in route.path)


def test_crossing_pair_is_parted() -> None:
    """Two flows that change lanes against each other in one gap do not share a line."""
    chart = make_chart("1212", "ad bc")
    placement = place_chart(chart)
    assert len(route_edges(chart, placement)) == 2
