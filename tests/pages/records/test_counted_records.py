"""Plans, assessments, monthly returns, due lists and changes of powers are counted rightly."""

from datetime import date

import pytest

from generator.model.assessment import Assessment, AssessmentMethod, Grade, ItemScore
from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.model.post import Tenure
from generator.model.power import StatusChange
from generator.model.record_terms import TaskState
from generator.model.terms import PowerState
from generator.pages.page import Pages
from generator.pages.records.power_history import count_saved
from generator.pages.words import strip_words
from generator.views.internal import InternalStatusChange
from tests.pages.reading_pages import list_tables, read_cells, read_groups, read_text
from tests.pages.sample_views import change_entry, find_page, lay_out, lay_out_sample, read_sample


@pytest.fixture(scope="module")
def small() -> Handbook:
    """Return the small sample, which has an entry in each register."""
    return read_sample("small")


@pytest.fixture(scope="module")
def pages() -> Pages:
    """Return its pages for staff."""
    return lay_out_sample("small", Clearance.INTERNAL)


def add_tasks(small: Handbook, *states: TaskState) -> Handbook:
    """Return the sample with a plan of one phase whose tasks have these states."""
    (plan,) = small.plans
    task = plan.phases[0].tasks[0]
    tasks = tuple(
        task.model_copy(update={"state": state, "due": date(2026, place, 10), "name": f"任务{place}"})
        for place, state in enumerate(states, 1)
    )
    phase = plan.phases[0].model_copy(update={"tasks": tasks})
    return change_entry(small, "plan", plan.id, phases=(phase,))


def test_progress_counts_tasks_by_state(small: Handbook) -> None:
    """Of a phase and a department so many tasks are done; what was dropped counts no more."""
    states = (TaskState.DONE, TaskState.DONE, TaskState.WAITING, TaskState.DROPPED)
    page = find_page(lay_out(add_tasks(small, *states)), "page", "plans")
    phases, departments = list_tables(page, "tally")
    for table in (phases, departments):
        assert read_cells(table, "已完成") == ["2"]
        assert read_cells(table, "已取消") == ["1"]
        assert read_cells(table, "完成率") == ["66%"]
    assert "共4项任务：未开始1项，已完成2项，已取消1项，完成率66%。" in read_text(page)


def test_what_is_done_falls_due_no_more(small: Handbook) -> None:
    """The due list has the tasks that are neither done nor dropped, by month."""
    states = (TaskState.DONE, TaskState.WAITING, TaskState.DROPPED, TaskState.UNDER_WAY)
    (table,) = list_tables(find_page(lay_out(add_tasks(small, *states)), "page", "due"), "due")
    tasks = [row for row in table.rows if ("kind", "task") in row.facets]
    assert [strip_words(row.cells[2][0]) for row in tasks] == ["任务2", "任务4"]
    assert {"2026年2月（1）", "2026年4月（1）"} <= set(read_groups(table))


def test_what_is_before_the_edition_has_passed(small: Handbook, pages: Pages) -> None:
    """Passed is what lies before the day of the edition in force, whatever the day of building."""
    day = max(each.date for each in small.editions)
    (table,) = list_tables(find_page(pages, "page", "due"), "due")
    rows = [row for row in table.rows if not row.is_group]
    assert rows
    days = sorted(strip_words(row.cells[0][0]) for row in rows if ("state", "passed") in row.facets)
    circular = small.circulars[0].due
    assert circular is not None
    assert (f"{circular.year}年{circular.month}月{circular.day}日" in days) == (circular < day)
    posts = [row for row in rows if ("kind", "rotation") in row.facets]
    assert [dict(row.facets)["state"] for row in posts] == ["coming"]


def test_a_result_is_weighed_and_graded(small: Handbook) -> None:
    """A period's result is made of all methods by their shares; the grade is the best that it reaches."""
    methods = (
        AssessmentMethod(id="own", name="自查", share=20),
        AssessmentMethod(id="year-end", name="年终检查", share=80),
    )
    grades = (Grade(name="优胜", least=90), Grade(name="达标", least=80), Grade(name="不达标", least=0))
    assert small.config.assessment is not None
    choice = small.config.assessment.model_copy(update={"grades": grades})
    words = small.config.vocabulary.model_copy(update={"assessment_methods": methods})
    config = small.config.model_copy(update={"vocabulary": words, "assessment": choice})
    (final,) = small.assessments
    own = Assessment.model_validate({**final.model_dump(), "id": "own-2025", "method": "own"})
    scored = own.model_copy(update={"scores": (ItemScore(item="examined", own=99, verified=85),)})
    both = small.replace(config=config, assessments=(final, scored))
    table, *_ = list_tables(find_page(lay_out(both), "page", "assessments"), "tally")
    assert read_cells(table, "自查（20%）") == ["85"]
    assert read_cells(table, "年终检查（80%）") == ["90"]
    assert read_cells(table, "结果") == ["89"]
    assert read_cells(table, "等次") == ["达标"]
    (told,) = list_tables(find_page(lay_out(both), "page", "assessments"), "grades")
    assert read_cells(told, "分数") == ["90分以上", "80分以上", "不满80分"]
    table, *_ = list_tables(find_page(lay_out(small.replace(config=config)), "page", "assessments"), "tally")
    assert read_cells(table, "结果") == ["待齐"]


