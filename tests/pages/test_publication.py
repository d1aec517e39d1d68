"""Each public page says its index number, publisher, date of publication and source; no other page does."""

import re

import pytest

from generator.model.audience import Clearance
from tests.pages.sample_views import FOLDERS, change_entry, find_page, lay_out, lay_out_sample, read_sample

LABELS = ["索引号", "发布机构", "公开日期", "信息来源"]


@pytest.mark.parametrize("name", FOLDERS)
def test_each_public_page_says_what_it_is(name: str) -> None:
    """Every page of the public but search and 404 has all four, with a number of its own."""
    pages = lay_out_sample(name, Clearance.PUBLIC).pages
    marked = [page for page in pages if page.publication]
    assert {page.kind for page in pages if not page.publication} == {"search", "lost"}
    assert all([label for label, _ in page.publication] == LABELS for page in marked)
    numbers = [dict(page.publication)["索引号"] for page in marked]
    assert len(set(numbers)) == len(numbers) > 10
    assert all(re.fullmatch(r"[0-9A-Z-]+/[A-Z]+-[0-9A-Z-]+", number) for number in numbers)


def test_the_number_is_made_of_what_never_changes() -> None:
    """The number is the unit's code, the register and the identifier; a new name leaves it as it was."""
    handbook = read_sample("bureau")
    (unit,) = handbook.organizations
    changed = change_entry(handbook, "power", "xk-01", name="改过的名称", code="ZZ-99")
    for each in (handbook, changed):
        page = find_page(lay_out(each, Clearance.PUBLIC), "power", "xk-01")
        assert dict(page.publication)["索引号"] == f"{unit.code}/POWER-XK-01"
    uncoded = change_entry(handbook, "organization", unit.id, code=None)
    page = find_page(lay_out(uncoded, Clearance.PUBLIC), "power", "xk-01")
    assert dict(page.publication)["索引号"] == f"{unit.id}/POWER-XK-01".upper()


def test_date_and_source_are_those_of_the_edition_in_force() -> None:
    """The date of publication and the source are those of the last edition by date."""
    last = max(read_sample("bureau").editions, key=lambda each: each.date)
    told = dict(find_page(lay_out_sample("bureau", Clearance.PUBLIC), "page", "home").publication)
    day = last.published
    assert told["公开日期"] == f"{day.year}年{day.month}月{day.day}日"
    assert told["信息来源"] == last.source


@pytest.mark.parametrize("clearance", [Clearance.INTERNAL, Clearance.RESTRICTED])
def test_nothing_is_published_inside(clearance: Clearance) -> None:
    """Pages for staff have no index number: they are not published."""
    assert not [page for page in lay_out_sample("small", clearance).pages if page.publication]
