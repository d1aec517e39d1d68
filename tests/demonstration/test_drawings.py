"""Every workflow of the shipped bureau is drawn, whole and in sheets, and each drawing keeps its promises."""

from collections.abc import Iterator
from functools import cache

from generator.drawings.drawing import Drawing, fits_page
from generator.engines.disk import read_project_files
from generator.model.audience import Clearance
from generator.pages.blocks import Figure
from generator.pages.laid_out import lay_out_pages
from generator.sources.project import read_project
from generator.views.cut import cut_handbook
from tests.demonstration.test_bureau import ROOT
from tests.drawings.promises import find_faults
from tests.drawings.reading import read_picture

MAP = "map"


@cache
def list_figures() -> tuple[Figure, ...]:
    """Return the figures that staff see: each power's internal chart, the external one, and the risk map."""
    handbook = read_project(read_project_files(ROOT)).handbook
    assert handbook is not None
    choice = next(each for each in handbook.config.audiences if each.clearance is Clearance.INTERNAL)
    pages = lay_out_pages(cut_handbook(handbook, choice)).pages
    return tuple(block for page in pages for block in page.blocks if isinstance(block, Figure))


def list_drawings() -> Iterator[tuple[str, Drawing]]:
    """Yield the drawings of all workflows with their captions, whole ones and sheets."""
    for figure in list_figures():
        if figure.anchor != MAP:
            yield from ((figure.caption, drawing) for drawing in (figure.drawing, *figure.sheets))


def test_every_drawing_keeps_its_promises() -> None:
    """Nothing crosses a box, shares a line, overlaps or leaves its place in any drawing of the bureau."""
    assert {caption for caption, drawing in list_drawings() if drawing.is_fallback} == set()
    faults = {caption: find_faults(read_picture(drawing.svg)) for caption, drawing in list_drawings()}
    assert {caption: found for caption, found in faults.items() if found} == {}


def test_every_drawing_can_be_printed() -> None:
    """Each fits one page at 7.5 pt, upright or turned, or comes in sheets that do; most need no sheets."""
    figures = list_figures()
    assert [each.caption for each in figures if not fits_page(each.drawing) and not each.sheets] == []
    assert all(fits_page(sheet) for each in figures for sheet in each.sheets)
    assert sum(bool(each.sheets) for each in figures) <= len(figures) // 4
