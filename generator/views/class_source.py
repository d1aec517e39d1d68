"""The source of ``public.py``, ``internal.py`` and ``restricted.py``, written from the field declarations."""

from collections.abc import Iterator

from generator.model.audience import Clearance
from generator.model.declaration import Part
from generator.views.shapes import (
    find_below,
    find_class_clearance,
    find_part,
    has_class,
    list_enums,
    list_parts,
    list_slots,
    name_class,
    write_annotation,
)

_HEADS = {
    Clearance.PUBLIC: "What anyone may see; written from the field declarations by `make views`.",
    Clearance.INTERNAL: "What staff may see beyond the public; written from the field declarations by `make views`.",
    Clearance.RESTRICTED: "What the discipline office alone sees; written from the field declarations by `make views`.",
}


def write_class_source(clearance: Clearance) -> str:
    """Return the module of the view classes of `clearance`."""
    parts = [part for part in list_parts() if has_class(part, clearance)]
    bodies = [_write_class(part, clearance) for part in parts]
    imports = list(_write_imports(parts, clearance, "\n".join(bodies)))
    head = f'"""{_HEADS[clearance]}"""\n'
    return "\n".join([head, *imports, ""]) + "\n\n" + "\n\n\n".join(bodies) + "\n"


def _write_imports(parts: list[type[Part]], clearance: Clearance, bodies: str) -> Iterator[str]:
    if "datetime.date" in bodies:
        yield "import datetime"
    yield "from dataclasses import dataclass"
    yield ""
    modules: dict[str, set[str]] = {}
    for enum in list_enums(clearance):
        modules.setdefault(enum.__module__, set()).add(enum.__name__)
    for lower in (each for each in Clearance if each.rank < clearance.rank):
        names = {
            name_class(inner, lower)
            for part in parts
            for inner in _find_neighbours(part, clearance)
            if find_class_clearance(inner, clearance) is lower
        } | {name_class(part, lower) for part in parts if find_below(part, clearance) is lower}
        if names:
            modules[f"generator.views.{lower.value}"] = names
    for module in sorted(modules):
        yield from _write_import(module, sorted(modules[module]))


def _write_import(module: str, names: list[str]) -> Iterator[str]:
    line = f"from {module} import {', '.join(names)}"
    if len(line) <= 110:  # noqa: PLR2004 - the line length of this project
        yield line
        return
    yield f"from {module} import ("
    yield from (f"    {name}," for name in names)
    yield ")"


def _find_neighbours(part: type[Part], clearance: Clearance) -> Iterator[type[Part]]:
    for slot in list_slots(part, clearance):
        inner = find_part(slot.annotation)
        if inner is not None:
            yield inner


def _write_class(part: type[Part], clearance: Clearance) -> str:
    title = (part.__doc__ or part.__name__).strip().split("\n", 1)[0].rstrip(".")
    words = title.split(":", 1)[0].split(";", 1)[0].strip()
    lines = ["@dataclass(frozen=True, slots=True, kw_only=True)", f"class {name_class(part, clearance)}:"]
    lines += [f'    """{words}."""', ""]
    below = find_below(part, clearance)
    if below is not None:
        lines.append(f"    {below.value}: {name_class(part, below)}")
    for slot in list_slots(part, clearance):
        lines.append(f"    {slot.name}: {write_annotation(slot.annotation, clearance)}  # {slot.label}")
    return "\n".join(lines)
