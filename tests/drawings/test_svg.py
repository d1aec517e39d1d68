"""The finished SVG holds what it should and nothing else."""

import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from generator.drawings.chart import Chart, Node
from generator.drawings.drawing import draw_chart
from generator.drawings.faults import DrawingError
from generator.drawings.fitting import fit_chart
from generator.drawings.shapes import draw_shapes
from generator.drawings.sheets import UPRIGHT
from generator.drawings.svg import rewrite_drawing
from tests.drawings.samples import make_licence, make_minimal

_SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "g", "rect", "path", "polygon", "text", "tspan", "a"}
ATTRIBUTES = {
    *("class", "role", "aria-labelledby", "viewBox", "width", "height", "id", "x", "y", "rx", "d", "points"),
    *(
        "aria-label",
        "aria-hidden",
        "href",
        "text-anchor",
        "font-size",
        "data-step",
        "data-risk",
        "data-source",
        "data-target",
    ),
}


def change_first(chart: Chart, change: Callable[[Node], Node]) -> Chart:
    """The chart with its first node changed."""
    return replace(chart, nodes=(change(chart.nodes[0]), *chart.nodes[1:]))


def test_only_allowed_elements_and_attributes() -> None:
    """No comment, no prolog, no style, no colour, no foreign element or attribute is in a drawing."""
    svg = draw_chart(make_licence()).svg
    assert svg.startswith("<svg ")
    assert "<!--" not in svg
    assert "#" not in re.sub(r'href="#[^"]*"', "", svg)
    for element in ET.fromstring(svg).iter():  # noqa: S314 - our own drawing
        assert element.tag.removeprefix(_SVG) in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES


def test_root_is_named_by_title_and_description() -> None:
    """A reader hears title and description, whose ids hold the chart's identifier."""
    chart = make_minimal()
    root = ET.fromstring(draw_chart(chart).svg)  # noqa: S314 - our own drawing
    title, description = root.find(f"{_SVG}title"), root.find(f"{_SVG}desc")
    assert title is not None
    assert description is not None
    assert (title.text, description.text) == (chart.title, chart.description)
    assert root.get("aria-labelledby") == "drawing-jc-01-title drawing-jc-01-desc"
    assert (title.get("id"), description.get("id")) == ("drawing-jc-01-title", "drawing-jc-01-desc")


def test_role_follows_the_links() -> None:
    """A drawing without links is a picture; one with links is a group, or its links would be hidden."""
    chart = make_minimal()
    plain = replace(chart, nodes=tuple(replace(node, href=None) for node in chart.nodes))
    assert 'role="img"' in draw_chart(plain).svg
    assert 'role="group"' in draw_chart(chart).svg


def test_words_are_escaped() -> None:
    """Words that look like markup stay words."""
    chart = change_first(make_minimal(), lambda node: replace(node, name='<b>&"x"</b>'))
    svg = draw_chart(chart).svg
    assert "<b>" not in svg
    words = "".join(ET.fromstring(svg).itertext())  # noqa: S314 - our own drawing
    assert '<b>&"x"</b>' in words.replace(" ", "")


def test_no_register_text_reaches_the_pen() -> None:
    """What Graphviz draws holds no word of the chart, only ids of ours."""
    chart = make_licence()
    drawn = draw_shapes(fit_chart(chart, (UPRIGHT,)))
    assert not re.search(r"[\u4e00-\u9fff]", drawn)
    assert "risk-" not in drawn
    assert "ref:" not in drawn


@pytest.mark.parametrize("href", ["javascript:alert(1)", "https://example.org/", "ref:A B", "/x y", '"'])
def test_other_links_are_refused(href: str) -> None:
    """Only references and plain relative addresses may be links."""
    chart = change_first(make_minimal(), lambda node: replace(node, href=href))
    layout = fit_chart(chart, (UPRIGHT,))
    with pytest.raises(DrawingError):
        rewrite_drawing(chart, layout, draw_shapes(layout))


def test_marks_and_steps_are_found_by_identifier() -> None:
    """Each mark and each step carries its identifier, class and link."""
    svg = draw_chart(make_licence()).svg
    assert '<g class="mark tone-1" data-risk="risk-003"><a href="ref:risk-003">' in svg
    assert '<g class="node shape-decision" data-step="s9"><a href="#s9" ' in svg


def test_every_link_has_a_name() -> None:
    """A box's link is called by kind, name, lane, limit and risks, a mark's by its title; no identifier is heard."""
    chart = make_licence()
    root = ET.fromstring(draw_chart(chart).svg)  # noqa: S314 - our own drawing
    names = {}
    for link in root.iter(f"{_SVG}a"):
        title = link.findtext(f"{_SVG}title")
        assert bool(title) != bool(link.get("aria-label"))
        names[link.get("href")] = title or link.get("aria-label")
    assert names["#s9"] == "判断“是否准予许可”（分管负责人，时限3个工作日，风险高（6））"
    assert names["ref:risk-003"] == "高风险第3号"
    assert len(names) == len(chart.nodes) + sum(len(node.marks) for node in chart.nodes)
    heard = " ".join(filter(None, (*root.itertext(), *names.values())))
    assert not re.search(r"risk-|drawing-|\bs\d|\be\d|\bn\d", heard)


def test_lines_and_lanes_are_not_heard() -> None:
    """The words of lanes and exits, which say nothing alone, are left to the step table and the names of the boxes."""
    root = ET.fromstring(draw_chart(make_licence()).svg)  # noqa: S314 - our own drawing
    hidden = [group.get("class") for group in root if group.get("aria-hidden") == "true"]
    assert hidden == ["lanes", "edges"]


def test_faulty_steps_are_marked() -> None:
    """A faulty step carries a class of its own."""
    svg = draw_chart(change_first(make_minimal(), lambda node: replace(node, is_faulty=True))).svg
    assert 'class="node shape-start faulty"' in svg


def test_missing_shapes_are_refused() -> None:
    """A picture in which a shape is missing or stands elsewhere is not passed on."""
    chart = make_minimal()
    layout = fit_chart(chart, (UPRIGHT,))
    drawn = draw_shapes(layout)
    for bad in (drawn.replace("<title>n1</title>", ""), re.sub(r'points="\d+', 'points="900', drawn)):
        with pytest.raises(DrawingError):
            rewrite_drawing(chart, layout, bad)
