"""Audiences: for whom the handbook is built, and which departments they see."""

from collections.abc import Iterator

from generator.checks.declaring import declare_error
from generator.checks.inspection import Inspection
from generator.model.audience import Clearance
from generator.values.problem import Problem

AUDIENCE_MISSING = declare_error(
    "A001",
    (
        "缺少受众",
        "audiences 中没有 clearance 为 {clearance} 的受众。",
        "内部受众至少写一个；有向社会公开的职权，公众受众也至少写一个。",
    ),
    (
        "Audience missing",
        "No audience has the clearance {clearance}.",
        "Name at least one internal audience, and a public one where any power is public.",
    ),
)
SCOPE_EMPTY = declare_error(
    "A002",
    ("受众的部门范围为空", "受众 {audience} 的 scope 中没有部门。", "请写 all，或列出部门编号。"),
    (
        "Empty scope",
        "The scope of the audience {audience} holds no department.",
        "Write all, or list departments.",
    ),
)
SCOPE_WITHHELD = declare_error(
    "A003",
    (
        "受众看不到范围内的部门",
        "受众 {audience} 的 scope 中有 {department}，它只对 {clearance} 可见。",
        "请放宽该部门的 audience，或从 scope 中删去。",
    ),
    (
        "Scope names a withheld department",
        "The scope of the audience {audience} names {department}, seen by {clearance} only.",
        "Widen the audience of the department, or take it out of the scope.",
    ),
)

KINDS = (AUDIENCE_MISSING, SCOPE_EMPTY, SCOPE_WITHHELD)


def find_missing_audiences(inspection: Inspection) -> Iterator[Problem]:
    """Yield a problem where no audience is internal, and where something is public and no audience is.

    An enterprise may have no power towards others, and nothing to tell the public.
    """
    config = inspection.handbook.config
    named = {choice.clearance for choice in config.audiences}
    is_public = any(power.audience is Clearance.PUBLIC for power in inspection.handbook.powers)
    for clearance in (Clearance.PUBLIC, Clearance.INTERNAL) if is_public else (Clearance.INTERNAL,):
        if clearance not in named:
            yield inspection.tell(AUDIENCE_MISSING, config, ("audiences",), clearance=clearance)


def find_faulty_scopes(inspection: Inspection) -> Iterator[Problem]:
    """Yield scopes without departments, and departments in scope that their audience may not see."""
    for index, choice in enumerate(inspection.handbook.config.audiences):
        if choice.scope == "all":
            continue
        if not choice.scope:
            where = ("audiences", index, "scope")
            yield inspection.tell(SCOPE_EMPTY, inspection.handbook.config, where, audience=choice.id)
        for position, name in enumerate(choice.scope):
            department = inspection.find_entry("department", name)
            if department is not None and not choice.clearance.may_see(department.audience):
                path = ("audiences", index, "scope", position)
                slots = {"department": f"department/{name}", "clearance": department.audience}
                yield inspection.tell(
                    SCOPE_WITHHELD, inspection.handbook.config, path, audience=choice.id, **slots
                )


RULES = (find_missing_audiences, find_faulty_scopes)
