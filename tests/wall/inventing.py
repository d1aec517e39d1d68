"""Invents valid values for any declared field, and values that differ from those that stand there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from random import Random
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, cast, get_args, get_origin

from annotated_types import Le
from pydantic import TypeAdapter, ValidationError

from generator.model.audience import Clearance, Ground
from generator.model.basis import Basis
from generator.model.chapter import Segment
from generator.model.declaration import Declared, Mark, Part, find_mark
from generator.model.risk import Carrier

P = TypeVar("P", bound=Part)
Values = dict[str, object]

_SIGNS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月"
_FIRST_DAY, _LAST_DAY = date(1990, 1, 1).toordinal(), date(2060, 1, 1).toordinal()
_TRIES = 20

MOST = 9999
"""The greatest whole number that is invented where a field does not say less."""

SHARED_POOLS = {"person_class": "person_classes", "post_group": "post_groups"}


@dataclass(slots=True)
class Pools:
    """What may be referred to: for each register or vocabulary the identifiers, with who may see each."""

    words: dict[str, list[tuple[str, Clearance]]] = field(default_factory=dict)

    def list_seen(self, pool: str, by: Clearance) -> list[str]:
        """Return the identifiers of a pool that an audience may see."""
        return [name for name, audience in self.words.get(pool, ()) if by.may_see(audience)]

    def list_unseen(self, pool: str, by: Clearance) -> list[str]:
        """Return the identifiers of a pool that an audience may not see."""
        return [name for name, audience in self.words.get(pool, ()) if not by.may_see(audience)]

    def add(self, pool: str, name: str, audience: Clearance) -> None:
        """Add an identifier."""
        self.words.setdefault(pool, []).append((name, audience))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value is wanted: its field's declaration, the kind of text it takes, and who reads it."""

    mark: Mark
    write: Callable[[Random], str]
    reader: Clearance
    most: int = MOST


@dataclass(frozen=True, slots=True)
class _Field:
    """What is known of a field: its name, its declaration, its annotation, and how its text is written."""

    name: str
    mark: Mark
    annotation: Any
    write: Callable[[Random], str]
    most: int


