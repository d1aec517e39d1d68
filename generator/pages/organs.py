"""Departments that lie within others: the organ or project at the top of each, and all that lies below it."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.pages.desk import Desk
from generator.views.public import PublicDepartment


@dataclass(frozen=True, slots=True)
class Organ:
    """A department at the top, and everything that lies within it; it is itself the first of its departments."""

    top: PublicDepartment
    departments: tuple[PublicDepartment, ...]


def list_organs(desk: Desk) -> tuple[Organ, ...]:
    """Return the departments that lie within no other, in their order, each with all that lies below it."""
    tops = find_tops(desk)
    found: dict[str, list[PublicDepartment]] = {}
    for each in desk.public.departments:
        found.setdefault(tops[each.id], []).append(each)
    return tuple(
        Organ(each, (each, *(below for below in found[each.id] if below.id != each.id)))
        for each in desk.public.departments
        if tops[each.id] == each.id
    )


def has_layers(desk: Desk) -> bool:
    """Tell whether any department lies within another."""
    return any(tops != department for department, tops in find_tops(desk).items())


def list_within(desk: Desk, department: str) -> tuple[PublicDepartment, ...]:
    """Return the departments that lie within a department, at whatever depth, in their order."""
    above = {each.id: each.within for each in desk.public.departments}
    return tuple(
        each
        for each in desk.public.departments
        if each.id != department and _lies_within(each.id, department, above)
    )


def find_tops(desk: Desk) -> Mapping[str, str]:
    """Return for each department the one at its top; where a draft has a circle, each is its own."""
    above = {each.id: each.within for each in desk.public.departments}
    return {department: _climb(department, above) for department in above}


def _climb(department: str, above: Mapping[str, str | None]) -> str:
    seen = {department}
    here = department
    while (up := above.get(here)) in above and up is not None:
        if up in seen:
            return department
        seen.add(up)
        here = up
    return here


def _lies_within(department: str, other: str, above: Mapping[str, str | None]) -> bool:
    seen = {department}
    here = above.get(department)
    while here in above and here is not None and here not in seen:
        if here == other:
            return True
        seen.add(here)
        here = above[here]
    return False
