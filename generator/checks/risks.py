"""Risks: whether something is done about them, and by whom."""

from collections.abc import Iterator

from generator.checks.declaring import declare_error
from generator.checks.inspection import Inspection
from generator.model.management import find_accountable
from generator.model.risk import Risk
from generator.values.problem import Problem

MEASURE_MISSING = declare_error(
    "K001",
    ("风险点没有防控措施", "{entry} 没有写防控措施。", "请至少写一条措施：谁、做什么、多久一次。"),
    ("Risk without measure", "{entry} has no measure.", "Write at least one: who does what, and how often."),
)
ACCOUNTABLE_MISSING = declare_error(
    "K002",
    (
        "高等级风险没有负责领导",
        "{entry} 是最高等级的风险，它自己和分级管理都没有给出负责领导。",
        "请在 site_config.yml 的 management 中写明此等级的负责领导，或在条目中写 accountable。",
    ),
    (
        "High risk without accountable leader",
        "{entry} is of the gravest level, and neither it nor graded management gives an accountable leader.",
        "Add the level to management in site_config.yml, or write accountable in the entry.",
    ),
)

KINDS = (MEASURE_MISSING, ACCOUNTABLE_MISSING)


def find_risks_without_measure(inspection: Inspection) -> Iterator[Problem]:
    """Yield each risk about which nothing is done."""
    for risk in inspection.list_entries(Risk):
        if not risk.measures:
            yield inspection.tell(MEASURE_MISSING, risk, ("measures",))


def find_high_risks_without_leader(inspection: Inspection) -> Iterator[Problem]:
    """Yield each risk of the gravest level for which no leader answers."""
    levels = inspection.handbook.config.vocabulary.risk_levels
    gravest = min(levels, key=lambda level: level.rank, default=None)
    for risk in inspection.list_entries(Risk):
        is_high = gravest is not None and risk.rating.approved.level == gravest.id
        if is_high and find_accountable(inspection.handbook, risk) is None:
            yield inspection.tell(ACCOUNTABLE_MISSING, risk, ("rating", "approved", "level"))


RULES = (find_risks_without_measure, find_high_risks_without_leader)
