"""Branches stand where the lines are plain."""

from random import Random

from generator.drawings.arranging import arrange_chart, arrange_cheaply, rate_arrangement
from generator.drawings.board import Closeness
from tests.drawings.samples import SAMPLES
from tests.drawings.workflows import make_workflow


def test_the_first_arrangement_is_the_plainest() -> None:
    """No other arrangement that is offered is plainer, and some are plainer than the one with the cheapest cells."""
    plainer = 0
    for chart in (*(make() for make in SAMPLES), *(make_workflow(Random(seed)) for seed in range(12))):  # noqa: S311
        offered = arrange_chart(chart, Closeness.WIDE)
        cheap = rate_arrangement(arrange_cheaply(chart, Closeness.WIDE))
        best = rate_arrangement(offered[0])
        assert best <= cheap
        plainer += best < cheap
    assert plainer


def test_the_cheapest_cells_are_offered() -> None:
    """The arrangement with the cheapest cells is always offered, for it is often the lowest."""
    for make in SAMPLES:
        assert arrange_cheaply(make(), Closeness.CLOSE) in arrange_chart(make(), Closeness.CLOSE)


def test_returns_outside_are_offered() -> None:
    """Where a short return is plainest, one is offered whose returns run outside, which is narrower."""
    chart = SAMPLES[2]()
    for arranged in arrange_chart(chart, Closeness.WIDE):
        last = 2 * len(arranged.placement.columns) + 2
        outside = all(
            any(x in (-2, last) for x, _ in route.path) for route in arranged.routes if route.is_backward
        )
        if outside:
            return
    raise AssertionError
