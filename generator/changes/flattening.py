"""An entry of a view by its fields, whatever clearance each comes from, and short digests of what they say."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any

from generator.changes.record import DIGEST_LENGTH
from generator.model.audience import Clearance
from generator.values.digest import digest_bytes
from generator.views.labels import find_label

# Compact, unlike what people read: with an indent the encoder of the standard library is many times slower.
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_LOWER = frozenset(each.value for each in Clearance)
"""The fields of a view's class that hold the part of a lower clearance."""


def flatten_part(part: Any) -> dict[str, Any]:  # noqa: ANN401 - any class of a view
    """Return the fields of a view's part by name; what a higher clearance sees of a field goes before."""
    values: dict[str, Any] = {}
    for layer in _list_layers(part):
        for name in _list_fields(layer.__class__):
            values.setdefault(name, getattr(layer, name))
    return values


def label_fields(part: Any) -> Mapping[str, str]:  # noqa: ANN401 - any class of a view
    """Return what readers call each field of a view's part, those that everyone sees first."""
    layers = reversed(tuple(_list_layers(part)))
    return {name: find_label(type(layer), name) for layer in layers for name in _list_fields(layer.__class__)}


def says_something(value: object) -> bool:
    """Tell whether a value is worth a digest; so a field that a later program adds leaves older digests alone."""
    return value is not None and value is not False and value not in ("", ())


def digest_value(value: object) -> str:
    """Return a short digest of what a field says."""
    return digest_bytes(_ENCODER.encode(_simplify(value)).encode())[:DIGEST_LENGTH]


def _list_layers(part: Any) -> Iterator[Any]:  # noqa: ANN401 - any class of a view
    """Yield a part and what lies in it of lower clearances, the highest first."""
    layer = part
    while layer is not None:
        yield layer
        layer = next((getattr(layer, name) for name in _LOWER if hasattr(layer, name)), None)


@cache
def _list_fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - any class of a view
    return tuple(each.name for each in fields(kind) if each.name not in _LOWER)


def _simplify(value: Any) -> object:  # noqa: ANN401 - any value of a view
    """Return a value as JSON knows it, without what says nothing."""
    if isinstance(value, str):  # the most of them by far
        return value
    if is_dataclass(value):
        flat = flatten_part(value)
        return {name: _simplify(each) for name, each in flat.items() if says_something(each)}
    if isinstance(value, tuple):
        return [_simplify(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return digest_bytes(value) if isinstance(value, bytes) else value
