"""Which entries an audience may see: by clearance, by scope, and by what they hang on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.audience import Clearance
from generator.model.circular import Circular
from generator.model.declaration import Declared, Entry, Part, find_mark
from generator.model.department import Department
from generator.model.handbook import Handbook
from generator.model.power import Power
from generator.model.review import Review
from generator.model.risk import Risk
from generator.model.terms import PowerState
from generator.model.workflow import Workflow

Key = tuple[str, str]
"""Register and identifier."""


@dataclass(frozen=True, slots=True)
class Visibility:
    """An audience's clearance and the entries it may see, by register and identifier."""

    clearance: Clearance
    entries: frozenset[Key]

    def sees(self, register: str, identifier: str) -> bool:
        """Tell whether the entry, or the workflow of a ``workflow/step``, may be seen."""
        if register == "step":
            return ("workflow", identifier.partition("/")[0]) in self.entries
        return (register, identifier) in self.entries


def find_visibility(
    handbook: Handbook, clearance: Clearance, departments: Iterable[str] | None
) -> Visibility:
    """Return what an audience may see; `departments` is its scope, None for all.

    Within a scope stand the entries of its departments, those of the whole unit, and whatever these need:
    a department in scope may have its leader in charge or a cooperating post elsewhere.
    """
    cleared = {key: entry for key, entry in handbook.entries.items() if clearance.may_see(entry.audience)}
    for key, entry in list(cleared.items()):
        if not _has_footing(handbook, entry, cleared, clearance):
            del cleared[key]
    if departments is None:
        return Visibility(clearance, frozenset(cleared))
    scope = frozenset(departments)
    seen = {key for key, entry in cleared.items() if _is_in_scope(handbook, entry, cleared, scope)}
    return Visibility(clearance, _close_over_needs(seen, cleared, clearance))


def is_tombstone(entry: Entry | None, clearance: Clearance) -> bool:
    """Tell whether an entry is a withdrawn power, of which the public is told but that it is withdrawn."""
    is_withdrawn = isinstance(entry, Power) and entry.status.state is PowerState.WITHDRAWN
    return is_withdrawn and clearance is Clearance.PUBLIC


def _has_footing(handbook: Handbook, entry: Entry, cleared: dict[Key, Entry], clearance: Clearance) -> bool:
    """Tell whether what a risk or workflow hangs on may be seen too."""
    match entry:
        case Workflow():
            return _carries(cleared, ("power", entry.power), clearance)
        case Risk():
            if entry.carrier.is_shared:  # classes of person and groups of posts are words for staff
                return clearance.may_see(Clearance.INTERNAL)
            register, identifier = entry.carrier.register, entry.carrier.identifier
            if register != "step":
                return _carries(cleared, (register, identifier), clearance)
            found = handbook.steps.get(identifier)
            if found is None:
                return False
            workflow, step = found
            return clearance.may_see(step.audience) and ("workflow", workflow.id) in cleared
        case _:
            return True


def _carries(cleared: dict[Key, Entry], key: Key, clearance: Clearance) -> bool:
    """Tell whether something may hang on an entry: it is seen, and not as a tombstone."""
    return key in cleared and not is_tombstone(cleared[key], clearance)


def _is_in_scope(handbook: Handbook, entry: Entry, cleared: dict[Key, Entry], scope: frozenset[str]) -> bool:
    if isinstance(entry, Department):
        return entry.id in scope
    if isinstance(entry, Circular | Review):
        # What names some is no business of others; one that the audience does not know counts for nothing.
        named = {each for each in entry.departments if ("department", each) in cleared}
        return not named or bool(named & scope)
    department = handbook.find_department_of(entry)
    return department is None or department in scope


def _close_over_needs(seen: set[Key], cleared: dict[Key, Entry], clearance: Clearance) -> frozenset[Key]:
    waiting = sorted(seen)
    while waiting:
        entry = cleared[waiting.pop()]
        if is_tombstone(entry, clearance):
            continue
        for key in _find_needs(entry, clearance):
            if key in cleared and key not in seen:
                seen.add(key)
                waiting.append(key)
    return frozenset(seen)


def _find_needs(part: Part, clearance: Clearance) -> Iterator[Key]:
    """Yield what a part refers to and cannot do without, by what its audience sees of it.

    A withheld reference must not tell by what it brings along.
    """
    for name in type(part).model_fields:
        mark, value = find_mark(type(part), name), getattr(part, name)
        if not clearance.may_see(mark.audience):
            continue
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Part):
                if not isinstance(item, Declared) or clearance.may_see(item.audience):
                    yield from _find_needs(item, clearance)
            elif isinstance(item, str) and mark.refers_to and not mark.is_droppable:
                yield mark.refers_to, item
