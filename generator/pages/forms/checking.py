"""What a post does each month: the sheet of its monthly tasks, and the one by which it checks itself."""

from collections.abc import Iterator

from generator.model.record_terms import FormKind, TaskTarget
from generator.pages.blocks import Align, Sheet, SheetRow
from generator.pages.desk import Desk
from generator.pages.forms.form import BLANK_STEM, Form, FormLayout
from generator.pages.forms.grid import (
    across,
    card,
    count,
    empty_rows,
    frame,
    head,
    line_up_opinions,
    pairs,
    tick,
    value,
)
from generator.pages.forms.risk_rows import list_risks_of_post
from generator.pages.forms.subjects import (
    lead_filling,
    list_posts,
    name_department,
    name_holder,
    name_post,
    name_role,
)
from generator.pages.sections import split_paragraphs
from generator.pages.words import Target
from generator.views.internal import InternalFormChoice, InternalMonthlyReport
from generator.views.public import PublicPost

_CHECK_SHARES = (0.7, 2.4, 4, 1.6, 1.5, 3)
_CHECK_HEAD = head("序号", "风险点", "防控措施", "频次或时点", "落实情况", "存在问题和整改措施")
_STATES = ("已落实", "部分落实", "未落实")
_TASK_SHARES = (0.8, 3, 5, 2)
_TASK_HEAD = head("序号", "任务", "内容", "完成情况")
_BLANK_ROWS = 5


def _fill_checks(desk: Desk, choice: InternalFormChoice) -> Iterator[Form]:
    for post, _ in list_posts(desk, choice):
        rows = _list_measures(desk, post.id)
        if rows:
            yield Form(
                choice=choice,
                subject=post.name,
                about=Target("post", post.id),
                department=post.department or "",
                stem=post.id,
                lead=lead_filling(desk),
                blocks=(_name_post(desk, post), _frame_checks(rows), _sign(desk, choice)),
                is_wide=True,
            )


def _leave_checks(desk: Desk, choice: InternalFormChoice) -> Form:
    cells = (*(value(height=2) for _ in range(4)), value(*_tick_states()), value(height=2))
    rows = (SheetRow(cells),) * _BLANK_ROWS
    return Form(
        choice=choice,
        lead=lead_filling(desk),
        blocks=(_name_post(desk, None), _frame_checks(rows), _sign(desk, choice)),
        is_wide=True,
    )


def _frame_checks(rows: tuple[SheetRow, ...]) -> Sheet:
    return frame("checks", "防控措施落实情况", _CHECK_SHARES, rows, _CHECK_HEAD)


def _list_measures(desk: Desk, post: str) -> tuple[SheetRow, ...]:
    """Return a row for each measure that a post puts into practice."""
    tasks = desk.tasks.get(post)
    measures = [(risk, measure) for risk, measure in tasks.measures] if tasks else []
    return tuple(
        SheetRow(
            (
                count(number),
                value(risk.public.name),
                value(measure.public.text),
                value(measure.frequency),
                value(*_tick_states()),
                value(),
            )
        )
        for number, (risk, measure) in enumerate(measures, 1)
    )


def _tick_states() -> tuple[str, ...]:
    return tuple(tick((state,)) for state in _STATES)


def _fill_months(desk: Desk, choice: InternalFormChoice) -> Iterator[Form]:
    """Yield the sheet of each post for a month to come, then one for each month that was reported."""
    for post, _ in list_posts(desk, choice):
        yield _lay_out_month(desk, choice, post, None)
    posts = {post.id: post for post, _ in list_posts(desk, choice)}
    for report in desk.inner.reports if desk.inner else ():
        if report.post in posts:
            yield _lay_out_month(desk, choice, posts[report.post], report)


