"""Measures are compared without what differs, or is repeated, for good reason."""

import pytest

from generator.checks.measure_text import list_repeatable, normalize_measure
from generator.checks.phrases import gather_phrases
from generator.sources.project import read_project
from tests.checks.sample_projects import read_tiny


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("科长复核", "复核"),
        ("每3日、每15日核对1,000.5元", "每0日每0日核对0元"),
        ("按《采购办法》第5条“逐项核对”。", "按第0条"),
        ("A-1 号，库房（东）", "A0号库房东"),
        ("", ""),
    ],
)
def test_names_numbers_and_quotations_are_left_out(text: str, normal: str) -> None:
    """Names go, numbers become one sign, quotations, titles and punctuation go."""
    assert normalize_measure(text, gather_phrases(["科长"])) == normal


def test_names_and_articles_are_repeatable() -> None:
    """Posts, departments and what articles say may be repeated."""
    handbook = read_project(read_tiny()).handbook
    assert handbook is not None
    assert set(list_repeatable(handbook)) == {
        *("单位负责人", "办公室主任", "审查员", "办公室"),
        handbook.laws[0].articles[0].summary,
    }
