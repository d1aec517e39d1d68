"""A new project begun from a shipped example."""

from pathlib import Path

from generator.commands.usage import FOLDER_IN_USE, UNKNOWN_EXAMPLE, refuse
from generator.engines.disk import is_empty_or_new, list_folders, walk_artefacts, write_tree
from generator.engines.resources import find_examples
from generator.values.artefact import Artefact

USUAL_EXAMPLE = "starter"
_BUILT = "build/"


def create_project(folder: Path, example: str = USUAL_EXAMPLE) -> int:
    """Copy an example project into a new or empty folder and return the number of its files.

    Raises WrongUsageError for a folder in use and for an unknown example.
    """
    examples = find_examples()
    known = list_folders(examples)
    if example not in known:
        raise refuse(UNKNOWN_EXAMPLE, example, known)
    if not is_empty_or_new(folder):
        raise refuse(FOLDER_IN_USE, str(folder))
    return write_tree(filter(_belongs, walk_artefacts(examples / example)), folder)


def _belongs(artefact: Artefact) -> bool:
    return not artefact.path.startswith(_BUILT) and "__pycache__" not in artefact.path
