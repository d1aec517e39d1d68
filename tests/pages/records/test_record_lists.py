"""Each register of staff has a list with its entries as they are registered, and none where it has none."""

from datetime import date

import pytest

from generator.model.archive import Archive
from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.model.terms import BookPart
from generator.pages.blocks import Entrances
from generator.pages.desk import open_desk
from generator.pages.organs import find_tops, has_layers, list_organs
from generator.pages.page import Pages
from generator.pages.records.entrances import enter_records
from generator.pages.words import Target
from tests.outputs.sample_binding import find_book
from tests.pages.reading_pages import (
    find_broken_targets,
    list_tables,
    list_targets,
    read_cells,
    read_groups,
    read_text,
)
from tests.pages.sample_views import change_entry, cut_view, find_page, lay_out, lay_out_sample, read_sample

LISTS = ("reviews", "briefings", "commitments", "controls", "patterns", "archives", "reports")
RECORDS = (*LISTS, "plans", "assessments", "circulars", "due", "rotation", "re-examination", "power-history")


@pytest.fixture(scope="module")
def small() -> Handbook:
    """Return the small sample, which has an entry in each register."""
    return read_sample("small")


@pytest.fixture(scope="module")
def pages() -> Pages:
    """Return its pages for staff."""
    return lay_out_sample("small", Clearance.INTERNAL)


def list_addresses(pages: Pages) -> set[str]:
    """Return the names of the pages that have no entry."""
    return {page.target.identifier for page in pages.pages if page.target.register == "page"}


@pytest.mark.parametrize("register", LISTS)
def test_each_entry_has_a_row(small: Handbook, pages: Pages, register: str) -> None:
    """A list has a row for each entry, with an anchor made of the register and the identifier."""
    (table,) = list_tables(find_page(pages, "page", register), f"record-{register}")
    rows = [row.anchor for row in table.rows if not row.is_group]
    assert rows == [f"{register}-{each.id}" for each in getattr(small, register)]


def test_what_holds_nothing_has_no_page(small: Handbook) -> None:
    """Where a register is empty there is neither its page nor a way to it, and nothing else leads there."""
    empty = small.replace(**dict.fromkeys((*LISTS, "plans", "assessments", "circulars"), ()))
    found = lay_out(empty)
    assert not list_addresses(found) & {*LISTS, "plans", "assessments", "circulars"}
    assert find_broken_targets(found) == []


def test_the_public_has_no_records() -> None:
    """None of these pages is for the public."""
    assert not list_addresses(lay_out_sample("small", Clearance.PUBLIC)) & set(RECORDS)


@pytest.mark.parametrize("name", ["small", "bureau"])
def test_there_is_a_way_into_each_list_of_records(name: str) -> None:
    """The page of all lists leads to every page of records that there is, and to none that there is not."""
    desk = open_desk(cut_view(read_sample(name), Clearance.INTERNAL))
    entered = {each.target.identifier for each in enter_records(desk)}
    found = lay_out_sample(name, Clearance.INTERNAL)
    assert entered == list_addresses(found) & set(RECORDS)
    lists = find_page(found, "page", "lists")
    shown = {
        each.target for block in lists.blocks if isinstance(block, Entrances) for each in block.entrances
    }
    assert {Target("page", each) for each in entered} <= shown


def test_cells_tell_what_is_registered(pages: Pages) -> None:
    """Days, references, words of the vocabulary, words of the code and numbered lines stand as readers say them."""
    (archives,) = list_tables(find_page(pages, "page", "archives"), "record-archives")
    assert read_groups(archives) == ["清单（1）"]
    told = {column.label: read_cells(archives, column.label) for column in archives.columns}
    assert told["归档日期"] == ["2025年6月30日"]
    assert told["归档部门"] == ["许可科"]
    assert told["载体"] == ["纸质"]
    (commitments,) = list_tables(find_page(pages, "page", "commitments"), "record-commitments")
    assert read_cells(commitments, "承诺岗位")[0] == "经办\n承诺类别：廉洁承诺书"
    told_where = read_cells(commitments, "公示范围")[0]
    assert (
        told_where == "公示栏\n公示日期：2025年7月1日\n公示截止日期：2025年7月8日\n内部备注：承诺备注样本。"
    )


def test_opinions_say_on_what_and_what_came_of_them(pages: Pages) -> None:
    """An opinion names the power or risk it is on, whether it was adopted, and what was done."""
    (table,) = list_tables(find_page(pages, "page", "reviews"), "record-reviews")
    told = read_cells(table, "评审结论和意见")[0]
    assert told.splitlines()[0] == "同意上报。"
    assert "环节写清楚。（已采纳，已补写）" in told
    assert told.endswith("等级偏低。（未采纳）\n内部备注：评审备注样本。")


