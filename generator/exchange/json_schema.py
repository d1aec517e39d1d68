"""JSON Schema of a project's registers, with its own kinds, levels and identifiers filled in."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from generator.exchange.field_words import word_visibility
from generator.exchange.schema_choices import ChoiceBook
from generator.model.config import SiteConfig
from generator.model.declaration import Declared, Part, find_mark
from generator.model.handbook import REGISTERS, Handbook
from generator.sources.validation import find_part_type

DIALECT = "https://json-schema.org/draft/2020-12/schema"
CONFIG_SCHEMA = "site_config"

Schema = dict[str, object]

_DAY = r"^\d{4}-\d{2}-\d{2}$"
_WIDER: Mapping[str, Schema] = MappingProxyType(
    {
        "boolean": {"enum": [True, False, "true", "false"]},
        "integer": {"type": ["integer", "string"], "pattern": r"^-?\d+$"},
        "number": {"type": ["number", "string"], "pattern": r"^-?\d+(\.\d+)?$"},
        "string": {"type": ["string", "number", "boolean"]},
    }
)
"""YAML is read as text here: what an editor's program takes for a number may be text, and the reverse."""

_GROUND_RULE: Schema = {
    "if": {"properties": {"audience": {"enum": ["internal", "restricted"]}}, "required": ["audience"]},
    "then": {"required": ["ground"]},
    "else": {"properties": {"ground": {"type": "null"}}},
}


def write_schemas(handbook: Handbook, written: Iterable[tuple[str, str]] = ()) -> Mapping[str, Schema]:
    """Return a schema for the files of each register, by its name, and one for ``site_config``.

    Identifiers are those of the handbook and of `written`, pairs of register and identifier: an entry that
    was refused may be referred to all the same.
    """
    book = ChoiceBook(handbook, written)
    schemas = {register: _write_register(register, part, book) for register, part in REGISTERS.items()}
    return MappingProxyType({**schemas, CONFIG_SCHEMA: _write_part(SiteConfig, "site_config.yml", book)})


def _write_register(register: str, part: type[Part], book: ChoiceBook) -> Schema:
    """Return the schema of a register's file, which holds one entry or a list of entries."""
    title = find_mark(Handbook, f"{register}s").label
    schema = _write_part(part, title, book)
    parts = schema.pop("$defs")
    schema.pop("$schema")
    schema.pop("title")
    entry = {"$ref": f"#/$defs/{part.__name__}"}
    return {
        "$schema": DIALECT,
        "title": title,
        "if": {"type": "array"},
        "then": {"items": entry},
        "else": entry,
        "$defs": {**_as_schema(parts), part.__name__: schema},
    }


def _write_part(part: type[Part], title: str, book: ChoiceBook) -> Schema:
    raw: Schema = part.model_json_schema()
    kinds = {kind.__name__: kind for kind in _walk_parts(part)}
    parts = {
        name: _write_object(_as_schema(inner), kinds.get(name), book)
        for name, inner in sorted(_as_schema(raw.pop("$defs", {})).items())
    }
    return {"$schema": DIALECT, **_write_object(raw, part, book), "title": title, "$defs": parts}


def _write_object(raw: Schema, part: type[Part] | None, book: ChoiceBook) -> Schema:
    """Return the schema of one part, its fields described in Chinese, or of a list of words."""
    schema = {name: value for name, value in raw.items() if name not in {"title", "description"}}
    if part is None:
        return schema
    properties = {
        name: _describe_field(_as_schema(_widen(book.fill(_as_schema(inner)))), part, name)
        for name, inner in _as_schema(raw.get("properties", {})).items()
    }
    rule = _GROUND_RULE if issubclass(part, Declared) else {}
    return {**schema, "properties": properties, **rule}


def _describe_field(schema: Schema, part: type[Part], name: str) -> Schema:
    mark = find_mark(part, name)
    plain = {key: value for key, value in schema.items() if key != "default"}
    return {**plain, "description": f"可见范围：{word_visibility(mark.audience, mark.ground)}"}


def _widen(node: object) -> object:
    """Return a schema in which every scalar may be written as text, and text as what looks like a number."""
    if isinstance(node, list):
        return [_widen(each) for each in node]
    if not isinstance(node, dict):
        return node
    schema = {name: _widen(value) for name, value in node.items()}
    kind = schema.get("type")
    if schema.get("format") == "date":
        return {**schema, "pattern": _DAY}
    if not isinstance(kind, str) or kind not in _WIDER or schema.keys() & {"enum", "const", "pattern"}:
        return schema
    return {name: value for name, value in schema.items() if name != "type"} | _WIDER[kind]


def _walk_parts(part: type[Part]) -> Iterator[type[Part]]:
    """Yield `part` and every part within it, each once."""
    seen: dict[type[Part], None] = {}
    waiting = [part]
    while waiting:
        here = waiting.pop()
        if here not in seen:
            seen[here] = None
            inner = (find_part_type(each.annotation) for each in here.model_fields.values())
            waiting += [kind for kind in inner if kind is not None]
    yield from seen


def _as_schema(node: object) -> Schema:
    """Return a node that is known to be an object."""
    if not isinstance(node, dict):
        message = f"not a schema: {node!r}"
        raise TypeError(message)
    return node
