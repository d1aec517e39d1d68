"""Words are set where they look aligned."""

import re

from generator.drawings.lettering import set_lines


def read_places(svg: str) -> list[float]:
    """Where each line is anchored."""
    return [float(x) for x in re.findall(r' x="([^"]+)"', svg)]


def test_pauses_hang_out() -> None:
    """The blank half of a full-width comma at the end of a line does not count when lines are aligned or centred."""
    lines = ("证据不足，", "补充调查")
    assert read_places(set_lines(lines, 100, (0, 14), "end", 12, "exit")) == [106, 100]
    assert read_places(set_lines(lines, 100, (0, 14), "middle", 12, "name")) == [103, 100]
    assert read_places(set_lines(lines, 100, (0, 14), "start", 12, "exit")) == [100, 100]


def test_one_line_needs_no_span() -> None:
    """A single line is a text without spans."""
    assert set_lines(("受理",), 5, (10,), "start", 10, "exit") == (
        '<text class="exit" text-anchor="start" font-size="10" x="5" y="13.7">受理</text>'
    )
