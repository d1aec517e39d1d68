"""Boxes and diamonds are as large as their words need, and decisions flat."""

import pytest

from generator.drawings.chart import Node, Shape
from generator.drawings.dimensions import LEAST_OVERHANG, MOST_OVERHANG
from generator.drawings.outlines import outline_node
from tests.drawings.samples import make_mark


def make_decision(name: str, limit: str | None = None) -> Node:
    """A decision with its words."""
    return Node("d", "l", Shape.DECISION, name, limit)


@pytest.mark.parametrize(
    ("name", "limit"),
    [
        ("是否立案", "7日"),
        ("能否受理", None),
        ("作出许可决定", "5个工作日"),
        ("是否需要核实评审", None),
        ("采购事项审批", None),
        ("是否提出意见", "5个工作日"),
    ],
)
def test_decisions_are_flat(name: str, limit: str | None) -> None:
    """In a narrow column a decision with usual words is at least half as wide again as it is high."""
    outline = outline_node(make_decision(name, limit), 97.0, MOST_OVERHANG)
    assert outline.width >= 1.5 * outline.height
    assert outline.width <= 97.0 + 2 * MOST_OVERHANG


def test_decisions_are_no_wider_than_need_be() -> None:
    """Few words leave a decision as wide as all others; it stands out no further than it may."""
    short = outline_node(make_decision("验收"), 97.0, MOST_OVERHANG)
    assert short.width == 97.0 + 2 * LEAST_OVERHANG
    long = make_decision("材料是否齐全、符合法定形式", "5个工作日")
    assert outline_node(long, 97.0, LEAST_OVERHANG).width == short.width
    assert outline_node(long, 97.0, MOST_OVERHANG).height < outline_node(long, 97.0, LEAST_OVERHANG).height


def test_six_signs_stand_in_one_line() -> None:
    """A question of six signs is not broken into three lines of two."""
    outline = outline_node(make_decision("采购事项审批"), 97.0, MOST_OVERHANG)
    assert [line.words for line in outline.lines] == ["采购事项审批"]


def test_terminators_are_wide_enough_for_their_marks() -> None:
    """A start with a mark is wider than its words alone ask for."""
    bare = Node("s", "l", Shape.START, "申请")
    marked = Node("s", "l", Shape.START, "申请", marks=(make_mark("高", 10),))
    assert outline_node(marked, 140.0, 6.0).width > outline_node(bare, 140.0, 6.0).width
