"""The edition in force recorded, for each audience what it sees of it, so that the next can be compared with it."""

from dataclasses import dataclass
from pathlib import Path

from generator.changes.record import write_record
from generator.changes.recording import record_view
from generator.checks.check import check_reading
from generator.commands.edition_records import name_record
from generator.commands.project_reading import read_project_folder
from generator.commands.usage import (
    EDITION_RECORDED,
    NO_EDITION,
    UNKNOWN_AUDIENCE,
    refuse,
)
from generator.engines.disk import read_file, replace_file
from generator.model.config import AudienceChoice
from generator.model.handbook import Handbook
from generator.values.problem import Problem
from generator.views.cut import cut_handbook


@dataclass(frozen=True, slots=True)
class RecordedFile:
    """One record: its path within the project, the edition as it is called, the audience, and how many entries."""

    file: str
    edition: str
    audience: str
    entries: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Recording:
    """What came of it: the problems of the project, and the records; none where the project has errors."""

    problems: tuple[Problem, ...]
    files: tuple[RecordedFile, ...]
    has_errors: bool = False


def record_edition(project: Path, audiences: tuple[str, ...] = (), *, replaces: bool = False) -> Recording:
    """Write what `audiences`, by default all, see of the edition in force into the project's records.

    Raises WrongUsageError for a folder without a project, an unknown audience, where no audience sees an
    edition, and for a record that says something else already, unless `replaces`.
    """
    reading = read_project_folder(project)
    problems = check_reading(reading)
    handbook = reading.handbook
    if handbook is None or any(problem.is_error for problem in problems):
        return Recording(problems, (), has_errors=True)
    choices = _choose_audiences(handbook, audiences)
    files = [file for choice in choices if (file := _make_record(handbook, choice)) is not None]
    if not files:
        raise refuse(NO_EDITION, "、".join(choice.id for choice in choices))
    for file in files:
        there = read_file(project / file.file)
        if there is not None and there != file.content and not replaces:
            raise refuse(EDITION_RECORDED, file.file)
    for file in files:
        replace_file(project / file.file, file.content)
    return Recording(problems, tuple(files))


def _choose_audiences(handbook: Handbook, names: tuple[str, ...]) -> tuple[AudienceChoice, ...]:
    known = [choice.id for choice in handbook.config.audiences]
    for name in names:
        if name not in known:
            raise refuse(UNKNOWN_AUDIENCE, name, known)
    return tuple(choice for choice in handbook.config.audiences if not names or choice.id in names)


def _make_record(handbook: Handbook, choice: AudienceChoice) -> RecordedFile | None:
    """Return the record of the edition in force as an audience sees it, None where it sees none."""
    record = record_view(cut_handbook(handbook, choice))
    if record is None:
        return None
    file = name_record(record.edition.id, choice.id)
    return RecordedFile(file, record.edition.number, choice.id, len(record.entries), write_record(record))
