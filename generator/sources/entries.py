"""One register's file read into its entries, with the places of each."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.declaration import Entry
from generator.model.handbook import REGISTERS
from generator.sources.atlas import Standing
from generator.sources.syntax_kinds import UNKNOWN_FILE, WRONG_SHAPE
from generator.sources.validation import Subject, validate_part
from generator.sources.yaml_text import TextTree, YamlText, read_yaml_text
from generator.values.identifier import find_near_miss
from generator.values.place import Place
from generator.values.problem import Problem

_FILE_STEMS: Mapping[str, str] = {"organization": "organization"} | {
    f"{register}s": register for register in REGISTERS if register != "organization"
}
"""Names of files and folders in ``registers/``, and the register each holds."""


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """An entry that was written: valid, or None with its identifier where even that can be read."""

    register: str
    identifier: str
    entry: Entry | None
    standing: Standing


def find_register(file: str) -> str | None:
    """Return the register whose entries ``registers/…`` file holds, or None."""
    parts = file.split("/")
    stem = parts[1].removesuffix(".yml")
    if len(parts) == len(("registers", "file")) and parts[1].endswith(".yml"):
        return _FILE_STEMS.get(stem)
    return _FILE_STEMS.get(parts[1]) if file.endswith(".yml") and stem != "organization" else None


def read_entries(file: str, content: bytes) -> tuple[list[ReadEntry], list[Problem]]:
    """Return the entries of one file of ``registers/`` and every problem found in it."""
    register = find_register(file)
    if register is None:
        stems = [f"{stem}.yml" for stem in _FILE_STEMS]
        near = find_near_miss(file.split("/")[1], stems)
        return [], [Problem(UNKNOWN_FILE, Place(file), {"file": file, "known": "、".join(stems)}, near)]
    text = read_yaml_text(file, content)
    problems = list(text.problems)
    entries: list[ReadEntry] = []
    for path, tree in _split(text, problems):
        entry, found = _read_entry(register, tree, Standing(text, path))
        entries.append(entry)
        problems.extend(found)
    return entries, problems


def _split(text: YamlText, problems: list[Problem]) -> list[tuple[tuple[int, ...], dict[str, TextTree]]]:
    """Return the entries of a file by path; what is no entry becomes a problem."""
    if text.tree is None:
        if not text.problems:
            problems.append(Problem(WRONG_SHAPE, Place(text.file)))
        return []
    items = list(enumerate(text.tree)) if isinstance(text.tree, list) else [(None, text.tree)]
    found: list[tuple[tuple[int, ...], dict[str, TextTree]]] = []
    for index, tree in items:
        path = () if index is None else (index,)
        if isinstance(tree, dict):
            found.append((path, tree))
        else:
            problems.append(Problem(WRONG_SHAPE, text.locate(path)))
    return found


def _read_entry(
    register: str, tree: dict[str, TextTree], standing: Standing
) -> tuple[ReadEntry, list[Problem]]:
    written = tree.get("id")
    identifier = written if isinstance(written, str) else ""
    subject = Subject(register, identifier, standing)
    entry, problems = validate_part(REGISTERS[register], tree, subject)
    return ReadEntry(register, identifier, entry, standing), problems
