"""A workflow of any length, drawn: for drawings too large for a page."""

from itertools import pairwise

from generator.drawings.chart import Chart, Edge, Lane, Mark, Node, Shape
from generator.drawings.drawing import Drawing, draw_chart


def make_chain(count: int, lanes: int = 2) -> Drawing:
    """Return a drawing of `count` steps that wander over the lanes, one return among them."""
    steps = [f"s{number}" for number in range(count)]
    mark = Mark("m", "1", "高", "▲▲▲", "tone-1", "风险1", None)
    nodes = tuple(
        Node(
            step,
            f"l{number % lanes}",
            Shape.START if number == 0 else Shape.END if number == count - 1 else Shape.PROCESS,
            f"第{number}步",
            limit="5个工作日",
            marks=(mark,) if number % 4 == 1 else (),
        )
        for number, step in enumerate(steps)
    )
    edges = tuple(Edge(start, end) for start, end in pairwise(steps))
    edges = (*edges, Edge(steps[-2], steps[1], "退回", is_return=True))
    lanes_of = tuple(Lane(f"l{number}", f"第{number}岗") for number in range(lanes))
    return draw_chart(Chart("chain", "流程图", "流程。", lanes_of, nodes, edges))
