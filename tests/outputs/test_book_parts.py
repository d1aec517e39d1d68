"""A drawing too high for a page is cut between its steps, and every word of it stands in exactly one part."""

import re
from collections import Counter
from xml.etree import ElementTree as ET

import pytest

from generator.drawings.drawing import Drawing
from generator.outputs.book.extents import Extent, find_extent
from generator.outputs.book.parts import cut_drawing
from tests.outputs.sample_chain import make_chain
from tests.outputs.sample_power import make_drawing

SPACE = "{http://www.w3.org/2000/svg}"


def read_svg(svg: str) -> ET.Element:
    """Return the root of an SVG of our own."""
    return ET.fromstring(svg)  # noqa: S314 - of our own making


def list_words(svg: str) -> Counter[str]:
    """Return the words of a drawing, those of its lanes' heads left out."""
    root = read_svg(svg)
    texts = (text for text in root.iter(f"{SPACE}text") if text.get("class") != "heading")
    return Counter("".join(text.itertext()) for text in texts)


@pytest.mark.parametrize("drawing", [make_chain(30), make_chain(31, lanes=5), make_drawing()])
@pytest.mark.parametrize("share", [0.45, 0.6, 0.8])
def test_every_word_stands_in_exactly_one_part(drawing: Drawing, share: float) -> None:
    """Names, limits, exits and marks are divided among the parts, none lost and none doubled."""
    parts = cut_drawing(drawing, drawing.height * share)
    assert len(parts) >= 2
    assert sum((list_words(part.svg) for part in parts), Counter()) == list_words(drawing.svg)


def test_each_part_fits_and_repeats_the_lanes() -> None:
    """No part is higher than allowed, each has all heads and says which of how many it is."""
    drawing = make_chain(30)
    parts = cut_drawing(drawing, 500)
    assert all(part.height <= 500 for part in parts)
    assert {part.width for part in parts} == {drawing.width}
    for number, part in enumerate(parts, 1):
        assert part.svg.count('class="heading"') == 2
        assert f"流程图（{number}/{len(parts)}）</title>" in part.svg
        assert part.svg.startswith("<svg ")


def test_parts_are_even() -> None:
    """The drawing is not cut into full parts and a small rest."""
    heights = [part.height for part in cut_drawing(make_chain(30), 900)]
    assert max(heights) - min(heights) < 150


def test_steps_stand_within_their_window() -> None:
    """Each part's window reaches over all that its steps need."""
    for part in cut_drawing(make_chain(31, lanes=5), 500):
        root = read_svg(part.svg)
        window = next(each for each in root if each.tag == f"{SPACE}svg")
        _, top, _, height = (float(number) for number in window.get("viewBox", "").split())
        for node in window.iter(f"{SPACE}g"):
            if "node" in node.get("class", "").split():
                extent = find_extent(node)
                assert top <= extent.top
                assert extent.bottom <= top + height


def test_lines_run_on_into_the_next_part() -> None:
    """An edge between two parts is drawn in both."""
    first, second = cut_drawing(make_chain(20), 600)[:2]
    edges = [
        set(re.findall(r'data-source="(\w+)" data-target="(\w+)"', part.svg)) for part in (first, second)
    ]
    assert len(edges[0] & edges[1]) >= 1


def test_a_step_too_high_cannot_be_cut() -> None:
    """Where a single step is higher than the room there are no parts."""
    assert cut_drawing(make_chain(10), 60) == ()


@pytest.mark.parametrize(
    ("svg", "extent"),
    [
        ('<rect y="3" height="4"/>', Extent(3, 7)),
        ('<polygon points="1 2 3 9 5 4"/>', Extent(2, 9)),
        ('<path d="M1 2H5V8L3 -1C1 1 2 2 3 20Z"/>', Extent(-1, 20)),
        ('<text y="20" font-size="10">x</text>', Extent(10, 23)),
        ('<text font-size="10"><tspan y="20">x</tspan><tspan y="34">y</tspan></text>', Extent(10, 37)),
        ("<g><title>x</title></g>", Extent(0, 0)),
    ],
)
def test_extents_are_measured(svg: str, extent: Extent) -> None:
    """Boxes, polygons, paths and words tell how far they reach."""
    assert find_extent(read_svg(f"<g>{svg}</g>")) == extent


def test_an_unknown_step_of_a_path_is_refused() -> None:
    """Relative steps and arcs are not guessed at."""
    with pytest.raises(ValueError, match="step m"):
        find_extent(read_svg('<path d="m1 2"/>'))
