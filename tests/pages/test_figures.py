"""Workflows, measures, coverage and statistics count what the registers hold, neither more nor less."""

import re

import pytest

from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.model.terms import BookPart, PowerState, StepKind
from generator.pages import long_lists
from generator.pages.blocks import Figure, Table
from generator.pages.coverage_page import Covered
from generator.pages.desk import open_desk
from generator.pages.page import Pages
from generator.pages.risk_charts import MOST_BARS, ChartLine, chart_lines
from generator.pages.words import Style, Target, plain, strip_words
from tests.outputs.sample_binding import find_book
from tests.pages.reading_pages import (
    find_broken_targets,
    find_section,
    list_tables,
    list_targets,
    read_cells,
    walk_runs,
)
from tests.pages.sample_views import change_entry, cut_view, find_page, lay_out, lay_out_sample, read_sample


@pytest.fixture(scope="module")
def bureau() -> Handbook:
    """Return the handbook of the bureau."""
    return read_sample("bureau")


@pytest.fixture(scope="module")
def pages() -> Pages:
    """Return its pages for staff."""
    return lay_out_sample("bureau", Clearance.INTERNAL)


def test_each_workflow_is_listed_with_its_steps_and_its_chart(bureau: Handbook, pages: Pages) -> None:
    """The catalogue has each workflow once: power, number of steps without connectors, and the way to its chart."""
    (table,) = list_tables(find_page(pages, "page", "workflows"))
    powers = {power.id: power.name for power in bureau.powers}
    told = zip(*(read_cells(table, each) for each in ("流程名称", "所属职权", "环节数")), strict=True)
    expected = [
        (
            flow.name,
            powers[flow.power],
            str(
                sum(not step.is_external_only and step.kind is not StepKind.CONNECTOR for step in flow.steps)
            ),
        )
        for flow in bureau.workflows
    ]
    assert sorted(told) == sorted(expected)
    charts = [
        run.target for run in walk_runs(find_page(pages, "page", "workflows")) if run.style is Style.FOLIO
    ]
    assert set(charts) == {Target("power", flow.power, "workflow") for flow in bureau.workflows}
    assert find_broken_targets(pages) == []


def test_the_public_is_told_its_own_steps_of_workflows(bureau: Handbook) -> None:
    """For the public a workflow has as many steps as its public chart, and no column tells of risks."""
    (table,) = list_tables(find_page(lay_out_sample("bureau", Clearance.PUBLIC), "page", "workflows"))
    public = {power.id for power in bureau.powers if power.audience is Clearance.PUBLIC}
    expected = [
        (flow.name, str(sum(step.audience is Clearance.PUBLIC for step in flow.steps)))
        for flow in bureau.workflows
        if flow.power in public and flow.audience is Clearance.PUBLIC
    ]
    assert sorted(zip(read_cells(table, "流程名称"), read_cells(table, "环节数"), strict=True)) == sorted(
        expected
    )
    assert "风险点" not in [column.label for column in table.columns]


def test_each_measure_stands_against_its_risk(bureau: Handbook, pages: Pages) -> None:
    """The list has a row for each measure, with its risk, who takes it and how often; filters know its period."""
    (table,) = list_tables(find_page(pages, "page", "measures"), "measure-list")
    posts = {post.id: post.name for post in bureau.posts}
    labels = ("风险点", "防控措施", "落实岗位", "频次或时点")
    told = zip(*(read_cells(table, each) for each in labels), strict=True)
    expected = [
        (risk.name, measure.text, posts[measure.post], measure.frequency)
        for risk in bureau.risks
        for measure in risk.measures
    ]
    assert sorted(told) == sorted(expected)
    assert {facet[1] for row in table.rows for facet in row.facets if facet[0] == "period"} <= {
        "weekly",
        "monthly",
        "quarterly",
        "yearly",
        "case",
    }


