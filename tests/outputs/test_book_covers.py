"""The title on the cover is broken where a reader would break it."""

from dataclasses import replace

import pytest

from generator.outputs.book.covers import break_title
from tests.outputs.sample_pages import make_pages


@pytest.mark.parametrize(
    ("title", "unit", "lines"),
    [
        ("廉政风险防控手册", "示例局", ("廉政风险防控手册",)),
        (
            "示例市人力资源服务局廉政风险防控手册",
            "示例市人力资源服务局",
            ("示例市人力资源服务局", "廉政风险防控手册"),
        ),
        ("示例铁路局廉政风险防控工作手册", "示例铁路局（演示）", ("示例铁路局", "廉政风险防控工作手册")),
        ("廉政风险排查防控工作指导手册", "示例局", ("廉政风险排查防", "控工作指导手册")),
        ("基础设施建设项目　廉政风险防控手册", "示例局", ("基础设施建设项目", "廉政风险防控手册")),
        ("廉政风险防控工作指导 ABCDEF 手册", "示例局", ("廉政风险防控工作指", "导 ABCDEF 手册")),
    ],
)
def test_titles_break_evenly_or_after_the_unit(title: str, unit: str, lines: tuple[str, ...]) -> None:
    """A title that fits stays whole, a unit's name has its own line, other titles fall in even lines."""
    masthead = replace(make_pages().masthead, title=title, unit=unit)
    assert break_title(masthead, 13) == lines
