"""The risk map: boxes and marks in their columns, lines between what belongs together, words for who sees neither."""

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.drawings.dimensions import PAGE_HEIGHT
from generator.drawings.map_chart import MapBranch, MapLeaf, MapNode, RiskMap
from generator.drawings.risk_map import MOST_LEAVES, draw_map_sheets, draw_risk_map
from generator.drawings.tree_placing import place_tree
from tests.drawings.promises import find_faults
from tests.drawings.reading import read_picture
from tests.drawings.samples import make_mark

LEVELS = "高中低"
MEANT = ("runs along", "stands out")
"""What a map means to do: brothers share their trunk, and marks stand in columns beside their boxes."""


def make_map(*sizes: int, name: str = "铁路专用设备生产企业审批事项") -> RiskMap:
    """Return a map of as many departments as there are sizes, each with so many powers."""
    branches = tuple(
        MapBranch(
            MapNode(f"b{number}", f"第{number}处", f"ref:department/d{number}"),
            tuple(make_leaf(f"{number}-{place}", name, place) for place in range(size)),
        )
        for number, size in enumerate(sizes)
    )
    root = MapNode("root", "示例局", "ref:page/unit")
    return RiskMap("map", "分布图", "各级风险的分布。", ("单位", "处室", "职权", *LEVELS), root, branches)


def make_leaf(place: str, name: str, number: int) -> MapLeaf:
    """Return a power with risks of some of the levels."""
    marks = tuple(
        make_mark(level, number + 1) if (number + row) % 3 else None for row, level in enumerate(LEVELS)
    )
    return MapLeaf(MapNode(f"l{place}", f"{name}{place}", f"ref:power/p{place}"), marks)


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.integers(1, 9), min_size=1, max_size=8),
    st.text("铁路运输企业准入许可", min_size=1, max_size=40),
)
def test_random_maps_keep_the_promises(sizes: list[int], name: str) -> None:
    """Nothing crosses a box or a mark, no box meets another, every word lies in its box."""
    drawing = draw_risk_map(make_map(*sizes, name=name))
    assert not drawing.is_fallback
    picture = read_picture(drawing.svg)
    assert [fault for fault in find_faults(picture) if not any(each in fault for each in MEANT)] == []
    assert len(picture.nodes) == 1 + len(sizes) + sum(sizes)
    assert drawing == draw_risk_map(make_map(*sizes, name=name))


def test_marks_stand_in_the_columns_of_their_levels() -> None:
    """Each mark lies under the heading that names its level, beside the box whose risks it counts."""
    picture = read_picture(draw_risk_map(make_map(3, 2)).svg)
    columns = {words[0].text: box for box, words in picture.heads}
    for box, words in picture.marks:
        column = columns[words.text[0]]
        assert column.left <= box.left
        assert box.right <= column.right
        middle = (box.top + box.bottom) / 2
        assert any(
            node.top <= middle <= node.bottom for name, node in picture.nodes.items() if name.startswith("l")
        )
    assert len(picture.marks) == sum(
        mark is not None for b in make_map(3, 2).branches for le in b.leaves for mark in le.marks
    )


def test_a_line_runs_to_each_box_from_its_parent() -> None:
    """There is one line for each department and each power, without an arrowhead."""
    drawing = draw_risk_map(make_map(2, 1))
    assert drawing.svg.count('class="edge"') == 5
    edges = drawing.svg.partition('<g class="edges">')[2].partition('<g class="nodes">')[0]
    assert "<polygon" not in edges


def test_everything_leads_somewhere() -> None:
    """Unit, departments, powers and marks are links, and the words tell the same."""
    drawing = draw_risk_map(make_map(1, 1))
    for href in ("ref:page/unit", "ref:department/d0", "ref:power/p0-0"):
        assert f'href="{href}"' in drawing.svg
    assert drawing.words == (
        "第0处：铁路专用设备生产企业审批事项0-0（中1个，低1个）。",
        "第1处：铁路专用设备生产企业审批事项1-0（中1个，低1个）。",
    )


def test_what_nobody_could_read_is_told_in_words() -> None:
    """A map without anything on it and one with too much fall back to words."""
    assert draw_risk_map(make_map()).is_fallback
    large = draw_risk_map(make_map(MOST_LEAVES + 1))
    assert large.is_fallback
    assert len(large.words) == 1


def test_a_large_map_is_printed_in_sheets() -> None:
    """Whole departments stand on each sheet, every sheet fits a page, and nothing is lost."""
    large = make_map(12, 9, 20, 7, 5, 14)
    sheets = draw_map_sheets(large)
    assert len(sheets) > 1
    assert all(sheet.height <= PAGE_HEIGHT for sheet in sheets)
    told = [line for sheet in sheets for line in sheet.words]
    assert told == list(draw_risk_map(large).words)
    assert draw_map_sheets(make_map(2, 2)) == ()


def test_a_department_larger_than_a_page_has_no_sheets() -> None:
    """Where one department alone fills more than a page the map is not split."""
    assert draw_map_sheets(make_map(2, 80)) == ()


@pytest.mark.parametrize("count", [1, 5])
def test_brothers_stand_in_order_and_apart(count: int) -> None:
    """Boxes of one rank stand below each other in the order given, by the gap at least."""
    boxes = [(80.0, 30.0), *((60.0, 20.0 + 4 * number) for number in range(count))]
    spots = place_tree(boxes, [None, *(0 for _ in range(count))], 5.0, 20.0)
    for (upper, (_, one)), (lower, (_, other)) in combinations(zip(spots[1:], boxes[1:], strict=True), 2):
        assert lower[1] - upper[1] >= (one + other) / 2 + 4.9
    assert all(spot[0] > spots[0][0] for spot in spots[1:])
