"""Drawings are placed so that no word is smaller than 7.5 pt, and their SVG stands by itself."""

import re
from dataclasses import replace

import pytest

from generator.drawings.drawing import Drawing
from generator.outputs.book.figures import Fitting, fit_figure, list_undrawn, write_svg
from generator.outputs.book.profile import PrintProfile
from generator.pages.blocks import Figure
from generator.pages.page import Page
from tests.outputs.sample_power import POWER, make_drawing

PROFILE = PrintProfile()


def make_sized(width: float, height: float) -> Drawing:
    """Return a drawing of a size, its smallest words of 10 units."""
    return replace(make_drawing(), width=width, height=height, smallest_type=10)


def fit(drawing: Drawing, *sheets: Drawing, above: float = 0.0) -> Fitting | None:
    """Return how a figure of a drawing and its sheets is placed."""
    return fit_figure(Figure(drawing, "图", "chart", sheets), PROFILE, above)


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
    fitting = fit(make_sized(width, height))
    assert fitting is not None
    assert fitting.is_turned is is_turned
    assert 7.5 <= 10 * fitting.scale <= 9
    across, down = PROFILE.text_width_points, PROFILE.text_height_points
    if is_turned:
        across, down = down, across
    assert width * fitting.scale <= across + 1e-3
    assert height * fitting.scale < down


@pytest.mark.parametrize(("width", "height"), [(860, 100), (3000, 3000)])
def test_a_drawing_that_fits_nowhere_is_told(width: float, height: float) -> None:
    """Too large even to turn, and in no sheets: it is not placed, and its page and caption are named."""
    figure = Figure(make_sized(width, height), "图", "chart")
    page = Page(POWER, "power", "题", "lists", (figure,), "")
    assert fit_figure(figure, PROFILE) is None
    assert list_undrawn([page], PROFILE) == ((POWER, "图"),)


def test_a_drawing_too_large_comes_in_its_sheets() -> None:
    """What no page holds whole stands in its sheets, all at one readable scale and turned together."""
    upright, wide = make_sized(400, 700), make_sized(800, 300)
    whole = make_sized(400, 1400)
    fitting = fit(whole, upright, make_sized(300, 200))
    assert fitting is not None
    assert (len(fitting.sheets), fitting.is_turned) == (2, False)
    assert fitting.scale * 10 >= 7.5
    turned = fit(whole, upright, wide)
    assert turned is None
    both_wide = fit(whole, wide, wide)
    assert both_wide is not None
    assert both_wide.is_turned
    assert fit(whole, make_sized(400, 1300)) is None


def test_a_flow_beyond_one_drawing_has_sheets_all_the_same() -> None:
    """Where the whole was not drawn at all, its sheets are placed."""
    fallback = replace(make_drawing(), svg="", is_fallback=True)
    fitting = fit(fallback, make_sized(400, 700))
    assert fitting is not None
    assert fitting.sheets == (make_sized(400, 700),)


def test_a_drawing_shrinks_to_stand_below_the_card() -> None:
    """Where its words stay readable, a drawing is made smaller to share the page with what is above."""
    drawing = make_sized(300, 400)
    alone, below = fit(drawing), fit(drawing, above=240)
    assert alone is not None
    assert below is not None
    assert below.scale < alone.scale
    assert fit(drawing, above=400) == alone


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
