"""What each leader answers for, derived: own risks, charges, and main risks of the departments in charge."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.pages.desk import Desk
from generator.pages.relations import PostTasks, group_entries
from generator.pages.risk_list import find_department
from generator.views.internal import InternalRisk
from generator.views.public import PublicDepartment, PublicPost

RISK_ROLES = {
    "own": "本岗位",
    "manager": "直接管理",
    "accountable": "负责领导",
    "main": "分管部门主要风险",
}
"""Why a risk is a leader's: the post's own, by graded management, or a main risk of a department in charge."""

MainRisks = Mapping[str, tuple[InternalRisk, ...]]
"""By department: its risks of the gravest level that occurs there."""


@dataclass(frozen=True, slots=True)
class LeaderRisks:
    """The departments in a leader's charge, and each risk that is his with the roles that make it so."""

    departments: tuple[PublicDepartment, ...]
    risks: tuple[tuple[InternalRisk, tuple[str, ...]], ...]
    """The gravest first; the roles are keys of `RISK_ROLES`."""

    def list_in_role(self, role: str) -> tuple[InternalRisk, ...]:
        """Return the risks that are the leader's in a role."""
        return tuple(risk for risk, roles in self.risks if role in roles)


def list_leaders(desk: Desk) -> list[PublicPost]:
    """Return the posts of leaders: the principal one first, then those of no department and those in charge of one."""
    posts = {post.id: post for post in desk.public.posts}
    principal = desk.inner.config.principal_leader if desk.inner else ""
    order = [principal, *(post.id for post in desk.posts_in.get(None, ()))]
    order += [each.leader_in_charge for each in desk.public.departments]
    return [posts[each] for each in dict.fromkeys(order) if each in posts]


def collect_main_risks(desk: Desk) -> MainRisks:
    """Return the main risks of each department, which has any."""
    levels = {level.id: level.rank for level in desk.levels.values()}
    found: dict[str, tuple[InternalRisk, ...]] = {}
    by_department = group_entries(desk.public.risks, lambda risk: (find_department(desk, risk),))
    for department, risks in by_department.items():
        rated = [
            (rank, inner)
            for inner in (desk.inner_risks.get(risk.id) for risk in risks)
            if inner is not None and (rank := levels.get(inner.rating.approved.level)) is not None
        ]
        if department and rated:
            gravest = min(rank for rank, _ in rated)
            found[department] = tuple(inner for rank, inner in rated if rank == gravest)
    return found


def collect_leader_risks(desk: Desk, leader: str, main: MainRisks) -> LeaderRisks:
    """Return what a leader answers for, with the main risks of the departments in his charge."""
    departments = tuple(each for each in desk.public.departments if each.leader_in_charge == leader)
    roles: dict[str, dict[str, None]] = {}
    for risk, role in _walk_roles(desk, leader, departments, main):
        roles.setdefault(risk, {})[role] = None
    ranks = {level.id: level.rank for level in desk.levels.values()}
    last = len(ranks) + 1
    found = [
        (desk.inner_risks[risk], tuple(each for each in RISK_ROLES if each in roles[risk])) for risk in roles
    ]
    return LeaderRisks(
        departments,
        tuple(sorted(found, key=lambda each: ranks.get(each[0].rating.approved.level, last))),
    )


def _walk_roles(
    desk: Desk, leader: str, departments: tuple[PublicDepartment, ...], main: MainRisks
) -> Iterator[tuple[str, str]]:
    """Yield each risk that is a leader's with a role that makes it so."""
    tasks = desk.tasks.get(leader, PostTasks())
    for carried in desk.risks_on.get(("post", leader), ()):
        if carried.id in desk.inner_risks:
            yield carried.id, "own"
    for answered in tasks.risks:
        yield answered.public.id, "own"
    for charge, fields in tasks.charges:
        yield from ((charge.public.id, field) for field in fields)
    for department in departments:
        yield from ((risk.public.id, "main") for risk in main.get(department.id, ()))
