"""Lists can be filtered by facets of their rows, and too long ones come in parts that lose no row."""

from dataclasses import replace

import pytest

from generator.model.audience import Clearance
from generator.pages import long_lists, power_lists, risk_list
from generator.pages.blocks import Column, Filter, Row
from generator.pages.long_lists import JOINT, UNIT, UNPLACED, Group, LongList, lay_out_list, weigh_rows
from generator.pages.page import Page
from generator.pages.words import Target, plain
from generator.values.identifier import is_identifier
from tests.pages.reading_pages import find_broken_targets, list_tables, read_cells, read_groups
from tests.pages.sample_views import lay_out, lay_out_sample, read_sample

HOME = Target("page", "home")


def make_list(*counts: int) -> LongList:
    """Return a list of groups with so many rows each."""
    groups = tuple(
        Group(
            f"g{place}",
            f"第{place}组",
            None,
            tuple(
                Row(((plain(f"{place}之{number}"),),), facets=(("kind", f"k{number % 2}"),))
                for number in range(count)
            ),
        )
        for place, count in enumerate(counts)
    )
    kinds = Filter("kind", "类别", (("k0", "偶"), ("k1", "奇"), ("k2", "没有")))
    return LongList(
        "sample",
        "sample",
        "样本",
        "sample",
        (Column("名称", 1),),
        (kinds,),
        groups,
        "样本。",
        "没有。",
        "行",
        HOME,
    )


def read_rows(pages: tuple[Page, ...]) -> list[str]:
    """Return the first cell of every row of the tables of a list, in order."""
    return [
        cell for page in pages for table in list_tables(page, "sample") for cell in read_cells(table, "名称")
    ]


def test_a_short_list_is_one_table_with_a_line_above_each_group() -> None:
    """What fits stands on one page, groups without rows are left out, and filters offer what occurs."""
    (page,) = lay_out_list(make_list(2, 0, 1))
    (table,) = list_tables(page)
    assert read_groups(table) == ["第0组（2）", "第2组（1）"]
    assert [each.options for each in table.filters] == [(("k0", "偶"), ("k1", "奇"))]


def test_a_filter_without_a_choice_is_left_out() -> None:
    """Where all rows are alike there is nothing to choose."""
    (page,) = lay_out_list(make_list(1, 1))
    assert list_tables(page)[0].filters == ()


def test_a_long_list_comes_in_parts_that_lose_no_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the weight there is a page for each group, in several where one alone is too long, and all rows once."""
    listed = make_list(3, 40, 2)
    monkeypatch.setattr(long_lists, "MOST_WEIGHT", weigh_rows(listed.groups[1].rows) // 2)
    whole, *parts = lay_out_list(listed)
    assert [page.target.identifier for page in parts] == [
        "sample-g0",
        "sample-g1",
        "sample-g1--2",
        "sample-g1--3",
        "sample-g2",
    ]
    assert read_rows(tuple(parts)) == [
        f"{place}之{number}" for place, count in enumerate((3, 40, 2)) for number in range(count)
    ]
    (overview,) = list_tables(whole)
    assert [row.cells[0][0][0].target for row in overview.rows] == [page.target for page in parts]
    assert sum(int(cell) for cell in read_cells(overview, "行")) == 45
    assert {page.parent for page in parts} == {whole.target}
    assert all(weigh_rows(list_tables(page)[0].rows) <= long_lists.MOST_WEIGHT for page in parts)


@pytest.mark.parametrize("name", ["bureau", "small"])
def test_every_row_of_a_list_can_be_filtered(name: str) -> None:
    """In lists with filters each row has every facet that is asked for, with a value that the filter offers."""
    pages = lay_out_sample(name, Clearance.INTERNAL).pages
    tables = [(page, table) for page in pages for table in list_tables(page) if table.filters]
    assert {page.target.identifier for page, _ in tables} >= {"powers", "risks", "posts"}
    for page, table in tables:
        offered = {(each.name, value) for each in table.filters for value, _ in each.options}
        names = {each.name for each in table.filters}
        for row in (each for each in table.rows if not each.is_group):
            assert {facet for facet in row.facets if facet[0] in names} <= offered, page.target
        assert {facet for row in table.rows for facet in row.facets if facet[0] in names} == offered, (
            page.target
        )


def test_many_risks_are_listed_by_department(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the limit each department has a list of its own, all links still resolve, and no risk is lost."""
    monkeypatch.setattr(risk_list, "MOST_RISKS", 3)
    handbook = read_sample("bureau")
    pages = lay_out(handbook)
    assert find_broken_targets(pages) == []
    lists = [page for page in pages.pages if page.kind == "risk-list"]
    assert len(lists) > 2
    rows = [
        row
        for page in lists
        for table in list_tables(page, "risk-list")
        for row in table.rows
        if not row.is_group
    ]
    assert len(rows) == len(handbook.risks)


def test_many_powers_are_listed_by_department(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the limit each department has a list of its powers, and no chart asks the overview for a filter."""
    monkeypatch.setattr(power_lists, "MOST_POWERS", 2)
    pages = lay_out(read_sample("bureau"))
    assert len([page for page in pages.pages if page.kind == "power-list"]) > 1
    assert find_broken_targets(pages) == []


def test_the_weight_of_rows_is_about_that_of_their_html() -> None:
    """More words, links and facets weigh more, so that no page of a long list passes the limit."""
    bare = Row(((plain("甲"),),))
    assert weigh_rows((replace(bare, facets=(("kind", "a"),)),)) > weigh_rows((bare,))
    assert weigh_rows((bare, bare)) == 2 * weigh_rows((bare,))
    linked = Row((((replace(plain("甲")[0], target=HOME),),),))
    assert weigh_rows((linked,)) > weigh_rows((bare,))


def test_what_is_no_department_takes_no_departments_address() -> None:
    """The keys of what has no department, and the addresses of parts, are such as no entry can have."""
    assert [is_identifier(each) for each in (UNIT, UNPLACED, f"risks-keji{JOINT}2")] == [False, False, False]
    assert is_identifier("risks-keji-2")
