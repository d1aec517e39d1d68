"""Register files brought into the one layout, or looked at whether they have it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.commands.file_choice import choose_files, find_registers
from generator.engines.disk import replace_file
from generator.exchange.yaml_layout import lay_out_yaml
from generator.sources.yaml_text import read_yaml_text
from generator.values.problem import Problem


@dataclass(frozen=True, slots=True)
class Formatting:
    """Which files had another layout, how many were looked at, and why some were left as they are."""

    changed: tuple[str, ...]
    count: int
    problems: tuple[Problem, ...]


def format_project(project: Path, files: Sequence[Path] = (), *, only_checks: bool = False) -> Formatting:
    """Bring `files` of a project, or all its registers, into the one layout; with `only_checks` change none.

    Files with syntax problems are left as they are, and the problems told. Raises WrongUsageError for a
    folder without a project and for a file that is no register of it.
    """
    registers = find_registers(project)
    chosen = choose_files(project, files, registers)
    changed: list[str] = []
    problems: list[Problem] = []
    for file in chosen:
        found = read_yaml_text(file, registers[file]).problems
        problems.extend(found)
        if not found and _format_file(project, file, registers[file], only_checks=only_checks):
            changed.append(file)
    return Formatting(tuple(changed), len(chosen), tuple(problems))


def _format_file(project: Path, file: str, content: bytes, *, only_checks: bool) -> bool:
    """Bring one well-formed file into the layout and return whether it had another."""
    written = lay_out_yaml(file, content.decode()).encode()
    if written == content:
        return False
    if not only_checks:
        replace_file(project / file, written)
    return True