def test_the_latest_stands_first_and_filters_know_the_year(small: Handbook) -> None:
    """In a group the latest entry stands first; entries are filtered by department, by kind and by year."""
    (first,) = small.archives
    older = Archive.model_validate(
        {**first.model_dump(), "id": "older", "date": date(2020, 1, 2), "title": "旧的"}
    )
    (table,) = list_tables(find_page(lay_out(small.replace(archives=(older, first))), "page", "archives"))
    assert read_cells(table, "题名") == ["职权清单", "旧的"]
    assert [each.name for each in table.filters] == ["year"]
    assert [option for each in table.filters for option in each.options] == [
        ("2025", "2025年"),
        ("2020", "2020年"),
    ]


def test_who_promised_is_counted(pages: Pages) -> None:
    """Above the commitments stands how many posts of each department have made one, and which key posts have not."""
    (table,) = list_tables(find_page(pages, "page", "commitments"), "tally")
    assert read_cells(table, "岗位已承诺") == ["0/1\n0%", "2/2\n100%"]
    assert read_cells(table, "没有承诺的重点岗位")[0] == "局长"


def test_what_leaders_promised_stands_under_them(small: Handbook) -> None:
    """A commitment of a leader, who is of no department, stands under the leaders and not under the whole unit."""
    changed = change_entry(small, "commitment", "promise-clerk", post="lead")
    (table,) = list_tables(find_page(lay_out(changed), "page", "commitments"), "record-commitments")
    assert read_groups(table) == ["单位领导（1）", "许可科（1）"]


def test_who_was_briefed_is_counted(pages: Pages) -> None:
    """Above the briefings stands how many people of a department were briefed, and which posts never."""
    (table,) = list_tables(find_page(pages, "page", "briefings"), "tally")
    assert read_cells(table, "人员已交底") == ["1/2\n50%"]
    assert read_cells(table, "没有交底的岗位") == ["科长"]


def test_the_catalogue_of_risks_tells_who_adopts_it(small: Handbook) -> None:
    """Each point names the risks that adopt it, and each project how many points, departments and people it covers."""
    adopting = [risk for risk in small.risks if risk.adopts == "leaving"]
    assert adopting
    page = find_page(lay_out(small), "page", "patterns")
    (coverage,), (table,) = list_tables(page, "tally"), list_tables(page, "record-patterns")
    assert read_cells(table, "采用的风险点") == [
        "\n".join([*(risk.name for risk in adopting), "内部备注：库备注样本。"])
    ]
    assert read_cells(coverage, "采用的风险点") == ["1/1\n100%"]
    (bare,) = list_tables(find_page(lay_out(small.replace(risks=())), "page", "patterns"), "tally")
    assert read_cells(bare, "采用的风险点") == ["0/1\n0%"]


def test_departments_are_gathered_under_the_one_at_their_top(small: Handbook) -> None:
    """What lies within another at any depth belongs to the top one; a circle of a draft hangs nothing up."""
    (office,) = small.departments
    below = office.model_copy(update={"id": "below", "within": "office"})
    deep = office.model_copy(update={"id": "deep", "within": "below"})
    desk = open_desk(cut_view(small.replace(departments=(deep, office, below)), Clearance.INTERNAL))
    (organ,) = list_organs(desk)
    assert organ.top.id == "office"
    assert [each.id for each in organ.departments] == ["office", "deep", "below"]
    assert has_layers(desk)
    one = office.model_copy(update={"within": "below"})
    circle = open_desk(cut_view(small.replace(departments=(one, below)), Clearance.INTERNAL))
    assert find_tops(circle) == {"office": "office", "below": "below"}
    assert not has_layers(open_desk(cut_view(small, Clearance.INTERNAL)))


def test_circulars_have_their_text(pages: Pages) -> None:
    """A circular stands with number, departments, text, demands and the day by which to answer."""
    told = read_text(find_page(pages, "page", "circulars"))
    for words in ("第1期　收件不规范", "许可科", "有件无单。", "立即改正。", "2025年6月30日前反馈"):
        assert words in told


def test_a_department_has_its_records_together(small: Handbook, pages: Pages) -> None:
    """What the records tell of a department stands on one page, to which its own page leads."""
    page = find_page(pages, "page", "records-office")
    kinds = {table.kind for table in list_tables(page)}
    shared = {f"record-{each}" for each in ("reviews", "commitments", "briefings", "controls", "archives")}
    assert kinds == shared | {"plan-tasks", "tally", "circulars"}
    assert page.target in list_targets(find_page(pages, "department", "office"))
    bare = small.replace(**dict.fromkeys((*LISTS, "plans", "assessments", "circulars"), ()))
    assert "records-office" not in list_addresses(lay_out(bare))


def test_records_are_bound_where_they_are_named(small: Handbook) -> None:
    """Plans, reviews, commitments, controls, catalogue and assessments are chapters where a unit names them."""
    named = ("plans", "reviews", "commitments", "controls", "patterns", "assessments")
    parts = tuple(BookPart(each) for each in named)
    handbook = small.replace(config=small.config.model_copy(update={"parts": parts}))
    book = find_book(lay_out(handbook))
    assert [chapter.anchor for chapter in book.chapters] == [f"list-{each}" for each in named]
    assert find_book(lay_out(handbook, Clearance.PUBLIC)).chapters == ()
