"""Columns stand in the middle of their lanes where there is room, and channels are no wider than need be."""

from collections.abc import Callable

import pytest

from generator.drawings.chart import Chart, Edge, Lane, Node, Shape
from generator.drawings.dimensions import PAGE_WIDTH
from generator.drawings.drawing import draw_chart
from generator.drawings.fitting import fit_chart
from generator.drawings.sheets import UPRIGHT, Sheet
from tests.drawings.reading import read_picture
from tests.drawings.samples import make_licence, make_penalty, make_procurement

_WIDE = Sheet(2000.0, 3000.0)
_SAMPLES = (make_licence, make_penalty, make_procurement)


@pytest.mark.parametrize("make", _SAMPLES)
def test_columns_stand_in_the_middle_of_their_lanes(make: Callable[[], Chart]) -> None:
    """On a sheet with room enough each lane is as wide on the left of its boxes as on the right."""
    chart = make()
    layout = fit_chart(chart, (_WIDE,))
    for lane in layout.lanes:
        xs = [figure.x for figure in layout.nodes if figure.node.lane == lane.lane.identifier]
        middle = (min(xs) + max(xs)) / 2
        assert abs(middle - (lane.left + lane.right) / 2) < 12
        assert lane.heading.x == (lane.left + lane.right) / 2


@pytest.mark.parametrize("make", _SAMPLES)
def test_room_is_not_wasted(make: Callable[[], Chart]) -> None:
    """A drawing is not wider than its page for the sake of even lanes."""
    assert fit_chart(make(), (UPRIGHT,)).width <= PAGE_WIDTH


@pytest.mark.parametrize("make", _SAMPLES)
def test_lanes_do_not_end_on_a_line(make: Callable[[], Chart]) -> None:
    """No line runs up or down on the border of two lanes."""
    picture = read_picture(draw_chart(make()).svg)
    borders = {band.right for band in picture.bands[:-1]}
    for line in picture.lines:
        for x0, y0, x1, y1 in line.segments:
            assert x0 != x1 or abs(y0 - y1) < 1 or all(abs(x0 - border) > 3 for border in borders)


def make_branching(first: str, second: str) -> Chart:
    """Two decisions one above the other in neighbouring lanes, each with an exit into the channel between them."""
    nodes = (
        Node("a", "l", Shape.DECISION, "是否立案"),
        Node("b", "r", Shape.DECISION, "是否公开"),
        Node("c", "l", Shape.PROCESS, "调查"),
        Node("d", "r", Shape.END, "归档"),
        Node("e", "l", Shape.END, "终止"),
    )
    edges = (
        *(Edge("a", "b", "是"), Edge("b", "c", "是"), Edge("c", "d")),
        *(Edge("a", "e", first), Edge("b", "d", second)),
    )
    lanes = (Lane("l", "左"), Lane("r", "右"))
    return Chart("branching", "分支", "分支。", lanes, nodes, edges)


def test_words_of_different_rows_share_a_channel() -> None:
    """Longer exit words in one row do not add to those of another: rows keep them apart."""
    narrow = Sheet(1.0, 3000.0)
    short = fit_chart(make_branching("否", "否"), (narrow,)).width
    long = fit_chart(make_branching("不予立案处理", "不予公开处理"), (narrow,)).width
    assert long - short < 100
