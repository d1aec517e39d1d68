"""One entry, step or kind of problem explained: what it is, who may see it, and what it hangs on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path

from generator.commands.entry_links import Link, Subject, find_links_from, find_links_to, name_entry
from generator.commands.kinds import KINDS_BY_CODE
from generator.commands.project_reading import demand_handbook, read_project_folder
from generator.commands.usage import UNKNOWN_SUBJECT, refuse
from generator.exchange.field_words import word_visibility, word_visibility_shortly
from generator.model.audience import Clearance, Ground
from generator.model.declaration import Declared, Part, find_mark
from generator.model.handbook import REGISTERS, Handbook
from generator.model.workflow import Step
from generator.sources.project import Reading
from generator.sources.validation import find_part_type
from generator.values.place import Place
from generator.values.problem import ProblemKind, Slot, Withheld

_LONGEST_VALUE = 40
_SAID_AT_THE_HEAD = frozenset(Declared.model_fields)


@dataclass(frozen=True, slots=True)
class FieldExplanation:
    """A field as it is declared, by its dotted path; `value` is what stands there, None within a list."""

    path: str
    label: str
    visibility: str
    value: Slot | None


@dataclass(frozen=True, slots=True)
class EntryExplanation:
    """All there is to say of one entry or step; `name` is None where problems kept it from being read."""

    subject: str
    label: str
    name: Slot | None
    place: Place
    visibility: str
    fields: tuple[FieldExplanation, ...]
    refers_to: tuple[Link, ...]
    referred_by: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _Sight:
    """Who may see something, and on what ground others may not."""

    audience: Clearance
    ground: Ground | None

    def narrow(self, audience: Clearance, ground: Ground | None) -> "_Sight":
        """Return the narrower of this and what is declared within."""
        return _Sight(audience, ground) if audience.rank > self.audience.rank else self

    def keep(self, text: str) -> Slot:
        """Return `text` as what may be shown to anyone, or not."""
        return text if self.audience is Clearance.PUBLIC else Withheld(text)


def explain_code(code: str) -> ProblemKind | None:
    """Return the kind of problem that has this code, or None."""
    return KINDS_BY_CODE.get(code.upper())


def explain_subject(project: Path, written: str) -> tuple[EntryExplanation, ...]:
    """Return what is to be said of ``xk-01``, ``power/xk-01`` or ``xk-01/s4``: one for each entry so called.

    Raises WrongUsageError where nothing is called so, or where there is no project to look in.
    """
    reading = read_project_folder(project)
    handbook = demand_handbook(reading, f"handbook explain {written}")
    subjects = _find_subjects(handbook, reading, written)
    if not subjects:
        known = {"/".join(key) for key in handbook.entries}
        names = {identifier for _, identifier in handbook.entries} | set(handbook.steps) | known
        raise refuse(UNKNOWN_SUBJECT, written, names)
    return tuple(_explain(handbook, reading, subject) for subject in subjects)


def _find_subjects(handbook: Handbook, reading: Reading, written: str) -> list[Subject]:
    register, slash, identifier = written.partition("/")
    if written in handbook.steps:
        return [("step", written)]
    keys = [*handbook.entries, *(key for key in reading.atlas.standings if key[0] in REGISTERS)]
    wanted = {key: None for key in keys if key == (register, identifier) or (not slash and key[1] == written)}
    return list(wanted)


def _explain(handbook: Handbook, reading: Reading, subject: Subject) -> EntryExplanation:
    register, identifier = subject
    part: Declared | None = handbook.entries.get(subject)
    sight = _Sight(Clearance.PUBLIC, None)
    place = reading.atlas.locate(register, identifier)
    kind: type[Part] = REGISTERS.get(register, Declared) if part is None else type(part)
    if register == "step":
        flow, part = handbook.steps[identifier]
        kind = Step
        sight = sight.narrow(flow.audience, flow.ground)
        place = reading.atlas.locate("workflow", flow.id, ("steps", flow.steps.index(part)))
    if part is not None:
        sight = sight.narrow(part.audience, part.ground)
    return EntryExplanation(
        subject=f"{register}/{identifier}",
        label="环节" if register == "step" else find_mark(Handbook, f"{register}s").label,
        name=None if part is None else sight.keep(name_entry(part)),
        place=place,
        visibility=word_visibility(sight.audience, sight.ground),
        fields=tuple(_explain_fields(kind, part, sight, "")),
        refers_to=() if part is None else tuple(find_links_from(handbook, part)),
        referred_by=tuple(find_links_to(handbook, reading.atlas, subject)),
    )


def _explain_fields(
    kind: type[Part], part: Part | None, sight: _Sight, prefix: str
) -> Iterator[FieldExplanation]:
    """Yield the fields of a kind of part with the values of `part`, and those of the parts within."""
    for name, field in kind.model_fields.items():
        if name in _SAID_AT_THE_HEAD:
            continue
        mark = find_mark(kind, name)
        seen = sight.narrow(mark.audience, mark.ground)
        text = None if part is None else _write_value(getattr(part, name))
        yield FieldExplanation(
            path=f"{prefix}{name}",
            label=mark.label,
            visibility=word_visibility_shortly(seen.audience, seen.ground),
            value=None if text is None else seen.keep(text),
        )
        inner = find_part_type(field.annotation)
        if inner is not None:
            value = getattr(part, name, None)
            yield from _explain_fields(
                inner, value if isinstance(value, Part) else None, seen, f"{prefix}{name}."
            )


def _write_value(value: object) -> str | None:
    """Return a value in short; None for a part, whose own fields follow."""
    if isinstance(value, tuple):
        return f"{len(value)} 项"
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Enum):
        return f"{value.value}（{label}）" if (label := getattr(value, "label", None)) else str(value.value)
    if isinstance(value, date | int | float):
        return str(value)
    if isinstance(value, str):
        line = value.replace("\n", " ")
        return line if len(line) <= _LONGEST_VALUE else f"{line[: _LONGEST_VALUE - 1]}…"
    return "（未填）" if value is None else None
