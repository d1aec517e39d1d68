"""Short digests of what the fields of a view's entries say."""

import json
from dataclasses import is_dataclass
from datetime import date
from typing import Any

from generator.changes.record import DIGEST_LENGTH
from generator.values.digest import digest_bytes
from generator.views.flattening import flatten_part

# Compact, unlike what people read: with an indent the encoder of the standard library is many times slower.
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def says_something(value: object) -> bool:
    """Tell whether a value is worth a digest; so a field that a later program adds leaves older digests alone."""
    return value is not None and value is not False and value not in ("", ())


def digest_value(value: object) -> str:
    """Return a short digest of what a field says."""
    return digest_bytes(_ENCODER.encode(_simplify(value)).encode())[:DIGEST_LENGTH]


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