def test_the_matrix_of_measures_counts_risks_by_kind_and_level(bureau: Handbook, pages: Pages) -> None:
    """Each cell has as many risks as are of its kind and level, each line its measures, the last line all."""
    (table,) = list_tables(find_page(pages, "page", "measures"), "tally")
    kinds = {kind.name: kind.id for kind in bureau.config.vocabulary.risk_kinds}
    levels = sorted(bureau.config.vocabulary.risk_levels, key=lambda each: each.rank)
    *rows, last = [[strip_words(cell[0]) for cell in row.cells] for row in table.rows]
    assert rows
    for name, *numbers in rows:
        of_kind = [risk for risk in bureau.risks if risk.kind == kinds[name]]
        expected = [sum(risk.rating.approved.level == level.id for risk in of_kind) for level in levels]
        measures = sum(len(risk.measures) for risk in of_kind)
        assert numbers == [str(each) for each in (*expected, len(of_kind), measures)]
    assert last[-2:] == [str(len(bureau.risks)), str(sum(len(risk.measures) for risk in bureau.risks))]


def test_coverage_names_what_is_missing(bureau: Handbook) -> None:
    """A post never examined, a power without workflow and one without risks are counted and named."""
    power, examined = bureau.powers[0], bureau.powers[0].examination
    post = next(each for each in bureau.posts if each.department)
    steps = {
        f"{flow.id}/{step.id}" for flow in bureau.workflows for step in flow.steps if flow.power == power.id
    }
    carriers = {("power", power.id), ("post", post.id), *(("step", step) for step in steps)}
    changed = bureau.replace(
        posts=tuple(
            each.model_copy(update={"examination": None if each.id == post.id else examined})
            for each in bureau.posts
        ),
        workflows=tuple(flow for flow in bureau.workflows if flow.power != power.id),
        risks=tuple(
            risk
            for risk in bureau.risks
            if (risk.carrier.register, risk.carrier.identifier) not in carriers
            and risk.responsible != post.id
        ),
    )
    assert examined
    page = find_page(lay_out(changed), "page", "coverage")

    def read_gap(anchor: str) -> str:
        (table,) = [block for block in find_section(page, anchor) if isinstance(block, Table)]
        return "、".join(read_cells(table, "名称"))

    assert read_gap("posts-unexamined") == post.name
    assert post.name in read_gap("posts-without-risks").split("、")
    assert read_gap("powers-without-workflow").split("、") == [power.name]
    assert power.name in read_gap("powers-without-risks").split("、")
    (table,) = list_tables(page, "coverage")
    told = dict(zip(read_cells(table, "处室"), read_cells(table, "职权有流程"), strict=True))
    every = len(bureau.powers)
    assert told["合计"] == f"{every - 1}/{every}\n{100 * (every - 1) // every}%"


def test_what_was_examined_says_when(bureau: Handbook, pages: Pages) -> None:
    """Each department's line has the first and the last day of the examinations of its posts and powers."""
    (table,) = list_tables(find_page(pages, "page", "coverage"), "coverage")
    (department,) = bureau.departments
    examinations = [each.examination for each in bureau.posts if each.department == department.id]
    examinations += [each.examination for each in bureau.powers if each.department == department.id]
    days = sorted(each.date for each in examinations if each)
    told = dict(zip(read_cells(table, "处室"), read_cells(table, "排查日期"), strict=True))
    first, last = (f"{day.year}年{day.month}月{day.day}日" for day in (days[0], days[-1]))
    assert told[department.name] == (first if first == last else f"{first}至{last}")


def test_a_power_done_away_with_is_not_asked_for(bureau: Handbook) -> None:
    """Coverage asks of powers in use alone."""
    power = bureau.powers[0]
    status = power.status.model_copy(update={"state": PowerState.WITHDRAWN})
    page = find_page(lay_out(change_entry(bureau, "power", power.id, status=status)), "page", "coverage")
    (table,) = list_tables(page, "coverage")
    assert read_cells(table, "职权已排查")[-1].partition("\n")[0].endswith(f"/{len(bureau.powers) - 1}")


def test_no_share_is_rounded_up_to_all() -> None:
    """What is missing shows, however little it is."""
    assert Covered(1000, ("one",)).tell() == (plain("999/1000"), plain("99%"))
    assert Covered(2, ()).tell() == (plain("2/2"), plain("100%"))
    assert Covered(0, ()).tell() == ()


