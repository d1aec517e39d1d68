"""A YAML file as a tree of scalars, mappings and sequences in which every comment has its place."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Scalar:
    """A value without parts; `text` is None where nothing is written.

    `is_typed` says that it stands for a number, date or truth value and is written without quotes.
    """

    text: str | None
    is_typed: bool = False


@dataclass(slots=True)
class Collection:
    """A mapping or a sequence; `after` are the lines that follow its last item and still belong to it."""

    is_mapping: bool
    items: list["Item"] = field(default_factory=list)
    after: list[str] = field(default_factory=list)


Value = Scalar | Collection


@dataclass(slots=True)
class Item:
    """A pair of a mapping, or an element of a sequence, with the lines before it and the comment beside it.

    Of an element `key` is None. In `before` a blank line is an empty string, a comment begins with ``#``.
    """

    key: str | None
    value: Value = field(default_factory=lambda: Scalar(None))
    before: list[str] = field(default_factory=list)
    beside: str | None = None


@dataclass(slots=True)
class Document:
    """A whole file: the lines at its head, and its content."""

    head: list[str]
    root: Collection