def test_returns_are_counted_by_department_month_and_task(small: Handbook, pages: Pages) -> None:
    """So many posts of a department handed in, each task was done so often, and who did not is named."""
    departments, tasks = list_tables(find_page(pages, "page", "reports"), "tally")
    assert read_cells(departments, "2025年5月") == ["1/2\n50%"]
    assert read_cells(tasks, "2025年5月") == ["1", "1"]
    (missing,) = list_tables(find_page(pages, "page", "reports"), "gaps")
    assert read_cells(missing, "名称") == ["科长"]
    (report,) = small.reports
    again = report.model_copy(update={"id": "again"})
    page = find_page(lay_out(small.replace(reports=(report, again))), "page", "reports")
    assert read_cells(list_tables(page, "tally")[0], "2025年5月") == ["1/2\n50%"]


def test_a_post_is_to_be_changed_after_its_years(small: Handbook) -> None:
    """The end of a tenure is as many years on, the last of a shorter month; beyond the calendar there is none."""
    (table,) = list_tables(find_page(lay_out(small), "page", "rotation"))
    assert read_cells(table, "轮岗期限") == ["2029年1月2日"]
    leap = change_entry(small, "post", "clerk", tenure=Tenure(since=date(2024, 2, 29), years=3))
    (table,) = list_tables(find_page(lay_out(leap), "page", "rotation"))
    assert read_cells(table, "轮岗期限") == ["2027年2月28日"]
    endless = change_entry(small, "post", "clerk", tenure=Tenure(since=date(2024, 2, 29), years=9999))
    assert "rotation" not in {page.target.identifier for page in lay_out(endless).pages}


def test_what_changed_after_an_examination_is_to_be_examined_again(small: Handbook, pages: Pages) -> None:
    """A new holder and a milestone count from the day after the last examination; before it they do not."""
    assert "现在没有需要重新排查" in read_text(find_page(pages, "page", "re-examination"))
    changed = change_entry(small, "post", "clerk", tenure=Tenure(since=date(2025, 9, 1)))
    (office,) = small.departments
    (milestone,) = office.milestones
    later = milestone.model_copy(update={"date": date(2026, 1, 1)})
    changed = change_entry(changed, "department", "office", milestones=(milestone, later))
    (table,) = list_tables(find_page(lay_out(changed), "page", "re-examination"))
    assert read_cells(table, "岗位或者部门") == ["经办", "许可科"]
    assert read_cells(table, "变动日期") == ["2025年9月1日", "2026年1月1日"]
    assert read_cells(table, "最近一次排查")[0] == "2025年5月12日"


def test_powers_done_away_with_are_counted_by_year(small: Handbook) -> None:
    """Each year has how many powers came to each state and how many steps were saved."""
    history = (
        StatusChange(date=date(2024, 3, 1), state=PowerState.ADJUSTED, steps_before=9, steps_after=6),
        StatusChange(date=date(2025, 3, 1), state=PowerState.WITHDRAWN, steps_before=6),
    )
    page = find_page(lay_out(change_entry(small, "power", "cg-01", history=history)), "page", "power-history")
    (years,) = list_tables(page, "tally")
    told = [[strip_words(cell[0]) for cell in row.cells] for row in years.rows]
    assert told == [["2025年", "0", "1", "6"], ["2024年", "1", "0", "3"], ["合计", "1", "1", "9"]]
    (table,) = list_tables(page, "power-history")
    assert read_cells(table, "日期") == ["2025年3月1日", "2024年3月1日"]


def test_a_change_without_numbers_saves_nothing() -> None:
    """Where the steps before or after are not said, nothing is claimed."""
    change = InternalStatusChange(
        date=date(2025, 1, 1), state=PowerState.ADJUSTED, steps_before=5, steps_after=None, note=None
    )
    assert count_saved(change) == 0
