"""A form, filled or blank, and how a kind of form is laid out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.model.record_terms import FormKind
from generator.pages.blocks import Block
from generator.pages.desk import Desk
from generator.pages.words import Target
from generator.views.internal import InternalFormChoice

BLANK_STEM = "_blank"
"""The name of the file that holds the blank form of a kind; no identifier, so that no entry has it too."""

ALL_STEM = "_all"
"""The name of the file that lists what the whole unit has, beside those of its departments; no identifier either."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form: whose choice it follows, what it is about, and its blocks; one about nothing is the blank form.

    `lead` stands between title and grid, pairs of label and value, which is empty where it is filled in by hand;
    `notes` stand below. `stem` is the name of its file without ending. `occasion` tells it from others of its kind
    about the same. `is_wide` lays the paper across.
    """

    choice: InternalFormChoice
    lead: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    subject: str = ""
    about: Target | None = None
    department: str = ""
    stem: str = BLANK_STEM
    notes: tuple[str, ...] = ()
    occasion: str = ""
    is_wide: bool = False

    @property
    def is_blank(self) -> bool:
        """Tell whether it is the form to be copied."""
        return self.stem == BLANK_STEM


@dataclass(frozen=True, slots=True)
class FormLayout:
    """How a kind of form is laid out, and in one sentence what it is for.

    `fill` yields a form for each subject of which the desk knows something; `blank` gives the one to be copied.
    `is_offered` tells whether a unit that says nothing of its forms has a use for it.
    """

    kind: FormKind
    purpose: str
    fill: Callable[[Desk, InternalFormChoice], Iterable[Form]]
    blank: Callable[[Desk, InternalFormChoice], Form]
    is_offered: Callable[[Desk], bool] = lambda _: True
