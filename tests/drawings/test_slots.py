"""Lines at one side of a node do not cross each other."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from generator.drawings.chart import Chart
from generator.drawings.drawing import draw_chart
from tests.drawings.promises import is_crossing
from tests.drawings.reading import read_picture
from tests.drawings.test_exits import word_exits
from tests.drawings.test_placement import make_chart


def list_crossings(chart: Chart) -> Iterator[tuple[str, str]]:
    """Yield the pairs of lines that cross."""
    for one, other in combinations(read_picture(draw_chart(chart).svg).lines, 2):
        if any(is_crossing(a, b) for a in one.segments for b in other.segments):
            yield f"{one.source}{one.target}", f"{other.source}{other.target}"


@pytest.mark.parametrize(
    ("lanes", "edges", "returns"),
    [
        ("11234", "ab ac ad ae cb db eb", ""),  # three exits at one side, the shortest lowest
        ("2123", "ab bc cd", "cb"),  # a return that comes in beside an exit
        ("12121", "ab bc cd de", "db"),
    ],
)
def test_lines_at_one_side_do_not_cross(lanes: str, edges: str, returns: str) -> None:
    """Of exits at one side the shorter turn off beneath the longer, and what comes in lies outside of both."""
    assert list(list_crossings(word_exits(make_chart(lanes, edges, returns), "不予"))) == []
