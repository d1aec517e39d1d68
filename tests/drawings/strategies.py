"""Random workflows, sane and odd, on which the promises of the drawings are tried."""

from hypothesis import strategies as st

from generator.drawings.chart import Chart, Edge, Lane, Node, Shape
from tests.drawings.samples import make_mark
from tests.drawings.workflows import make_workflow

_SIGNS = "申请受理审查决定送达执行听证告知核实报告意见材料是否符合条件"
_SHAPES = (Shape.PROCESS, Shape.PROCESS, Shape.DOCUMENT, Shape.SUBPROCESS, Shape.DECISION)


@st.composite
def draw_words(draw: st.DrawFn, most: int = 16) -> str:
    """Chinese words, now and then with Latin ones or punctuation."""
    words = draw(st.text(_SIGNS, min_size=1, max_size=most))
    return words + draw(st.sampled_from(("", "", "", "(OA系统)", "、", "2026年", " ISO 9001")))


@st.composite
def draw_chart_values(draw: st.DrawFn, least: int = 2, most: int = 18) -> Chart:
    """A chart whose steps can all be reached, with decisions, merges and returns."""
    count = draw(st.integers(least, most))
    lanes = [f"l{number}" for number in range(draw(st.integers(1, 5)))]
    shapes = [Shape.START, *(draw(st.sampled_from(_SHAPES)) for _ in range(count - 2)), Shape.END]
    nodes = []
    for number, shape in enumerate(shapes):
        levels = draw(st.lists(st.sampled_from("高中低"), max_size=draw(st.sampled_from((0, 0, 1, 2, 4)))))
        nodes.append(
            Node(
                f"s{number}",
                draw(st.sampled_from(lanes)),
                shape,
                draw(draw_words()),
                draw(st.sampled_from((None, "5个工作日", "当场", "不计入法定办理时限"))),
                tuple(make_mark(level, 10 * number + place) for place, level in enumerate(levels)),
            )
        )
    pairs = {(draw(st.integers(max(0, n - 4), n - 1)), n): False for n in range(1, count)}
    for _ in range(draw(st.integers(0, count))):
        source, target = draw(st.integers(0, count - 1)), draw(st.integers(0, count - 1))
        pairs.setdefault((source, target), source >= target)
    edges = tuple(
        Edge(f"s{a}", f"s{b}", draw(draw_words(9)) if shapes[a] is Shape.DECISION else None, back)
        for (a, b), back in pairs.items()
    )
    names = tuple(Lane(lane, draw(draw_words(12))) for lane in lanes)
    return Chart("random", "随机流程", "随机流程。", names, tuple(nodes), edges)


def draw_workflows(least: int = 14, most: int = 22) -> st.SearchStrategy[Chart]:
    """Large workflows true to life."""
    return st.randoms(use_true_random=False).map(lambda random: make_workflow(random, least, most))


def is_large(chart: Chart) -> bool:
    """Whether a chart has three lanes, twelve steps, two returns and three decisions, or more of each."""
    decisions = sum(node.shape is Shape.DECISION for node in chart.nodes)
    returns = sum(edge.is_return for edge in chart.edges)
    return len(chart.lanes) >= 3 and len(chart.nodes) >= 12 and returns >= 2 and decisions >= 3
