"""The files of a project that a command is to work on: those named, or all of their kind."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.commands.usage import NO_PROJECT, NOT_A_REGISTER, refuse
from generator.engines.disk import is_project, locate_within, read_project_files
from generator.sources.project_files import CONFIG_FILE


def find_registers(project: Path) -> Mapping[str, bytes]:
    """Return the register files and the configuration of a project, by path.

    Raises WrongUsageError where the folder holds no project.
    """
    return {file: content for file, content in _read(project).items() if _is_register(file)}


def find_texts(project: Path) -> Mapping[str, bytes]:
    """Return the same and the chapters, by path; raises as `find_registers` does."""
    files = _read(project).items()
    return {file: content for file, content in files if _is_register(file) or _is_chapter(file)}


def choose_files(project: Path, files: Sequence[Path], known: Mapping[str, bytes]) -> list[str]:
    """Return the files that were named, as paths within the project; all that are known where none was.

    Raises WrongUsageError for a file that is not known.
    """
    chosen: set[str] = set()
    for path in files:
        name = locate_within(path, project)
        if name is None or name not in known:
            raise refuse(NOT_A_REGISTER, str(path), known)
        chosen.add(name)
    return sorted(chosen or known)


def _read(project: Path) -> Mapping[str, bytes]:
    if not is_project(project):
        raise refuse(NO_PROJECT, str(project))
    return read_project_files(project).files


def _is_register(file: str) -> bool:
    return file == CONFIG_FILE or (file.startswith("registers/") and file.endswith(".yml"))


def _is_chapter(file: str) -> bool:
    return file.startswith("content/") and file.endswith(".md")
