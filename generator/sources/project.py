"""A whole project read: configuration, registers and prose into a handbook, with everything that is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.chapter import Chapter, Picture
from generator.model.config import SiteConfig
from generator.model.declaration import Entry
from generator.model.handbook import REGISTERS, Handbook
from generator.sources.atlas import Atlas, Standing
from generator.sources.chapters import read_chapter
from generator.sources.entries import read_entries
from generator.sources.project_files import CONFIG_FILE, ProjectFiles
from generator.sources.syntax_kinds import LINK_REFUSED, MISSING_FILE, UNKNOWN_FILE
from generator.sources.validation import Subject, validate_part
from generator.sources.yaml_text import read_yaml_text
from generator.values.place import Place
from generator.values.problem import Problem, sort_problems

_PICTURE_ENDINGS = (".png", ".jpg", ".jpeg")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the handbook (None where the configuration is refused), its places, its problems."""

    handbook: Handbook | None
    atlas: Atlas
    problems: tuple[Problem, ...]


def read_project(project: ProjectFiles) -> Reading:
    """Return the handbook of a project; entries that are refused are left out of it and told as problems."""
    problems = [Problem(LINK_REFUSED, Place(path), {"file": path}) for path in project.links]
    standings: dict[tuple[str, str], Standing] = {}
    config = _read_config(project, standings, problems)
    twins: list[tuple[str, str, Standing]] = []
    entries: dict[str, list[Entry]] = {register: [] for register in (*REGISTERS, "chapter", "picture")}
    for file in sorted(project.files):
        if file.startswith("registers/"):
            found, told = read_entries(file, project.files[file])
            problems.extend(told)
            for each in found:
                _enter(each.register, each.identifier, each.standing, standings, twins)
                if each.entry is not None:
                    entries[each.register].append(each.entry)
        elif file.startswith("content/"):
            _read_content(project, file, entries, standings, twins, problems)
    atlas = Atlas(standings, tuple(twins))
    handbook = None if config is None else _bind(config, entries)
    return Reading(handbook, atlas, tuple(sort_problems(problems)))


def _bind(config: SiteConfig, entries: Mapping[str, list[Entry]]) -> Handbook:
    chapters = sorted(
        (entry for entry in entries["chapter"] if isinstance(entry, Chapter)), key=_order_chapter
    )
    pictures = sorted(
        (entry for entry in entries["picture"] if isinstance(entry, Picture)), key=lambda one: one.id
    )
    registers = {f"{register}s": tuple(entries[register]) for register in REGISTERS}
    return Handbook.model_validate(
        {"config": config, **registers, "chapters": tuple(chapters), "pictures": tuple(pictures)}
    )


def _order_chapter(chapter: Chapter) -> tuple[int, str]:
    return chapter.order, chapter.id


def _read_config(
    project: ProjectFiles, standings: dict[tuple[str, str], Standing], problems: list[Problem]
) -> SiteConfig | None:
    content = project.files.get(CONFIG_FILE)
    if content is None:
        problems.append(Problem(MISSING_FILE, Place(CONFIG_FILE), {"file": CONFIG_FILE}))
        return None
    text = read_yaml_text(CONFIG_FILE, content)
    problems.extend(text.problems)
    standing = Standing(text, ())
    standings["config", ""] = standing
    if text.tree is None:
        return None
    config, found = validate_part(SiteConfig, text.tree, Subject(CONFIG_FILE, "", standing))
    problems.extend(found)
    return config


def _read_content(
    project: ProjectFiles,
    file: str,
    entries: dict[str, list[Entry]],
    standings: dict[tuple[str, str], Standing],
    twins: list[tuple[str, str, Standing]],
    problems: list[Problem],
) -> None:
    if file.lower().endswith(_PICTURE_ENDINGS):
        return
    if not file.endswith(".md"):
        problems.append(Problem(UNKNOWN_FILE, Place(file), {"file": file, "known": "*.md、*.png、*.jpg"}))
        return
    read = read_chapter(file, project.files[file], project.files)
    problems.extend(read.problems)
    for register, identifier, standing in read.standings:
        _enter(register, identifier, standing, standings, twins)
    entries["picture"].extend(read.pictures)
    if read.chapter is not None:
        entries["chapter"].append(read.chapter)


def _enter(
    register: str,
    identifier: str,
    standing: Standing,
    standings: dict[tuple[str, str], Standing],
    twins: list[tuple[str, str, Standing]],
) -> None:
    if (register, identifier) in standings and identifier:
        twins.append((register, identifier, standing))
    else:
        standings[register, identifier] = standing
