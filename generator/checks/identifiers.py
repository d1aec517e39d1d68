"""Identifiers that stand for two things."""

from collections.abc import Iterator

from generator.checks.declaring import declare_error
from generator.checks.exposure import Owner
from generator.checks.inspection import Inspection
from generator.checks.traversal import find_named_lists
from generator.values.problem import Problem

TWIN_ENTRY = declare_error(
    "I001",
    ("编号重复", "{entry} 的编号在 {first} 已经用过。", "请给这一条另取编号；已经公布的编号不要改。"),
    (
        "Duplicate identifier",
        "The identifier of {entry} is already used at {first}.",
        "Give this entry another identifier; do not change one that was published.",
    ),
)
TWIN_PART = declare_error(
    "I002",
    ("条目内编号重复", "{entry} 的“{field}”写作“{value}”，同一列表中已经用过。", "请给这一项另取编号。"),
    (
        "Duplicate identifier within an entry",
        "{entry}: “{field}” is “{value}”, already used in the same list.",
        "Give this item another identifier.",
    ),
)

SHARED_IDENTIFIER = declare_error(
    "I003",
    (
        "编号用于两个登记册",
        "{entry} 的编号也是 {other} 的编号（{first}）。",
        "请给其中一条另取编号；只有流程可以与其职权同号。",
    ),
    (
        "Identifier in two registers",
        "The identifier of {entry} is also that of {other} ({first}).",
        "Give one of them another identifier; only a workflow may share its power's.",
    ),
)

KINDS = (TWIN_ENTRY, TWIN_PART, SHARED_IDENTIFIER)

# What has a page of its own: the page's file is named after the identifier alone.
_PAGED = ("department", "post", "power", "law", "bylaw", "risk", "notice", "matter", "warning", "chapter")


def find_twin_entries(inspection: Inspection) -> Iterator[Problem]:
    """Yield each entry that bears the identifier of an earlier one of its register."""
    for register, identifier, standing in inspection.atlas.twins:
        first = inspection.atlas.standings[register, identifier].locate(("id",))
        name = f"{register}/{identifier}"
        entry = inspection.find_entry(register, identifier)
        department = inspection.handbook.find_department_of(entry) if entry else None
        slots = {"entry": name, "first": str(first)}
        yield Problem(TWIN_ENTRY, standing.locate(("id",)), slots, entry=name, department=department)


def find_twin_parts(inspection: Inspection) -> Iterator[Problem]:
    """Yield each step, lane, leading body, audience or word that bears the identifier of an earlier one."""
    owners: tuple[Owner, ...] = (inspection.handbook.config, *inspection.handbook.entries.values())
    for owner in owners:
        for base, names in find_named_lists(owner):
            first = {name: index for index, name in reversed(list(enumerate(names)))}
            for index, name in enumerate(names):
                if first[name] != index:
                    # Identifiers are named everywhere, those of withheld parts too.
                    yield inspection.tell(TWIN_PART, owner, (*base, index, "id"), value=name)


def find_shared_identifiers(inspection: Inspection) -> Iterator[Problem]:
    """Yield each entry with a page whose identifier an entry of an earlier register has."""
    seen: dict[str, str] = {}
    for (register, identifier), entry in inspection.handbook.entries.items():
        if register not in _PAGED:
            continue
        other = seen.setdefault(identifier, register)
        if other != register:
            first = inspection.atlas.locate(other, identifier, ("id",))
            yield inspection.tell(
                SHARED_IDENTIFIER, entry, ("id",), other=f"{other}/{identifier}", first=str(first)
            )


RULES = (find_twin_entries, find_twin_parts, find_shared_identifiers)
