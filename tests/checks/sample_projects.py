"""The tiny valid project, and for each kind of problem the smallest change that breaks it."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.checks.check import check_reading
from generator.sources.project import read_project
from generator.sources.project_files import ProjectFiles
from generator.values.problem import Problem

SAMPLES = Path(__file__).parents[1] / "samples"
BROKEN = SAMPLES / "broken"


def read_folder(folder: Path) -> ProjectFiles:
    """Return the files of a project's folder."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return ProjectFiles({path.relative_to(folder).as_posix(): path.read_bytes() for path in found})


def read_tiny() -> ProjectFiles:
    """Return the project in which nothing is wrong."""
    return read_folder(SAMPLES / "tiny")


def list_broken() -> list[str]:
    """Return the codes of which a broken sample stands there."""
    return sorted(path.name for path in BROKEN.iterdir())


def read_change(code: str) -> dict[str, Any]:
    """Return what a broken sample changes in the tiny project.

    Its tables are ``replace`` (file, old, new; old stands there once), ``write`` (file, text or hex), ``pad``
    (file, size in bytes), ``remove`` and ``link`` (file); ``also`` lists codes that cannot but come along.
    """
    return tomllib.loads((BROKEN / code / "change.toml").read_text(encoding="utf-8"))


def read_broken(code: str) -> ProjectFiles:
    """Return the tiny project with the problem `code` in it."""
    return change_project(read_tiny(), read_change(code))


def check_tiny(*changes: Mapping[str, str]) -> tuple[Problem, ...]:
    """Return the problems of the tiny project after some replacements."""
    return check_reading(read_project(change_project(read_tiny(), {"replace": changes})))


def change_project(project: ProjectFiles, change: Mapping[str, Any]) -> ProjectFiles:
    """Return `project` changed as `read_change` describes."""
    files = dict(project.files)
    for each in change.get("write", ()):
        files[each["file"]] = each["text"].encode() if "text" in each else bytes.fromhex(each["hex"])
    for each in change.get("replace", ()):
        text = files[each["file"]].decode()
        count = text.count(each["old"])
        assert count == 1, f"{each['old']!r} stands {count} times in {each['file']}"
        files[each["file"]] = text.replace(each["old"], each["new"]).encode()
    for each in change.get("pad", ()):
        files[each["file"]] = files[each["file"]].ljust(each["size"], b"#")
    for each in change.get("remove", ()):
        del files[each["file"]]
    return ProjectFiles(files, tuple(each["file"] for each in change.get("link", ())))
