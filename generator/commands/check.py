"""A whole project checked: everything that is wrong with it, in the order of its files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from generator.checks.check import check_reading as list_problems
from generator.commands.edition_records import check_records
from generator.commands.project_reading import read_project_folder
from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.sources.project import Reading
from generator.values.problem import Problem, sort_problems


@dataclass(frozen=True, slots=True)
class Checking:
    """What a check found, with the names of public departments by identifier for telling it."""

    problems: tuple[Problem, ...]
    entries: int
    department_names: Mapping[str, str]

    @property
    def has_errors(self) -> bool:
        """Tell whether anything found stops a build."""
        return any(problem.is_error for problem in self.problems)


def check_project(project: Path) -> Checking:
    """Return every problem of the project in a folder.

    Raises WrongUsageError where the folder holds no project.
    """
    reading = read_project_folder(project)
    problems = list_problems(reading)
    is_sound = not any(problem.is_error for problem in problems)
    found = check_records(project, reading, is_sound=is_sound)
    return _sum_up(reading, tuple(sort_problems([*problems, *found])))


def _sum_up(reading: Reading, problems: tuple[Problem, ...]) -> Checking:
    if reading.handbook is None:
        return Checking(problems, 0, MappingProxyType({}))
    entries = sum(1 for _ in reading.handbook.walk_entries())
    return Checking(problems, entries, name_departments(reading.handbook))


def name_departments(handbook: Handbook) -> Mapping[str, str]:
    """Return the names of the departments that the public may see, by identifier."""
    names = {one.id: one.name for one in handbook.departments if one.audience is Clearance.PUBLIC}
    return MappingProxyType(names)
