"""Only engines touch the disk: what import contracts cannot see is looked for in the code."""

import ast
from collections.abc import Iterator

from tests.house.project import Module, read_modules

DISK = frozenset(
    {
        *("chmod", "exists", "glob", "hardlink_to", "is_dir", "is_file", "iterdir", "lstat", "mkdir", "open"),
        *("read_bytes", "read_text", "readlink", "rename", "rglob", "rmdir", "samefile", "stat"),
        *("symlink_to", "touch", "unlink", "write_bytes", "write_text"),
    }
)
"""What a path can do to the disk or ask it."""

IN_MEMORY = frozenset({"Image.open"})
"""What is spelled alike and reads bytes at hand: below the engines there are no paths to give it."""

MAY_HOLD_PATHS = frozenset({"engines", "commands", "cli", "__main__"})
"""Floors on which a path is a value; below them there are only names of artefacts."""


def list_disk_calls(module: Module) -> Iterator[str]:
    """Yield the calls that reach for the disk."""
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in DISK and ast.unparse(node.func) not in IN_MEMORY:
            yield f"{module.path}:{node.lineno} {name}"


def list_path_imports(module: Module) -> Iterator[str]:
    """Yield the imports of paths that can reach the disk; pure ones cannot."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = {alias.name for alias in node.names}
            is_path = isinstance(node, ast.ImportFrom) and node.module == "pathlib"
            if "pathlib" in names or (is_path and names - {"PurePosixPath"}):
                yield f"{module.path}:{node.lineno}"


def test_only_engines_reach_for_the_disk() -> None:
    """No floor but engines opens, reads, writes, lists or asks for files."""
    rooms = [module for module in read_modules("generator") if module.floor != "engines"]
    assert [call for module in rooms for call in list_disk_calls(module)] == []


def test_stages_hold_no_paths() -> None:
    """Below the engines no module knows a path on the disk."""
    rooms = [module for module in read_modules("generator") if module.floor not in MAY_HOLD_PATHS]
    assert [place for module in rooms for place in list_path_imports(module)] == []


def test_reaching_for_the_disk_is_seen() -> None:
    """The look at effects finds `open`, a method of a path, and the import of a path."""
    text = "from pathlib import Path\nopen('x')\nPath('x').read_text()\n"
    module = Module("generator/pages/x.py", text, ast.parse(text))
    assert [call.rpartition(" ")[2] for call in list_disk_calls(module)] == ["open", "read_text"]
    assert list(list_path_imports(module)) == ["generator/pages/x.py:1"]
