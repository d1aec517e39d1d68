"""The schemas accept what the readers accept, and refuse identifiers that no entry has."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.exchange.json_schema import CONFIG_SCHEMA, Schema, write_schemas
from generator.model.handbook import REGISTERS, Handbook
from generator.sources.entries import find_register
from generator.sources.project import read_project
from generator.sources.project_files import ProjectFiles
from generator.sources.yaml_text import read_yaml_text

SMALL = Path(__file__).parents[1] / "samples" / "small"


class PlainLoader(yaml.SafeLoader):
    """YAML as programs of editors read it: typed, but dates are text."""


PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if not tag.endswith(":timestamp")]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def list_files() -> Iterator[tuple[str, bytes]]:
    """Yield the YAML files of the sample."""
    for path in sorted(SMALL.rglob("*.yml")):
        yield path.relative_to(SMALL).as_posix(), path.read_bytes()


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    """Return the sample's handbook."""
    reading = read_project(ProjectFiles({**dict(list_files())}))
    assert reading.handbook is not None
    return reading.handbook


@pytest.fixture(scope="module")
def schemas(handbook: Handbook) -> Mapping[str, Schema]:
    """Return the schemas of the sample."""
    return write_schemas(handbook)


@pytest.fixture(scope="module")
def validators(schemas: Mapping[str, Schema]) -> dict[str, jsonschema.Draft202012Validator]:
    """Return a validator for each schema of the sample."""
    return {name: jsonschema.Draft202012Validator(schema) for name, schema in schemas.items()}


def list_faults(validator: jsonschema.Draft202012Validator, tree: object) -> list[str]:
    """Return where a tree does not fit."""
    return sorted("/".join(map(str, error.absolute_path)) for error in validator.iter_errors(tree))


def test_each_schema_is_valid(validators: dict[str, jsonschema.Draft202012Validator]) -> None:
    """Each is a schema of the dialect it names, for each register and the configuration."""
    assert list(validators) == [*REGISTERS, CONFIG_SCHEMA]
    for validator in validators.values():
        validator.check_schema(validator.schema)


@pytest.mark.parametrize(("file", "content"), list(list_files()), ids=[file for file, _ in list_files()])
def test_the_sample_fits(
    validators: dict[str, jsonschema.Draft202012Validator], file: str, content: bytes
) -> None:
    """Each file of a sound project fits its schema, read as text and read with types."""
    name = CONFIG_SCHEMA if file == "site_config.yml" else find_register(file)
    assert name is not None
    assert list_faults(validators[name], read_yaml_text(file, content).tree) == []
    assert list_faults(validators[name], yaml.load(content, Loader=PlainLoader)) == []  # noqa: S506 - safe


POST = {
    "id": "new",
    "audience": "public",
    "name": "新岗",
    "duties": ["办事"],
    "group": "business",
    "person_class": "staff",
    "is_key": "false",
}


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"superior": "nobody"}, "superior"),
        ({"department": "nowhere"}, "department"),
        ({"group": "unknown"}, "group"),
        ({"audience": "secret"}, "audience"),
        ({"is_key": "maybe"}, "is_key"),
        ({"headcount": "three"}, "headcount"),
        ({"headcount": 0}, "headcount"),
        ({"id": "New"}, "id"),
        ({"unknown": "x"}, ""),
        ({"audience": "internal"}, ""),
        ({"ground": "process"}, "ground"),
    ],
)
def test_what_is_wrong_does_not_fit(
    validators: dict[str, jsonschema.Draft202012Validator], change: dict[str, object], place: str
) -> None:
    """Identifiers, kinds and words that this project does not have are refused in their places."""
    assert list_faults(validators["post"], [POST]) == []
    assert list_faults(validators["post"], [POST | change]) == [f"0/{place}".rstrip("/")]


@pytest.mark.parametrize(
    "change",
    [
        {"superior": "head"},
        {"superior": None},
        {"headcount": "3"},
        {"headcount": 3},
        {"name": 2026},
        {"is_key": True},
        {"audience": "internal", "ground": "process"},
    ],
)
def test_scalars_may_be_written_as_text(
    validators: dict[str, jsonschema.Draft202012Validator], change: dict[str, object]
) -> None:
    """Numbers and truth values may be quoted, and text may look like a number."""
    assert list_faults(validators["post"], POST | change) == []


def test_steps_are_known(schemas: Mapping[str, Schema]) -> None:
    """A risk may hang on a step of this project by its workflow, and on no other."""
    carrier = jsonschema.Draft202012Validator({"$defs": schemas["risk"]["$defs"], "$ref": "#/$defs/Carrier"})
    assert list_faults(carrier, {"step": "xk-01/accept"}) == []
    assert list_faults(carrier, {"step": "xk-01/none"}) == ["step"]


def test_fields_are_told_in_chinese(schemas: Mapping[str, Any]) -> None:
    """Each field has its label as title, says who may see it, and identifiers stand beside names."""
    fields = schemas["post"]["$defs"]["Post"]["properties"]
    assert fields["superior"]["title"] == "上级岗位"
    assert fields["superior"]["description"].startswith("可见范围：内部可见")
    leaf = fields["superior"]["anyOf"][0]
    assert dict(zip(leaf["enum"], leaf["enumDescriptions"], strict=True))["clerk"] == "经办"
