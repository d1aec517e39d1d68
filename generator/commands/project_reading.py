"""A project's folder read into its handbook, for every command that needs one."""

from pathlib import Path

from generator.commands.usage import CONFIG_REFUSED, NO_PROJECT, refuse
from generator.engines.disk import is_project, read_project_files
from generator.model.handbook import Handbook
from generator.sources.project import Reading, read_project


def read_project_folder(project: Path) -> Reading:
    """Return what the folder of a project says, with the problems of reading it.

    Raises WrongUsageError where the folder holds no project.
    """
    if not is_project(project):
        raise refuse(NO_PROJECT, str(project))
    return read_project(read_project_files(project))


def demand_handbook(reading: Reading, purpose: str) -> Handbook:
    """Return the handbook of a reading.

    Raises WrongUsageError, naming the `purpose`, where the configuration was refused.
    """
    if reading.handbook is None:
        raise refuse(CONFIG_REFUSED, purpose)
    return reading.handbook
