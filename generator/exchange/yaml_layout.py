"""One layout for the registers: fields in the order of their declaration, block style, comments kept."""

from datetime import date
from typing import Any, get_args

from generator.exchange.file_parts import find_part_of_file
from generator.exchange.layout_comments import read_layout
from generator.exchange.layout_nodes import map_nodes
from generator.exchange.layout_tree import Collection, Item, Scalar, Value
from generator.exchange.layout_writing import write_layout
from generator.model.declaration import Part
from generator.sources.validation import find_part_type
from generator.sources.yaml_text import read_yaml_text

_ALWAYS_FIRST = ("id", "audience", "ground")
_TYPED = (bool, int, float, date)


class LayoutError(Exception):
    """A layout that would have changed what a file says: a fault of this program, never of a file."""


def lay_out_yaml(file: str, text: str) -> str:
    """Return the text of a register's file, or of the configuration, in the one layout; its meaning stays.

    A file with syntax problems, and one that is neither mapping nor list, is returned as it is. Raises
    LayoutError rather than change a file's meaning.
    """
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    before = read_yaml_text(file, plain.encode())
    if before.problems or not isinstance(before.tree, dict | list) or not before.tree:
        return text
    nodes = map_nodes(plain)
    if nodes.root is None:
        return text
    document = read_layout(plain, nodes, nodes.root)
    _arrange(document.root, find_part_of_file(file))
    written = write_layout(document)
    after = read_yaml_text(file, written.encode())
    if after.problems or after.tree != before.tree:
        message = f"the layout of {file} would change its meaning"
        raise LayoutError(message)
    return written


def _arrange(value: Value, part: type[Part] | None) -> None:
    """Put the fields within `value` in order, and say of each scalar whether its field is typed."""
    if not isinstance(value, Collection):
        return
    if not value.is_mapping:
        for item in value.items:
            _arrange(item.value, part)
        return
    order = _order_fields(part)
    value.items.sort(key=lambda item: order.get(item.key or "", len(order)))
    for item in value.items:
        _arrange_field(item, part)


def _arrange_field(item: Item, part: type[Part] | None) -> None:
    if part is None or item.key not in part.model_fields:
        _arrange(item.value, None)
        return
    annotation = part.model_fields[item.key].annotation
    _arrange(item.value, find_part_type(annotation))
    _mark_typed(item.value, is_typed=_holds_typed(annotation))


def _mark_typed(value: Value, *, is_typed: bool) -> None:
    """Say of a field's own scalars, also those in a list of them, whether they are typed."""
    if isinstance(value, Scalar):
        value.is_typed = is_typed
    elif not value.is_mapping:
        for item in value.items:
            _mark_typed(item.value, is_typed=is_typed)


def _holds_typed(annotation: Any) -> bool:  # noqa: ANN401 - any annotation may come
    """Tell whether an annotation such as ``int | None`` is of numbers, dates or truth values."""
    if isinstance(annotation, type):
        return issubclass(annotation, _TYPED)
    return any(_holds_typed(inner) for inner in get_args(annotation))


def _order_fields(part: type[Part] | None) -> dict[str, int]:
    """Return the place of each field; what is not declared comes last, in the order it is written in."""
    if part is None:
        return {}
    fields = list(part.model_fields)
    first = [name for name in _ALWAYS_FIRST if name in fields]
    return {name: place for place, name in enumerate([*first, *(one for one in fields if one not in first)])}
