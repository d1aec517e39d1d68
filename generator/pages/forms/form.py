"""A form, filled or blank, the choice of a unit that it follows, and what a kind of form is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.pages.blocks import Block
from generator.pages.desk import Desk
from generator.pages.words import Target


@dataclass(frozen=True, slots=True)
class FormChoice:
    """How a unit wants a kind of form: its identifier, title and number, for whom, and whose opinions it asks.

    Without `person_classes` and `department_kinds` it is for everyone; without `opinions` those of the kind stand.
    """

    id: str
    kind: str
    title: str
    number: str = ""
    person_classes: tuple[str, ...] = ()
    department_kinds: tuple[str, ...] = ()
    opinions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """One form: whose choice it follows, what it is about, and its blocks.

    `lead` stands between title and grid, pairs of label and value, which is empty where it is filled in by hand;
    `notes` stand below. `stem` is the name of its file without ending. `is_wide` lays the paper across.
    """

    choice: FormChoice
    subject: str
    about: Target | None
    department: str
    stem: str
    lead: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()
    is_wide: bool = False
    is_blank: bool = False


BLANK_STEM = "blank"
"""The name of the file that holds the blank form of a kind."""


@dataclass(frozen=True, slots=True)
class FormKind:
    """A kind of form: its identifier, its usual title for a unit, what it is for, and how it is laid out.

    `fill` yields a form for each subject of which the desk knows something; `blank` gives the one to be copied.
    """

    id: str
    name_title: Callable[[Desk], str]
    purpose: str
    fill: Callable[[Desk, FormChoice], Iterable[Form]]
    blank: Callable[[Desk, FormChoice], Form]
