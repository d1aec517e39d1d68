"""A view put down as the record of its edition: from what the audience sees, and from nothing else."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.changes.digests import digest_value, says_something
from generator.changes.record import EditionRecord, RecordedEdition, RecordedEntry
from generator.model.terms import PowerState
from generator.views.flattening import flatten_part
from generator.views.parts import AudienceView

REGISTERS = (
    "organization",
    "department",
    "power",
    "workflow",
    "risk",
    "post",
    "law",
    "bylaw",
    "matter",
    "notice",
    "chapter",
)
"""The registers whose entries are recorded, in the order in which changes are told."""

_SOURCES = (
    *((register, f"{register}s") for register in REGISTERS),
    ("power", "withdrawn"),
    ("risk", "disclosed"),
)
"""Each list of a view with the register whose entries it shows; the last two are what the public is told of some."""

_OWN_FIELDS = frozenset({"id", "name", "title", "code"})
"""What an entry is known by; a record has it in words."""

Key = tuple[str, str]
Entries = Mapping[Key, Mapping[str, Any]]
"""The fields of entries by register and identifier."""


def record_view(view: AudienceView) -> EditionRecord | None:
    """Return what the view's audience sees of the edition in force, None where it sees no edition or has no card."""
    editions = [flatten_part(each) for each in view.editions]
    edition = max(editions, key=lambda each: (each["date"], each["id"]), default=None)
    if edition is None or view.card is None:
        return None
    return EditionRecord(
        audience=view.card.id,
        clearance=view.card.clearance,
        edition=RecordedEdition(id=edition["id"], number=edition["number"], date=edition["date"]),
        entries=record_entries(view),
    )


def record_entries(view: AudienceView) -> tuple[RecordedEntry, ...]:
    """Return all entries that a view shows, in order of register and identifier."""
    found: dict[Key, Mapping[str, Any]] = {}
    for register, entry in list_entries(view):
        values = flatten_part(entry)
        found.setdefault((register, values["id"] if "id" in values else _identify(values)), values)
    return tuple(_record_entry(key, found) for key in sorted(found, key=_order_key))


def list_entries(view: AudienceView) -> Iterator[tuple[str, Any]]:
    """Yield all entries that a view shows, each with its register."""
    for register, name in _SOURCES:
        yield from ((register, entry) for entry in getattr(view, name))


def _identify(values: Mapping[str, Any]) -> str:
    """Return what a risk is known by that is told without its identifier: its name and what it hangs on."""
    return f"disclosed-{digest_value((values['carrier'], values['name']))}"


def _order_key(key: Key) -> tuple[int, str]:
    return REGISTERS.index(key[0]), key[1]


def _record_entry(key: Key, entries: Entries) -> RecordedEntry:
    values = entries[key]
    told = {
        name: value for name, value in values.items() if name not in _OWN_FIELDS and says_something(value)
    }
    department, power = _find_place(key, entries)
    parts = {name: found for name, value in told.items() if (found := _record_parts(value))}
    return RecordedEntry(
        register=key[0],
        id=key[1],
        name=values["name"] if "name" in values else values["title"],
        code=values.get("code") or "",
        department=department,
        power=power,
        is_withdrawn=key[0] == "power" and _find_state(values) is PowerState.WITHDRAWN,
        fields={name: digest_value(parts.get(name, value)) for name, value in sorted(told.items())},
        parts=dict(sorted(parts.items())),
    )


def _find_state(power: Mapping[str, Any]) -> object:
    """Return the state of a power; of a withdrawn one the public is told little else."""
    return power["state"] if "state" in power else flatten_part(power["status"])["state"]


def _record_parts(value: object) -> tuple[tuple[str, str, str], ...]:
    """Return identifier, name and digest of each part of a list whose parts have both, else nothing."""
    if not isinstance(value, tuple) or isinstance(value[0], str):
        return ()
    flat = [flatten_part(each) for each in value]
    if not all("id" in each and "name" in each for each in flat):
        return ()
    return tuple(
        (each["id"], each["name"], digest_value(part)) for each, part in zip(flat, value, strict=True)
    )


def _find_place(key: Key, entries: Entries) -> tuple[str | None, str | None]:
    """Return the department of an entry, None where it is of the whole unit, and of a workflow or risk its power."""
    register, identifier = key
    values = entries.get(key, {})
    match register:
        case "department":
            return identifier, None
        case "post" | "power" | "bylaw" | "matter" | "notice":
            return values.get("department"), None
        case "workflow":
            power = values.get("power")
            return _find_place(("power", power), entries)[0] if power else None, power
        case "risk":
            return _find_place_of_carrier(_list_carriers(values["carrier"]), entries)
        case _:
            return None, None


def _find_place_of_carrier(carriers: Iterable[Key], entries: Entries) -> tuple[str | None, str | None]:
    for register, identifier in carriers:
        if register == "step":
            return _find_place(("workflow", identifier.partition("/")[0]), entries)
        department = _find_place((register, identifier), entries)[0]
        return department, identifier if register == "power" else None
    return None, None


def _list_carriers(carrier: object) -> list[Key]:
    return [(register, value) for register, value in flatten_part(carrier).items() if value is not None]
