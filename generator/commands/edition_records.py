"""The records of editions that a project holds: found for an audience, read, and compared with what it sees."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.changes.comparison import compare_view
from generator.changes.record import EditionRecord, RecordDamagedError, read_record
from generator.commands.record_kinds import EDITION_OUTDATED, RECORD_DAMAGED, RECORD_MISPLACED
from generator.engines.disk import read_file
from generator.model.config import AudienceChoice
from generator.model.edition import Edition
from generator.model.handbook import Handbook
from generator.model.terms import ChangeKind
from generator.sources.project import Reading
from generator.values.place import Place
from generator.values.problem import Problem
from generator.views.cut import cut_handbook
from generator.views.parts import AudienceView

RECORDS_FOLDER = "editions"
"""Where a project keeps its records."""


class RecordRefusedError(Exception):
    """A record cannot be used; `problem` says why and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.kind.code)
        self.problem = problem


def name_record(edition: str, audience: str) -> str:
    """Return the path, within a project, of the record of an edition for an audience."""
    return f"{RECORDS_FOLDER}/{edition}/{audience}.json"


def list_editions(handbook: Handbook, choice: AudienceChoice) -> Sequence[Edition]:
    """Return the editions that an audience sees, the one in force last."""
    seen = (each for each in handbook.editions if choice.clearance.may_see(each.audience))
    return sorted(seen, key=lambda each: (each.date, each.id))


def carry_comparison(
    project: Path, handbook: Handbook, choice: AudienceChoice, view: AudienceView
) -> AudienceView:
    """Return the audience's view with what changed since the last recorded edition before the one in force.

    A draft with errors is not compared: what was refused would seem to be gone.
    Raises RecordRefusedError where the record cannot be used.
    """
    if handbook.faults:
        return view
    for edition in reversed(list_editions(handbook, choice)[:-1]):
        record = find_record(project, edition.id, choice)
        if record is not None:
            return replace(view, comparison=compare_view(record, view))
    return view


def find_record(project: Path, edition: str, choice: AudienceChoice) -> EditionRecord | None:
    """Return the record of an edition for an audience, None where the project holds none.

    Raises RecordRefusedError where it is damaged or another's.
    """
    file = name_record(edition, choice.id)
    content = read_file(project / file)
    if content is None:
        return None
    try:
        record = read_record(content)
    except RecordDamagedError as fault:
        raise RecordRefusedError(Problem(RECORD_DAMAGED, Place(file), {"file": file})) from fault
    written = (record.edition.id, record.audience, record.clearance)
    if written != (edition, choice.id, choice.clearance):
        slots = {"file": file, "edition": written[0], "audience": written[1], "clearance": written[2].value}
        raise RecordRefusedError(Problem(RECORD_MISPLACED, Place(file), slots))
    return record


def check_records(project: Path, reading: Reading, *, is_sound: bool) -> Iterator[Problem]:
    """Yield what is wrong with the records of a project, and whether the registers went on since the last.

    Only a handbook that `is_sound`, without errors, is compared: what was refused would seem to be gone.
    """
    handbook = reading.handbook
    if handbook is None:
        return
    current: list[tuple[AudienceChoice, EditionRecord]] = []
    for choice in handbook.config.audiences:
        editions = list_editions(handbook, choice)
        for edition in editions:
            try:
                record = find_record(project, edition.id, choice)
            except RecordRefusedError as refusal:
                yield refusal.problem
                continue
            if record is not None and edition is editions[-1]:
                current.append((choice, record))
    if current and is_sound:
        # Who sees more sees every change: one audience is enough.
        choice, record = max(current, key=lambda each: each[0].clearance.rank)
        yield from _compare_with_edition(reading, handbook, choice, record)


def _compare_with_edition(
    reading: Reading, handbook: Handbook, choice: AudienceChoice, record: EditionRecord
) -> Iterator[Problem]:
    changes = compare_view(record, cut_handbook(handbook, choice)).changes
    if not changes:
        return
    counts = {kind.value: str(sum(each.kind is kind for each in changes)) for kind in ChangeKind}
    slots = {"number": record.edition.number, "audience": choice.name, **counts}
    place = reading.atlas.locate("edition", record.edition.id)
    yield Problem(EDITION_OUTDATED, place, slots, entry=f"edition/{record.edition.id}")
