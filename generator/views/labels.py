"""The label of each field of a view's class, as the model declares it."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from generator.model.audience import Clearance
from generator.views.shapes import has_class, list_parts, list_slots, name_class


def find_label(kind: type, field: str) -> str:
    """Return what readers call `field` of the view class `kind`.

    Raises KeyError where the class has no such field.
    """
    return _collect_labels()[kind.__name__, field]


@cache
def _collect_labels() -> Mapping[tuple[str, str], str]:
    return MappingProxyType(
        {
            (name_class(part, clearance), slot.name): slot.label
            for clearance in Clearance
            for part in list_parts()
            if has_class(part, clearance)
            for slot in list_slots(part, clearance)
        }
    )
