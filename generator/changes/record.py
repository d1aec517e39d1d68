"""The record of an edition: what one audience saw of it, as names and digests, in one small JSON file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812 - a field is called `date`
from typing import Annotated, Literal

from pydantic import ConfigDict, StringConstraints, TypeAdapter, ValidationError

from generator.model.audience import Clearance
from generator.values.digest import digest_bytes, write_canonical_json

FORMAT: Literal[1] = 1
DIGEST_LENGTH = 12
"""Digits of a field's digest: enough to tell two texts apart, short for the file's sake."""

_CONFIG = ConfigDict(extra="forbid", strict=True)
_Digest = Annotated[str, StringConstraints(pattern=rf"^[0-9a-f]{{{DIGEST_LENGTH}}}$")]


class RecordDamagedError(Exception):
    """A file is no record of an edition, or was changed after it was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedEntry:
    """One entry as it was seen: what it was called, where it belonged, and a digest of each field that said something.

    `parts` has, for fields that are lists of named parts, (identifier, name, digest) of each in order.
    """

    __pydantic_config__ = _CONFIG

    register: str
    id: str
    name: str
    code: str = ""
    department: str | None = None
    power: str | None = None
    is_withdrawn: bool = False
    fields: Mapping[str, _Digest] = field(default_factory=dict)
    parts: Mapping[str, tuple[tuple[str, str, _Digest], ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedEdition:
    """The edition that was recorded."""

    __pydantic_config__ = _CONFIG

    id: str
    number: str
    date: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRecord:
    """What an audience saw of an edition; its entries in order of register and identifier."""

    __pydantic_config__ = _CONFIG

    format: Literal[1] = FORMAT
    audience: str
    clearance: Clearance
    edition: RecordedEdition
    entries: tuple[RecordedEntry, ...]


_ADAPTER = TypeAdapter(EditionRecord)


def write_record(record: EditionRecord) -> bytes:
    """Return a record as JSON, an entry a line, closed by a digest of the whole; equal records give equal bytes."""
    written = _ADAPTER.dump_python(record, mode="json", exclude_defaults=True)
    written["format"] = FORMAT
    entries = ",\n".join(_write_line(entry) for entry in written["entries"])
    head = {key: value for key, value in written.items() if key != "entries"}
    lines = [f" {json.dumps(key)}: {_write_line(head[key])},\n" for key in sorted(head)]
    digest = digest_bytes(write_canonical_json(written))
    return f'{{\n{"".join(lines)} "entries": [\n{entries}\n ],\n "digest": "{digest}"\n}}\n'.encode()


def read_record(content: bytes) -> EditionRecord:
    """Return the record written in `content`.

    Raises RecordDamagedError where it is none, or its digest says that it was changed.
    """
    try:
        found = json.loads(content)
        if not isinstance(found, dict) or found.pop("digest", None) != digest_bytes(
            write_canonical_json(found)
        ):
            message = "the digest is not that of the record"
            raise RecordDamagedError(message)
        return _ADAPTER.validate_json(json.dumps(found))
    except (ValueError, RecursionError, ValidationError) as fault:
        message = "no record of an edition"
        raise RecordDamagedError(message) from fault


def _write_line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