class Inventor:
    """Makes values by chance: the same for the same seed."""

    def __init__(self, random: Random, pools: Pools) -> None:
        self.random = random
        self.pools = pools

    def invent_part(
        self, kind: type[P], reader: Clearance, old: P | None = None, given: Values | None = None
    ) -> P:
        """Return a part all of whose fields, but those given, differ from those of `old` where they can.

        `reader` is the least clearance that reads it; references within lead to what that one may see.
        """
        values: Values = dict(given or {})
        if issubclass(kind, Declared):
            if "audience" not in values:
                values |= self.invent_audience(list(Clearance), old)
            audience = values["audience"]
            assert isinstance(audience, Clearance)
            reader = max(reader, audience, key=_get_rank)
        if issubclass(kind, Carrier):
            values |= self._invent_carrier(reader, old)
        if issubclass(kind, Basis) and not values.keys() & {"law", "bylaw"}:
            values |= self._invent_source(reader)
        if issubclass(kind, Segment):
            values |= self._invent_segment()
        for each in _list_fields(kind):
            if each.name not in values:
                values[each.name] = self._invent_field(each, reader, getattr(old, each.name, None))
        return cast("Callable[..., P]", kind.model_construct)(**values)

    def invent_field(self, kind: type[Part], name: str, reader: Clearance, old: object = None) -> object:
        """Return a value for a field of a part read by `reader`, other than `old` where that can be."""
        found = next(each for each in _list_fields(kind) if each.name == name)
        return self._invent_field(found, reader, old)

    def invent_audience(self, among: Sequence[Clearance], old: Part | None = None) -> Values:
        """Return the audience, one of `among`, and the ground of something that says who may see it."""
        grounds: list[Ground | None] = list(Ground)
        if isinstance(old, Declared):
            among = [each for each in among if each is not old.audience] or among
            grounds.remove(old.ground) if old.ground else None
        audience = self.random.choice(list(among))
        ground = None if audience is Clearance.PUBLIC else self.random.choice(grounds)
        return {"audience": audience, "ground": ground}

    def _invent_field(self, found: "_Field", reader: Clearance, old: object) -> object:
        reader = max(reader, found.mark.audience, key=_get_rank)
        return self._invent(found.annotation, Spot(found.mark, found.write, reader, found.most), old)

    def _invent(self, annotation: Any, spot: Spot, old: object) -> object:  # noqa: ANN401 - any annotation
        origin = get_origin(annotation)
        if origin is Annotated:
            return self._invent(get_args(annotation)[0], spot, old)
        if origin in {Union, UnionType}:
            return self._invent_one_of(get_args(annotation), spot, old)
        if origin is tuple:
            return self._invent_items(get_args(annotation)[0], spot, old if isinstance(old, tuple) else ())
        if origin is Literal:
            return self.random.choice([each for each in get_args(annotation) if each != old] or [old])
        if issubclass(annotation, Part):
            return self.invent_part(annotation, spot.reader, old if isinstance(old, annotation) else None)
        return self._invent_leaf(annotation, spot, old)

    def _invent_one_of(self, kinds: tuple[Any, ...], spot: Spot, old: object) -> object:
        others = [kind for kind in kinds if kind is not NoneType]
        if NoneType in kinds and self.random.random() < (0.2 if old is None else 0.1):
            return None
        return self._invent(self.random.choice(others), spot, old)

    def _invent_items(self, kind: Any, spot: Spot, old: tuple[object, ...]) -> tuple[object, ...]:  # noqa: ANN401
        if not old:
            return tuple(self._invent(kind, spot, None) for _ in range(self.random.choice((1, 1, 2))))
        items = [self._invent(kind, spot, each) for each in old]
        if len(items) > 1 and self.random.random() < 0.4:
            items.pop(self.random.randrange(len(items)))
        elif self.random.random() < 0.2:
            items.append(self._invent(kind, spot, None))
        if self.random.random() < 0.3:
            self.random.shuffle(items)
        return tuple(items)

    def _invent_leaf(self, kind: type, spot: Spot, old: object) -> object:
        if kind is bool:
            return not old
        if issubclass(kind, StrEnum):
            return self.random.choice([each for each in kind if each is not old])
        if kind is date:
            return date.fromordinal(self.random.randint(_FIRST_DAY, _LAST_DAY))
        if kind is int:
            return self.random.choice(
                [each for each in self.random.sample(range(1, spot.most + 1), 2) if each != old]
            )
        if kind is bytes:
            return self.random.randbytes(24)
        if kind is str:
            return self._invent_text(spot, old)
        message = f"no value of {kind.__name__} can be invented: say here how"
        raise TypeError(message)

    def _invent_text(self, spot: Spot, old: object) -> str:
        pool = spot.mark.refers_to or spot.mark.chosen_from
        if pool is None:
            return spot.write(self.random)
        known = self.pools.list_seen(pool, spot.reader)
        if not known and spot.mark.chosen_from:  # a word that is chosen by another word, before there are any
            return write_identifier(self.random)
        if spot.mark.is_droppable:
            known += self.pools.list_unseen(pool, spot.reader)
        return self.random.choice([each for each in known if each != old] or known)

    def _invent_carrier(self, reader: Clearance, old: Part | None) -> Values:
        pools = {name: SHARED_POOLS.get(name, name) for name in Carrier.model_fields}
        if reader is Clearance.PUBLIC:  # what is shared hangs on words for staff
            pools = {name: pool for name, pool in pools.items() if name not in SHARED_POOLS}
        known = [name for name, pool in pools.items() if self.pools.list_seen(pool, reader)]
        known += [
            name for name in known if name in SHARED_POOLS
        ]  # few risks may be shared: as often as others
        name = self.random.choice([each for each in known if getattr(old, each, None) is None])
        empty: Values = dict.fromkeys(Carrier.model_fields)
        return empty | {name: self.random.choice(self.pools.list_seen(pools[name], reader))}

    def _invent_source(self, reader: Clearance) -> Values:
        """Return what a basis cites, a law or a bylaw, seen or not: what is not seen takes the basis along."""
        pools = [name for name in ("law", "bylaw") if self.pools.words.get(name)]
        name = self.random.choice(pools)
        known = self.pools.list_seen(name, reader) + self.pools.list_unseen(name, reader)
        return {"law": None, "bylaw": None} | {name: self.random.choice(known)}

    def _invent_segment(self) -> Values:
        """Return one of the four kinds of stretch; links and pictures may lead to what is withheld."""
        blank = {name: declared.default for name, declared in Segment.model_fields.items()}
        words = write_words(self.random)
        registers = sorted(set(self.pools.words) & {"post", "law", "power", "risk"})
        match self.random.randrange(4):
            case 0:
                return blank | {"html": words, "heading": 2, "anchor": write_identifier(self.random)}
            case 1 if registers:
                register = self.random.choice(registers)
                name, _ = self.random.choice(self.pools.words[register])
                return blank | {"html": words, "target": f"{register}/{name}"}
            case 2 if self.pools.words.get("picture"):
                return blank | {"picture": self.random.choice(self.pools.words["picture"])[0]}
            case _:
                return blank | {"html": f"<p>{words}</p>"}


