"""How a field is declared: its label, who may see it and on what ground not, and what it refers to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, ValidationInfo, field_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from generator.model.audience import Clearance, Ground
from generator.model.texts import IdentifierText


@dataclass(frozen=True, slots=True)
class Mark:
    """The declaration of one field.

    `refers_to` names a register (``post``, ``law``, ``step`` …) whose identifiers the field holds,
    `chosen_from` a vocabulary of the configuration (``risk_levels`` …). A reference that is
    `is_droppable` may lead to something an audience may not see: it is then left out, and where it
    `takes_along` the part it stands in, that goes too.
    """

    label: str
    audience: Clearance
    ground: Ground | None = None
    refers_to: str | None = None
    chosen_from: str | None = None
    is_droppable: bool = False
    takes_along: bool = False

    def __post_init__(self) -> None:
        if (self.audience is Clearance.PUBLIC) != (self.ground is None):
            message = f"{self.label}: a withheld field names its ground, a public one has none"
            raise TypeError(message)

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler(core)
        schema["title"] = self.label
        if self.refers_to:
            schema["x-refers-to"] = self.refers_to
        if self.chosen_from:
            schema["x-chosen-from"] = self.chosen_from
        return schema


def shown(
    label: str,
    *,
    refers_to: str | None = None,
    chosen_from: str | None = None,
    drops: bool = False,
    takes_along: bool = False,
) -> Mark:
    """Declare a field that everyone may see."""
    return Mark(label, Clearance.PUBLIC, None, refers_to, chosen_from, drops, takes_along)


def kept(
    label: str,
    ground: Ground,
    *,
    refers_to: str | None = None,
    chosen_from: str | None = None,
    drops: bool = False,
    takes_along: bool = False,
) -> Mark:
    """Declare a field for staff, withheld from the public on `ground`."""
    return Mark(label, Clearance.INTERNAL, ground, refers_to, chosen_from, drops, takes_along)


def sealed(
    label: str,
    ground: Ground,
    *,
    refers_to: str | None = None,
    chosen_from: str | None = None,
    drops: bool = False,
) -> Mark:
    """Declare a field for the discipline office alone."""
    return Mark(label, Clearance.RESTRICTED, ground, refers_to, chosen_from, drops)


def find_mark(part: type[BaseModel], name: str) -> Mark:
    """Return the declaration of a field.

    Raises TypeError where the field has none: nothing without declaration loads.
    """
    for piece in part.model_fields[name].metadata:
        if isinstance(piece, Mark):
            return piece
    message = f"{part.__name__}.{name} does not declare who may see it"
    raise TypeError(message)


class Part(BaseModel):
    """Anything made of declared fields; a subclass with an undeclared field cannot be defined."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False)

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:  # noqa: ANN401 - pydantic's signature
        super().__pydantic_init_subclass__(**kwargs)
        for name in cls.model_fields:
            find_mark(cls, name)


class Declared(Part):
    """A part that says itself who may see it, and why not everyone where that is so."""

    audience: Annotated[Clearance, kept("受众", Ground.INTERNAL_AFFAIRS)]
    ground: Annotated[
        Ground | None, kept("不公开的依据", Ground.INTERNAL_AFFAIRS), Field(validate_default=True)
    ] = None

    @field_validator("ground")
    @classmethod
    def _demand_ground(cls, ground: Ground | None, info: ValidationInfo) -> Ground | None:
        # A field's validator, so that it speaks even where other fields are refused.
        audience = info.data.get("audience")
        if audience is not None and audience is not Clearance.PUBLIC and ground is None:
            raise PydanticCustomError("ground_missing", "a withheld entry names its ground")
        if audience is Clearance.PUBLIC and ground is not None:
            raise PydanticCustomError("ground_needless", "a public entry has no ground for withholding")
        return ground


class Entry(Declared):
    """One entry of a register."""

    id: Annotated[IdentifierText, shown("编号")]


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference found in an entry: by which field, declared how, to which identifier."""

    path: tuple[str | int, ...]
    mark: Mark
    identifier: str


def find_references(part: Part, path: tuple[str | int, ...] = ()) -> Iterator[Reference]:
    """Yield every reference and every chosen word within `part`, depth first, in order of declaration."""
    for name in type(part).model_fields:
        mark = find_mark(type(part), name)
        value = getattr(part, name)
        pairs = enumerate(value) if isinstance(value, tuple) else [(None, value)]
        for index, item in pairs:
            here = (*path, name) if index is None else (*path, name, index)
            if isinstance(item, Part):
                yield from find_references(item, here)
            elif isinstance(item, str) and (mark.refers_to or mark.chosen_from):
                yield Reference(here, mark, item)
