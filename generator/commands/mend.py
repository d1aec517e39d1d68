"""Words written wrongly in a project put right on request, every change told."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.commands.file_choice import choose_files, find_texts
from generator.engines.disk import replace_file
from generator.exchange.text_mending import Change, mend_file
from generator.values.problem import Problem


@dataclass(frozen=True, slots=True)
class Mending:
    """Every change, in how many of the files looked at, and why some files were left as they are."""

    changes: tuple[Change, ...]
    changed_count: int
    count: int
    problems: tuple[Problem, ...]


def mend_project(project: Path, files: Sequence[Path] = (), *, only_checks: bool = False) -> Mending:
    """Put right the words of `files` of a project, or of all its registers and chapters.

    With `only_checks` no file is changed and all the same is told. Files with syntax problems are left as
    they are. Raises WrongUsageError for a folder without a project and for a file that is none of its texts.
    """
    texts = find_texts(project)
    chosen = choose_files(project, files, texts)
    mended = {file: mend_file(file, texts[file]) for file in chosen}
    if not only_checks:
        for file, result in mended.items():
            if result.changes:
                replace_file(project / file, result.content)
    return Mending(
        tuple(change for result in mended.values() for change in result.changes),
        sum(1 for result in mended.values() if result.changes),
        len(chosen),
        tuple(problem for result in mended.values() for problem in result.problems),
    )
