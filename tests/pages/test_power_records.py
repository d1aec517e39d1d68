"""What staff see of the records about a power: stages of review, opinions, changes, controls; and what is bound."""

from datetime import date

import pytest

from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.model.power import Outdating, StatusChange
from generator.model.terms import PowerState
from generator.pages.page import Pages
from generator.pages.words import Target
from tests.pages.reading_pages import (
    find_section,
    list_tables,
    list_targets,
    read_cells,
    read_facts,
    read_text,
)
from tests.pages.sample_views import change_entry, find_page, lay_out, read_sample

pytestmark = pytest.mark.usefixtures("_undrawn")


@pytest.fixture(scope="module")
def small() -> Handbook:
    """Return the small sample, whose powers have passed their last review."""
    return read_sample("small")


def _read(pages: Pages, anchor: str, label: str) -> list[str]:
    page = find_page(pages, "power", "cg-01")
    (table,) = [block for block in find_section(page, anchor) if block in list_tables(page)]
    return read_cells(table, label)


def test_a_power_says_which_stages_it_passed(small: Handbook) -> None:
    """Every stage has its row in the unit's order; one not passed yet says so."""
    assert _read(lay_out(small), "reviews", "评审日期") == ["2025年6月10日", "2025年6月27日"]
    waiting = small.replace(reviews=small.reviews[:1])
    assert _read(lay_out(waiting), "reviews", "评审日期") == ["2025年6月10日", "尚未通过"]


def test_opinions_on_a_power_stand_with_what_was_done(small: Handbook) -> None:
    """An opinion says whether it was adopted, and how the power was mended."""
    assert _read(lay_out(small), "opinions", "意见") == ["环节写清楚。"]
    assert _read(lay_out(small), "opinions", "修改情况") == ["已采纳\n已补写。"]


def test_controls_stand_on_the_powers_that_they_watch(small: Handbook) -> None:
    """Who watches a power while it runs stands on its page."""
    assert _read(lay_out(small), "controls", "防控事项") == ["采购过程监控"]


def test_changes_of_a_power_stand_by_date(small: Handbook) -> None:
    """What became of a power is told in order of time, with the steps before and after."""
    history = (
        StatusChange(date=date(2025, 5, 1), state=PowerState.KEPT, steps_before=9, steps_after=6),
        StatusChange(date=date(2024, 5, 1), state=PowerState.KEPT),
    )
    pages = lay_out(change_entry(small, "power", "cg-01", history=history))
    assert _read(pages, "history", "日期") == ["2024年5月1日", "2025年5月1日"]
    assert _read(pages, "history", "变动后环节数") == ["", "6"]


def test_an_outdated_power_leads_to_the_bylaw_that_is_planned(small: Handbook) -> None:
    """A power that does not fit any more names the planned bylaw and its day."""
    changed = change_entry(small, "power", "cg-01", outdated=Outdating(reason="限额过低。", bylaw="xecg"))
    page = find_page(lay_out(changed), "power", "cg-01")
    assert read_facts(page)["拟制定的制度"] == "小样局小额采购规定"
    assert read_facts(page)["完成期限"] == "2026年3月31日"
    assert "限额过低" not in read_text(find_page(lay_out(changed, Clearance.PUBLIC), "page", "powers"))


def _bind_approved(handbook: Handbook, *approved: str) -> Handbook:
    """Return the handbook where approved powers alone are bound, `approved` having passed."""
    review = handbook.reviews[0]
    passed = review.model_copy(update={"id": "approval-1", "stage": "approval", "powers": approved})
    choice = handbook.config.reviews.model_copy(update={"binds_only_approved": True})
    config = handbook.config.model_copy(update={"reviews": choice})
    return handbook.replace(config=config, reviews=(review, passed))


def test_only_approved_powers_are_bound(small: Handbook) -> None:
    """A power that did not pass the stage of approval is in no bound document; its page says so on the site."""
    pages = lay_out(_bind_approved(small, "xk-01"))
    bound = {
        page.target
        for binding in pages.bindings
        for chapter in binding.outline.chapters
        for page in chapter.pages
    }
    assert Target("power", "xk-01") in bound
    assert Target("power", "cg-01") not in bound
    assert "未经批准" in read_text(find_page(pages, "power", "cg-01"))
    assert "未经批准" not in read_text(find_page(pages, "power", "xk-01"))
    (table,) = list_tables(find_page(pages, "page", "powers"), "powers")
    assert [cell for cell in read_cells(table, "职权名称") if "未经批准" in cell] == ["小样采购 未经批准"]


def test_the_notes_say_how_many_powers_wait(small: Handbook) -> None:
    """The compilation notes say how many powers are left out, and where to see them."""
    notes = read_text(find_page(lay_out(_bind_approved(small, "xk-01")), "page", "compilation-notes"))
    assert "只有通过“批准”的职权编入成书；另有1项没有通过，" in notes
    assert "编入成书" not in read_text(find_page(lay_out(small), "page", "compilation-notes"))


def test_indexes_of_the_book_leave_out_what_waits(small: Handbook) -> None:
    """No index of the book leads to a power that is not bound."""
    pages = lay_out(_bind_approved(small, "xk-01"))
    entries = [
        entry
        for binding in pages.bindings
        for index in binding.outline.indexes
        for entry in index.entries
        if entry.target == Target("power", "cg-01")
    ]
    assert entries == []


def test_months_and_promises_stand_on_the_page_of_a_post(small: Handbook) -> None:
    """A post's page leads from each monthly task to its section, and has the commitments of its holder."""
    page = find_page(lay_out(small), "post", "clerk")
    (tasks,) = list_tables(page, "monthly-tasks")
    assert read_cells(tasks, "办理") == ["岗位职责", "在月度任务表中填写风险自查"]
    assert Target("post", "clerk", "duties") in list_targets(page)
    assert Target("page", "form-monthly-tasks") in list_targets(page)
    assert "最近提交：2025年5月。" in read_text(page)
    (promises,) = list_tables(page, "commitments-of-post")
    assert read_cells(promises, "承诺事项") == ["不收礼。"]


def test_persons_are_named_to_staff_alone(small: Handbook) -> None:
    """Who holds a post stands on its page for staff, never for the public."""
    assert (
        read_facts(find_page(lay_out(small), "post", "clerk"))["姓名"]
        == "某某（2024年1月2日任职；人员备注样本。）"
    )
    assert "某某" not in read_text(find_page(lay_out(small, Clearance.PUBLIC), "post", "clerk"))


def test_education_is_listed_by_date_apart_from_the_guide(small: Handbook) -> None:
    """A chapter that educates stands in the list of these with its day, and not among the guides."""
    pages = lay_out(small)
    (table,) = list_tables(find_page(pages, "page", "education"))
    assert read_cells(table, "标题") == ["内部说明"]
    assert read_cells(table, "日期") == ["2025年6月30日"]
    assert find_page(pages, "page", "education").place == "lists", "a chapter may be called education too"
    home = find_section(find_page(pages, "page", "home"), "guide")
    assert "内部说明" not in str(home)
    assert "2025年6月30日" in read_text(find_page(pages, "chapter", "inside"))
