"""The nodes of a YAML text, by ruamel.yaml, with where each item begins, ends and what it lies in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from generator.exchange.layout_tree import Collection, Item, Scalar, Value

_Node = ScalarNode | MappingNode | SequenceNode

_COMMENT = re.compile(r"#[^\n]*")


@dataclass(frozen=True, slots=True, eq=False)
class Owner:
    """A collection with the column of its items, and where it ends (an offset) if brackets enclose it."""

    collection: Collection
    column: int
    flow_end: int | None


@dataclass(frozen=True, slots=True)
class Start:
    """Where an item begins, from which line to which its words reach, and where its value begins and ends.

    `owners` are the collections it lies in, the outermost first. Lines and columns are counted from 0.
    """

    item: Item
    owners: tuple[Owner, ...]
    offset: int
    column: int
    first_line: int
    last_line: int
    value_start: int
    value_end: int


@dataclass(slots=True)
class NodeMap:
    """A text's items in order of their beginning, and the spans of its scalars, by offset."""

    text: str
    root: Collection | None = None
    starts: list[Start] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)


def map_nodes(text: str) -> NodeMap:
    """Return the nodes of a well-formed text; `root` is None where it is neither mapping nor sequence."""
    found = NodeMap(text)
    node = YAML(typ="safe", pure=True).compose(text)
    if isinstance(node, MappingNode | SequenceNode):
        root = _Mapper(found).read(node, ())
        found.root = root if isinstance(root, Collection) else None
    return found


@dataclass(frozen=True, slots=True)
class _Mapper:
    """Reads nodes into `found`."""

    found: NodeMap

    def read(self, node: _Node, owners: tuple[Owner, ...]) -> Value:
        """Return the value of a node, and note all items and scalars within it."""
        if isinstance(node, ScalarNode):
            return self._read_scalar(node)
        is_mapping = isinstance(node, MappingNode)
        flow_end = node.end_mark.index if node.flow_style else None
        collection = Collection(is_mapping)
        column = node.start_mark.column
        for key, value in _list_children(node):
            offset = self._find_beginning(key, value, is_flow=flow_end is not None)
            owner = Owner(collection, column, flow_end)
            self._enter(Item(None if key is None else str(key.value)), (*owners, owner), offset, (key, value))
        return collection

    def _enter(
        self, item: Item, owners: tuple[Owner, ...], offset: int, nodes: tuple[ScalarNode | None, _Node]
    ) -> None:
        """Note an item at its offset and read its value."""
        key, value = nodes
        if key is not None:
            self._read_scalar(key)
        line = self.found.text.count("\n", 0, offset)
        is_block = not isinstance(value, ScalarNode) and not value.flow_style
        is_absent = isinstance(value, ScalarNode) and not value.style and value.value == ""
        words_end = key.end_mark.index if key is not None else offset + 1
        value_start = words_end if is_absent else value.start_mark.index
        value_end = words_end if is_absent else self._trim(value.start_mark.index, value.end_mark.index)
        last = words_end if is_block else value_end
        start = Start(
            item=item,
            owners=owners,
            offset=offset,
            column=offset - self.found.text.rfind("\n", 0, offset) - 1,
            first_line=line,
            last_line=line + self.found.text.count("\n", offset, last),
            value_start=value_start,
            value_end=value_end,
        )
        self.found.starts.append(start)
        owners[-1].collection.items.append(item)
        item.value = self.read(value, owners)

    def _read_scalar(self, node: ScalarNode) -> Scalar:
        """Return a scalar and note its span; of a block scalar the header is no part of the span."""
        first, last = node.start_mark.index, node.end_mark.index
        if not node.style and node.value == "":
            return Scalar(None)
        if node.style in {"|", ">"}:
            line_end = self.found.text.find("\n", first)
            self.found.spans.append((first, first + 1))
            first = last if line_end < 0 else line_end
        self.found.spans.append((first, self._trim(first, last)))
        return Scalar(str(node.value), is_typed=not node.style)

    def _find_beginning(self, key: ScalarNode | None, value: _Node, *, is_flow: bool) -> int:
        """Return where an item begins: at its key, its dash, or within brackets its value."""
        if key is not None:
            return int(key.start_mark.index)
        if is_flow:
            return int(value.start_mark.index)
        return self._find_dash(value.start_mark.index)

    def _find_dash(self, before: int) -> int:
        """Return the offset of the last dash before a value; comments between them are no dashes."""
        first = self.found.spans[-1][1] if self.found.spans else 0
        gap = _COMMENT.sub(lambda comment: " " * len(comment.group()), self.found.text[first:before])
        return first + gap.rindex("-")

    def _trim(self, first: int, last: int) -> int:
        """Return the end of what stands between two offsets, without blanks behind it."""
        return first + len(self.found.text[first:last].rstrip())


def _list_children(node: MappingNode | SequenceNode) -> Iterator[tuple[ScalarNode | None, _Node]]:
    if isinstance(node, MappingNode):
        yield from node.value
    else:
        yield from ((None, value) for value in node.value)
