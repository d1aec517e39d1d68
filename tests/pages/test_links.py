"""Every link of every page leads to a page that is there, and to a place on it that is there."""

from dataclasses import replace

import pytest

from generator.model.audience import Clearance
from generator.pages.blocks import Paragraph
from generator.pages.page import Pages
from generator.pages.words import Target, link
from tests.pages.reading_pages import find_broken_targets, list_anchors
from tests.pages.sample_views import FOLDERS, lay_out_sample

SAMPLES = [(name, clearance) for name in FOLDERS for clearance in Clearance]


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda each: f"{each[0]}-{each[1]}")
def pages(request: pytest.FixtureRequest) -> Pages:
    """Return the pages of one sample for one audience."""
    return lay_out_sample(*request.param)


def test_each_page_has_a_target_of_its_own(pages: Pages) -> None:
    """No two pages share a target, and no target of a page has an anchor."""
    targets = [page.target for page in pages.pages]
    assert len(targets) > 10
    assert len(set(targets)) == len(targets)
    assert not any(target.anchor for target in targets)


def test_anchors_are_unique_on_their_page(pages: Pages) -> None:
    """No anchor stands twice on a page, and none is empty."""
    for page in pages.pages:
        anchors = list_anchors(page)
        assert sorted(set(anchors)) == sorted(anchors), page.target
        assert "" not in anchors, page.target


def test_every_link_resolves(pages: Pages) -> None:
    """Links in words, entrances, figures, prose, indexes and breadcrumbs lead to a page and a place on it."""
    assert find_broken_targets(pages) == []


@pytest.mark.parametrize("target", [Target("power", "xk-99"), Target("power", "xk-01", "step-none")])
def test_broken_links_are_seen(target: Target) -> None:
    """A link to a page or a place that is not there is found."""
    pages = lay_out_sample("small", Clearance.PUBLIC)
    home = pages.pages[0]
    changed = replace(home, blocks=(*home.blocks, Paragraph(link("此处", target))))
    assert find_broken_targets(replace(pages, pages=(changed, *pages.pages[1:]))) == [
        ("page/home", str(target))
    ]


def test_every_page_belongs_to_a_place(pages: Pages) -> None:
    """Each page shares the shell of a place of the navigation, and each place's own page lies in it."""
    places = {place.identifier: place for place in pages.places}
    assert len(places) == len(pages.places)
    found = {page.target: page for page in pages.pages}
    assert {page.place for page in pages.pages} <= set(places)
    for place in pages.places:
        assert found[place.target].place == place.identifier


def test_breadcrumbs_end_at_home(pages: Pages) -> None:
    """Every page but home has a page above it, and the way up ends at home."""
    parents = {page.target: page.parent for page in pages.pages}
    for target in parents:
        trail: list[Target] = []
        step: Target | None = target
        while step is not None:
            assert step not in trail
            trail.append(step)
            step = parents[step]
        assert trail[-1] == Target("page", "home")
