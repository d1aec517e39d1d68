"""A chart is laid out as generously as its sheet allows."""

from collections.abc import Callable
from random import Random

import pytest

from generator.drawings.chart import Chart, Edge, Lane, Node, Shape
from generator.drawings.dimensions import PAGE_HEIGHT, PAGE_WIDTH
from generator.drawings.fitting import can_fit, fit_chart
from generator.drawings.sheets import TURNED, UPRIGHT, Sheet
from tests.drawings.samples import make_licence, make_penalty, make_procurement
from tests.drawings.workflows import make_workflow

_SAMPLES = (make_licence, make_penalty, make_procurement)


@pytest.mark.parametrize("make", _SAMPLES)
def test_samples_stand_upright_on_a_page(make: Callable[[], Chart]) -> None:
    """Workflows true to life with up to seventeen steps and five lanes fit a page upright."""
    layout = fit_chart(make(), (UPRIGHT, TURNED))
    assert UPRIGHT.holds(layout.width, layout.height)


@pytest.mark.parametrize("make", _SAMPLES)
def test_less_width_makes_narrower_boxes(make: Callable[[], Chart]) -> None:
    """On a narrower sheet the drawing is narrower as long as it can be, and higher."""
    wide = fit_chart(make(), (Sheet(PAGE_WIDTH, 3000.0),))
    narrow = fit_chart(make(), (Sheet(wide.width - 80.0, 3000.0),))
    assert narrow.width <= wide.width - 80.0
    assert sum(figure.outline.width for figure in narrow.nodes) < sum(
        figure.outline.width for figure in wide.nodes
    )


def test_boxes_get_no_slimmer_than_they_have_to() -> None:
    """A sheet a little too narrow for narrow boxes makes them slimmer by just that."""
    names = ("审查申请材料", "复核审查结论", "起草审查报告", "作出许可决定", "制发许可文书", "送达并且归档")
    nodes = tuple(Node(f"s{n}", f"l{n}", Shape.PROCESS, name) for n, name in enumerate(names))
    edges = tuple(Edge(f"s{n}", f"s{n + 1}") for n in range(5))
    chart = Chart("slim", "窄图", "窄图。", tuple(Lane(f"l{n}", "处室") for n in range(6)), nodes, edges)
    least = fit_chart(chart, (Sheet(1.0, 1.0),)).width
    for less in (6.0, 24.0):
        layout = fit_chart(chart, (Sheet(least - less, 2000.0),))
        assert least - less - 1.0 <= layout.width <= least - less


def test_room_makes_longer_arrows() -> None:
    """Where the sheet is higher than the drawing has to be, its rows stand further apart, but not without end."""
    chart = make_licence()
    close = fit_chart(chart, (Sheet(PAGE_WIDTH, 560.0),))
    airy = fit_chart(chart, (Sheet(PAGE_WIDTH, 640.0),))
    assert close.height <= 560 < airy.height <= 640
    assert fit_chart(chart, (Sheet(PAGE_WIDTH, 5000.0),)).height < 700


def test_what_can_fit_does_fit() -> None:
    """The quick answer whether a chart can fit is never better than what is drawn."""
    sheet = Sheet(PAGE_WIDTH, PAGE_HEIGHT)
    answers = []
    for seed in range(10):
        chart = make_workflow(Random(seed))  # noqa: S311 - lots that anyone can draw again
        answers.append(can_fit(chart, sheet))
        layout = fit_chart(chart, (sheet,))
        assert sheet.holds(layout.width, layout.height) or not answers[-1]
    assert any(answers)
    assert not all(answers)
