"""Notices and what the unit publishes: who sees which, in which order, and how results hang on their plans."""

from datetime import date

import pytest

from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.pages.words import Target
from tests.pages.reading_pages import (
    find_broken_targets,
    find_section,
    list_tables,
    list_targets,
    read_cells,
    read_facts,
    read_groups,
)
from tests.pages.sample_views import change_entry, find_page, lay_out, lay_out_sample, read_sample

CATALOGUE = [
    "公开事项",
    "公开内容",
    "公开依据",
    "公开时限",
    "公开主体",
    "公开渠道",
    "公开对象",
    "公开方式",
    "公开层级",
]


@pytest.fixture(scope="module")
def small() -> Handbook:
    """Return the small sample."""
    return read_sample("small")


def test_notices_are_listed_with_the_newest_first() -> None:
    """Staff see all notices by date; the public sees those that are public."""
    staff = find_page(lay_out_sample("small", Clearance.INTERNAL), "page", "notices")
    public = find_page(lay_out_sample("small", Clearance.PUBLIC), "page", "notices")
    assert read_cells(list_tables(staff)[0], "标题") == ["清单公示\n样公〔2025〕2号", "内部通知"]
    assert read_cells(list_tables(public)[0], "标题") == ["清单公示\n样公〔2025〕2号"]


def test_the_first_page_leads_to_the_newest_notices(small: Handbook) -> None:
    """Five notices stand on the first page, and the way to all where there are more."""
    (notice,) = [each for each in small.notices if each.id == "gs-1"]
    many = tuple(
        notice.model_copy(update={"id": f"gs-{day}", "date": date(2025, 7, day)}) for day in range(1, 8)
    )
    home = find_page(lay_out(small.replace(notices=many), Clearance.PUBLIC), "page", "home")
    found = [each for each in list_targets(home) if each.register == "notice"]
    assert found == [Target("notice", f"gs-{day}") for day in (7, 6, 5, 4, 3)]
    assert Target("page", "notices") in list_targets(home)


def test_a_notice_was_published_on_its_own_day() -> None:
    """The date of publication of a notice is its own, not the edition's."""
    page = find_page(lay_out_sample("small", Clearance.PUBLIC), "notice", "gs-1")
    assert dict(page.publication)["公开日期"] == "2025年6月30日"
    assert read_facts(page)["反馈方式"] == "电话0000-0000000。"


def test_the_catalogue_has_the_columns_of_the_national_ones() -> None:
    """公开目录 has all nine columns, by kind of matter."""
    page = find_page(lay_out_sample("small", Clearance.PUBLIC), "page", "matters")
    (table,) = list_tables(page)
    assert [column.label for column in table.columns] == ["序号", *CATALOGUE]
    assert read_groups(table) == ["项目计划（1）", "项目结果（1）"]


def test_a_plan_lists_its_results_and_a_result_its_plan() -> None:
    """A plan says how far it has come and what came of it; the result leads back."""
    pages = lay_out_sample("small", Clearance.PUBLIC)
    plan, result = find_page(pages, "matter", "plan-1"), find_page(pages, "matter", "result-1")
    assert read_facts(plan)["进展"] == "已完成"
    (table,) = [block for block in find_section(plan, "results") if block in list_tables(plan)]
    assert read_cells(table, "公开事项") == ["许可检查结果"]
    assert read_facts(result)["所属计划"] == "许可检查计划"
    assert find_broken_targets(pages) == []


def test_the_page_of_a_power_leads_to_what_is_published_of_it() -> None:
    """What is published of a power stands on its page, for the public as for staff."""
    for clearance in (Clearance.PUBLIC, Clearance.INTERNAL):
        page = find_page(lay_out_sample("small", clearance), "power", "xk-01")
        assert Target("matter", "plan-1") in list_targets(page)


def test_the_book_has_the_catalogue_and_the_texts(small: Handbook) -> None:
    """The part `matters` binds the catalogue and each matter that has a text or results."""
    config = small.config.model_copy(update={"parts": ("matters",)})
    outline = lay_out(small.replace(config=config), Clearance.PUBLIC).bindings[0].outline
    (chapter,) = outline.chapters
    assert [page.target for page in chapter.pages] == [Target("page", "matters"), Target("matter", "plan-1")]


def test_without_entries_there_is_neither_page_nor_place(small: Handbook) -> None:
    """A unit that registers no notice and no matter has no place for them."""
    pages = lay_out(small.replace(notices=(), matters=()), Clearance.PUBLIC)
    assert not {"notices", "matters"} & {place.identifier for place in pages.places}


def test_a_notice_without_a_department_is_the_units(small: Handbook) -> None:
    """A notice need not name a department."""
    pages = lay_out(change_entry(small, "notice", "gs-1", department=None), Clearance.PUBLIC)
    assert "发布部门" not in read_facts(find_page(pages, "notice", "gs-1"))
