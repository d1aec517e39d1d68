"""Names say what a thing is: no drawers for all things, no types that merely manage."""

import ast
import re

from tests.house.project import read_modules

DRAWERS = frozenset(
    {"base", "common", "core", "data", "helper", "helpers", "info", "manager", "misc", "util", "utils"}
)
EMPTY_TYPE = re.compile(r"(Manager|Handler|Processor|Helper|Util|Utils)$")


def test_no_module_is_a_drawer() -> None:
    """No module or package has a name under which anything could be put."""
    parts = {m.path: set(m.path.removesuffix(".py").split("/")) for m in read_modules("generator")}
    assert [path for path, names in parts.items() if names & DRAWERS] == []


def test_no_type_merely_manages() -> None:
    """No class is named after managing, handling, processing or helping."""
    classes = [
        f"{module.path}:{node.name}"
        for module in read_modules("generator")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef) and EMPTY_TYPE.search(node.name)
    ]
    assert classes == []
