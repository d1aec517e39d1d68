"""The schemas of a project are written where editors find them."""

import json
from pathlib import Path

from generator.commands.schema import write_project_schemas
from tests.commands.projects import copy_small, replace_text


def test_each_register_has_a_schema(tmp_path: Path) -> None:
    """One file for each register and one for the configuration, each with the files it describes."""
    written = write_project_schemas(copy_small(tmp_path), tmp_path / "schema")
    assert sorted(path.name for path in (tmp_path / "schema").iterdir()) == sorted(
        each.path.name for each in written
    )
    patterns = {each.path.name: each.patterns for each in written}
    assert patterns["post.schema.json"] == ("registers/posts.yml", "registers/posts/**/*.yml")
    assert patterns["site_config.schema.json"] == ("site_config.yml",)
    assert json.loads((tmp_path / "schema" / "post.schema.json").read_text())["title"] == "岗位"


def test_refused_entries_may_be_referred_to(tmp_path: Path) -> None:
    """An entry with problems keeps its place among the identifiers that may be written."""
    project = copy_small(tmp_path)
    replace_text(project / "registers" / "posts.yml", "is_key: false", "is_key: perhaps")
    write_project_schemas(project, tmp_path / "schema")
    schema = json.loads((tmp_path / "schema" / "department.schema.json").read_text())
    head = schema["$defs"]["Department"]["properties"]["head"]
    assert head["enum"] == ["clerk", "head", "lead"]