def _lay_out_month(
    desk: Desk, choice: InternalFormChoice, post: PublicPost | None, report: InternalMonthlyReport | None
) -> Form:
    stem = post.id if post else BLANK_STEM
    check, summary = (report.self_check, report.summary) if report else (None, None)
    return Form(
        choice=choice,
        subject=f"{post.name}　{report.month}" if post and report else post.name if post else "",
        about=Target("post", post.id) if post else None,
        department=(post.department or "") if post else "",
        stem=report.id if report else stem,
        lead=(*lead_filling(desk)[:1], ("月份", _write_month(report))),
        blocks=(
            _name_post(desk, post),
            frame("tasks", "本月任务", _TASK_SHARES, _list_tasks(desk, post, report), _TASK_HEAD),
            card(
                "自查和小结",
                across("风险自查", *split_paragraphs(check), height=5),
                across("本月小结", *split_paragraphs(summary), height=5),
            ),
            _sign(desk, choice),
        ),
    )


def _write_month(report: InternalMonthlyReport | None) -> str:
    if report is None:
        return "　　　　年　　月"
    year, month = report.month.split("-")
    return f"{int(year)}年{int(month)}月"


def _list_tasks(
    desk: Desk, post: PublicPost | None, report: InternalMonthlyReport | None
) -> tuple[SheetRow, ...]:
    tasks = desk.inner.config.vocabulary.monthly_tasks if desk.inner else ()
    done = report.tasks if report else ()
    rows = (
        SheetRow(
            (
                count(number),
                value(task.name),
                value(_tell_task(desk, post, task.target) if post else None),
                value(tick(("已完成",), ("已完成",) if task.id in done else ()), align=Align.CENTER),
            )
        )
        for number, task in enumerate(tasks, 1)
    )
    return tuple(rows) or empty_rows(_BLANK_ROWS, len(_TASK_SHARES))


def _tell_task(desk: Desk, post: PublicPost, target: TaskTarget) -> str:
    """Return what there is to look at for a task, or where it is written down."""
    inner = desk.inner_posts.get(post.id)
    tasks = desk.tasks.get(post.id)
    match target:
        case TaskTarget.DUTIES:
            return f"岗位职责{len(inner.duties) if inner else 0}条"
        case TaskTarget.RISKS:
            return f"风险点{len(list_risks_of_post(desk, post.id))}个"
        case TaskTarget.WORKFLOWS:
            return f"承担的环节{len(tasks.steps) if tasks else 0}个"
        case TaskTarget.BYLAWS:
            return "有关法律法规和制度"
        case TaskTarget.SELF_CHECK:
            return "填写下面的风险自查"
        case TaskTarget.SUMMARY:
            return "填写下面的本月小结"


def _name_post(desk: Desk, post: PublicPost | None) -> Sheet:
    word = desk.public.config.vocabulary.department
    return card(
        "岗位",
        pairs(("岗位", post.name if post else None), ("姓名", name_holder(desk, post.id) if post else None)),
        pairs(
            (f"所在{word}", name_department(desk, post.department) if post else None),
            ("上级岗位", _name_superior(desk, post)),
        ),
    )


def _name_superior(desk: Desk, post: PublicPost | None) -> str | None:
    inner = desk.inner_posts.get(post.id) if post else None
    return name_post(desk, inner.superior) if inner else None


def _sign(desk: Desk, choice: InternalFormChoice) -> Sheet:
    opinions = choice.opinions or (f"{name_role(desk, 'department-head')}意见",)
    return line_up_opinions(("本人签字", *opinions), "签字与意见", 3)


SELF_CHECK = FormLayout(
    FormKind.SELF_CHECK,
    "每个岗位一份：逐条对照应落实的防控措施，写明落实情况、存在问题和整改措施。",
    _fill_checks,
    _leave_checks,
)
MONTHLY_TASKS = FormLayout(
    FormKind.MONTHLY_TASKS,
    "每个岗位每月一份：完成的任务、风险自查和本月小结；已经提交的按登记册填好。",
    _fill_months,
    lambda desk, choice: _lay_out_month(desk, choice, None, None),
    lambda desk: bool(desk.inner and desk.inner.config.vocabulary.monthly_tasks),
)
