"""Disclosed plans and results: each result belongs to a plan, and neither is ahead of the other."""

from collections.abc import Iterator

from generator.checks.declaring import declare_error, declare_warning
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection
from generator.model.matter import Matter
from generator.model.record_terms import MatterState
from generator.values.problem import Problem

PLAN_IS_ITSELF = declare_error(
    "J031",
    (
        "所属计划是自己",
        "{entry} 的“{field}”写的是它自己。",
        "结果写它所属计划的编号；本身就是计划的请删去 plan。",
    ),
    (
        "Plan of its own",
        "{entry}: “{field}” names the matter itself.",
        "A result names its plan; remove the field plan where this is the plan.",
    ),
)
PLAN_IS_RESULT = declare_warning(
    "J032",
    (
        "所属计划不是计划",
        "{entry} 的“{field}”写作 {plan}，而它自己属于另一个计划。",
        "请直接写最初的计划的编号。",
    ),
    (
        "Plan is a result",
        "{entry}: “{field}” is {plan}, which belongs to a plan itself.",
        "Name the plan that stands at the beginning.",
    ),
)
COMPLETED_WITHOUT_DATE = declare_warning(
    "J033",
    (
        "已完成的事项没有公开日期",
        "{entry} 的进展写作“{state}”，却没有写公开日期。",
        "请在 date 写明公开的日期；没有完成的请改正 state。",
    ),
    (
        "Completed without a date",
        "{entry} is said to be “{state}”, but has no date.",
        "Write when it was disclosed into date, or correct its state.",
    ),
)
RESULT_BEFORE_PLAN = declare_warning(
    "J034",
    (
        "结果先于计划公开",
        "{entry} 的公开日期 {date} 早于所属计划 {plan} 的公开日期 {planned}。",
        "请核对两个日期。",
    ),
    (
        "Result disclosed before its plan",
        "{entry} was disclosed on {date}, before its plan {plan} on {planned}.",
        "Look at both dates.",
    ),
)
RESULT_OF_WAITING_PLAN = declare_warning(
    "J035",
    (
        "计划尚未实施，结果已经公开",
        "{entry} 已于 {date} 公开，所属计划 {plan} 的进展仍写作“{state}”。",
        "请更新 {plan} 的 state。",
    ),
    (
        "Result of a plan not begun",
        "{entry} was disclosed on {date}, while its plan {plan} still is “{state}”.",
        "Bring the state of {plan} up to date.",
    ),
)

KINDS = (PLAN_IS_ITSELF, PLAN_IS_RESULT, COMPLETED_WITHOUT_DATE, RESULT_BEFORE_PLAN, RESULT_OF_WAITING_PLAN)


def find_misplaced_results(inspection: Inspection) -> Iterator[Problem]:
    """Yield each matter whose plan is the matter itself, or one that belongs to a plan."""
    for matter in inspection.list_entries(Matter):
        if matter.plan == matter.id:
            yield inspection.tell(PLAN_IS_ITSELF, matter, ("plan",))
            continue
        plan = inspection.find_entry("matter", matter.plan) if matter.plan is not None else None
        if isinstance(plan, Matter) and plan.plan not in {None, plan.id}:
            yield inspection.tell(PLAN_IS_RESULT, matter, ("plan",), plan=f"matter/{plan.id}")


def find_undated_matters(inspection: Inspection) -> Iterator[Problem]:
    """Yield each matter that is completed and was never disclosed."""
    for matter in inspection.list_entries(Matter):
        if matter.state is MatterState.COMPLETED and matter.date is None:
            yield inspection.tell(COMPLETED_WITHOUT_DATE, matter, ("state",), state=matter.state.label)


def find_hasty_results(inspection: Inspection) -> Iterator[Problem]:
    """Yield each result disclosed before its plan was, or while its plan waits to be carried out."""
    for matter in inspection.list_entries(Matter):
        plan = inspection.find_entry("matter", matter.plan) if matter.plan is not None else None
        if not isinstance(plan, Matter) or plan is matter or matter.date is None:
            continue
        slots = {
            "plan": f"matter/{plan.id}",
            "date": quote_value(matter, ("date",), matter.date.isoformat()),
        }
        if plan.date is not None and matter.date < plan.date:
            planned = quote_value(plan, ("date",), plan.date.isoformat())
            yield inspection.tell(RESULT_BEFORE_PLAN, matter, ("date",), **slots, planned=planned)
        if plan.state is MatterState.PLANNED:
            state = quote_value(plan, ("state",), plan.state.label)
            yield inspection.tell(RESULT_OF_WAITING_PLAN, matter, ("plan",), **slots, state=state)


RULES = (find_misplaced_results, find_undated_matters, find_hasty_results)
