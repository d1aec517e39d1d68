"""The monthly returns: how many posts handed in which month, which tasks were done how often, and each return."""

from collections import Counter
from collections.abc import Sequence

from generator.pages.blocks import Align, Block, Column, Heading, Paragraph, Row, Table
from generator.pages.desk import Desk
from generator.pages.records import fields as of
from generator.pages.records.fields import write_month
from generator.pages.records.record_list import Choice, RecordList, find_department_of_post
from generator.pages.sections import make_cell, make_section, make_table
from generator.pages.share import Share
from generator.pages.words import Run, Target, plain
from generator.views.internal import InternalMonthlyReport

_MONTHS = 12
"""So many months are shown beside each other, the latest ones; the list below has all."""

_HINT = "分母是登记的岗位数；同一岗位同月多次提交只算一次。"


def tell_completion(desk: Desk, reports: Sequence[InternalMonthlyReport]) -> Sequence[Block]:
    """Return the statistics of completion: by department and month, and by task and month, and who did not hand in."""
    months = sorted({each.month for each in reports})[-_MONTHS:]
    return (
        *make_section(
            "完成情况", "completion", Paragraph(plain(_HINT)), _tabulate_departments(desk, reports, months)
        ),
        *make_section("各项任务完成次数", "tasks", _tabulate_tasks(desk, reports, months)),
        *make_section(
            f"{write_month(months[-1])}没有提交的岗位",
            "missing",
            _tabulate_missing(desk, reports, months[-1]),
        ),
        Heading(2, "逐份回执", "returns"),
    )


def _list_groups(desk: Desk) -> list[tuple[str | None, str, Target | None]]:
    unit = Target("page", "unit") if desk.public.organizations else None
    groups: list[tuple[str | None, str, Target | None]] = [(None, "单位领导", unit)]
    groups += [(each.id, each.name, Target("department", each.id)) for each in desk.public.departments]
    return groups


def _tabulate_departments(
    desk: Desk, reports: Sequence[InternalMonthlyReport], months: Sequence[str]
) -> Table | None:
    handed = {(each.month, each.post) for each in reports}
    rows: list[Row] = []
    for department, name, target in _list_groups(desk):
        posts = desk.posts_in.get(department, ())
        shares = [Share(sum((month, post.id) in handed for post in posts), len(posts)) for month in months]
        if any(share.done for share in shares):
            rows.append(Row((make_cell((Run(name, target),)), *(share.tell() for share in shares))))
    word = desk.public.config.vocabulary.department
    columns = (
        Column(word, 2.4),
        *(Column(write_month(month), 1, Align.END) for month in months),
    )
    return make_table("tally", f"各{word}完成情况", columns, rows)


def _tabulate_tasks(
    desk: Desk, reports: Sequence[InternalMonthlyReport], months: Sequence[str]
) -> Table | None:
    counts = Counter((task, each.month) for each in reports for task in set(each.tasks))
    known = desk.inner.config.vocabulary.monthly_tasks if desk.inner else ()
    rows = [
        Row((make_cell(task.name), *(make_cell(str(counts[task.id, month])) for month in months)))
        for task in known
    ]
    columns = (Column("任务", 2.4), *(Column(write_month(month), 1, Align.END) for month in months))
    return make_table("tally", "各项任务完成次数", columns, rows)


def _tabulate_missing(desk: Desk, reports: Sequence[InternalMonthlyReport], month: str) -> Table | None:
    """Return the posts that did not hand in, of the departments in which any ever did."""
    handed = {each.post for each in reports if each.month == month}
    using = {find_department_of_post(desk, each) for each in {each.post for each in reports}}
    rows: list[Row] = []
    for department, name, target in _list_groups(desk):
        missing = [post.id for post in desk.posts_in.get(department, ()) if post.id not in handed]
        if department in using and missing:
            cells = (make_cell(str(len(missing))), make_cell(desk.list_names("post", missing)))
            rows.append(Row((make_cell((Run(name, target),)), *cells)))
    word = desk.public.config.vocabulary.department
    columns = (Column(word, 1.6), Column("数量", 0.6, Align.END), Column("名称", 6))
    return make_table("gaps", f"{write_month(month)}没有提交的岗位", columns, rows)


REPORTS = RecordList(
    register="reports",
    title="月度任务",
    unit="回执",
    line="各岗位每月任务的完成情况统计和逐份回执",
    entry=InternalMonthlyReport,
    fields=(
        of.stack(of.month("month", 2.2), of.day("date")),
        of.entries("post", "post", 1.5),
        of.word("tasks", "monthly_tasks", 2.6),
        of.text("self_check", 2.2),
        of.text("summary", 2.2),
    ),
    find_departments=lambda desk, entry: (find_department_of_post(desk, entry.post),),
    choices=(Choice("tasks", "monthly_tasks"),),
    find_day=lambda entry: entry.date,
    lead=tell_completion,
    whole="单位领导",
)
"""The returns themselves, under the statistics made of them."""
