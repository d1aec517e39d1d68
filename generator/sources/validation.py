"""Text trees turned into valid entries, every refusal into a problem with its place and a near miss."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.audience import Clearance, Ground
from generator.model.declaration import Declared, Mark, Part, find_mark
from generator.sources import field_kinds as kinds
from generator.sources.atlas import Standing
from generator.sources.yaml_text import Path, TextTree
from generator.values.identifier import find_near_miss
from generator.values.problem import Problem, ProblemKind, Slot, Withheld

PartType = TypeVar("PartType", bound=Part)

_KINDS: Mapping[str, ProblemKind] = {
    "extra_forbidden": kinds.UNKNOWN_FIELD,
    "missing": kinds.MISSING_FIELD,
    "enum": kinds.WORD_NOT_CHOSEN,
    "literal_error": kinds.WORD_NOT_CHOSEN,
    "date_malformed": kinds.DATE_MALFORMED,
    "month_malformed": kinds.MONTH_MALFORMED,
    "identifier_malformed": kinds.IDENTIFIER_MALFORMED,
    "string_pattern_mismatch": kinds.IDENTIFIER_MALFORMED,
    "address_refused": kinds.ADDRESS_REFUSED,
    "article_malformed": kinds.ARTICLE_MALFORMED,
    "flag_malformed": kinds.FLAG_MALFORMED,
    "text_empty": kinds.TEXT_EMPTY,
    "text_too_long": kinds.TEXT_TOO_LONG,
    "string_too_long": kinds.TEXT_TOO_LONG,
    "character_refused": kinds.CHARACTER_REFUSED,
    "tuple_type": kinds.LIST_WANTED,
    "model_type": kinds.MAPPING_WANTED,
    "model_attributes_type": kinds.MAPPING_WANTED,
    "ground_missing": kinds.GROUND_MISSING,
    "ground_needless": kinds.GROUND_NEEDLESS,
    "carrier_not_one": kinds.CARRIER_NOT_ONE,
    "basis_not_one": kinds.BASIS_NOT_ONE,
    "demonstration_unworded": kinds.DEMONSTRATION_UNWORDED,
}


@dataclass(frozen=True, slots=True)
class Subject:
    """Which entry is being read, for messages: its register, its identifier as written, and where it stands."""

    register: str
    identifier: str
    standing: Standing

    @property
    def name(self) -> str:
        """Return the entry as messages name it."""
        return f"{self.register}/{self.identifier}" if self.identifier else self.register


def validate_part(
    part: type[PartType], tree: TextTree, subject: Subject
) -> tuple[PartType | None, list[Problem]]:
    """Return the part that `tree` describes, or None and every reason why it is refused."""
    try:
        return part.model_validate(tree), []
    except ValidationError as refusal:
        return None, [_tell(part, details, subject) for details in refusal.errors(include_url=False)]


def _tell(part: type[Part], details: ErrorDetails, subject: Subject) -> Problem:
    path, owner, mark = _trace(part, details["loc"])
    kind = _choose_kind(details)
    near, known = _suggest(kind, owner, details)
    written = details["input"]
    shown = written if isinstance(written, str) else ""
    if kind is kinds.UNKNOWN_FIELD:
        place = subject.standing.locate_key(path)
        field = str(path[-1]) if path else ""
    else:
        place = subject.standing.locate(path)
        field = name_field(path, mark)
    is_open = kind is kinds.WORD_NOT_CHOSEN or _is_open(part, path, subject)
    value: Slot = shown if is_open else Withheld(shown)
    slots: dict[str, Slot] = {"entry": subject.name, "field": field, "value": value, "known": known}
    slots |= {"limit": "", "character": "", "count": ""}
    slots |= {
        name: str(given) for name, given in details.get("ctx", {}).items() if name in {"character", "count"}
    }
    slots["limit"] = str(
        details.get("ctx", {}).get("longest") or details.get("ctx", {}).get("max_length") or ""
    )
    return Problem(kind, place, slots, near, entry=subject.name)


def _choose_kind(details: ErrorDetails) -> ProblemKind:
    """Return the kind of a refusal; whatever concerns numbers or dates in other ways falls to their kinds."""
    name = details["type"]
    if name in _KINDS:
        return _KINDS[name]
    if name.startswith("date"):
        return kinds.DATE_MALFORMED
    if name.startswith("bool"):
        return kinds.FLAG_MALFORMED
    if name.startswith("string"):
        return kinds.TEXT_WANTED
    if name.startswith(("list", "tuple")):
        return kinds.LIST_WANTED
    return kinds.NUMBER_MALFORMED


def _trace(part: type[Part], loc: tuple[int | str, ...]) -> tuple[Path, type[Part], Mark | None]:
    """Return the path within the entry, the part that owns its last field, and that field's declaration.

    Pydantic names alternatives of a union in its locations; these are no part of what was written.
    """
    path: list[str | int] = []
    owner: type[Part] = part
    mark: Mark | None = None
    here: type[Part] | None = part
    for step in loc:
        if isinstance(step, int):
            path.append(step)
        elif here is not None and step in here.model_fields:
            path.append(step)
            owner, mark = here, find_mark(here, step)
            here = find_part_type(here.model_fields[step].annotation)
        elif here is not None:
            path.append(step)
            owner = here
            here = None
    return tuple(path), owner, mark


def _is_open(part: type[Part], path: Path, subject: Subject) -> bool:
    """Tell whether everyone may see the value at `path`, counting every field and part that it lies in.

    What does not say who may see it counts as withheld.
    """
    tree = subject.standing.text.tree
    for step in subject.standing.base:
        tree = _descend(tree, step)
    here: type[Part] | None = part
    for step in path:
        is_declared = here is not None and issubclass(here, Declared)
        if is_declared and _descend(tree, "audience") != Clearance.PUBLIC:
            return False
        tree = _descend(tree, step)
        if here is not None and isinstance(step, str) and step in here.model_fields:
            if find_mark(here, step).audience is not Clearance.PUBLIC:
                return False
            here = find_part_type(here.model_fields[step].annotation)
    return True


def _descend(tree: TextTree, step: str | int) -> TextTree:
    if isinstance(tree, dict):
        return tree.get(str(step))
    if isinstance(tree, list) and isinstance(step, int) and step < len(tree):
        return tree[step]
    return None


def find_part_type(annotation: Any) -> type[Part] | None:  # noqa: ANN401 - any annotation may come
    """Return the part type within an annotation such as ``tuple[Basis, ...]``, or None."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next((found for inner in get_args(annotation) if (found := find_part_type(inner))), None)


def _suggest(kind: ProblemKind, owner: type[Part], details: ErrorDetails) -> tuple[str | None, str]:
    """Return a near miss and the words that may be written."""
    if kind is kinds.UNKNOWN_FIELD:
        known = sorted(owner.model_fields)
        return find_near_miss(str(details["loc"][-1]), known), "、".join(known)
    if kind is kinds.WORD_NOT_CHOSEN:
        known = [
            word.strip("' ") for word in str(details["ctx"]["expected"]).replace(" or ", ", ").split(", ")
        ]
        return find_near_miss(str(details["input"]), known), "、".join(known)
    if kind in {kinds.GROUND_MISSING, kinds.GROUND_NEEDLESS}:
        return None, "、".join(Ground)
    return None, ""


def name_field(path: Path, mark: Mark | None) -> str:
    """Return a field as messages name it, such as ``steps[2].limit（办理时限）``, counted from 1."""
    dotted = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")
    if mark is None or not path:
        return dotted or "."
    return f"{dotted}（{mark.label}）"
