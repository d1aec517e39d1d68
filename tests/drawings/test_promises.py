"""What a finished drawing promises, read from the SVG itself."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings

from generator.drawings.chart import Chart
from generator.drawings.drawing import draw_chart
from tests.drawings.reading import Box, Line, Picture, find_faults, read_picture
from tests.drawings.samples import SAMPLES
from tests.drawings.strategies import draw_chart_values

EXAMPLES = max(40, settings().max_examples)


@pytest.mark.parametrize("make", SAMPLES)
def test_samples_keep_the_promises(make: Callable[[], Chart]) -> None:
    """In drawings true to life nothing crosses a box, shares a line, overlaps or leaves its place."""
    drawing = draw_chart(make())
    assert not drawing.is_fallback
    assert find_faults(read_picture(drawing.svg)) == []


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(draw_chart_values())
def test_random_charts_keep_the_promises(chart: Chart) -> None:
    """In random drawings nothing crosses a box, shares a line, overlaps or leaves its place."""
    drawing = draw_chart(chart)
    assert not drawing.is_fallback
    assert find_faults(read_picture(drawing.svg)) == []


@settings(max_examples=EXAMPLES // 4, suppress_health_check=list(HealthCheck))
@given(draw_chart_values())
def test_equal_charts_give_equal_bytes(chart: Chart) -> None:
    """The same chart drawn twice gives the same drawing."""
    assert draw_chart(chart) == draw_chart(chart)


def test_faults_are_found() -> None:
    """A line through a box and two lines along each other to different nodes are faults."""
    lines = (
        Line("a", "b", is_return=False, segments=((0.0, 5.0, 50.0, 5.0),), words=()),
        Line("a", "c", is_return=False, segments=((10.0, 6.0, 60.0, 6.0),), words=()),
    )
    faults = find_faults(Picture({"box": Box(20, 0, 30, 10)}, (), (), {}, lines))
    assert faults == ["a->b crosses box", "a->c crosses box", "a->b runs along a->c"]
