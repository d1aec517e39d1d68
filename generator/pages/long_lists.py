"""Long lists: one filtered table on one page, or a page of counts and a page for each group where it is too long."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.pages.blocks import Align, Block, Cell, Column, Filter, Row, Table
from generator.pages.desk import Desk
from generator.pages.page import Page
from generator.pages.relations import NO_DEPARTMENT
from generator.pages.sections import fill_page, make_cell, make_table
from generator.pages.words import Run, Target, link, strip_words

MOST_WEIGHT = 230_000
"""What the rows of one page weigh at most, in bytes of HTML; with shell and drawings a page stays under 300 kB."""

LISTS = Target("page", "lists")
"""The page of all lists and indexes, under which each of them stands."""

UNIT = "-unit"
"""The key of the group of what belongs to no department; no identifier begins so."""

UNPLACED = "-unplaced"
"""The key of the group of what names a department that is not registered."""

JOINT = "--"
"""Between an address and the number of its part: it stands in no identifier, so no part takes another's address."""

_OF_ROW = 40
_OF_CELL = 48
_OF_LINE = 26
_OF_LINK = 56


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand together: a key for addresses, a name, where it leads, and the rows."""

    key: str
    name: str
    target: Target | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class LongList:
    """What a list says; `nothing` is the sentence for no rows, `unit` what is counted, such as 风险点."""

    identifier: str
    kind: str
    title: str
    table: str
    columns: tuple[Column, ...]
    filters: tuple[Filter, ...]
    groups: tuple[Group, ...]
    description: str
    nothing: str
    unit: str
    parent: Target
    anchor: str = "group"
    """What the anchor of each group's line begins with."""


def lay_out_list(
    listed: LongList,
    *,
    is_split: bool | None = None,
    lead: Sequence[Block] = (),
    tail: Sequence[Block] = (),
) -> tuple[Page, ...]:
    """Return the page of the list, or where it is too long that of its groups and the pages of these.

    `lead` stands first and `tail` last on the list's own page. Without `is_split` the weight of the rows decides.
    """
    groups = tuple(group for group in listed.groups if group.rows)
    if is_split is None:
        is_split = sum(weigh_rows(group.rows) for group in groups) > MOST_WEIGHT
    parts = [part for group in groups for part in _split_group(group)] if is_split else []
    if is_split:
        table = _tabulate_parts(listed, parts)
    else:
        rows = [row for group in groups for row in (_head(group, listed.anchor), *group.rows)]
        table = _tabulate(listed, listed.title, rows)
    blocks = (*lead, *((table,) if table else ()), *tail)
    pages = [
        _make_page(listed, _address(listed, key), f"{listed.title}：{name}", (part,), is_part=True)
        for key, name, _, rows in parts
        if (part := _tabulate(listed, f"{listed.title}：{name}", rows)) is not None
    ]
    return (_make_page(listed, listed.identifier, listed.title, blocks), *pages)


def group_by_department(
    desk: Desk, rows: dict[str | None, list[Row]], unit: str, lost: str = "部门未登记"
) -> tuple[Group, ...]:
    """Return rows by department, in the order of these; what is of the whole `unit` first, what is lost last."""
    page = Target("page", "unit") if desk.public.organizations else None
    groups = [Group(UNIT, unit, page, tuple(rows.get(None, ())))]
    groups += [
        Group(each.id, each.name, Target("department", each.id), tuple(rows.get(each.id, ())))
        for each in desk.public.departments
    ]
    groups.append(Group(UNPLACED, lost, None, tuple(rows.get(NO_DEPARTMENT, ()))))
    return tuple(group for group in groups if group.rows)


def filter_groups(label: str, groups: Sequence[Group]) -> Filter:
    """Return the filter by department over rows that `group_by_department` put together."""
    return Filter("department", label, tuple((group.key, group.name) for group in groups))


def keep_filters(rows: Sequence[Row], filters: Sequence[Filter]) -> tuple[Filter, ...]:
    """Return the filters that leave a choice, each with the values that occur."""
    found = {facet for row in rows for facet in row.facets}
    kept = (
        replace(each, options=tuple(option for option in each.options if (each.name, option[0]) in found))
        for each in filters
    )
    return tuple(each for each in kept if len(each.options) > 1)


def weigh_rows(rows: Sequence[Row]) -> int:
    """Return about how many bytes of HTML the rows take."""
    return sum(
        _OF_ROW
        + sum(len(name) + len(value) + 16 for name, value in row.facets)
        + sum(map(_weigh_cell, row.cells))
        for row in rows
    )


def _weigh_cell(cell: Cell) -> int:
    runs = [run for line in cell for run in line]
    words = sum(len(strip_words(line).encode()) for line in cell)
    return (
        _OF_CELL
        + _OF_LINE * (len(cell) > 1) * len(cell)
        + words
        + _OF_LINK * sum(run.target is not None for run in runs)
    )


def _split_group(group: Group) -> Iterator[tuple[str, str, Group, list[Row]]]:
    """Yield key, name, group and rows of each part of a group: one, or several where it is too long itself."""
    parts: list[list[Row]] = [[]]
    weight = 0
    for row in group.rows:
        own = weigh_rows((row,))
        if parts[-1] and weight + own > MOST_WEIGHT:
            parts.append([])
            weight = 0
        parts[-1].append(row)
        weight += own
    for number, rows in enumerate(parts, 1):
        is_one = len(parts) == 1
        name = group.name if is_one else f"{group.name}（{number}/{len(parts)}）"
        yield group.key if number == 1 else f"{group.key}{JOINT}{number}", name, group, rows


def _head(group: Group, anchor: str) -> Row:
    """Return the line above a group's rows, with how many there are."""
    words = (Run(group.name, group.target), Run(f"（{len(group.rows)}）"))
    return Row((make_cell(words),), f"{anchor}-{group.key}", is_group=True)


def _tabulate(listed: LongList, caption: str, rows: Sequence[Row]) -> Table | None:
    table = make_table(listed.table, caption, listed.columns, rows)
    return replace(table, filters=keep_filters(rows, listed.filters)) if table else None


def _tabulate_parts(listed: LongList, parts: Sequence[tuple[str, str, Group, list[Row]]]) -> Table | None:
    rows = tuple(
        Row(
            (make_cell(link(name, Target("page", _address(listed, key)))), make_cell(str(len(rows)))),
            anchor=f"{listed.anchor}-{key}",
        )
        for key, name, _, rows in parts
    )
    return make_table("parts", listed.title, (Column("分单", 4), Column(listed.unit, 1, Align.END)), rows)


def _address(listed: LongList, key: str) -> str:
    return f"{listed.identifier}-{key}"


def _make_page(
    listed: LongList, identifier: str, title: str, blocks: Sequence[Block], *, is_part: bool = False
) -> Page:
    return Page(
        target=Target("page", identifier),
        kind=listed.kind,
        title=title,
        place="lists",
        blocks=fill_page(blocks, listed.nothing),
        description=listed.description,
        parent=Target("page", listed.identifier) if is_part else listed.parent,
    )
