"""Where values stand that an audience may not see, by path: read off the declarations, and found in a handbook."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from generator.model.audience import Clearance
from generator.model.declaration import Declared, Part, find_mark
from generator.model.handbook import Handbook
from generator.views.shapes import find_part

WITHHELD = "!"
"""Behind the name of a part in a path: this one says of itself that the audience may not see it."""

_OWN_WORD = frozenset({"audience", "ground"})
_NOT_OF_THE_KEEPER = frozenset({"card", "disclosed", "withdrawn"})


@cache
def list_withheld_fields(kind: type[Part], audience: Clearance) -> Mapping[str, tuple[type[Part], str]]:
    """Return the paths below `kind` withheld from `audience`, each with its last part and field.

    Such are ``Risk.rating.own.body`` and ``Workflow.steps!.name``: whatever lies in a withheld field or part is
    withheld with it.
    """
    trail = kind.__name__
    found = dict(_list_paths(kind, trail, audience, is_below=False, is_own=False))
    if issubclass(kind, Declared):
        found |= dict(_list_paths(kind, trail + WITHHELD, audience, is_below=True, is_own=True))
    return MappingProxyType(found)


def find_withheld_values(part: Part, audience: Clearance) -> Mapping[str, tuple[object, ...]]:
    """Return for each withheld path below `part` the values that stand there, in order; none where it is empty."""
    found: dict[str, list[object]] = {}
    for path, value in _walk(part, type(part).__name__, audience, is_below=False):
        found.setdefault(path, []).append(value)
    return {path: tuple(values) for path, values in found.items()}


def is_withheld(part: object, audience: Clearance) -> bool:
    """Tell whether a part says of itself that `audience` may not see it."""
    return isinstance(part, Declared) and not audience.may_see(part.audience)


def _list_paths(
    kind: type[Part], trail: str, audience: Clearance, *, is_below: bool, is_own: bool
) -> Iterator[tuple[str, tuple[type[Part], str]]]:
    for name, below in _list_fields(kind, audience, is_below=is_below, is_own=is_own):
        here = f"{trail}.{name}"
        inner = find_part(kind.model_fields[name].annotation)
        if inner is None:
            if below:
                yield here, (kind, name)
            continue
        yield from _list_paths(inner, here, audience, is_below=below, is_own=False)
        if not below and issubclass(inner, Declared):
            yield from _list_paths(inner, here + WITHHELD, audience, is_below=True, is_own=True)


def _is_fixed(kind: type[Part], name: str, audience: Clearance, *, is_below: bool, is_own: bool) -> bool:
    """Tell whether a field cannot change without changing who may see the part it speaks of."""
    if not issubclass(kind, Declared) or name not in _OWN_WORD:
        return False
    # Within what is withheld anyway a part may say what it likes; the part itself has to stay withheld.
    only_one_left = [audience.may_see(each) for each in Clearance].count(False) == 1
    return not is_below or (is_own and name == "audience" and only_one_left)


def _walk(part: Part, trail: str, audience: Clearance, *, is_below: bool) -> Iterator[tuple[str, object]]:
    is_own = not is_below and is_withheld(part, audience)
    trail, is_below = (trail + WITHHELD, True) if is_own else (trail, is_below)
    for name, below in _list_fields(type(part), audience, is_below=is_below, is_own=is_own):
        here = f"{trail}.{name}"
        value = getattr(part, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Part):
                yield from _walk(item, here, audience, is_below=below)
            elif below and item is not None:
                yield here, item


@cache
def _list_fields(
    kind: type[Part], audience: Clearance, *, is_below: bool, is_own: bool
) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a part that may change, each with whether it is withheld."""
    return tuple(
        (name, is_below or not audience.may_see(find_mark(kind, name).audience))
        for name in kind.model_fields
        if not (kind is Handbook and name in _NOT_OF_THE_KEEPER)
        and not _is_fixed(kind, name, audience, is_below=is_below, is_own=is_own)
    )