def write_words(random: Random) -> str:
    """Return a few words that stand nowhere else."""
    number = random.getrandbits(52)
    return f"{_SIGNS[number & 31]}{_SIGNS[number >> 5 & 31]}{_SIGNS[number >> 10 & 31]}{number:x}"


def write_identifier(random: Random) -> str:
    """Return an identifier that nothing else has."""
    return f"w{random.getrandbits(40):x}"


def _write_article(random: Random) -> str:
    return f"第{random.randint(1, 900)}条"


def _write_step(random: Random) -> str:
    return f"{write_identifier(random)}/{write_identifier(random)}"


def _write_address(random: Random) -> str:
    return f"https://{write_identifier(random)}.example/"


def _write_month(random: Random) -> str:
    return f"{random.randint(1990, 2060)}-{random.randint(1, 12):02d}"


_WRITERS: tuple[Callable[[Random], str], ...] = (
    write_words,
    write_identifier,
    _write_article,
    _write_step,
    _write_address,
    _write_month,
)


@cache
def _list_fields(kind: type[Part]) -> tuple[_Field, ...]:
    return tuple(
        _Field(
            name,
            find_mark(kind, name),
            declared.annotation,
            _find_writer(kind, name),
            _find_most(declared.metadata),
        )
        for name, declared in kind.model_fields.items()
    )


def _find_most(metadata: Sequence[object]) -> int:
    """Return the greatest whole number that a field takes, as far as it says so."""
    bounds = [each.le for each in metadata if isinstance(each, Le)]
    return min([bound for bound in bounds if isinstance(bound, int)], default=MOST)


def _get_rank(clearance: Clearance) -> int:
    return clearance.rank


def takes_words(kind: type[Part], name: str) -> bool:
    """Tell whether a field holds text in words: no identifier, article or choice."""
    mark = find_mark(kind, name)
    is_text = any(_list_text_kinds(kind.model_fields[name].annotation, kind.model_fields[name].metadata))
    return is_text and not (mark.refers_to or mark.chosen_from) and _find_writer(kind, name) is write_words


def _find_writer(kind: type[Part], name: str) -> Callable[[Random], str]:
    """Return the first writer whose text the field takes; for a field without text any."""
    pieces = list(_list_text_kinds(kind.model_fields[name].annotation, kind.model_fields[name].metadata))
    for write in _WRITERS:
        if all(_takes(piece, write(Random(0))) for piece in pieces):  # noqa: S311 - no secret
            return write
    message = f"no text for {kind.__name__}.{name} can be invented: say here how"
    raise TypeError(message)


def _list_text_kinds(annotation: Any, metadata: Sequence[object]) -> Iterator[Any]:  # noqa: ANN401
    """Yield the kinds of text within an annotation, with what Pydantic demands of each."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _list_text_kinds(get_args(annotation)[0], get_args(annotation)[1:])
    elif annotation is str:
        yield Annotated[str, *metadata] if metadata else str
    elif origin is not Literal:
        for inner in get_args(annotation):
            yield from _list_text_kinds(inner, metadata if origin in {Union, UnionType} else ())


def _takes(kind: Any, text: str) -> bool:  # noqa: ANN401 - an annotated kind of text
    try:
        TypeAdapter(kind).validate_python(text)
    except ValidationError:
        return False
    return True
