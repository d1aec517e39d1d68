"""Charts too large for a sheet are split at connectors, and nothing is lost."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from generator.drawings.chart import Chart, Edge, Lane, Node, Shape
from generator.drawings.dimensions import PAGE_HEIGHT, PAGE_WIDTH
from generator.drawings.drawing import MOST_NODES, Drawing, draw_chart, draw_sheets
from generator.drawings.fitting import can_fit
from generator.drawings.parting import part_chart
from generator.drawings.sheets import Sheet
from generator.drawings.splitting import split_chart
from generator.drawings.words import tell_flow
from tests.drawings.promises import find_faults
from tests.drawings.reading import read_picture
from tests.drawings.samples import make_licence, make_minimal, make_penalty
from tests.drawings.strategies import draw_chart_values, draw_workflows

EXAMPLES = max(30, settings().max_examples // 4)
ODD = LARGE = 60 if settings().max_examples > 20 else 4
_WIDTH, _HEIGHT = 760.0, 520.0


def join_parts(parts: tuple[Chart, ...]) -> Counter[Edge]:
    """The flows of all parts, each pair of connectors with one mark joined into the flow that it stands for."""
    whole: Counter[Edge] = Counter()
    tails: dict[str, tuple[int, Edge, Node]] = {}
    heads: dict[str, tuple[int, Edge, Node]] = {}
    for number, part in enumerate(parts, 1):
        nodes = {node.identifier: node for node in part.nodes}
        for edge in part.edges:
            source, target = nodes[edge.source], nodes[edge.target]
            if is_added(target):
                assert target.name not in tails
                assert target.lane == source.lane
                tails[target.name] = (number, edge, target)
            elif is_added(source):
                assert source.name not in heads
                assert source.lane == target.lane
                heads[source.name] = (number, edge, source)
            else:
                whole[edge] += 1
    assert tails.keys() == heads.keys()
    for mark, (left, edge, tail) in tails.items():
        entered, further, head = heads[mark]
        assert left != entered
        assert edge.is_return == further.is_return
        assert tail.title == f"接第{entered}张{mark}"
        assert head.title == f"接自第{left}张{mark}"
        whole[replace(edge, target=further.target)] += 1
    return whole


def is_added(node: Node) -> bool:
    """Whether a node is a connector that stands for a cut."""
    return node.identifier.startswith("connector:")


def make_chain(count: int, lanes: int = 3) -> Chart:
    """A long plain flow."""
    nodes = tuple(Node(f"s{n}", f"l{n % lanes}", Shape.PROCESS, f"环节{n}") for n in range(count))
    edges = tuple(Edge(f"s{n}", f"s{n + 1}") for n in range(count - 1))
    return Chart("long", "长图", "长图。", tuple(Lane(f"l{n}", f"道{n}") for n in range(lanes)), nodes, edges)


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck), deadline=None)
@given(draw_chart_values(least=3))
def test_parts_are_the_whole(chart: Chart) -> None:
    """Every step stands in one part, every flow in one part or in a pair of connectors, and each part fits."""

    def fits(part: Chart) -> bool:
        return sum(not is_added(node) for node in part.nodes) <= 4

    parts = split_chart(chart, fits)
    assert len(parts) == -(-len(chart.nodes) // 4)
    assert all(map(fits, parts))
    steps = Counter(node for part in parts for node in part.nodes if not is_added(node))
    assert steps == Counter(chart.nodes)
    assert join_parts(parts) == Counter(chart.edges)
    if len(parts) > 1:
        assert [part.identifier for part in parts] == [f"random-{n}" for n in range(1, len(parts) + 1)]
        for part in parts:
            assert [lane for lane in chart.lanes if lane in part.lanes] == list(part.lanes)
            assert {node.lane for node in part.nodes} == {lane.identifier for lane in part.lanes}


@settings(max_examples=ODD, suppress_health_check=tuple(HealthCheck), deadline=None)
@given(draw_chart_values(least=6))
def test_sheets_keep_the_promises(chart: Chart) -> None:
    """In the sheets of odd charts every promise is kept, each fits, and all steps are shown once."""
    find_broken_sheets(chart, draw_sheets(chart, _WIDTH, _HEIGHT), _WIDTH, _HEIGHT)


@settings(max_examples=LARGE, suppress_health_check=tuple(HealthCheck), deadline=None)
@given(draw_workflows())
def test_sheets_of_large_workflows_keep_the_promises(chart: Chart) -> None:
    """So it is with large workflows on sheets of half a page, whose words measure 7.5 points in print."""
    sheets = draw_sheets(chart, PAGE_WIDTH, PAGE_HEIGHT / 2)
    assert len(sheets) > 1
    find_broken_sheets(chart, sheets, PAGE_WIDTH, PAGE_HEIGHT / 2)
    for drawn in sheets:
        sizes = {words.size for words in read_picture(drawn.svg).list_words()}
        scale = min(442.0 / drawn.width, (637.0 - 64.0) / 2 / drawn.height)
        assert min(sizes) * scale >= 7.5


def find_broken_sheets(chart: Chart, sheets: Sequence[Drawing], width: float, height: float) -> None:
    """Fail where a sheet breaks a promise or is too large, a step is lost, or a connector has no partner."""
    ends: dict[tuple[str, str], tuple[int, int]] = {}
    for number, drawn in enumerate(sheets, 1):
        assert not drawn.is_fallback
        picture = read_picture(drawn.svg)
        assert find_faults(picture) == []
        assert len(sheets) == 1 or (drawn.width <= width and drawn.height <= height)
        for name, words in picture.names.items():
            if found := re.match(r"connector:([A-Z]+):(out|in)", name):
                assert words[0].text == found[1]
                ends[found[1], found[2]] = (number, int(words[1].text.strip("第张")))
    for (mark, way), (here, there) in ends.items():
        assert ends[mark, "in" if way == "out" else "out"] == (there, here)
    shown = Counter(name for drawn in sheets for name in re.findall(r'data-step="(s\d+)"', drawn.svg))
    assert shown == Counter(node.identifier for node in chart.nodes)


def test_what_fits_is_not_split() -> None:
    """A chart that fits its sheet is drawn whole, as ever."""
    assert draw_sheets(make_minimal(), 700, 900) == (draw_chart(make_minimal()),)


def test_nothing_fits_at_all() -> None:
    """Where not even a single step fits, the whole drawing comes back alone."""
    assert split_chart(make_licence(), lambda _: False) == (make_licence(),)
    (drawn,) = draw_sheets(make_licence(), 60, 60)
    assert drawn.svg


def test_odd_charts_fall_back() -> None:
    """A chart that contradicts itself gives words and no picture."""
    chart = make_licence()
    (drawn,) = draw_sheets(replace(chart, edges=(*chart.edges, Edge("s1", "nowhere"))), 700, 900)
    assert drawn.is_fallback


def test_large_charts_are_split() -> None:
    """What is too large for one drawing is drawn on several sheets of even height."""
    sheets = draw_sheets(make_chain(MOST_NODES + 60), 700, 900)
    assert len(sheets) > 2
    heights = [drawn.height for drawn in sheets]
    assert not any(drawn.is_fallback for drawn in sheets)
    assert min(heights) > 0.75 * max(heights)


@pytest.mark.parametrize("height", [700.0, 400.0])
def test_as_few_sheets_as_can_be(height: float) -> None:
    """A plain chain takes as many sheets as follow from what fits on an outer and on an inner sheet."""
    chart = make_chain(24, 1)
    steps = [node.identifier for node in chart.nodes]

    def count_fitting(first: int) -> int:
        """How many steps fit on one sheet whose first step is the given one."""
        return max(
            count
            for count in range(1, 22)
            for groups in [[steps[:first], steps[first : first + count], steps[first + count :]]]
            if can_fit(part_chart(chart, [g for g in groups if g])[min(first, 1)], Sheet(700, height))
        )

    outer, inner = count_fitting(0), count_fitting(1)
    expected = next(n for n in range(2, 24) if 2 * outer + (n - 2) * inner >= len(steps))
    assert len(draw_sheets(chart, 700, height)) == expected > 1


def test_cuts_spare_decisions() -> None:
    """Of cuts that serve as well the one is taken that few flows cross, not one among a decision's exits."""

    def fits(part: Chart) -> bool:
        return sum(not is_added(node) for node in part.nodes) <= 8

    first, second = split_chart(make_licence(), fits)
    crossing = [node.name for node in first.nodes if is_added(node)]
    decisions = {node.identifier for node in first.nodes if node.shape is Shape.DECISION}
    added = {node.identifier for node in first.nodes if is_added(node)}
    assert crossing
    assert not any(edge.source in decisions and edge.target in added for edge in first.edges)
    assert len(second.nodes) > 2


def test_connectors_are_heard() -> None:
    """A reader of words, and of the drawing, hears where a connector goes on and where it comes from."""
    first, second = split_chart(
        make_penalty(), lambda part: sum(not is_added(node) for node in part.nodes) <= 9
    )
    told = " ".join((*tell_flow(first), *tell_flow(second)))
    assert "接第2张A" in told
    assert "接自第1张A" in told
    assert "连接“A”" in told
    assert "时限第" not in told
    assert "<title>接第2张A</title>" in draw_chart(first).svg
    assert "<title>接自第1张A</title>" in draw_chart(second).svg


def test_returns_to_another_sheet_stay_dashed() -> None:
    """A return flow that ends at a connector is drawn as a return on both sheets."""
    first, second = split_chart(
        make_penalty(), lambda part: sum(not is_added(node) for node in part.nodes) <= 9
    )
    returns = [edge for part in (first, second) for edge in part.edges if edge.is_return]
    drawn = draw_chart(first).svg + draw_chart(second).svg
    assert drawn.count('class="edge return"') == len(returns)
    assert any(edge.target.startswith("connector:") for edge in returns)
