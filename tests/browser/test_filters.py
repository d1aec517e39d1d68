"""Lists are filtered in Chromium from files: rows are hidden, counted, linked to, and all shown without script."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.pages.blocks import Column, Filter, Row, Table
from generator.pages.words import plain
from tests.browser.conftest import OpenPage
from tests.outputs.sample_frame import LISTS
from tests.outputs.sample_pages import make_pages
from tests.outputs.sample_site import make_shells, read_theme, save_tree, write_tree

LIST = "lists/index.html"


def make_row(name: str, kind: str, *levels: str) -> Row:
    """Return a row of one kind and several levels."""
    return Row(((plain(name),),), facets=(("kind", kind), *(("level", level) for level in levels)))


@pytest.fixture(scope="module")
def filtered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a site whose list has filters."""
    kinds = Filter("kind", "类别", (("xk", "行政许可"), ("cf", "行政处罚")))
    levels = Filter("level", "风险等级", (("high", "高"), ("low", "低")))
    rows = (
        Row(((plain("审批科"),),), is_group=True),
        make_row("劳务派遣许可", "xk", "high", "low"),
        make_row("人力资源许可（ＸＫ－０２）", "xk", "low"),
        Row(((plain("执法科"),),), is_group=True),
        make_row("欠薪处罚", "cf", "high"),
    )
    table = Table("powers", "职权目录", (Column("名称", 1),), rows, (kinds, levels))
    pages = make_pages()
    changed = tuple(replace(page, blocks=(table,)) if page.target == LISTS else page for page in pages.pages)
    folder = tmp_path_factory.mktemp("filtered")
    shells = make_shells(tmp_path_factory.mktemp("shells"))
    save_tree(write_tree(replace(pages, pages=changed), shells, read_theme()), folder)
    return folder


def list_shown(page: Page) -> list[str]:
    """Return the words of the rows that can be seen."""
    return page.locator("tbody tr:visible").all_inner_texts()


def count_shown(page: Page) -> str:
    """Return what is said of how many rows are shown."""
    return page.locator(".filters__count").inner_text()


def test_filters_hide_what_does_not_match(open_page: OpenPage, filtered: Path) -> None:
    """Choices and words together leave the rows that match all, groups without rows go, and both are counted."""
    page = open_page((filtered / LIST).as_uri())
    assert count_shown(page) == "显示 3 / 3"
    page.get_by_label("类别").select_option("行政许可")
    assert list_shown(page) == ["审批科", "劳务派遣许可", "人力资源许可（ＸＫ－０２）"]
    page.get_by_label("风险等级").select_option("高")
    assert list_shown(page) == ["审批科", "劳务派遣许可"]
    assert count_shown(page) == "显示 1 / 3"
    page.get_by_role("button", name="全部显示").click()
    page.wait_for_function("document.querySelector('.filters__count').textContent === '显示 3 / 3'")
    page.get_by_label("文字").fill("xk-02 许可")
    assert list_shown(page) == ["审批科", "人力资源许可（ＸＫ－０２）"]


def test_a_filtered_list_can_be_linked(open_page: OpenPage, filtered: Path) -> None:
    """The choice stands in the address, and opening that address makes the same choice; what is unknown is ignored."""
    page = open_page((filtered / LIST).as_uri())
    page.get_by_label("风险等级").select_option("低")
    page.get_by_label("文字").fill("派遣")
    again = open_page(page.evaluate("location.href"))
    assert list_shown(again) == ["审批科", "劳务派遣许可"]
    assert again.get_by_label("风险等级").input_value() == "low"
    other = open_page(f"{(filtered / LIST).as_uri()}?kind=cf&level=none")
    assert list_shown(other) == ["执法科", "欠薪处罚"]


def test_filters_are_worked_by_keyboard(open_page: OpenPage, filtered: Path) -> None:
    """Filters are reached in order, chosen with the arrows, and Escape empties the words."""
    page = open_page((filtered / LIST).as_uri())
    page.get_by_label("类别").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert count_shown(page) == "显示 1 / 3"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("处罚")
    assert count_shown(page) == "显示 1 / 3"
    page.keyboard.press("Escape")
    assert count_shown(page) == "显示 3 / 3"
    page.keyboard.type("处罚")
    page.keyboard.press("Enter")
    assert count_shown(page) == "显示 1 / 3"


def test_without_script_everything_is_shown(open_page: OpenPage, filtered: Path) -> None:
    """Without script there are no filters and all rows."""
    page = open_page((filtered / LIST).as_uri(), has_script=False)
    assert len(list_shown(page)) == 5
    assert not page.locator(".filters").is_visible()
