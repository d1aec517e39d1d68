"""Exit words stand where they take the least room, beside their port and away from where the line turns."""

from generator.drawings.arranging import arrange_chart
from generator.drawings.board import Closeness
from generator.drawings.chart import Chart, Edge
from generator.drawings.drawing import draw_chart
from generator.drawings.exits import Reach
from tests.drawings.reading import Line, read_picture
from tests.drawings.samples import make_licence, make_mark
from tests.drawings.test_placement import make_chart


def word_exits(chart: Chart, words: str) -> Chart:
    """The chart with words at all exits of nodes that have several."""
    sources = [edge.source for edge in chart.edges]
    edges = tuple(
        Edge(edge.source, edge.target, words if sources.count(edge.source) > 1 else None, edge.is_return)
        for edge in chart.edges
    )
    return Chart(chart.identifier, chart.title, chart.description, chart.lanes, chart.nodes, edges)


def draw_line(chart: Chart, source: str, target: str) -> Line:
    """The line from one node to another."""
    picture = read_picture(draw_chart(chart).svg)
    return next(line for line in picture.lines if (line.source, line.target) == (source, target))


def test_words_over_a_free_cell_stay_in_one_line() -> None:
    """Where the line runs on over an empty cell its words are not broken."""
    chart = word_exits(make_chart("12321", "ab bc cd de", returns="ca"), "退回补充有关材料")
    line = draw_line(chart, "c", "a")
    assert [words.text for words in line.words] == ["退回补充有关材料"]


def test_words_stand_away_from_the_turn() -> None:
    """Words of a line that turns up at once stand below it, of one that turns down above it."""
    chart = word_exits(make_chart("12223", "ab bc cd de", returns="cb"), "退回")
    line = draw_line(chart, "c", "b")
    assert line.segments[1][3] < line.segments[1][1]
    assert line.words[0].box.top >= line.start[1]
    down = draw_line(word_exits(make_chart("12122", "ab bc cd ae ed"), "不予"), "a", "e")
    assert down.words[0].box.bottom <= down.start[1]


def test_words_below_stand_opposite_to_the_turn() -> None:
    """Beside a bottom port words stand to the left of a line that turns right, so that it turns sooner."""
    chart = word_exits(make_chart("12111", "ab ac cd de"), "同意")
    line = draw_line(chart, "a", "b")
    assert line.words[0].box.right < line.start[0]
    turned = draw_line(word_exits(make_chart("21222", "ab ac cd de"), "同意"), "a", "b")
    assert turned.words[0].box.left > turned.start[0]


def test_words_below_make_way_for_marks() -> None:
    """Above a step with one mark, on its right, the words stand on the left of the arrow."""
    chart = make_licence()
    line = draw_line(chart, "s3", "s6")
    assert next(node for node in chart.nodes if node.identifier == "s6").marks == (make_mark("中", 2),)
    assert line.words[0].box.right < line.start[0]


def test_reach_ends_at_nodes_and_lines() -> None:
    """Words reach over the next cell unless a node stands there or a line runs up or down there."""
    chart = word_exits(make_chart("1231", "ab ac cd"), "不予")
    arranged = arrange_chart(chart, Closeness.WIDE)[0]
    assert {
        route.index: arranged.exits[route.index].reach for route in arranged.routes if not route.leaves_below
    }
    assert all(
        settled.reach in (Reach.CHANNEL, Reach.MIDDLE, Reach.BEYOND) for settled in arranged.exits.values()
    )
