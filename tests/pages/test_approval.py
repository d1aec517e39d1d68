"""Where a unit binds only what was approved, the book has no more, and the site has all."""

import pytest

from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.pages.approval import leave_out_unapproved
from generator.pages.page import Pages
from generator.pages.words import Target
from tests.outputs.sample_binding import find_book
from tests.pages.reading_pages import list_tables, read_cells
from tests.pages.sample_views import cut_view, find_page, lay_out, read_sample


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
    return small.replace(config=config, reviews=(small.reviews[0], review))


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


def test_the_book_is_made_of_the_view_itself_where_nothing_waits() -> None:
    """Without the choice, for the public, or with all approved, nothing is laid out twice."""
    every = await_approval(*(power.id for power in read_sample("small").powers))
    views = [cut_view(handbook, Clearance.INTERNAL) for handbook in (read_sample("small"), every)]
    views.append(cut_view(await_approval("xk-01"), Clearance.PUBLIC))
    assert [view for view in views if leave_out_unapproved(view) is not view] == []
    waiting = cut_view(await_approval("xk-01"), Clearance.INTERNAL)
    assert leave_out_unapproved(waiting) is not waiting
