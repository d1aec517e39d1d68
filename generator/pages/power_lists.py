"""Lists of powers: one table for a department, for a post, for the whole unit."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from generator.pages.blocks import Align, Cell, Column, Filter, Row, Table
from generator.pages.desk import Desk, collect_risks_of_power
from generator.pages.long_lists import UNPLACED, LongList, filter_groups, group_by_department, lay_out_list
from generator.pages.page import Page
from generator.pages.relations import NO_DEPARTMENT, sort_powers
from generator.pages.risk_list import list_risk_filters
from generator.pages.sections import make_cell, make_table
from generator.pages.withdrawn_page import list_withdrawn
from generator.pages.words import Target
from generator.views.labels import find_label
from generator.views.public import PublicPower

MOST_POWERS = 200
"""Beyond so many the list is split by department."""


def tabulate_powers(
    desk: Desk, powers: Iterable[PublicPower], caption: str, *, tells_kind: bool = True
) -> Table | None:
    """Return a catalogue of powers, for staff with the risks of each by level.

    Where a heading tells the kind for all, the column is left empty, and goes.
    """
    rows = [
        replace(_make_row(desk, power, number, tells_kind=tells_kind), facets=())
        for number, power in enumerate(powers, 1)
    ]
    return make_table("powers", caption, _list_columns(desk), rows)


def lay_out_power_list(desk: Desk) -> tuple[Page, ...]:
    """Return the page that lists all powers by department, and its parts where it is split."""
    rows: dict[str | None, list[Row]] = {}
    number = 0
    for department in (*(each.id for each in desk.public.departments), NO_DEPARTMENT):
        for power in desk.powers_in.get(department, ()):
            number += 1
            rows.setdefault(department, []).append(_make_row(desk, power, number))
    word = desk.public.config.vocabulary.department
    groups = group_by_department(desk, rows, "", "承办机构未登记")
    kinds = {
        power.kind: desk.word("power_kinds", power.kind) for power in sort_powers(desk.public, desk.inner)
    }
    levels = next((each for each in list_risk_filters(desk) if each.name == "level"), None)
    return lay_out_list(
        LongList(
            identifier="powers",
            kind="power-list",
            title="职权目录",
            table="powers",
            columns=_list_columns(desk),
            filters=(
                filter_groups(word, groups),
                Filter("kind", "职权类别", tuple(kinds.items())),
                *((levels,) if levels else ()),
            ),
            groups=groups,
            description="全部职权事项，按承办部门排列，可以筛选。",
            nothing="没有登记职权。",
            unit="职权",
            parent=Target("page", "lists" if desk.inner else "home"),
        ),
        is_split=len(desk.public.powers) > MOST_POWERS,
        tail=list_withdrawn(desk),
    )


def find_power_list(desk: Desk, kind: str) -> Target:
    """Return where the powers of a kind are listed; where the list is split, filters are not set."""
    is_split = len(desk.public.powers) > MOST_POWERS
    return Target("page", "powers", query="" if is_split else f"kind={kind}")


def count_levels(desk: Desk, power: PublicPower) -> Cell:
    """Return how many risks of each level a power carries, gravest first."""
    levels = (desk.find_level(risk.id) for risk in collect_risks_of_power(desk, power.id))
    return desk.sign_counts(Counter(level.id for level in levels if level is not None))


def list_power_facets(desk: Desk, power: PublicPower) -> tuple[tuple[str, str], ...]:
    """Return by what a power is filtered: its department, its kind and the levels of its risks."""
    risks = collect_risks_of_power(desk, power.id)
    levels = {level.id for risk in risks if (level := desk.find_level(risk.id))}
    department = desk.departments_of.get(("power", power.id), UNPLACED)
    return (("department", department), ("kind", power.kind), *(("level", each) for each in sorted(levels)))


def _list_columns(desk: Desk) -> tuple[Column, ...]:
    return (
        Column("序号", 0.5, Align.CENTER),
        Column(find_label(PublicPower, "code"), 1),
        Column(find_label(PublicPower, "name"), 3),
        Column(find_label(PublicPower, "kind"), 1.2),
        Column(find_label(PublicPower, "basis"), 3),
        *((Column("风险点", 1.3),) if desk.inner else ()),
    )


def _make_row(desk: Desk, power: PublicPower, number: int, *, tells_kind: bool = True) -> Row:
    cells = [
        make_cell(str(number)),
        make_cell(power.code),
        make_cell(desk.mark_change(desk.name_row("power", power.id), "power", power.id)),
        make_cell(desk.word("power_kinds", power.kind) if tells_kind else None),
        tuple(desk.name_basis(basis) for basis in power.basis),
    ]
    if desk.inner is not None:
        cells.append(count_levels(desk, power))
    return Row(tuple(cells), facets=list_power_facets(desk, power))
