"""Where in each type of entry references and named parts can stand, worked out once for each type."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import get_args, get_origin

from generator.checks.exposure import Owner, Path
from generator.model.audience import Clearance
from generator.model.declaration import Declared, Mark, Part, Reference, find_mark
from generator.sources.validation import find_part_type


@dataclass(frozen=True, slots=True)
class Mention:
    """A reference or chosen word, whose it is, and who may see it."""

    owner: Owner
    reference: Reference
    clearance: Clearance

    @property
    def path(self) -> Path:
        """Return where in its owner it stands."""
        return self.reference.path

    @property
    def mark(self) -> Mark:
        """Return the declaration of its field."""
        return self.reference.mark

    @property
    def identifier(self) -> str:
        """Return what is referred to, or the word chosen."""
        return self.reference.identifier


def find_mentions(owner: Owner) -> Iterator[Mention]:
    """Yield every reference and chosen word of an owner, in order of declaration."""
    yield from _find_within(owner, owner, (), Clearance.PUBLIC)


def _find_within(owner: Owner, part: Part, base: Path, clearance: Clearance) -> Iterator[Mention]:
    reader = _narrow(clearance, part.audience) if isinstance(part, Declared) else clearance
    for name, mark, is_list in _list_referring_fields(type(part)):
        value = getattr(part, name)
        seen_by = _narrow(reader, mark.audience)
        pairs = enumerate(value) if isinstance(value, tuple) else ((None, value),)
        for index, item in pairs:
            path = (*base, name) if index is None else (*base, name, index)
            if isinstance(item, Part):
                yield from _find_within(owner, item, path, seen_by)
            elif isinstance(item, str) and not (is_list and index is None):
                # Where a list is expected, a bare word such as `all` refers to nothing.
                yield Mention(owner, Reference(path, mark, item), seen_by)


def _narrow(one: Clearance, other: Clearance) -> Clearance:
    return one if one.may_see(other) else other


@cache
def _list_referring_fields(part: type[Part]) -> tuple[tuple[str, Mark, bool], ...]:
    """Return the fields that hold references or chosen words, or parts that do, and whether as a list."""
    found = []
    for name, field in part.model_fields.items():
        mark = find_mark(part, name)
        inner = find_part_type(field.annotation)
        if mark.refers_to or mark.chosen_from or (inner is not None and _list_referring_fields(inner)):
            is_list = any(get_origin(one) is tuple for one in (field.annotation, *get_args(field.annotation)))
            found.append((name, mark, is_list))
    return tuple(found)


def find_named_lists(part: Part, base: Path = ()) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Yield each list whose items have identifiers, by path, with these; items are not looked into."""
    for name in _list_naming_fields(type(part)):
        value = getattr(part, name)
        if isinstance(value, tuple):
            yield (*base, name), tuple(item.id for item in value)
        elif isinstance(value, Part):
            yield from find_named_lists(value, (*base, name))


@cache
def _list_naming_fields(part: type[Part]) -> tuple[str, ...]:
    """Return the fields that hold lists of parts with identifiers, or one part that does."""
    found = []
    for name, field in part.model_fields.items():
        inner = find_part_type(field.annotation)
        if inner is None:
            continue
        is_list = get_origin(field.annotation) is tuple
        if ("id" in inner.model_fields) if is_list else _list_naming_fields(inner):
            found.append(name)
    return tuple(found)
