"""Which class a view has for each part at each clearance, read off the field declarations."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from generator.model.audience import Clearance
from generator.model.declaration import Declared, Part, find_mark
from generator.model.handbook import Handbook


@dataclass(frozen=True, slots=True)
class Slot:
    """One field of a view's class: its name, the model's annotation, and its label."""

    name: str
    annotation: Any
    label: str


@cache
def has_class(part: type[Part], clearance: Clearance) -> bool:
    """Tell whether `part` has a class of its own at `clearance`, or is told by a lower one already."""
    return part in _reach(clearance) and bool(list_slots(part, clearance))


@cache
def list_slots(part: type[Part], clearance: Clearance) -> tuple[Slot, ...]:
    """Return the fields that the class of `part` at `clearance` has beside the part of the clearance below.

    These are the fields declared for that clearance, and those declared below whose parts show more to it;
    all fields where there is no part below. The whole handbook has none: its lists are complete everywhere.
    """
    return tuple(_choose_slots(part, clearance))


@cache
def find_below(part: type[Part], clearance: Clearance) -> Clearance | None:
    """Return the highest clearance under `clearance` at which `part` has a class, or None."""
    lower = [each for each in Clearance if each.rank < clearance.rank]
    return next((each for each in reversed(lower) if part is not Handbook and has_class(part, each)), None)


def find_class_clearance(part: type[Part], clearance: Clearance) -> Clearance:
    """Return the highest clearance up to `clearance` at which `part` has a class of its own.

    Raises KeyError for a part that the clearance cannot see at all.
    """
    found = clearance if has_class(part, clearance) else find_below(part, clearance)
    if found is None:
        raise KeyError(part.__name__)
    return found


def name_class(part: type[Part], clearance: Clearance) -> str:
    """Return the name of the class that shows `part` at `clearance`."""
    prefix = find_class_clearance(part, clearance).value.capitalize()
    return f"{prefix}View" if part is Handbook else f"{prefix}{part.__name__}"


def list_parts() -> tuple[type[Part], ...]:
    """Return all parts of a handbook, inner ones before those that hold them."""
    return tuple(dict.fromkeys(_walk_parts(Handbook, Clearance.RESTRICTED)))


def find_part(annotation: Any) -> type[Part] | None:  # noqa: ANN401 - any annotation may come
    """Return the part type within an annotation, or None."""
    if isinstance(annotation, type) and not get_args(annotation):
        return annotation if issubclass(annotation, Part) else None
    return next((found for inner in get_args(annotation) if (found := find_part(inner))), None)


def write_annotation(annotation: Any, clearance: Clearance) -> str:  # noqa: ANN401 - any annotation may come
    """Return an annotation of the model as it stands in a view's class at `clearance`."""
    origin = get_origin(annotation)
    if origin in {Union, UnionType}:
        return " | ".join(write_annotation(inner, clearance) for inner in get_args(annotation))
    if origin is tuple:
        return f"tuple[{write_annotation(get_args(annotation)[0], clearance)}, ...]"
    if origin is not None and hasattr(annotation, "__metadata__"):
        return write_annotation(get_args(annotation)[0], clearance)
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return name_class(annotation, clearance)
    return _name_scalar(annotation)


def list_enums(clearance: Clearance) -> tuple[type[StrEnum], ...]:
    """Return the fixed words that the classes of `clearance` use, by name."""
    found: dict[str, type[StrEnum]] = {}
    for part in list_parts():
        if has_class(part, clearance):
            for slot in list_slots(part, clearance):
                found |= {enum.__name__: enum for enum in _walk_enums(slot.annotation)}
    return tuple(found[name] for name in sorted(found))


def _name_scalar(annotation: Any) -> str:  # noqa: ANN401 - any annotation may come
    if annotation is NoneType:
        return "None"
    if not isinstance(annotation, type):
        return "str"  # a literal is one of several words
    # A field may be named ``date``: the type is written with its module.
    return "datetime.date" if annotation is date else annotation.__name__


def _choose_slots(part: type[Part], clearance: Clearance) -> Iterator[Slot]:
    is_whole = find_below(part, clearance) is None
    for name, declared in part.model_fields.items():
        mark = find_mark(part, name)
        slot = Slot(name, declared.annotation, mark.label)
        if mark.audience is clearance:
            yield slot
        elif clearance.may_see(mark.audience):
            inner = find_part(declared.annotation)
            if is_whole or (inner is not None and _shows_more(inner, clearance)):
                yield slot


def _shows_more(part: type[Part], clearance: Clearance) -> bool:
    return issubclass(part, Declared) or has_class(part, clearance)


@cache
def _reach(clearance: Clearance) -> frozenset[type[Part]]:
    """Return the parts that an audience of `clearance` meets at all."""
    return frozenset(_walk_parts(Handbook, clearance))


def _walk_parts(part: type[Part], clearance: Clearance) -> Iterator[type[Part]]:
    for name, declared in part.model_fields.items():
        inner = find_part(declared.annotation)
        if inner is not None and clearance.may_see(find_mark(part, name).audience):
            yield from _walk_parts(inner, clearance)
    yield part


def _walk_enums(annotation: Any) -> Iterator[type[StrEnum]]:  # noqa: ANN401 - any annotation may come
    if isinstance(annotation, type) and not get_args(annotation):
        if issubclass(annotation, StrEnum):
            yield annotation
        return
    for inner in get_args(annotation):
        yield from _walk_enums(inner)
