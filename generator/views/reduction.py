"""A handbook reduced to what a clearance may see, still in the types of the registers, so that it can be checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from generator.model.audience import Clearance
from generator.model.declaration import Declared, Entry, Part, find_mark
from generator.model.handbook import REGISTERS, Handbook
from generator.views.visibility import Key, find_visibility

Path = tuple[str | int, ...]

_Part = TypeVar("_Part", bound=Part)


@dataclass(slots=True)
class Reduction:
    """What is left of a handbook, and which items of each shortened list were kept, by their old places."""

    handbook: Handbook
    kept: dict[Key, Mapping[Path, tuple[int, ...]]] = field(default_factory=dict)


def reduce_handbook(handbook: Handbook, clearance: Clearance) -> Reduction:
    """Return the handbook without the entries, parts and values that `clearance` may not see.

    What is found in it says nothing of what was taken away: neither a value nor that there is one. Raises
    ValueError for the public, to which fields are withheld that no register entry can do without.
    """
    if clearance is Clearance.PUBLIC:
        message = "what the public sees fits no register"
        raise ValueError(message)
    visibility = find_visibility(handbook, clearance, None)
    reduction = Reduction(handbook)
    changes: dict[str, object] = {}
    for register in (*REGISTERS, "chapter", "picture"):
        entries: tuple[Entry, ...] = getattr(handbook, f"{register}s")
        seen = (entry for entry in entries if visibility.sees(register, entry.id))
        changes[f"{register}s"] = tuple(
            _note(reduction, (register, each.id), each, clearance) for each in seen
        )
    changes["config"] = _note(reduction, ("config", ""), handbook.config, clearance)
    reduction.handbook = handbook.replace(**changes)
    return reduction


def _note(reduction: Reduction, key: Key, part: _Part, clearance: Clearance) -> _Part:
    """Return the reduced entry, and note its shortened lists."""
    lists: dict[Path, tuple[int, ...]] = {}
    reduced = _reduce(part, clearance, (), lists)
    if lists:
        reduction.kept[key] = lists
    return reduced


def _reduce(part: _Part, clearance: Clearance, path: Path, lists: dict[Path, tuple[int, ...]]) -> _Part:
    """Return `part` with withheld values back at their defaults; the part itself where nothing changes."""
    changes: dict[str, object] = {}
    for name, declared in type(part).model_fields.items():
        value = getattr(part, name)
        if not clearance.may_see(find_mark(type(part), name).audience):
            left: object = declared.get_default(call_default_factory=True)
        elif isinstance(value, tuple):
            left = tuple(_keep_items(value, clearance, (*path, name), lists))
        else:
            left = _reduce(value, clearance, (*path, name), lists) if isinstance(value, Part) else value
        if left != value:
            changes[name] = left
    return part.model_copy(update=changes) if changes else part


def _keep_items(
    items: tuple[object, ...], clearance: Clearance, path: Path, lists: dict[Path, tuple[int, ...]]
) -> Iterator[object]:
    """Yield the items of a list that may be seen, each reduced."""
    places = tuple(
        place
        for place, item in enumerate(items)
        if not isinstance(item, Declared) or clearance.may_see(item.audience)
    )
    if len(places) < len(items):
        lists[path] = places
    for number, place in enumerate(places):
        item = items[place]
        yield _reduce(item, clearance, (*path, number), lists) if isinstance(item, Part) else item