def test_statistics_add_up(bureau: Handbook, pages: Pages) -> None:
    """The last line of the departments' figures has all powers, workflows, posts, risks and measures."""
    page = find_page(pages, "page", "statistics")
    (table,) = [block for block in find_section(page, "departments") if isinstance(block, Table)]
    last = {
        column.label: strip_words(cell[0])
        for column, cell in zip(table.columns, table.rows[-1].cells, strict=True)
    }
    expected = {
        "职权": len(bureau.powers),
        "流程": len(bureau.workflows),
        "岗位": len(bureau.posts),
        "重点岗位": sum(post.is_key for post in bureau.posts),
        "风险点": len(bureau.risks),
        "措施": sum(len(risk.measures) for risk in bureau.risks),
    }
    assert {name: last[name] for name in expected} == {name: str(count) for name, count in expected.items()}
    for table in (block for block in page.blocks if isinstance(block, Table)):
        if "合计" in [column.label for column in table.columns]:
            sums = read_cells(table, "合计")
            assert all(int(each) > 0 for each in sums), table.caption


def test_every_risk_is_told_by_what_it_hangs_on() -> None:
    """Risks shared by a class of person or a group of posts count as such, and none is left out."""
    small = read_sample("small")
    (table,) = find_section(find_page(lay_out(small), "page", "statistics"), "carriers")
    assert isinstance(table, Table)
    told = dict(zip(read_cells(table, "风险点所在"), map(int, read_cells(table, "合计")), strict=True))
    assert {"人员类别", "岗位类别"} <= set(told)
    seen = [risk for risk in small.risks if risk.audience is not Clearance.RESTRICTED]
    assert sum(told.values()) == len(seen)


def test_bylaws_are_counted_by_class_and_status() -> None:
    """Each class has how many of its bylaws are in force, planned and so on."""
    small = read_sample("small")
    page = find_page(lay_out_sample("small", Clearance.INTERNAL), "page", "statistics")
    (table,) = [block for block in find_section(page, "bylaws") if isinstance(block, Table)]
    assert sum(int(each) for each in read_cells(table, "合计")) == len(small.bylaws)
    for state in {bylaw.status for bylaw in small.bylaws}:
        told = sum(int(each) for each in read_cells(table, state.label))
        assert told == sum(bylaw.status is state for bylaw in small.bylaws)


def test_statistics_have_the_charts_of_the_first_page(pages: Pages) -> None:
    """What is drawn on the first page is drawn here too, so that a book can have it."""
    drawn = [
        [block.caption for block in find_page(pages, "page", name).blocks if isinstance(block, Figure)]
        for name in ("home", "statistics")
    ]
    assert drawn[0] == drawn[1]
    assert drawn[0]


def test_a_department_has_figures_of_its_own(bureau: Handbook, pages: Pages) -> None:
    """Its charts, which name it, count its own risks by kind, by power and by the post that answers for them."""
    (department,) = bureau.departments
    name = department.short_name or department.name
    kinds, powers, answering = (
        f"{name}各{what}" for what in ("类别风险点", "职权风险点", "岗位负责的风险点")
    )
    page = find_page(pages, "page", f"statistics-{department.id}")
    own = [risk for risk in bureau.risks if bureau.find_department_of(risk) == department.id]
    posts = {post.id for post in bureau.posts if post.department == department.id}
    figures = [block for block in page.blocks if isinstance(block, Figure)]
    assert [figure.caption for figure in figures] == [kinds, powers, answering]
    sums = {
        table.caption: sum(int(each) for each in read_cells(table, "合计"))
        for table in list_tables(page, "tally")
        if table.columns[-1].label == "合计"
    }
    on_powers = [each for each in own if {"power", "step"} & {each.carrier.register}]
    answered = [each for each in bureau.risks if each.responsible in posts]
    assert sums == {kinds: len(own), powers: len(on_powers), answering: len(answered)}
    assert page.target in list_targets(find_page(pages, "page", "statistics"))


