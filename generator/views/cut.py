"""The cut: a handbook and an audience give that audience's view, field by field as declared."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType, ModuleType, NoneType
from typing import Any, TypeVar, cast, get_args

from generator.model.audience import Clearance
from generator.model.card import AudienceCard, Fault
from generator.model.chapter import Chapter, Segment
from generator.model.config import AudienceChoice
from generator.model.declaration import Declared, Entry, Mark, Part, find_mark
from generator.model.handbook import REGISTERS, Handbook
from generator.model.management import assign_management
from generator.views import internal, public, restricted
from generator.views.disclosure import disclose_risks, divide_powers
from generator.views.parts import AudienceView
from generator.views.shapes import find_below, find_class_clearance, list_slots, name_class
from generator.views.tallying import tally_warnings
from generator.views.visibility import Visibility, find_visibility

_MODULES: Mapping[Clearance, ModuleType] = MappingProxyType(
    {Clearance.PUBLIC: public, Clearance.INTERNAL: internal, Clearance.RESTRICTED: restricted}
)
_ENTRY_FIELDS: Mapping[str, str] = MappingProxyType(
    {f"{register}s": register for register in (*REGISTERS, "chapter", "picture")}
)

_Entry = TypeVar("_Entry", bound=Entry)


class _DroppedError(Exception):
    """A part hangs on something that is not to be seen, and says that it may be left out."""


def cut_handbook(
    handbook: Handbook, choice: AudienceChoice, departments: Iterable[str] | None = None
) -> AudienceView:
    """Return the view of the audience `choice`; `departments` narrows its scope further."""
    scope = _narrow_scope(choice, departments)
    visibility = find_visibility(handbook, choice.clearance, scope)
    card = AudienceCard(
        id=choice.id,
        name=choice.name,
        clearance=choice.clearance,
        title=choice.title,
        subtitle=choice.subtitle,
        marking=choice.marking,
        feedback=choice.feedback,
    )
    managed = assign_management(handbook)
    kept: dict[str, object] = {
        field: _keep_seen(register, getattr(managed, field), visibility)
        for field, register in _ENTRY_FIELDS.items()
    }
    chapters = _keep_seen("chapter", handbook.chapters, visibility)
    kept["chapters"] = tuple(_cut_chapter(handbook, chapter, visibility) for chapter in chapters)
    kept["tallies"] = tally_warnings(handbook)
    kept["faults"] = tuple(fault for fault in handbook.faults if _may_hear(handbook, fault, visibility))
    if choice.clearance is Clearance.PUBLIC:
        kept["powers"], kept["withdrawn"] = divide_powers(managed.powers, visibility)
        kept["disclosed"] = disclose_risks(handbook, visibility)
    seen = handbook.replace(**kept, card=card)
    return cast("AudienceView", _cut_part(seen, choice.clearance, visibility))


def _keep_seen(register: str, entries: Iterable[_Entry], visibility: Visibility) -> tuple[_Entry, ...]:
    """Return the entries that may be seen, of twins the first alone, by which visibility was judged."""
    first: dict[str, _Entry] = {}
    for entry in entries:
        first.setdefault(entry.id, entry)
    return tuple(entry for entry in first.values() if visibility.sees(register, entry.id))


def _may_hear(handbook: Handbook, fault: Fault, visibility: Visibility) -> bool:
    """Tell whether a fault is of no entry that is known and withheld; one that did not load is not known."""
    register, identifier = fault.register_name, fault.identifier
    return (register, identifier) not in handbook.entries or visibility.sees(register, identifier)


def _narrow_scope(choice: AudienceChoice, departments: Iterable[str] | None) -> frozenset[str] | None:
    named = None if departments is None else frozenset(departments)
    if choice.scope == "all":
        return named
    return frozenset(choice.scope) if named is None else frozenset(choice.scope) & named


def _cut_part(part: Part, clearance: Clearance, visibility: Visibility) -> object:
    """Return `part` as the class that shows it at `clearance`."""
    kind = type(part)
    at = find_class_clearance(kind, clearance)
    values: dict[str, object] = {}
    below = find_below(kind, at)
    if below is not None:
        values[below.value] = _cut_part(part, below, visibility)
    for slot in list_slots(kind, at):
        mark = find_mark(kind, slot.name)
        try:
            values[slot.name] = _cut_value(getattr(part, slot.name), mark, at, visibility)
        except _DroppedError:
            if NoneType not in get_args(slot.annotation) or mark.takes_along:
                raise
            values[slot.name] = None
    build = getattr(_MODULES[at], name_class(kind, at))
    return build(**values)


def _cut_value(value: Any, mark: Mark, at: Clearance, visibility: Visibility) -> object:  # noqa: ANN401
    if isinstance(value, tuple):
        kept = [_cut_item(item, mark, at, visibility) for item in value]
        return tuple(item for item in kept if item is not None)
    if value is None:
        return None
    if mark.is_droppable and isinstance(value, str) and not visibility.sees(mark.refers_to or "", value):
        raise _DroppedError
    return _cut_part(value, at, visibility) if isinstance(value, Part) else value


def _cut_item(item: Any, mark: Mark, at: Clearance, visibility: Visibility) -> object:  # noqa: ANN401
    """Return an item of a list as `at` sees it, or None where it is left out."""
    if isinstance(item, Declared) and not isinstance(item, Entry) and not at.may_see(item.audience):
        return None
    try:
        return _cut_value(item, mark, at, visibility)
    except _DroppedError:
        return None


def _cut_chapter(handbook: Handbook, chapter: Chapter, visibility: Visibility) -> Chapter:
    segments = [_cut_segment(handbook, segment, visibility) for segment in chapter.segments]
    return chapter.model_copy(update={"segments": tuple(each for each in segments if each is not None)})


def _cut_segment(handbook: Handbook, segment: Segment, visibility: Visibility) -> Segment | None:
    """Return a segment with its link resolved to ``register/identifier#article``, or as bare words."""
    if segment.picture is not None:
        return segment if visibility.sees("picture", segment.picture) else None
    if segment.target is None:
        return segment
    found = handbook.resolve_link(segment.target)
    if found is None or not visibility.sees(found[0], found[1]):
        return segment.model_copy(update={"target": None})
    register, identifier, article = found
    return segment.model_copy(
        update={"target": f"{register}/{identifier}" + (f"#{article}" if article else "")}
    )
