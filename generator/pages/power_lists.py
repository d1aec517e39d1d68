"""Lists of powers: one table for a department, for a post, for the whole unit."""

from collections.abc import Iterable

from generator.pages.blocks import Align, Block, Cell, Column, Row, Table
from generator.pages.desk import Desk, collect_risks_of_power
from generator.pages.page import Page
from generator.pages.relations import NO_DEPARTMENT
from generator.pages.sections import fill_page, make_cell, make_section, make_table
from generator.pages.withdrawn_page import list_withdrawn
from generator.pages.words import Run, Style, Target
from generator.views.labels import find_label
from generator.views.public import PublicPower


def tabulate_powers(desk: Desk, powers: Iterable[PublicPower], caption: str) -> Table | None:
    """Return a catalogue of powers, for staff with the risks of each by level."""
    columns = [
        Column("序号", 0.5, Align.CENTER),
        Column(find_label(PublicPower, "code"), 1),
        Column(find_label(PublicPower, "name"), 3),
        Column(find_label(PublicPower, "kind"), 1.2),
        Column(find_label(PublicPower, "basis"), 3),
        *([Column("风险点", 1.3)] if desk.inner else []),
    ]
    rows = tuple(_make_row(desk, power, number) for number, power in enumerate(powers, 1))
    return make_table("powers", caption, columns, rows)


def lay_out_power_list(desk: Desk) -> Page:
    """Return the page that lists all powers by department."""
    blocks: list[Block] = []
    for department in desk.public.departments:
        powers = desk.powers_in.get(department.id, ())
        table = tabulate_powers(desk, powers, f"{department.name}职权目录")
        blocks.extend(make_section(department.name, f"powers-{department.id}", table))
    lost = tabulate_powers(desk, desk.powers_in.get(NO_DEPARTMENT, ()), "承办机构未登记的职权")
    blocks.extend(make_section("承办机构未登记", "unplaced", lost))
    blocks.extend(list_withdrawn(desk))
    return Page(
        target=Target("page", "powers"),
        kind="power-list",
        title="职权目录",
        place="lists",
        blocks=fill_page(blocks, "没有登记职权。"),
        description="全部职权事项，按承办部门排列。",
        parent=Target("page", "home"),
    )


def count_levels(desk: Desk, power: PublicPower) -> Cell:
    """Return how many risks of each level a power carries, gravest first."""
    counts: dict[str, int] = {}
    for risk in collect_risks_of_power(desk, power.id):
        level = desk.find_level(risk.id)
        if level is not None:
            counts[level.id] = counts.get(level.id, 0) + 1
    levels = sorted(desk.levels.values(), key=lambda each: each.rank)
    return tuple(
        (Run(f"{level.mark} {level.name} {counts[level.id]}", None, Style.LEVEL, f"tone-{level.rank}"),)
        for level in levels
        if level.id in counts
    )


def _make_row(desk: Desk, power: PublicPower, number: int) -> Row:
    cells = [
        make_cell(str(number)),
        make_cell(power.code),
        make_cell(desk.name_row("power", power.id)),
        make_cell(desk.word("power_kinds", power.kind)),
        tuple(desk.name_basis(basis) for basis in power.basis),
    ]
    if desk.inner is not None:
        cells.append(count_levels(desk, power))
    return Row(tuple(cells))
