"""What all rules look at: the handbook, the places of everything in it, and indexes computed once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.checks.exposure import Owner, Path
from generator.checks.traversal import Mention, find_mentions
from generator.model.chapter import Chapter, Picture
from generator.model.config import SiteConfig
from generator.model.declaration import Entry, Mark, Part, find_mark
from generator.model.handbook import REGISTERS, Handbook
from generator.model.workflow import Workflow
from generator.sources.atlas import Atlas
from generator.sources.project_files import CONFIG_FILE
from generator.sources.validation import name_field
from generator.values.place import Place
from generator.values.problem import Filling, Problem, ProblemKind, Slot

EntryType = TypeVar("EntryType", bound=Entry)

_REGISTER_NAMES: Mapping[type[Entry], str] = {kind: name for name, kind in REGISTERS.items()} | {
    Chapter: "chapter",
    Picture: "picture",
}


@dataclass(frozen=True, slots=True)
class Inspection:
    """A handbook as rules see it.

    `day` is the date of the edition in force, None without one; `workflows` are those of each power.
    Of the registers in `refused` some entries could not be read, so nobody can say what they lack.
    """

    handbook: Handbook
    atlas: Atlas
    mentions: tuple[Mention, ...]
    workflows: Mapping[str, tuple[Workflow, ...]]
    day: date | None
    unread: frozenset[str]
    refused: frozenset[str]

    def is_known(self, register: str, identifier: str) -> bool:
        """Tell whether an entry, or a ``workflow/step``, is there, be it one that was refused."""
        if register == "step":
            workflow = identifier.partition("/")[0]
            is_readable = ("workflow", workflow) in self.handbook.entries
            return identifier in self.handbook.steps or (
                not is_readable and self.is_known("workflow", workflow)
            )
        key = (register, identifier)
        return register in self.unread or key in self.handbook.entries or key in self.atlas.standings

    def list_entries(self, kind: type[EntryType]) -> Iterator[EntryType]:
        """Yield the entries of one register, of twins the first."""
        return (entry for entry in self.handbook.entries.values() if isinstance(entry, kind))

    def find_entry(self, register: str, identifier: str) -> Entry | None:
        """Return an entry, or None where it is missing or was refused."""
        return self.handbook.entries.get((register, identifier))

    def locate(self, owner: Owner, path: Path = ()) -> Place:
        """Return where a field of an owner is written."""
        return self.atlas.locate(*_name_key(owner), path)

    def tell(
        self,
        kind: ProblemKind,
        owner: Owner,
        path: Path = (),
        near_miss: Slot | None = None,
        **slots: Filling,
    ) -> Problem:
        """Return a problem at a field of an owner; the slots ``entry`` and ``field`` are filled here."""
        name = name_owner(owner)
        filled: dict[str, Filling] = {"entry": name, "field": name_field(path, _find_label(owner, path))}
        department = None if isinstance(owner, SiteConfig) else self.handbook.find_department_of(owner)
        return Problem(kind, self.locate(owner, path), filled | slots, near_miss, name, department)


def inspect_handbook(handbook: Handbook, atlas: Atlas, unread: frozenset[str] = frozenset()) -> Inspection:
    """Return `handbook` ready for the rules; `unread` are registers with files that could not be read."""
    owners: tuple[Owner, ...] = (handbook.config, *handbook.entries.values())
    workflows: dict[str, list[Workflow]] = defaultdict(list)
    for workflow in handbook.workflows:
        workflows[workflow.power].append(workflow)
    refused = {
        register for register, identifier in atlas.standings if (register, identifier) not in handbook.entries
    }
    return Inspection(
        handbook=handbook,
        atlas=atlas,
        mentions=tuple(mention for owner in owners for mention in find_mentions(owner)),
        workflows={power: tuple(found) for power, found in workflows.items()},
        day=max((edition.date for edition in handbook.editions), default=None),
        unread=unread,
        refused=frozenset(refused) | unread,
    )


def name_owner(owner: Owner) -> str:
    """Return an owner as messages name it, such as ``power/xk-01``."""
    return CONFIG_FILE if isinstance(owner, SiteConfig) else "/".join(_name_key(owner))


def label_register(register: str) -> str:
    """Return what one entry of a register is called, such as 岗位."""
    part: type[Part] = Workflow if register == "step" else Handbook
    return find_mark(part, f"{register}s").label


def _name_key(owner: Owner) -> tuple[str, str]:
    return ("config", "") if isinstance(owner, SiteConfig) else (_REGISTER_NAMES[type(owner)], owner.id)


def _find_label(owner: Owner, path: Path) -> Mark | None:
    """Return the declaration of the last named field of a path."""
    here: object = owner
    mark: Mark | None = None
    for step in path:
        if isinstance(step, int) and isinstance(here, tuple):
            here = here[step]
        elif isinstance(step, str) and isinstance(here, Part) and step in type(here).model_fields:
            mark = find_mark(type(here), step)
            here = getattr(here, step)
    return mark
