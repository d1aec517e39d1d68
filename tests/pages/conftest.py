"""What the tests of pages share: each chart is drawn once."""

from collections.abc import Iterator
from functools import cache

import pytest

from generator.drawings.chart import Chart
from generator.drawings.drawing import Drawing, draw_chart, draw_sheets
from generator.drawings.words import tell_flow
from generator.pages import charts


@pytest.fixture(scope="session", autouse=True)
def _draw_once() -> Iterator[None]:
    """Keep drawings from test to test: equal charts give equal drawings, and drawing is the slow part."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(charts, "draw_chart", cache(draw_chart))
        patch.setattr(charts, "draw_sheets", cache(draw_sheets))
        yield


@pytest.fixture
def _undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tell charts in words alone, for tests that ask what is said and change it often."""
    monkeypatch.setattr(charts, "draw_chart", _tell)


def _tell(chart: Chart) -> Drawing:
    return Drawing("", 0.0, 0.0, 1.0, tell_flow(chart))
