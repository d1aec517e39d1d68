"""An entry of a view by its fields, whatever clearance each comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from generator.model.audience import Clearance
from generator.views.labels import find_label

LOWER_PARTS = frozenset(each.value for each in Clearance)
"""The fields of a view's class that hold the part of a lower clearance."""


def flatten_part(part: Any) -> dict[str, Any]:  # noqa: ANN401 - any class of a view
    """Return the fields of a view's part by name, those that everyone sees first.

    Of a field that a higher clearance sees more of, that is what is returned, where it stood.
    """
    layers = tuple(_list_layers(part))
    return {
        name: getattr(layer, name) for layer in reversed(layers) for name in _list_fields(layer.__class__)
    }


def label_fields(part: Any) -> Mapping[str, str]:  # noqa: ANN401 - any class of a view
    """Return what readers call each field of a view's part, in the same order."""
    layers = tuple(_list_layers(part))
    return {
        name: find_label(type(layer), name)
        for layer in reversed(layers)
        for name in _list_fields(layer.__class__)
    }


def _list_layers(part: Any) -> Iterator[Any]:  # noqa: ANN401 - any class of a view
    """Yield a part and what lies in it of lower clearances, the highest first."""
    layer = part
    while layer is not None:
        yield layer
        layer = next((getattr(layer, name) for name in LOWER_PARTS if hasattr(layer, name)), None)


@cache
def _list_fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - any class of a view
    return tuple(each.name for each in fields(kind) if each.name not in LOWER_PARTS)
