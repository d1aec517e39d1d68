"""Others' packages stand on their floors only, and imports at the top of modules."""

import ast
import sys
from collections.abc import Iterator

from tests.house.project import Module, read_modules

FLOORS_OF_PACKAGES = {
    "PIL": {"engines", "sources"},
    "click": {"cli"},
    "diagrams": {"drawings"},
    "docx": {"outputs"},
    "docxtpl": {"outputs"},
    "jinja2": {"outputs"},
    "markdown": {"sources"},
    "markupsafe": {"outputs"},
    "mkdocs": {"engines"},
    "nh3": {"sources"},
    "opencc": {"values"},
    "pydantic": {"changes", "model", "sources", "views"},
    "pydantic_core": {"model", "sources"},
    "pygraphviz": {"drawings"},
    "pypinyin": {"values"},
    "rich": {"cli"},
    "ruamel": {"exchange"},
    "watchfiles": {"engines"},
    "weasyprint": {"engines"},
    "yaml": {"sources"},
}
"""Which floors may import what others wrote; what is not named here may be imported nowhere."""

PART_TABLE = "generator/commands/part_table.py"
"""The renderer loads its parts by name: what makes the site does not load what prints the book."""

DOORS = {"cli", "engines"}
"""Only the command table of cli and `engines.door` load modules by name."""


def list_imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield line and top-level package of each import."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, (node.module or "").split(".")[0]


def is_misplaced(module: Module, package: str) -> bool:
    """Whether a package of others is imported on a floor where it does not belong."""
    if package == "generator" or package in sys.stdlib_module_names:
        return False
    return module.floor not in FLOORS_OF_PACKAGES.get(package, set())


def list_nested_imports(module: Module) -> Iterator[int]:
    """Yield the lines of imports that do not stand at the top level of the module."""
    top = {id(node) for node in module.tree.body}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and id(node) not in top:
            yield node.lineno


def list_loads_by_name(module: Module) -> Iterator[int]:
    """Yield the lines where a module is loaded by its name."""
    for node in ast.walk(module.tree):
        name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", None)
        if name in {"import_module", "__import__"}:
            yield node.lineno  # type: ignore[attr-defined]


def test_packages_of_others_stand_on_their_floors() -> None:
    """Each package of others is imported on the floors named for it, and no unnamed one anywhere."""
    misplaced = [
        f"{module.path}:{line} {package}"
        for module in read_modules("generator")
        for line, package in list_imports(module.tree)
        if is_misplaced(module, package)
    ]
    assert misplaced == []


def test_imports_stand_at_the_top() -> None:
    """No import stands within a function, a class or a condition."""
    modules = read_modules("generator") + read_modules("tests")
    assert [f"{m.path}:{line}" for m in modules for line in list_nested_imports(m)] == []


def test_only_doors_load_by_name() -> None:
    """No floor but the doors loads a module by its name."""
    rooms = [
        each for each in read_modules("generator") if each.floor not in DOORS and each.path != PART_TABLE
    ]
    assert [f"{m.path}:{line}" for m in rooms for line in list_loads_by_name(m)] == []


def test_misplaced_imports_are_seen() -> None:
    """The look at imports finds a misplaced package, a nested import and a load by name."""
    text = "import yaml\nif True:\n    import os\n__import__('os')\n"
    module = Module("generator/pages/x.py", text, ast.parse(text))
    assert [line for line, package in list_imports(module.tree) if is_misplaced(module, package)] == [1]
    assert list(list_nested_imports(module)) == [3]
    assert list(list_loads_by_name(module)) == [4]
