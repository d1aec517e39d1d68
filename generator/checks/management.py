"""Graded management: for each level one rule, with leaders that can be found."""

from collections.abc import Iterator

from generator.checks.declaring import declare_error, declare_warning
from generator.checks.inspection import Inspection
from generator.model.management import LEADER_ROLES
from generator.values.identifier import find_near_miss
from generator.values.problem import Problem, Withheld

RULE_MISSING = declare_warning(
    "M001",
    (
        "等级没有分级管理规则",
        "分级管理没有写等级 {level} 由谁管理、谁负责。",
        "请在 management 中补上这一等级。",
    ),
    (
        "Level without a management rule",
        "Graded management says nothing of the level {level}.",
        "Add the level to management.",
    ),
)
RULE_TWICE = declare_error(
    "M002",
    ("等级有两条分级管理规则", "分级管理给等级 {level} 写了两条规则。", "请删去其中一条。"),
    (
        "Two management rules for a level",
        "Graded management has two rules for the level {level}.",
        "Remove one of them.",
    ),
)
ROLE_UNKNOWN = declare_error(
    "M003",
    (
        "领导称谓的编号不对",
        "“{field}”写作“{value}”，程序不知道由谁担任。",
        "编号只能是：{known}；称谓写在 name 里。",
    ),
    (
        "Unknown leader role",
        "“{field}” is “{value}”, and nothing says who that is.",
        "Choose one of: {known}; what they are called is the name.",
    ),
)

KINDS = (RULE_MISSING, RULE_TWICE, ROLE_UNKNOWN)


def find_ungoverned_levels(inspection: Inspection) -> Iterator[Problem]:
    """Yield levels without a rule of management, and levels with two."""
    config = inspection.handbook.config
    seen: set[str] = set()
    for index, rule in enumerate(config.management):
        if rule.level in seen:
            told = Withheld(rule.level)
            yield inspection.tell(RULE_TWICE, config, ("management", index, "level"), level=told)
        seen.add(rule.level)
    for level in config.vocabulary.risk_levels:
        if level.id not in seen:
            yield inspection.tell(RULE_MISSING, config, ("management",), level=Withheld(level.id))


def find_unknown_roles(inspection: Inspection) -> Iterator[Problem]:
    """Yield each leader role whose identifier is no relation to a risk."""
    config = inspection.handbook.config
    for index, role in enumerate(config.vocabulary.leader_roles):
        if role.id not in LEADER_ROLES:
            yield inspection.tell(
                ROLE_UNKNOWN,
                config,
                ("vocabulary", "leader_roles", index, "id"),
                find_near_miss(role.id, LEADER_ROLES),
                value=Withheld(role.id),
                known="、".join(LEADER_ROLES),
            )


RULES = (find_ungoverned_levels, find_unknown_roles)
