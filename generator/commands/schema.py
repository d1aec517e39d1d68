"""The JSON Schemas of a project written for editors' programs."""

import json
from dataclasses import dataclass
from pathlib import Path

from generator.commands.project_reading import demand_handbook, read_project_folder
from generator.engines.disk import replace_file
from generator.exchange.json_schema import CONFIG_SCHEMA, write_schemas

SCHEMA_FOLDER = "build/schema"
"""Where schemas go within a project, unless told otherwise."""


@dataclass(frozen=True, slots=True)
class SchemaFile:
    """A schema that was written, and the files of a project it describes, as patterns."""

    path: Path
    patterns: tuple[str, ...]


def write_project_schemas(project: Path, folder: Path) -> tuple[SchemaFile, ...]:
    """Write one schema for each register and one for the configuration into `folder`, and return them.

    Raises WrongUsageError where the folder holds no project or its configuration is refused.
    """
    reading = read_project_folder(project)
    handbook = demand_handbook(reading, "handbook schema")
    written = []
    for name, schema in write_schemas(handbook, reading.atlas.standings).items():
        path = folder / f"{name}.schema.json"
        # Not sorted: editors offer the fields in the order of their declaration.
        replace_file(path, (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode())
        written.append(SchemaFile(path, _list_patterns(name)))
    return tuple(written)


def _list_patterns(name: str) -> tuple[str, ...]:
    if name == CONFIG_SCHEMA:
        return ("site_config.yml",)
    if name == "organization":
        return ("registers/organization.yml",)
    return (f"registers/{name}s.yml", f"registers/{name}s/**/*.yml")
