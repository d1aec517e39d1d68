"""What drawings, pages and outputs export mentions no register type, not even through another type."""

import dataclasses
import importlib
import inspect
import typing
from collections.abc import Iterator

from generator.model.declaration import Part
from tests.house.project import read_modules

CLOSED_FLOORS = frozenset({"drawings", "pages", "outputs"})


def list_exports() -> Iterator[object]:
    """Yield the public classes and functions that modules of the closed floors define."""
    for module in read_modules("generator"):
        if module.floor in CLOSED_FLOORS:
            name = module.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
            for key, value in sorted(vars(importlib.import_module(name)).items()):
                is_own = getattr(value, "__module__", None) == name
                if (
                    is_own
                    and not key.startswith("_")
                    and (inspect.isclass(value) or inspect.isfunction(value))
                ):
                    yield value


def list_hints(thing: object) -> Iterator[object]:
    """Yield the types in the hints of a function, or of the fields and methods of a class."""
    if inspect.isfunction(thing) or dataclasses.is_dataclass(thing):
        yield from typing.get_type_hints(thing, include_extras=True).values()
    if inspect.isclass(thing):
        for member in vars(thing).values():
            function = member.fget if isinstance(member, property) else getattr(member, "__func__", member)
            if inspect.isfunction(function):
                yield from typing.get_type_hints(function).values()


def find_register_types(things: Iterator[object]) -> set[type]:
    """Return the register types that can be reached from `things` through hints and type arguments."""
    found: set[type] = set()
    waiting, seen = list(things), set[int]()
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if inspect.isclass(thing) and issubclass(thing, Part):
            found.add(thing)
        waiting += typing.get_args(thing)
        if getattr(thing, "__module__", "").startswith("generator."):
            waiting += list_hints(thing)
    return found


@dataclasses.dataclass
class Inner:
    """A type that hides a register type, for the test below."""

    part: tuple[Part, ...] | None


def hide_register(inner: list[Inner]) -> None:
    """Take a type that hides a register type, for the test below."""


def test_no_export_mentions_a_register() -> None:
    """No register type can be reached from what the floors above the views export."""
    exports = list(list_exports())
    assert exports
    assert find_register_types(iter(exports)) == set()


def test_hidden_registers_are_seen() -> None:
    """A register type is found through the arguments of a type and the fields of a class."""
    Inner.__module__ = "generator.somewhere"
    assert find_register_types(iter([*list_hints(hide_register)])) == {Part}
