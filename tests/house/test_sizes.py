"""Modules and functions stay small enough to be read at once."""

from tests.house.project import Function, Module, read_modules

LONGEST_MODULE = 400
LONGEST_FUNCTION = 60

WRITTEN_BY_PROGRAM = frozenset(
    f"generator/views/{name}.py" for name in ("public", "internal", "restricted", "label_table")
)
"""What `make views` writes is one class a part of a register, as long as the registers are wide."""


def list_all() -> tuple[Module, ...]:
    """Return the modules of the package and of the tests."""
    return read_modules("generator") + read_modules("tests")


def count_lines(function: Function) -> int:
    """Return the number of lines from the `def` to the last one."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_no_module_is_long() -> None:
    """No module has more than 400 lines."""
    lengths = {m.path: len(m.text.splitlines()) for m in list_all() if m.path not in WRITTEN_BY_PROGRAM}
    assert {path: length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_no_function_is_long() -> None:
    """No function has more than 60 lines."""
    lengths = {f"{m.path}:{f.name}": count_lines(f) for m in list_all() for f in m.functions}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}
