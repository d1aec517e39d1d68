"""Monthly reports: one for each post and month, after the month began, with all of its tasks."""

from collections.abc import Iterator

from generator.checks.charts import name_steps
from generator.checks.declaring import declare_notice, declare_warning
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection, name_owner
from generator.model.monthly_report import MonthlyReport
from generator.values.problem import Problem, Withheld

REPORT_TWICE = declare_warning(
    "Q051",
    (
        "同一岗位同一月份报了两次",
        "{entry} 的岗位和月份与 {first} 相同（{month}）。",
        "请合并为一条，或改正 post、month。",
    ),
    (
        "Two reports of one post and month",
        "{entry} is of the same post and month as {first} ({month}).",
        "Merge them, or correct post or month.",
    ),
)
REPORT_TOO_EARLY = declare_warning(
    "Q052",
    (
        "提交日期早于所报月份",
        "{entry} 于 {date} 提交，所报的是 {month}。",
        "请改正 date 或 month。",
    ),
    (
        "Reported before the month",
        "{entry} was handed in on {date}, for the month {month}.",
        "Correct date or month.",
    ),
)
TASKS_MISSING = declare_notice(
    "Q053",
    (
        "月度任务没有做完",
        "{entry} 没有写完成：{tasks}。",
        "做完后请补在 tasks 中；不再布置的任务，请从 vocabulary.monthly_tasks 中删去。",
    ),
    (
        "Monthly tasks missing",
        "{entry} does not name as done: {tasks}.",
        "Add them to tasks once they are done; take tasks no longer set out of vocabulary.monthly_tasks.",
    ),
)

KINDS = (REPORT_TWICE, REPORT_TOO_EARLY, TASKS_MISSING)


def find_faulty_reports(inspection: Inspection) -> Iterator[Problem]:
    """Yield reports that stand twice, that came before their month began, or that leave tasks out."""
    tasks = [task.id for task in inspection.handbook.config.vocabulary.monthly_tasks]
    first: dict[tuple[str, str], MonthlyReport] = {}
    for report in inspection.list_entries(MonthlyReport):
        month = quote_value(report, ("month",), report.month)
        known = first.setdefault((report.post, report.month), report)
        if known is not report:
            yield inspection.tell(REPORT_TWICE, report, ("month",), first=name_owner(known), month=month)
        if report.date.isoformat()[: len(report.month)] < report.month:
            date = quote_value(report, ("date",), report.date.isoformat())
            yield inspection.tell(REPORT_TOO_EARLY, report, ("date",), date=date, month=month)
        done = frozenset(report.tasks)
        missing = [task for task in tasks if task not in done]
        if missing:
            told = Withheld(name_steps(missing))
            yield inspection.tell(TASKS_MISSING, report, ("tasks",), tasks=told)


RULES = (find_faulty_reports,)
