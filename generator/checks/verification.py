"""What an editor has marked as not verified yet."""

from collections.abc import Iterator
from functools import cache

from generator.checks.declaring import declare_notice
from generator.checks.exposure import Path, find_exposure
from generator.checks.inspection import Inspection
from generator.model.audience import Clearance
from generator.model.declaration import Entry, Part
from generator.sources.validation import find_part_type
from generator.values.problem import Problem

UNVERIFIED = declare_notice(
    "N001",
    (
        "尚未核实",
        "{entry} 的“{field}”标为尚未核实，成品中印有“待核实”。",
        "请对照公布的文本核实，核实后删去 verified: false。",
    ),
    (
        "Not verified yet",
        "{entry}: “{field}” is marked as not verified; 待核实 is printed behind it.",
        "Verify it against the published text, then remove verified: false.",
    ),
)

KINDS = (UNVERIFIED,)


def find_unverified(inspection: Inspection) -> Iterator[Problem]:
    """Yield everything that is marked ``verified: false``."""
    for entry, path in _list_unverified(inspection):
        yield inspection.tell(UNVERIFIED, entry, path)


def list_unverified_public(inspection: Inspection) -> Iterator[Problem]:
    """Yield everything that is marked ``verified: false`` and that the public would see."""
    for entry, path in _list_unverified(inspection):
        if find_exposure(entry, path) is Clearance.PUBLIC:
            yield inspection.tell(UNVERIFIED, entry, path)


def _list_unverified(inspection: Inspection) -> Iterator[tuple[Entry, Path]]:
    for entry in inspection.handbook.entries.values():
        for path in _find_within(entry, ()):
            yield entry, path


def _find_within(part: Part, base: Path) -> Iterator[Path]:
    if getattr(part, "verified", True) is False:
        yield base or ("verified",)
    for name in _list_holding_fields(type(part)):
        value = getattr(part, name)
        pairs = enumerate(value) if isinstance(value, tuple) else ((None, value),)
        for index, item in pairs:
            if isinstance(item, Part):
                yield from _find_within(item, (*base, name) if index is None else (*base, name, index))


@cache
def _list_holding_fields(part: type[Part]) -> tuple[str, ...]:
    """Return the fields whose parts can be marked, or hold parts that can."""
    found = []
    for name, field in part.model_fields.items():
        inner = find_part_type(field.annotation)
        if inner is not None and ("verified" in inner.model_fields or _list_holding_fields(inner)):
            found.append(name)
    return tuple(found)


RULES = (find_unverified,)
