"""Where a unit binds only what was approved, the book has no more, and the site has all."""

import pytest

from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.pages.page import Pages
from generator.pages.words import Target
from tests.outputs.sample_binding import find_book
from tests.pages.reading_pages import list_tables, read_cells
from tests.pages.sample_views import find_page, lay_out, read_sample


def await_approval(*approved: str) -> Handbook:
    """Return the small sample that binds only approved powers, and has approved these."""
    small = read_sample("small")
    choice = small.config.reviews.model_copy(update={"binds_only_approved": True})
    config = small.config.model_copy(update={"reviews": choice})
    review = small.reviews[0].model_copy(
        update={
            "id": "approval",
            "stage": choice.approval_stage,
            "powers": approved,
            "risks": (),
            "opinions": (),
        }
    )
    return small.replace(config=config, reviews=(*small.reviews, review))


def list_bound(pages: Pages) -> set[Target]:
    """Return the targets of the pages that the book holds."""
    return {page.target for chapter in find_book(pages).chapters for page in chapter.pages}


@pytest.mark.parametrize("clearance", [Clearance.INTERNAL, Clearance.RESTRICTED])
def test_only_approved_powers_are_bound(clearance: Clearance) -> None:
    """A power that waits for approval has its page on the site, and neither page nor row in the book."""
    pages = lay_out(await_approval("xk-01"), clearance)
    assert find_page(pages, "power", "cg-01").title
    bound = list_bound(pages)
    assert Target("power", "xk-01") in bound
    assert Target("power", "cg-01") not in bound
    (listed,) = [
        page
        for chapter in find_book(pages).chapters
        for page in chapter.pages
        if page.target == Target("page", "powers")
    ]
    names = [name for table in list_tables(listed) for name in read_cells(table, "职权名称")]
    small = {power.id: power.name for power in read_sample("small").powers}
    assert small["xk-01"] in names
    assert small["cg-01"] not in names


def test_the_book_is_of_the_same_pages_where_nothing_waits() -> None:
    """Without the choice, or with all approved, each bound page is that of the site."""
    every = await_approval(*(power.id for power in read_sample("small").powers))
    for handbook in (read_sample("small"), every):
        pages = lay_out(handbook)
        shown = {id(page) for page in pages.pages}
        assert [p.title for c in find_book(pages).chapters for p in c.pages if id(p) not in shown] == []
