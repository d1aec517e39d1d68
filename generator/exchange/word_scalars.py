"""The scalars of a YAML text that hold words for people, with where each stands and whether all may see it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.model.audience import Clearance
from generator.model.declaration import Declared, Part, find_mark
from generator.model.texts import holds_words
from generator.sources.validation import find_part_type


@dataclass(frozen=True, slots=True)
class WordScalar:
    """A scalar: its value, how and from which offset to which it is written, and whether everyone may see it.

    `style` is one of ``|``, ``>``, ``'``, ``"``, and empty for a plain scalar.
    """

    value: str
    style: str
    start: int
    end: int
    is_open: bool


def find_word_scalars(text: str, part: type[Part]) -> Iterator[WordScalar]:
    """Yield the scalars of words in a well-formed text that holds one `part`, or a list of them, in order.

    What does not say that everyone may see it counts as withheld.
    """
    root = YAML(typ="safe", pure=True).compose(text)
    for node in root.value if isinstance(root, SequenceNode) else [root]:
        yield from _find_in_part(node, part, is_open=True)


def _find_in_part(node: Node | None, part: type[Part], *, is_open: bool) -> Iterator[WordScalar]:
    if not isinstance(node, MappingNode):
        return
    if issubclass(part, Declared):
        is_open = is_open and _is_public(node)
    for key, value in node.value:
        if key.value in part.model_fields:
            yield from _find_in_field(value, part, key.value, is_open=is_open)


def _find_in_field(node: Node, part: type[Part], name: str, *, is_open: bool) -> Iterator[WordScalar]:
    field = part.model_fields[name]
    inner = find_part_type(field.annotation)
    if inner is None and not holds_words(field.annotation, field.metadata):
        return
    is_open = is_open and find_mark(part, name).audience is Clearance.PUBLIC
    for item in node.value if isinstance(node, SequenceNode) else [node]:
        if inner is not None:
            yield from _find_in_part(item, inner, is_open=is_open)
        elif isinstance(item, ScalarNode):
            yield WordScalar(
                str(item.value), item.style or "", item.start_mark.index, item.end_mark.index, is_open
            )


def _is_public(node: MappingNode) -> bool:
    return any(key.value == "audience" and value.value == Clearance.PUBLIC for key, value in node.value)
