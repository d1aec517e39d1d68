"""The source of ``label_table.py``: the label of each field of each view class, as the model declares it."""

from collections.abc import Iterator

from generator.model.audience import Clearance
from generator.views.shapes import has_class, list_parts, list_slots, name_class


def write_label_source() -> str:
    """Return the module that holds the labels, so that pages need not build the whole model for a word."""
    title = (
        "The labels of all fields of the view classes; written from the field declarations by `make views`."
    )
    head = f'"""{title}"""\n\n'
    rows = "".join(
        f'    ("{kind}", "{field}"): "{label}",\n' for kind, field, label in sorted(_list_labels())
    )
    return f"{head}LABELS: dict[tuple[str, str], str] = {{\n{rows}}}\n"


def _list_labels() -> Iterator[tuple[str, str, str]]:
    for clearance in Clearance:
        for part in list_parts():
            if has_class(part, clearance):
                for slot in list_slots(part, clearance):
                    yield name_class(part, clearance), slot.name, slot.label
