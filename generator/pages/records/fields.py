"""Columns of record lists, declared by field: how a day, a word, a reference or several lines become a cell."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.pages.blocks import Align, Cell, Column, Paragraph
from generator.pages.desk import Desk
from generator.pages.sections import make_cell, split_paragraphs, write_date
from generator.pages.words import Run, Style, Words, plain
from generator.views.labels import find_label

TellField = Callable[[Desk, Any], Cell]
"""Makes a cell of a field's value, which is not None."""

_MANY = 8
"""More entries than this in a cell nobody counts."""


@dataclass(frozen=True, slots=True)
class RecordField:
    """A column of a record list: the field, its share of the width, how its value is told, and how it is set."""

    name: str
    share: float
    tell: TellField
    align: Align = Align.START
    label: str = ""
    """The heading, where it is not what the model calls the field."""
    under: tuple["RecordField", ...] = ()
    """What is told under it in the same cell, each with its label."""

    def make_column(self, entry: type) -> Column:
        """Return the column under the label that the model gives the field."""
        return Column(self.label or find_label(entry, self.name), self.share, self.align)

    def tell_entry(self, desk: Desk, entry: object) -> Cell:
        """Return the cell of an entry, empty where the field says nothing."""
        value = getattr(entry, self.name)
        own = () if value is None or value == () else self.tell(desk, value)
        return (*own, *(line for each in self.under for line in each.tell_labelled(desk, entry)))

    def tell_labelled(self, desk: Desk, entry: object) -> Iterator[Words]:
        """Yield the lines of the field as they stand under another one, the first with its label before it."""
        label = self.label or find_label(type(entry), self.name)
        for place, line in enumerate(self.tell_entry(desk, entry)):
            yield (Run(f"{label}：", style=Style.QUIET), *line) if place == 0 else line


def stack(field: RecordField, *under: RecordField) -> RecordField:
    """Return a column that tells other fields under its own, each with its label."""
    return replace(field, under=under)


def day(name: str, share: float = 2.0) -> RecordField:
    """Return a column of days."""
    return RecordField(name, share, lambda _, value: make_cell(write_date(value)))


def text(name: str, share: float, label: str = "") -> RecordField:
    """Return a column of words, each line of a longer text by itself."""
    return RecordField(name, share, lambda _, value: make_cell(*split_paragraphs(value)), label=label)


def number(name: str, share: float = 0.8, unit: str = "") -> RecordField:
    """Return a column of numbers with their unit."""
    return RecordField(name, share, lambda _, value: make_cell(f"{value}{unit}"), Align.END)


def month(name: str, share: float = 1.0) -> RecordField:
    """Return a column of months, written ``2026-05`` in the register."""
    return RecordField(name, share, lambda _, value: make_cell(write_month(value)))


def labelled(name: str, share: float = 1.0) -> RecordField:
    """Return a column of words that are fixed in code."""
    return RecordField(name, share, lambda _, value: make_cell(value.label))


def lines(name: str, share: float) -> RecordField:
    """Return a column of lists, whose lines are counted where there are several."""
    return RecordField(name, share, lambda _, value: number_lines(value))


def word(name: str, vocabulary: str, share: float = 1.2) -> RecordField:
    """Return a column of the unit's own words, one or several."""

    def tell(desk: Desk, value: str | tuple[str, ...]) -> Cell:
        return make_cell("、".join(desk.word(vocabulary, each) for each in _list(value)))

    return RecordField(name, share, tell)


def level(name: str, share: float = 1.0) -> RecordField:
    """Return a column of levels of risk, as word and mark."""
    return RecordField(name, share, lambda desk, value: make_cell(desk.sign_level(value)))


def entries(name: str, register: str, share: float, label: str = "") -> RecordField:
    """Return a column of entries of `register`, one or several, by name; many are counted."""

    def tell(desk: Desk, value: str | tuple[str, ...]) -> Cell:
        several = _list(value)
        count = (Run(f"共{len(several)}个，"),) if len(several) > _MANY else ()
        return make_cell((*count, *desk.list_names(register, several)))

    return RecordField(name, share, tell, label=label)


def tell_note(entry: Any) -> tuple[Paragraph, ...]:  # noqa: ANN401 - any entry of a register of staff
    """Return what its keepers noted of an entry, each line a paragraph, the first with its label."""
    notes = split_paragraphs(entry.note)
    label = (Run(f"{find_label(type(entry), 'note')}：", style=Style.QUIET),)
    return tuple(
        Paragraph((*label, *plain(line)) if place == 0 else plain(line)) for place, line in enumerate(notes)
    )


def write_month(value: str) -> str:
    """Return a month such as ``2026-05`` as it is printed."""
    year, _, count = value.partition("-")
    return f"{year}年{int(count)}月"


def number_lines(several: Iterable[str]) -> Cell:
    """Return lines with their numbers, a single one without."""
    kept = tuple(several)
    if len(kept) == 1:
        return make_cell(*kept)
    return make_cell(*(f"{place}．{each}" for place, each in enumerate(kept, 1)))


def _list(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value
