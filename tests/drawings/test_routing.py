"""Edges leave and enter where the rules say."""

from itertools import pairwise

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


def test_returns_run_up_in_channels() -> None:
    """A return runs up in a channel beside its ends or outside, where it is asked for only outside."""
    for chart in (make_licence(), make_penalty(), make_procurement()):
        placement = place_chart(chart)
        last = 2 * len(placement.columns) + 2
        for are_outer in (False, True):
            for route in route_edges(chart, placement, are_returns_outer=are_outer):
                rising = {x for (x, y), (_, beyond) in pairwise(route.path) if beyond < y}
                assert bool(rising) == route.is_backward
                assert all(x % 2 == 0 for x in rising)
                assert not are_outer or rising <= {-2, last} or not route.is_backward


def test_short_returns_take_the_short_way() -> None:
    """A return to the step right above runs up beside the two, not round the whole chart."""
    chart = make_chart("12345", "ab bc cd de", returns="dc")
    (path,) = [route.path for route in route_edges(chart, place_chart(chart)) if route.is_backward]
    assert {x for x, _ in path} <= {4, 5, 6, 7, 8}
    assert len(path) == 4


def test_interlaced_returns_take_two_sides() -> None:
    """Two returns of which each begins within the other run on different sides, so that they do not cross."""
    chart = make_chart("1111111", "ab bc cd de ef fg", returns="da fc")
    first, second = (route.path for route in route_edges(chart, place_chart(chart)) if route.is_backward)
    assert (first[1][0] < 1) != (second[1][0] < 1)


def test_returns_do_not_enter_beside_an_arrow_where_a_side_is_free() -> None:
    """A return to a step that another flow enters from above comes in from a side, above an exit that turns down."""
    chart = make_chart("123", "ab bc", returns="cb")
    placement = place_chart(chart)
    routes = route_edges(chart, placement)
    assert not routes[2].enters_above


def test_crossing_pair_is_parted() -> None:
    """Two flows that change lanes against each other in one gap do not share a line."""
    chart = make_chart("1212", "ad bc")
    placement = place_chart(chart)
    assert len(route_edges(chart, placement)) == 2
