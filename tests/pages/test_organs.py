"""Departments that lie within others: grouped under their organ in navigation, first page, map and on its own page."""

import pytest

from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.pages.blocks import Entrances
from generator.pages.page import Pages
from tests.pages.reading_pages import find_broken_targets, find_section, list_tables, read_cells, read_facts
from tests.pages.sample_views import find_page, lay_out, read_sample

pytestmark = pytest.mark.usefixtures("_undrawn")


@pytest.fixture(scope="module")
def pages() -> Pages:
    """Return the pages of the small sample with two sections, one of them within the office."""
    return lay_out(_layer(read_sample("small")), Clearance.INTERNAL)


def _layer(handbook: Handbook) -> Handbook:
    (office,) = handbook.departments
    other = office.model_copy(update={"id": "other", "name": "另一科", "code": "LY"})
    below = office.model_copy(update={"id": "below", "name": "下属组", "code": "XS", "within": "office"})
    return handbook.replace(departments=(office, other, below))


def test_places_of_an_organ_follow_it(pages: Pages) -> None:
    """In the navigation a department stands behind its organ and below it."""
    places = [(each.identifier, each.within) for each in pages.places if "department" in each.identifier]
    assert places == [
        ("department-office", ""),
        ("department-below", "department-office"),
        ("department-other", ""),
    ]


def test_the_first_page_enters_organs(pages: Pages) -> None:
    """The first page has one way into each organ, what lies within it named there."""
    section = find_section(find_page(pages, "page", "home"), "departments")
    ways = [each for block in section if isinstance(block, Entrances) for each in block.entrances]
    assert [each.title for each in ways] == ["许可科", "另一科"]
    assert "下属组" in ways[0].line


def test_the_page_of_an_organ_has_its_departments_and_their_totals(pages: Pages) -> None:
    """The organ's page lists what lies within it, and sums it up with its own; the other way a fact leads up."""
    page = find_page(pages, "department", "office")
    (table,) = [block for block in find_section(page, "within") if block in list_tables(page)]
    assert read_cells(table, "科室") == ["下属组", "合计（含本级）"]
    assert read_cells(table, "职权") == ["0", "2"]
    assert read_facts(find_page(pages, "department", "below"))["上级部门"] == "许可科"
    assert find_broken_targets(pages) == []


def test_a_draft_with_a_circle_is_laid_out() -> None:
    """Two departments that lie within each other make no endless climb."""
    handbook = _layer(read_sample("small"))
    circled = tuple(
        each.model_copy(update={"within": {"office": "below", "below": "office"}.get(each.id)})
        for each in handbook.departments
    )
    places = lay_out(handbook.replace(departments=circled)).places
    assert {each.within for each in places} == {""}
