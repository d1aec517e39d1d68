"""YAML read as text only: every scalar a string, every place kept, and nothing that surprises let through."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.sources.syntax_kinds import (
    ALIAS_REFUSED,
    KEY_NOT_TEXT,
    MALFORMED_YAML,
    MANY_DOCUMENTS,
    NOT_UTF8,
    TAG_REFUSED,
    TOO_DEEP,
    TOO_LARGE,
    TWIN_KEY,
)
from generator.sources.yaml_reasons import word_reason
from generator.values.place import Place
from generator.values.problem import Filling, Phrase, Problem, ProblemKind

LARGEST_FILE = 1_000_000
"""Bytes of one register file."""
DEEPEST = 20
"""Levels of nesting."""

Path = tuple[str | int, ...]
TextTree = dict[str, "TextTree"] | list["TextTree"] | str | None
"""What YAML holds when nothing is given a type; None where a value is left empty."""
Spot = tuple[int, int]
"""Line and column from 1: a whole `Place` for every value of a city would cost more than the parsing."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class YamlText:
    """A file's content as text with the places of its values and keys by path, and what was wrong."""

    file: str
    tree: TextTree
    values: Mapping[Path, Spot]
    keys: Mapping[Path, Spot]
    problems: tuple[Problem, ...]

    def locate(self, path: Path) -> Place:
        """Return the place of the value at `path`, or of the nearest value above it."""
        while path and path not in self.values:
            path = path[:-1]
        return Place(self.file, *self.values.get(path, ()))

    def locate_key(self, path: Path) -> Place:
        """Return the place of the key at `path`; of an item of a list, that of the item."""
        spot = self.keys.get(path)
        return Place(self.file, *spot) if spot else self.locate(path)


def read_yaml_text(file: str, content: bytes, first_line: int = 1) -> YamlText:
    """Return the content of a YAML file; where it is malformed the tree is None and problems say why.

    `first_line` is the line of the file on which `content` begins.
    """
    start = Place(file, first_line)
    if len(content) > LARGEST_FILE:
        slots = {"size": str(len(content)), "limit": str(LARGEST_FILE)}
        return YamlText(file, None, {}, {}, (Problem(TOO_LARGE, start, slots),))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        return YamlText(file, None, {}, {}, (Problem(NOT_UTF8, start, {"offset": str(fault.start + 1)}),))
    builder = _Builder(file, first_line - 1)
    try:
        builder.build(yaml.parse(text, Loader=_Loader))
    except yaml.YAMLError as fault:
        builder.add(MALFORMED_YAML, _find_mark(fault), reason=_tell_reason(fault))
        builder.tree = None
    return YamlText(file, builder.tree, builder.values, builder.keys, tuple(builder.problems))


@dataclass(slots=True)
class _Level:
    """An open sequence or mapping; `key` is the mapping's key that waits for its value."""

    path: Path
    container: dict[str, TextTree] | list[TextTree]
    key: str | None = None
    skips: bool = False


@dataclass(slots=True)
class _Builder:
    """Builds the tree event by event, without recursion, so that depth costs nothing."""

    file: str
    lines_before: int
    tree: TextTree = None
    values: dict[Path, Spot] = field(default_factory=dict)
    keys: dict[Path, Spot] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    levels: list[_Level] = field(default_factory=list)
    documents: int = 0

    def build(self, events: Iterator[yaml.Event]) -> None:
        for event in events:
            match event:
                case yaml.DocumentStartEvent():
                    self.documents += 1
                    if self.documents > 1:
                        self.add(MANY_DOCUMENTS, event.start_mark)
                        return
                case yaml.AliasEvent():
                    self.add(ALIAS_REFUSED, event.start_mark, name=event.anchor or "")
                    self._take(None, event)
                case yaml.ScalarEvent():
                    self._refuse_anchor_and_tag(event)
                    self._take_scalar(event)
                case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                    self._refuse_anchor_and_tag(event)
                    if not self._open(event):
                        return
                case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                    self.levels.pop()
                case _:
                    pass

    def add(self, kind: ProblemKind, mark: object, **slots: Filling) -> None:
        self.problems.append(Problem(kind, Place(self.file, *self._spot(mark)), slots))

    def _spot(self, mark: Any) -> Spot:  # noqa: ANN401 - the mark has no type that its library would name
        return (mark.line + 1 + self.lines_before, mark.column + 1) if mark else (1 + self.lines_before, 1)

    def _refuse_anchor_and_tag(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self.add(ALIAS_REFUSED, event.start_mark, name=event.anchor)
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.add(TAG_REFUSED, event.start_mark, tag=tag)

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        level = self.levels[-1] if self.levels else None
        if level is not None and isinstance(level.container, dict) and level.key is None:
            self._take_key(level, event.value, event)
            return
        is_empty = not event.style and event.value == ""
        self._take(None if is_empty else event.value, event)

    def _take_key(self, level: _Level, key: str, event: yaml.Event) -> None:
        path = (*level.path, key)
        level.key = key
        if path in self.keys:
            first = self.keys[path]
            self.add(TWIN_KEY, event.start_mark, key=key, first=f"{first[0]}:{first[1]}")
            level.skips = True
        else:
            self.keys[path] = self._spot(event.start_mark)

    def _take(self, value: TextTree, event: yaml.Event) -> Path:
        """Put `value` where the open level waits for it and return its path."""
        path: Path = ()
        if not self.levels:
            self.tree = value
        else:
            level = self.levels[-1]
            if isinstance(level.container, list):
                path = (*level.path, len(level.container))
                level.container.append(value)
            elif level.key is None:
                self.add(KEY_NOT_TEXT, event.start_mark)
                level.key, path, level.skips = "", (*level.path, ""), True
                return path
            else:
                path = (*level.path, level.key)
                if not level.skips:
                    level.container[level.key] = value
                level.key = None
                if level.skips:
                    level.skips = False
                    return (*path, "")
        self.values[path] = self._spot(event.start_mark)
        return path

    def _open(self, event: yaml.Event) -> bool:
        if len(self.levels) >= DEEPEST:
            self.add(TOO_DEEP, event.start_mark, limit=str(DEEPEST))
            self.tree = None
            return False
        container: dict[str, TextTree] | list[TextTree]
        container = [] if isinstance(event, yaml.SequenceStartEvent) else {}
        path = self._take(container, event)
        self.levels.append(_Level(path, container))
        return True


def _find_mark(fault: yaml.YAMLError) -> object:
    return getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)


def _tell_reason(fault: yaml.YAMLError) -> Phrase:
    return word_reason(str(getattr(fault, "problem", None) or getattr(fault, "reason", None) or fault))
