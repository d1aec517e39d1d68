"""The records of one department: its tasks, reviews, commitments, briefings, assessments, circulars, archives."""

from collections.abc import Iterator, Mapping

from generator.pages.blocks import Block, Column, Row, Table
from generator.pages.desk import Desk
from generator.pages.page import Page
from generator.pages.page_parts import share_out
from generator.pages.records.assessments import ASSESSMENTS, sum_scores
from generator.pages.records.circulars import CIRCULARS, name_anchor
from generator.pages.records.plans import PLANS, TITLE, tabulate_tasks
from generator.pages.records.record_list import Entry, tabulate_entries
from generator.pages.records.recorded import LISTED, collect_recorded, name_records
from generator.pages.sections import make_cell, make_section, make_table, write_date
from generator.pages.words import Target, link
from generator.views.internal import InternalAssessment, InternalCircular
from generator.views.labels import find_label
from generator.views.public import PublicDepartment


def lay_out_department_records(desk: Desk) -> tuple[Page, ...]:
    """Return a page for each department of which the records tell, in parts where it is long."""
    recorded = collect_recorded(desk)
    return tuple(
        part
        for each in desk.public.departments
        if each.id in recorded
        for part in share_out(_lay_out(desk, each, recorded[each.id]))
    )


def _lay_out(desk: Desk, department: PublicDepartment, found: Mapping[str, list[Entry]]) -> Page:
    return Page(
        target=name_records(department.id),
        kind="department-records",
        title=f"工作记录：{department.name}",
        place=desk.find_place(department.id),
        blocks=tuple(_tell(desk, found)),
        description=f"{department.name}的计划任务、评审、承诺、交底、考核和档案。",
        facets=(("department", department.name),),
        parent=Target("department", department.id),
    )


def _tell(desk: Desk, found: Mapping[str, list[Entry]]) -> Iterator[Block]:
    tasks = found.get(PLANS.identifier, ())
    yield from make_section(TITLE, PLANS.identifier, tabulate_tasks(desk, tasks, TITLE))
    for listed in LISTED:
        several = found.get(listed.register, ())
        table = tabulate_entries(desk, listed, several, listed.title)
        yield from make_section(listed.title, listed.register, table)
    yield from make_section(
        "检查考核", ASSESSMENTS.identifier, _tabulate_assessments(desk, found.get(ASSESSMENTS.identifier, []))
    )
    yield from make_section(
        "收到的通报", CIRCULARS.identifier, _tabulate_circulars(found.get(CIRCULARS.identifier, []))
    )


def _tabulate_assessments(desk: Desk, several: list[InternalAssessment]) -> Table | None:
    columns = (
        Column(find_label(InternalAssessment, "period"), 2),
        Column(find_label(InternalAssessment, "method"), 1.5),
        Column(find_label(InternalAssessment, "date"), 2),
        Column(find_label(InternalAssessment, "body"), 2),
        Column("自评分合计", 1),
        Column("核准分合计", 1),
    )
    rows = [
        Row(
            (
                make_cell(each.period),
                make_cell(desk.word("assessment_methods", each.method)),
                make_cell(write_date(each.date)),
                make_cell(each.body),
                *(make_cell(str(score)) for score in sum_scores(each)),
            )
        )
        for each in several
    ]
    return make_table("tally", "检查考核", columns, rows)


def _tabulate_circulars(several: list[InternalCircular]) -> Table | None:
    columns = (
        Column(find_label(InternalCircular, "date"), 2),
        Column(find_label(InternalCircular, "number"), 1.6),
        Column(find_label(InternalCircular, "title"), 4),
        Column(find_label(InternalCircular, "due"), 2),
    )
    rows = [
        Row(
            (
                make_cell(write_date(each.date)),
                make_cell(each.number),
                make_cell(link(each.title, Target("page", CIRCULARS.identifier, name_anchor(each)))),
                make_cell(write_date(each.due) if each.due else None),
            )
        )
        for each in several
    ]
    return make_table("circulars", "收到的通报", columns, rows)
