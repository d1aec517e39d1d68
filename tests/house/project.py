"""The files of this project, and its modules as syntax trees."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: its path from the root, its text and its syntax tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def floor(self) -> str:
        """The first folder below the package, or the module's own name where it stands in none."""
        return self.path.removeprefix("generator/").split("/")[0].removesuffix(".py")

    @property
    def functions(self) -> Iterator[Function]:
        """All functions, nested ones too."""
        for node in ast.walk(self.tree):
            if isinstance(node, Function):
                yield node


@cache
def list_files() -> tuple[str, ...]:
    """Return the paths of all files that git tracks or would track."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout
    paths = (path.decode() for path in listed.split(b"\0") if path)
    return tuple(sorted(path for path in paths if (ROOT / path).is_file()))


@cache
def read_modules(folder: str) -> tuple[Module, ...]:
    """Return the modules below `folder`; samples are projects of their own and hold none of ours."""
    return tuple(
        _read_module(path)
        for path in list_files()
        if path.startswith(f"{folder}/") and path.endswith(".py") and not path.startswith("tests/samples/")
    )


def read_text(path: str) -> str | None:
    """Return the text of a file by its path from the root, None where it is no text."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def _read_module(path: str) -> Module:
    text = (ROOT / path).read_text(encoding="utf-8")
    return Module(path, text, ast.parse(text, path))
