"""The check of a whole handbook: every rule, every problem, in order of places."""

from generator.checks.inspection import inspect_handbook
from generator.checks.rules import ALL_RULES
from generator.model.handbook import Handbook
from generator.sources.atlas import Atlas
from generator.sources.entries import find_register
from generator.sources.project import Reading
from generator.values.problem import Problem, sort_problems


def check_reading(reading: Reading) -> tuple[Problem, ...]:
    """Return all that is wrong with a project: what reading found, and what the rules find in the rest.

    What could not be read is not missed: a reference to an entry of a file with broken syntax is no problem,
    and nothing is said to be unused that such a file may name.
    """
    if reading.handbook is None:
        return reading.problems
    broken = (problem.place.file for problem in reading.problems if problem.kind.is_syntax)
    unread = frozenset(filter(None, map(_find_unread, broken)))
    found = check_handbook(reading.handbook, reading.atlas, unread)
    return tuple(sort_problems([*reading.problems, *found]))


def check_handbook(
    handbook: Handbook, atlas: Atlas, unread: frozenset[str] = frozenset()
) -> tuple[Problem, ...]:
    """Return what the rules find in a handbook; of the registers in `unread` some files could not be read."""
    inspection = inspect_handbook(handbook, atlas, unread)
    return tuple(sort_problems([problem for rule in ALL_RULES for problem in rule(inspection)]))


def _find_unread(file: str) -> str | None:
    """Return the register some of which stands in a file that could not be read."""
    if file.startswith("content/"):
        return "chapter"
    return find_register(file) if file.startswith("registers/") else None
