"""分级管理: who manages a risk directly and who answers for it, where the risk itself does not say."""

from generator.model.handbook import Handbook
from generator.model.risk import Risk

DEPARTMENT_HEAD = "department-head"
LEADER_IN_CHARGE = "leader-in-charge"
PRINCIPAL_LEADER = "principal-leader"
LEADER_ROLES = (DEPARTMENT_HEAD, LEADER_IN_CHARGE, PRINCIPAL_LEADER)
"""The relations to a risk by which a leader is found; what each is called is the unit's choice."""


def assign_management(handbook: Handbook) -> Handbook:
    """Return the handbook with the manager and the accountable leader of each risk filled in by the rules."""
    risks = tuple(_assign(handbook, risk) for risk in handbook.risks)
    return handbook.replace(risks=risks)


def find_manager(handbook: Handbook, risk: Risk) -> str | None:
    """Return the post that manages the risk directly, or None where no rule gives one."""
    return risk.manager or _apply_rule(handbook, risk, is_accountable=False)


def find_accountable(handbook: Handbook, risk: Risk) -> str | None:
    """Return the post that answers for the risk, or None where no rule gives one."""
    return risk.accountable or _apply_rule(handbook, risk, is_accountable=True)


def _assign(handbook: Handbook, risk: Risk) -> Risk:
    found = {"manager": find_manager(handbook, risk), "accountable": find_accountable(handbook, risk)}
    return risk.model_copy(update=found)


def _apply_rule(handbook: Handbook, risk: Risk, *, is_accountable: bool) -> str | None:
    level = risk.rating.approved.level
    rule = next((rule for rule in handbook.config.management if rule.level == level), None)
    if rule is None:
        return None
    role = rule.accountable if is_accountable else rule.manager
    if role == PRINCIPAL_LEADER:
        return handbook.config.principal_leader
    department = handbook.find_department(handbook.find_department_of(risk))
    if department is None:
        # What hangs on the unit or on a leader's post has no department: the principal leader stands in.
        return handbook.config.principal_leader
    return department.head if role == DEPARTMENT_HEAD else department.leader_in_charge
