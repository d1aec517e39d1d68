"""Changes everything in a handbook that an audience may not see, and nothing that it may."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import TypeVar

from generator.model.audience import Clearance
from generator.model.chapter import Chapter, Segment
from generator.model.declaration import Declared, Entry, Mark, Part, find_mark
from generator.model.handbook import Handbook
from generator.model.risk import Risk
from generator.views.shapes import find_part
from tests.wall.disclosing import (
    forbid_disclosure,
    give_disclosed_identity,
    keep_disclosed,
    list_disclosed,
)
from tests.wall.invented_handbooks import KINDS, add_steps, add_words
from tests.wall.inventing import Inventor, Pools, Values, write_identifier, write_words
from tests.wall.withheld_paths import is_withheld


@dataclass(frozen=True, slots=True)
class Pair:
    """Two handbooks that an audience cannot tell apart, and the entries that stand in both, changed."""

    base: Handbook
    changed: Handbook
    twins: tuple[tuple[Entry, Entry], ...]


def change_withheld(base: Handbook, random: Random, audience: Clearance) -> Pair:
    """Return `base` with all withheld values changed, and withheld entries added, deleted and reordered."""
    return _Changer(base, random, audience).change()


P = TypeVar("P", bound=Part)
T = TypeVar("T")

_STATE = ("is_draft", "faults", "findings", "tallies")
"""What a handbook says of its own state, to staff only."""

Plan = list[tuple[Entry | None, Values]]
"""The entries of a register to come: the one it is made from (None for a new one), and what is given of it."""


class _Changer:
    def __init__(self, base: Handbook, random: Random, audience: Clearance) -> None:
        self._base = base
        self._random = random
        self._audience = audience
        self._beyond = [each for each in Clearance if not audience.may_see(each)]
        self._inventor = Inventor(random, Pools())
        self._disclosed = list_disclosed(base, audience)
        self._old_withheld = {
            (register, entry.id) for register, entry in base.walk_entries() if is_withheld(entry, audience)
        }

    def change(self) -> Pair:
        pools = self._inventor.pools
        plans = {register: self._plan(register) for register in KINDS}
        vocabulary = self._revise(self._base.config.vocabulary, **self._keep_levels())
        add_words(pools, vocabulary)
        values: Values = {"config": self._revise(self._base.config, vocabulary=vocabulary)}
        twins: list[tuple[Entry, Entry]] = []
        for register, plan in plans.items():
            made = tuple(self._make(register, old, given) for old, given in plan)
            twins += [(old, new) for (old, _), new in zip(plan, made, strict=True) if old is not None]
            values[f"{register}s"] = made
            add_steps(pools, made)
        for name in _STATE:
            old_value = getattr(self._base, name)
            values[name] = self._inventor.invent_field(Handbook, name, Clearance.INTERNAL, old_value)
        if self._audience is not Clearance.PUBLIC:
            for name in _STATE:
                del values[name]
        return Pair(self._base, self._base.replace(**values), tuple(twins))

    def _keep_levels(self) -> Values:
        """Return the risk levels as they are told: only their definitions differ, where any risk is disclosed."""
        if not self._disclosed:
            return {}
        levels = self._base.config.vocabulary.risk_levels
        return {
            "risk_levels": tuple(
                each.model_copy(update={"definition": write_words(self._random)}) for each in levels
            )
        }

    def _plan(self, register: str) -> Plan:
        """Return what becomes of a register's entries: who may be seen stays in order, the others come and go."""
        entries: tuple[Entry, ...] = getattr(self._base, f"{register}s")
        told = self._disclosed if register == "risk" else frozenset[str]()
        seen: Plan = [
            (entry, give_disclosed_identity(self._inventor, entry))
            if is_withheld(entry, self._audience)
            else (entry, {})
            for entry in entries
            if not is_withheld(entry, self._audience) or entry.id in told
        ]
        hidden: Plan = [
            (entry, self._give_identity(entry))
            for entry in entries
            if is_withheld(entry, self._audience) and entry.id not in told
        ]
        if len(hidden) > 1 and self._random.random() < 0.3:
            hidden.pop(self._random.randrange(len(hidden)))
        if self._random.random() < 0.3 or not hidden:
            hidden.append((None, self._give_identity(None)))
        if register == "risk" and self._disclosed:
            for _, given in hidden:
                forbid_disclosure(self._inventor, given)
        self._random.shuffle(hidden)
        plan = self._mix_in(seen, hidden)
        for entry, given in plan:
            source = given or {"id": entry.id if entry else "", "audience": entry.audience if entry else None}
            audience = source["audience"]
            assert isinstance(audience, Clearance)
            self._inventor.pools.add(register, str(source["id"]), audience)
        return plan

    def _give_identity(self, old: Entry | None) -> Values:
        return self._inventor.invent_audience(self._beyond, old) | {"id": write_identifier(self._random)}

    def _make(self, register: str, old: Entry | None, given: Values) -> Entry:
        if isinstance(old, Risk) and old.id in self._disclosed:
            kept = keep_disclosed(self._inventor, self._base, old)
            if is_withheld(old, self._audience):
                return self._inventor.invent_part(Risk, Clearance.INTERNAL, old, kept | given)
            return self._revise(
                old, **{name: kept[name] for name in ("rating", "responsible") if name in kept}
            )
        if old is not None and not is_withheld(old, self._audience):
            return self._revise(old)
        return self._inventor.invent_part(KINDS[register], Clearance.PUBLIC, old, given)

    def _revise(self, part: P, **given: object) -> P:
        """Return a part that may be seen with what is withheld within it changed."""
        values: Values = dict(given)
        for name, mark in _list_marks(type(part)):
            value = getattr(part, name)
            if name in given or mark.takes_along:  # whoever sees the part sees what it cannot do without
                continue
            if not self._audience.may_see(mark.audience):
                values[name] = self._inventor.invent_field(type(part), name, mark.audience, value)
            elif isinstance(part, Chapter) and name == "segments":
                values[name] = self._revise_segments(part.segments)
            elif isinstance(value, Part):
                values[name] = self._revise(value)
            elif mark.is_droppable and not isinstance(value, tuple):
                values[name] = self._redirect(mark, value)
            elif isinstance(value, tuple):
                values[name] = self._revise_items(type(part), name, value)
        return part.model_copy(update=values)

    def _revise_items(self, kind: type[Part], name: str, items: tuple[object, ...]) -> tuple[object, ...]:
        """Return a list that may be seen: what is left out of it for the audience changes, comes and goes."""
        mark, inner = find_mark(kind, name), find_part(kind.model_fields[name].annotation)
        if inner is None:
            if not mark.is_droppable:
                return items
            kept = [each for each in items if (mark.refers_to, each) not in self._old_withheld]
            return tuple(self._mix_in(kept, self._choose_withheld(mark)))
        seen = [
            self._revise(each) for each in items if isinstance(each, Part) and not self._is_left_out(each)
        ]
        hidden = [each for each in items if isinstance(each, Part) and self._is_left_out(each)]
        if self._random.random() < 0.3 and hidden:
            hidden.pop(self._random.randrange(len(hidden)))
        olds: list[Part | None] = [*hidden, *([None] if self._random.random() < 0.3 else [])]
        return tuple(self._mix_in(seen, [new for old in olds for new in self._invent_left_out(inner, old)]))

    def _is_left_out(self, part: Part) -> bool:
        """Tell whether a list's item is left out: by its own word, or since it hangs on something withheld."""
        if is_withheld(part, self._audience):
            return True
        return any(
            (find_mark(type(part), name).refers_to, getattr(part, name)) in self._old_withheld
            for name in _list_droppable(type(part))
        )

    def _invent_left_out(self, kind: type[Part], old: Part | None) -> Iterator[Part]:
        if issubclass(kind, Declared):
            given = self._inventor.invent_audience(self._beyond, old)
            yield self._inventor.invent_part(kind, Clearance.PUBLIC, old, given)
            return
        for name in _list_droppable(kind):
            for target in self._choose_withheld(find_mark(kind, name))[:1]:
                given = dict.fromkeys(_list_droppable(kind)) | {name: target}
                yield self._inventor.invent_part(kind, self._audience, old, given)

    def _choose_withheld(self, mark: Mark) -> list[str]:
        """Return some withheld entries that a droppable reference may lead to."""
        known = self._inventor.pools.list_unseen(mark.refers_to or "", self._audience)
        return self._random.sample(known, k=self._random.randint(0, min(2, len(known))))

    def _redirect(self, mark: Mark, value: object) -> object:
        """Return a reference that the audience does not see, in place of one that it does not see, or of none."""
        if value is not None and (mark.refers_to, value) not in self._old_withheld:
            return value
        return self._random.choice([None, *self._choose_withheld(mark)])

    def _revise_segments(self, segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
        kept = [
            self._retarget(each) for each in segments if ("picture", each.picture) not in self._old_withheld
        ]
        hidden = self._inventor.pools.list_unseen("picture", self._audience)
        return tuple(
            self._mix_in(kept, [Segment(picture=each) for each in hidden[: self._random.randint(0, 2)]])
        )

    def _retarget(self, segment: Segment) -> Segment:
        register, _, identifier = (segment.target or "").partition("/")
        if (register, identifier) not in self._old_withheld:
            return segment
        known = self._inventor.pools.list_unseen(register, self._audience)
        gone = f"{register}/{write_identifier(self._random)}"
        targets = [gone, *(f"{register}/{each}" for each in known)]
        return segment.model_copy(update={"target": self._random.choice(targets)})

    def _mix_in(self, seen: Sequence[T], hidden: Sequence[T]) -> list[T]:
        """Return both lists as one, the seen ones in their order, the others anywhere."""
        mixed = list(seen)
        for each in hidden:
            mixed.insert(self._random.randint(0, len(mixed)), each)
        return mixed


@cache
def _list_marks(kind: type[Part]) -> tuple[tuple[str, Mark], ...]:
    """Return the fields of a part with their declarations, those left out that say who may see the part."""
    own = {"audience", "ground"} if issubclass(kind, Declared) else set[str]()
    return tuple((name, find_mark(kind, name)) for name in kind.model_fields if name not in own)


@cache
def _list_droppable(kind: type[Part]) -> list[str]:
    """Return the fields of a part that leave it out with what they refer to."""
    return [name for name in kind.model_fields if find_mark(kind, name).takes_along]
