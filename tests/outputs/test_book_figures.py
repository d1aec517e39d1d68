"""Drawings are placed so that no word is smaller than 7.5 pt, and their SVG stands by itself."""

import re
from dataclasses import replace

import pytest

from generator.drawings.drawing import Drawing
from generator.outputs.book.figures import FigureFault, fit_drawing, write_svg
from generator.outputs.book.profile import PrintProfile
from tests.outputs.sample_chain import make_chain
from tests.outputs.sample_power import POWER, make_drawing

PROFILE = PrintProfile()


def make_sized(width: float, height: float) -> Drawing:
    """Return a drawing of a size, its smallest words of 10 units."""
    return replace(make_drawing(), width=width, height=height, smallest_type=10)


@pytest.mark.parametrize(
    ("width", "height", "is_turned"),
    [
        (100, 100, False),
        (580, 100, False),
        (589, 760, False),
        (600, 100, True),
        (845, 500, True),
        (100, 764, False),
    ],
)
def test_drawings_fit_with_readable_words(width: float, height: float, is_turned: bool) -> None:
    """Upright where the words stay at 7.5 pt, else turned; the drawing stays within the text area."""
    fitting = fit_drawing(make_sized(width, height), PROFILE, POWER)
    assert fitting.is_turned is is_turned
    assert 7.5 <= 10 * fitting.scale <= 9
    across, down = PROFILE.text_width_points, PROFILE.text_height_points
    if is_turned:
        across, down = down, across
    assert width * fitting.scale <= across + 1e-3
    assert height * fitting.scale < down


@pytest.mark.parametrize(("width", "height"), [(860, 100), (3000, 3000)])
def test_a_drawing_that_fits_nowhere_is_a_fault(width: float, height: float) -> None:
    """Too wide even to turn: the fault names the page and the least size."""
    with pytest.raises(FigureFault, match=r"power/xk-01: .*7\.5 pt"):
        fit_drawing(make_sized(width, height), PROFILE, POWER)


@pytest.mark.parametrize(("width", "is_turned"), [(400, False), (800, True)])
def test_a_drawing_too_high_is_cut(width: float, is_turned: bool) -> None:
    """What no page holds stands in parts on several, each at a readable size, turned where it is wide."""
    drawing = replace(make_chain(30), width=width, smallest_type=10)
    fitting = fit_drawing(drawing, PROFILE, POWER)
    assert fitting.is_turned is is_turned
    assert len(fitting.parts) >= 2
    assert fitting.scale * 10 >= 7.5


def test_a_drawing_shrinks_to_stand_below_the_card() -> None:
    """Where its words stay readable, a drawing is made smaller to share the page with what is above."""
    drawing = make_sized(300, 400)
    assert fit_drawing(drawing, PROFILE, POWER, 240).scale < fit_drawing(drawing, PROFILE, POWER).scale
    assert fit_drawing(drawing, PROFILE, POWER, 400) == fit_drawing(drawing, PROFILE, POWER)


def test_the_svg_has_its_size_its_style_and_its_own_ids() -> None:
    """Size in points, style within, links as groups, ids and references begin with the figure's id."""
    drawing = replace(
        make_drawing(),
        svg='<?xml version="1.0"?><svg width="3" height="4" viewBox="0 0 10 20"><title id="t">图</title>'
        '<a href="ref:power/xk-01"><rect id="r" fill="url(#g)"/></a></svg>',
        width=10,
        height=20,
    )
    svg = write_svg(drawing, 0.5, "text { x: y }", "fig")
    assert svg == (
        '<svg viewBox="0 0 10 20" width="5.000pt" height="10.000pt"><style>text { x: y }</style>'
        '<title id="fig_t">图</title><g><rect id="fig_r" fill="url(#fig_g)"/></g></svg>'
    )


def test_nothing_in_a_drawing_leads_out_of_the_book() -> None:
    """The sample's drawing keeps its words and loses every address."""
    drawing = make_drawing()
    svg = write_svg(drawing, 0.5, "", "fig")
    assert "href" not in svg
    assert "<title" in svg
    assert re.findall(r">([^<>]+)</text>", svg) == re.findall(r">([^<>]+)</text>", drawing.svg)