def test_many_bars_come_in_several_charts_of_one_scale(bureau: Handbook) -> None:
    """Beyond what a sheet of paper holds bars go on in a second chart, and equal counts are equally long."""
    desk = open_desk(cut_view(bureau, Clearance.INTERNAL))
    level = next(iter(desk.levels))
    lines = [
        ChartLine(f"第{number}", None, {level: 9 if number == 0 else 3}) for number in range(MOST_BARS + 2)
    ]
    first, _, second, table = chart_lines(desk, "sample", "样本", "行", lines)
    assert isinstance(first, Figure)
    assert isinstance(second, Figure)
    assert isinstance(table, Table)
    assert [first.caption, second.caption] == ["样本（1/2）", "样本（2/2）"]
    assert len(table.rows) == 2
    longest, same = (
        max(float(width) for width in re.findall(r'width="([0-9.]+)"', each.drawing.svg.partition(">")[2]))
        for each in (first, second)
    )
    assert longest == pytest.approx(3 * same, rel=0.1)


def test_organs_are_counted_with_all_that_lies_within_them(bureau: Handbook, pages: Pages) -> None:
    """A department within another counts for that one too; without layers there is no such table."""
    assert find_section(find_page(pages, "page", "statistics"), "organs") == ()
    (department,) = bureau.departments
    top = department.model_copy(update={"id": "organ", "name": "本市机关", "short_name": None})
    below = department.model_copy(update={"within": "organ"})
    page = find_page(lay_out(bureau.replace(departments=(top, below))), "page", "statistics")
    *_, table = find_section(page, "organs")
    assert isinstance(table, Table)
    assert read_cells(table, "单位") == ["本市机关", "合计"]
    assert read_cells(table, "处室数") == ["2", "2"]
    own = sum(bureau.find_department_of(risk) == department.id for risk in bureau.risks)
    assert read_cells(table, "风险点") == [str(own), str(own)]


def test_lists_and_figures_are_bound_where_they_are_named(bureau: Handbook) -> None:
    """Each list of staff is a chapter where its part is named, and the public, which has none, has no such chapter."""
    parts = (
        BookPart.DEPARTMENTS,
        BookPart.WORKFLOW_LIST,
        BookPart.RISK_LIST,
        BookPart.MEASURE_LIST,
        BookPart.LEADER_LIST,
        BookPart.STATISTICS,
        BookPart.COVERAGE,
        BookPart.KIND_INDEX,
    )
    handbook = bureau.replace(config=bureau.config.model_copy(update={"parts": parts}))
    book = find_book(lay_out(handbook))
    anchors = [chapter.anchor for chapter in book.chapters][len(bureau.departments) :]
    assert anchors == [
        f"list-{name}" for name in ("workflows", "risks", "measures", "by-leader", "statistics", "coverage")
    ]
    (index,) = book.indexes
    kinds = {kind.id: kind.name for kind in bureau.config.vocabulary.risk_kinds}
    groups = {entry.term: entry.group for entry in index.entries}
    assert groups == {risk.name: kinds[risk.kind] for risk in bureau.risks if risk.name in groups}
    public = find_book(lay_out(handbook, Clearance.PUBLIC))
    assert [chapter.anchor for chapter in public.chapters][len(bureau.departments) :] == ["list-workflows"]


def test_a_list_in_parts_is_bound_whole(bureau: Handbook, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a list has a page for each department, all of them are bound with it."""
    monkeypatch.setattr(long_lists, "MOST_WEIGHT", 3_000)
    parts = (BookPart.DEPARTMENTS, BookPart.MEASURE_LIST)
    pages = lay_out(bureau.replace(config=bureau.config.model_copy(update={"parts": parts})))
    listed = {page.target for page in pages.pages if page.kind == "measure-list"}
    assert len(listed) > 2
    (chapter,) = [each for each in find_book(pages).chapters if each.anchor == "list-measures"]
    assert {page.target for page in chapter.pages} == listed
    assert find_broken_targets(pages) == []
