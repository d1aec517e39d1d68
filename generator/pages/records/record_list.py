"""A register that staff keep as one list: grouped, filtered, in parts where it is long, each entry a row to link to."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from generator.pages.blocks import Align, Block, Column, Filter, Row, Table
from generator.pages.desk import Desk
from generator.pages.long_lists import (
    LISTS,
    UNIT,
    UNPLACED,
    Group,
    LongList,
    group_by_department,
    lay_out_list,
)
from generator.pages.page import Page
from generator.pages.records.fields import RecordField, stack, text
from generator.pages.relations import NO_DEPARTMENT
from generator.pages.sections import make_cell, make_table
from generator.pages.words import Target
from generator.views.labels import find_label

Entry = Any
"""An entry of a register of staff; the fields that its list names are those of its class."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter by words of a vocabulary: the field that holds one or several of them."""

    field: str
    vocabulary: str


@dataclass(frozen=True, slots=True)
class RecordList:
    """What is listed of a register, and how.

    `register` names its list in the view, its page and its rows. With `grouped_by` its groups are words, else
    departments, found by `find_departments`; the latest entry of each group stands first where it has a day.
    """

    register: str
    title: str
    unit: str
    """What is counted, such as 档案."""
    line: str
    """What the entrance says under the title, and the page of itself."""
    entry: type
    fields: tuple[RecordField, ...]
    find_departments: Callable[[Desk, Entry], Iterable[str | None]]
    """None stands for the unit as a whole with its leaders."""
    choices: tuple[Choice, ...] = ()
    grouped_by: Choice | None = None
    find_day: Callable[[Entry], date | None] = lambda _: None
    lead: Callable[[Desk, Sequence[Entry]], Sequence[Block]] = lambda _, __: ()
    whole: str = "全单位"
    """What the entries of no department are called."""

    @property
    def target(self) -> Target:
        """Return the page of the list."""
        return Target("page", self.register)


def list_entries(desk: Desk, register: str) -> Sequence[Entry]:
    """Return the entries of a register of staff that may be seen."""
    found: Sequence[Entry] = getattr(desk.inner, register) if desk.inner else ()
    return found


def lay_out_record_list(desk: Desk, listed: RecordList) -> tuple[Page, ...]:
    """Return the pages of a list; none where the register has no entry."""
    kept = list_entries(desk, listed.register)
    if not kept:
        return ()
    ordered = sorted(kept, key=lambda each: listed.find_day(each) or date.min, reverse=True)
    groups = (
        _group_words(desk, listed, ordered)
        if listed.grouped_by
        else _group_departments(desk, listed, ordered)
    )
    return lay_out_list(
        LongList(
            identifier=listed.register,
            kind="records",
            title=listed.title,
            table=f"record-{listed.register}",
            columns=_list_columns(listed),
            filters=tuple(_list_filters(desk, listed, ordered)),
            groups=groups,
            description=f"{listed.title}：{listed.line}。",
            nothing=f"没有登记{listed.unit}。",
            unit=listed.unit,
            parent=LISTS,
        ),
        lead=listed.lead(desk, ordered),
    )


def tabulate_entries(desk: Desk, listed: RecordList, several: Sequence[Entry], caption: str) -> Table | None:
    """Return some entries of a list in a table of their own, without anchors and filters."""
    rows = [replace(row, anchor="", facets=()) for row in _make_rows(desk, listed, several)]
    return make_table(f"record-{listed.register}", caption, _list_columns(listed), rows)


def find_department_of_post(desk: Desk, post: str) -> str | None:
    """Return the department of a post, None for a leader."""
    department = desk.departments_of.get(("post", post))
    if department is not None:
        return department
    inner = desk.inner_posts.get(post)
    return None if inner is not None and inner.public.department is None else NO_DEPARTMENT


def _list_columns(listed: RecordList) -> tuple[Column, ...]:
    return (Column("序号", 0.5, Align.CENTER), *(each.make_column(listed.entry) for each in listed.fields))


def _group_words(desk: Desk, listed: RecordList, ordered: Sequence[Entry]) -> tuple[Group, ...]:
    """Return the entries under the words of a vocabulary, in its order."""
    by = listed.grouped_by
    if by is None:
        return ()
    found: dict[str, list[Entry]] = {}
    for entry in ordered:
        found.setdefault(getattr(entry, by.field), []).append(entry)
    known = [identifier for name, identifier in desk.vocabulary if name == by.vocabulary]
    return tuple(
        Group(each, desk.word(by.vocabulary, each), None, _make_rows(desk, listed, found[each]))
        for each in dict.fromkeys((*known, *found))
        if each in found
    )


def _group_departments(desk: Desk, listed: RecordList, ordered: Sequence[Entry]) -> tuple[Group, ...]:
    """Return the entries under their departments; one of several stands under the first, or with the whole unit's."""
    found: dict[str | None, list[Entry]] = {}
    for entry in ordered:
        departments = list(listed.find_departments(desk, entry))
        found.setdefault(departments[0] if len(departments) == 1 else None, []).append(entry)
    rows = {department: list(_make_rows(desk, listed, several)) for department, several in found.items()}
    return group_by_department(desk, rows, listed.whole)


def _make_rows(desk: Desk, listed: RecordList, several: Sequence[Entry]) -> tuple[Row, ...]:
    *others, last = listed.fields
    last = stack(last, *last.under, text("note", 1))  # what its keepers noted stands under all else
    told = (*others, last)
    return tuple(
        Row(
            (make_cell(str(place)), *(each.tell_entry(desk, entry) for each in told)),
            anchor=f"{listed.register}-{entry.id}",
            facets=tuple(_list_facets(desk, listed, entry)),
        )
        for place, entry in enumerate(several, 1)
    )


def _list_facets(desk: Desk, listed: RecordList, entry: Entry) -> Iterator[tuple[str, str]]:
    for department in listed.find_departments(desk, entry):
        yield "department", {None: UNIT, NO_DEPARTMENT: UNPLACED}.get(department, department or "")
    for choice in _list_choices(listed):
        value = getattr(entry, choice.field)
        yield from ((choice.field, each) for each in ((value,) if isinstance(value, str) else value or ()))
    found = listed.find_day(entry)
    if found is not None:
        yield "year", str(found.year)


def _list_choices(listed: RecordList) -> tuple[Choice, ...]:
    return (*((listed.grouped_by,) if listed.grouped_by else ()), *listed.choices)


def _list_filters(desk: Desk, listed: RecordList, ordered: Sequence[Entry]) -> Iterator[Filter]:
    """Yield the filters by department, by the unit's words, and by year."""
    names = ((each.id, each.name) for each in desk.public.departments)
    word = desk.public.config.vocabulary.department
    yield Filter("department", word, ((UNIT, listed.whole), *names, (UNPLACED, f"{word}未登记")))
    for choice in _list_choices(listed):
        known = [each for name, each in desk.vocabulary if name == choice.vocabulary]
        options = tuple((each, desk.word(choice.vocabulary, each)) for each in known)
        yield Filter(choice.field, find_label(listed.entry, choice.field), options)
    years = sorted({found.year for each in ordered if (found := listed.find_day(each))}, reverse=True)
    yield Filter("year", "年份", tuple((str(year), f"{year}年") for year in years))
