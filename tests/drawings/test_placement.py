"""Nodes stand in their lanes, the main line runs straight down."""

from dataclasses import replace

import pytest
from hypothesis import given

from generator.drawings.board import Closeness
from generator.drawings.chart import Chart, Edge, Lane, Node, Shape
from generator.drawings.faults import DrawingError
from generator.drawings.placement import place_chart
from tests.drawings.samples import make_licence, make_penalty
from tests.drawings.strategies import draw_chart_values


def make_chart(lanes: str, edges: str, returns: str = "") -> Chart:
    """A chart with a node for each lane letter (a, b, c… in order) and edges written as `ab bc`."""
    names = [chr(ord("a") + number) for number in range(len(lanes))]
    nodes = tuple(Node(name, lane, Shape.PROCESS, name) for name, lane in zip(names, lanes, strict=True))
    forward = [Edge(pair[0], pair[1]) for pair in edges.split()]
    back = [Edge(pair[0], pair[1], is_return=True) for pair in returns.split()]
    columns = tuple(Lane(lane, lane) for lane in sorted(set(lanes)))
    return Chart("small", "小图", "小图。", columns, nodes, (*forward, *back))


def test_main_line_takes_row_by_row() -> None:
    """The usual way has one row for each node; in its lane it stands in one column."""
    placement = place_chart(make_chart("1112", "ab bc ad dc"))
    assert placement.ranking.main == ("a", "b", "c")
    assert [placement.spots[name] for name in "abc"] == [(0, 0), (0, 1), (0, 2)]


def test_side_branch_shares_the_row() -> None:
    """A branch in another lane stands in the row in which it can stand first."""
    placement = place_chart(make_chart("11121", "ab bc cd ae ed".replace("ae ed", "ae ed")))
    assert placement.rows == 4
    assert placement.spots["e"][1] in (1, 2)


def test_branch_in_the_same_lane_gets_a_column() -> None:
    """Where the main line fills the lane, a branch stands beside it and the main line stays straight."""
    placement = place_chart(make_chart("11111", "ab bc cd ae"))
    assert len({placement.spots[name][0] for name in "abcd"}) == 1
    assert placement.spots["e"][0] != placement.spots["a"][0]


def test_return_does_not_move_the_rows() -> None:
    """A return flow changes nothing in the placement, and runs backwards."""
    placement = place_chart(make_chart("111", "ab bc", returns="ca"))
    assert [placement.spots[name][1] for name in "abc"] == [0, 1, 2]
    assert placement.ranking.backward == frozenset({2})


def test_undeclared_loop_is_broken() -> None:
    """A circle that no edge declares as a return is drawn as one, by the edge that closes it."""
    placement = place_chart(make_chart("111", "ab bc ca"))
    assert placement.ranking.backward == frozenset({2})


@pytest.mark.parametrize("make", [make_licence, make_penalty])
def test_lanes_keep_their_order(make: type) -> None:
    """Columns follow the lanes from left to right, and every node stands in its own lane."""
    chart: Chart = make()
    placement = place_chart(chart)
    assert list(placement.columns) == sorted(placement.columns)
    for node in chart.nodes:
        assert chart.lanes[placement.columns[placement.spots[node.identifier][0]]].identifier == node.lane


@given(draw_chart_values())
def test_every_node_has_a_cell_of_its_own(chart: Chart) -> None:
    """No two nodes share a cell, and every forward edge leads downwards."""
    placement = place_chart(chart)
    assert len(set(placement.spots.values())) == len(chart.nodes)
    for index, edge in enumerate(chart.edges):
        if index not in placement.ranking.backward:
            assert placement.spots[edge.source][1] < placement.spots[edge.target][1]


def test_contradictions_are_refused() -> None:
    """Twin nodes, unknown lanes and edges to nowhere are faults, not drawings."""
    good = make_chart("11", "ab")
    for bad in (
        Chart("x", "", "", good.lanes, (*good.nodes, good.nodes[0]), ()),
        Chart("x", "", "", (Lane("9", "9"),), good.nodes, ()),
        Chart("x", "", "", good.lanes, good.nodes, (Edge("a", "z"),)),
        Chart("x", "", "", good.lanes, (), ()),
    ):
        with pytest.raises(DrawingError):
            place_chart(bad)


def test_first_listed_exit_is_the_usual_answer() -> None:
    """The main line follows the exit listed first that is no return, however long the other way is."""
    placement = place_chart(make_chart("11211", "ab ac cd de be", returns="ba"))
    assert placement.ranking.main == ("a", "b", "e")
    assert placement.ranking.usual["a"] == 0
    assert len({placement.spots[name][0] for name in "abe"}) == 1


def test_main_line_may_end_early() -> None:
    """Where the first exit leads to an end, the other way goes on below, in its own lanes, each flow downwards."""
    chart = make_chart("11122", "ab bc bd de")
    placement = place_chart(chart)
    assert placement.ranking.main == ("a", "b", "c")
    assert [placement.spots[name][0] for name in "abc"] == [0, 0, 0]
    assert placement.spots["d"][1] < placement.spots["e"][1]


@pytest.mark.parametrize("closeness", [Closeness.CLOSE, Closeness.TIGHT])
def test_close_drawings_have_one_column_for_a_lane(closeness: Closeness) -> None:
    """Branches beside a full lane stand under it, not in a column of their own, and the main line has its order."""
    chart = make_chart("11111", "ab bc cd ae")
    wide, close = place_chart(chart), place_chart(chart, closeness)
    assert len(wide.columns) == 2
    assert len(close.columns) == 1
    rows = [close.spots[name][1] for name in close.ranking.main]
    assert rows == sorted(rows)


def test_a_row_is_pushed_in_for_a_branch() -> None:
    """A branch stands right below its decision where the main line, in its lane only from there on, can make way."""
    chart = make_chart("12112", "ab bc bd ce de")
    assert place_chart(chart).spots["d"] == (0, 2)
    assert place_chart(chart).spots["c"] == (0, 3)


def test_branches_can_choose_their_cell() -> None:
    """A branch takes the cheapest cell unless it is told to take another of those that it is offered."""
    chart = make_chart("12112", "ab bc bd ce de")
    placements = [place_chart(chart, choices={"d": choice}) for choice in range(3)]
    assert placements[0].offers == {"d": 3}
    assert place_chart(chart) == placements[0]
    assert len({tuple(placement.spots.values()) for placement in placements}) > 1


def test_connectors_to_other_sheets_do_not_run_backwards() -> None:
    """A return that ends at a connector runs forwards there; between two steps it runs backwards."""
    chart = make_chart("111", "ab", returns="bc")
    loose = replace(chart, nodes=(*chart.nodes[:2], replace(chart.nodes[2], shape=Shape.CONNECTOR)))
    assert place_chart(loose).ranking.backward == frozenset()
    assert place_chart(chart).ranking.backward == frozenset({1})
