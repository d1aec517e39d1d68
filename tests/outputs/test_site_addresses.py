"""Addresses: files of pages, links between them, and what may not be."""

from dataclasses import replace

import pytest

from generator.outputs.site.addresses import AddressClash, plan_addresses, relate_path
from generator.pages.words import Target
from tests.outputs.sample_frame import DEPARTMENT, HOME, LOST, RISK, SEARCH
from tests.outputs.sample_pages import make_pages
from tests.outputs.sample_power import LAW, POWER


def test_each_page_lies_where_the_contract_says() -> None:
    """A place's own page is its folder's index, search and 404 have fixed names, others their identifier."""
    addresses = plan_addresses(make_pages())
    expected = {
        HOME: "index.html",
        SEARCH: "search.html",
        LOST: "404.html",
        DEPARTMENT: "departments/sp/index.html",
        POWER: "departments/sp/xk-01.html",
        LAW: "laws/xkf.html",
    }
    assert {target: addresses.find_path(target) for target in expected} == expected


def test_an_anchor_belongs_to_the_page_of_its_entry() -> None:
    """A step's target leads to the power's page, and on that page to the anchor alone."""
    addresses = plan_addresses(make_pages())
    step = replace(POWER, anchor="step-shen")
    assert addresses.find_link("departments/sp/index.html", step) == "xk-01.html#step-shen"
    assert addresses.find_link("departments/sp/xk-01.html", step) == "#step-shen"
    assert addresses.find_link("index.html", step) == "departments/sp/xk-01.html#step-shen"


def test_what_is_not_there_has_no_address() -> None:
    """A target without a page is told as none."""
    assert plan_addresses(make_pages()).find_link("index.html", Target("power", "withheld", "x")) is None


@pytest.mark.parametrize(
    ("source", "path", "link"),
    [
        ("a/b/c.html", "index.html", "../../index.html"),
        ("index.html", "a/b/c.html", "a/b/c.html"),
        ("a/c.html", "a/d.html", "d.html"),
        ("a/c.html", "a/c.html", "c.html"),
        ("a/c.html", "b/d.html", "../b/d.html"),
    ],
)
def test_links_are_relative(source: str, path: str, link: str) -> None:
    """A link says the way from the page's own folder."""
    assert relate_path(source, path) == link


def test_two_pages_cannot_share_a_file() -> None:
    """Pages of two registers with one identifier in one place are refused, and so is one page given twice."""
    pages = make_pages()
    risk = next(page for page in pages.pages if page.target == RISK)
    twin = replace(risk, target=Target("post", RISK.identifier))
    with pytest.raises(AddressClash):
        plan_addresses(replace(pages, pages=(*pages.pages, twin)))
    with pytest.raises(AddressClash):
        plan_addresses(replace(pages, pages=(*pages.pages, risk)))


def test_a_page_needs_a_place() -> None:
    """A page of a place that the navigation does not know is refused."""
    pages = make_pages()
    stray = replace(pages.pages[0], target=Target("page", "stray"), place="nowhere")
    with pytest.raises(AddressClash):
        plan_addresses(replace(pages, pages=(*pages.pages, stray)))
