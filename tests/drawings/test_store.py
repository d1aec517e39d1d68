"""Drawings that are kept are not drawn again, and are those that would be drawn."""

from dataclasses import replace

import pytest

from generator.drawings.chart import Chart
from generator.drawings.drawing import Drawing, draw_chart
from generator.drawings.store import DrawingStore, read_drawings, write_drawings
from tests.drawings.samples import SAMPLES


@pytest.fixture
def chart() -> Chart:
    """Return a chart."""
    return SAMPLES[0]()


def refuse() -> tuple[Drawing, ...]:
    """Fail: nothing is to be drawn."""
    pytest.fail("drawn again")


def test_what_is_kept_is_not_drawn_again(chart: Chart) -> None:
    """A drawing written and read back is given for an equal chart, byte for byte."""
    first = DrawingStore()
    (drawn,) = first.take("whole", chart, lambda: (draw_chart(chart),))
    assert first.has_news
    second = DrawingStore(read_drawings(write_drawings(first.used)))
    assert second.take("whole", SAMPLES[0](), refuse) == (drawn,)
    assert not second.has_news


def test_whatever_differs_is_drawn(chart: Chart) -> None:
    """Another chart, or the same in another manner, is drawn."""
    store = DrawingStore()
    store.take("whole", chart, lambda: (draw_chart(chart),))
    store = DrawingStore(store.used)
    other = replace(chart, title=f"{chart.title}（二）")
    for manner, source in (("whole", other), ("sheets", chart)):
        drawn = draw_chart(source)
        assert store.take(manner, source, lambda new=drawn: (new, new)) == (drawn, drawn)  # type: ignore[misc]


def test_what_fell_back_is_not_kept(chart: Chart) -> None:
    """A fault may be gone the next time."""
    store = DrawingStore()
    store.take("whole", chart, lambda: (Drawing("", 0.0, 0.0, 1.0, (), is_fallback=True, fault="x"),))
    assert store.used == {}


@pytest.mark.parametrize("content", [None, b"", b"[]", b"{", b'{"a": 1}', b'{"a": [{"svg": ""}]}', b"\xff"])
def test_damage_counts_as_nothing_kept(content: bytes | None) -> None:
    """What cannot be read is drawn anew."""
    assert read_drawings(content) == {}
