"""The list of responsibilities by department and by kind, and the list of powers by kind, with their counts."""

from collections.abc import Iterable, Iterator, Mapping

from generator.pages.blocks import Align, Block, Cell, Column, Row, Table
from generator.pages.desk import Desk
from generator.pages.page import Page
from generator.pages.page_parts import find_headings, share_out
from generator.pages.power_lists import tabulate_powers
from generator.pages.relations import group_entries
from generator.pages.sections import fill_page, make_cell, make_section, make_table
from generator.pages.words import Run, Style, Target, Words, link
from generator.views.labels import find_label
from generator.views.public import PublicPower

DUTIES = Target("page", "duties")
KINDS = Target("page", "kinds")

Group = tuple[str, str, tuple[PublicPower, ...]]
"""A kind or department: identifier, name, and its powers in reading order."""


def lay_out_duty_lists(desk: Desk) -> tuple[Page, ...]:
    """Return the overview of responsibilities, and for each department and each kind a page, or its parts."""
    departments, kinds = _group_departments(desk), _group_kinds(desk)
    if not departments:
        return ()
    pages = [part for group in departments for part in share_out(_lay_out_department(desk, group))]
    pages += [part for group in kinds for part in share_out(_lay_out_kind(desk, group))]
    return (_lay_out_overview(desk, departments, kinds, find_headings(pages)), *pages)


def lay_out_kinds(desk: Desk) -> tuple[Page, ...]:
    """Return the list of powers by kind, each kind with its count, in parts where it would be too long."""
    blocks: list[Block] = []
    for identifier, name, powers in _group_kinds(desk):
        table = tabulate_powers(desk, powers, f"{name}事项", tells_kind=False)
        blocks.extend(make_section(f"{name}（{len(powers)}项）", f"kind-{identifier}", table))
    page = Page(
        target=KINDS,
        kind="kind-list",
        title="职权目录（按类别）",
        place="lists",
        blocks=fill_page(blocks, "没有登记职权。"),
        description="全部职权事项，按职权类别排列。",
        parent=Target("page", "lists" if desk.inner else "home"),
    )
    return share_out(page)


def count_kinds_of_powers(desk: Desk) -> int:
    """Return how many kinds of powers the unit has."""
    return len(_group_kinds(desk))


def _group_departments(desk: Desk) -> list[Group]:
    return [
        (each.id, each.name, desk.powers_in[each.id])
        for each in desk.public.departments
        if desk.powers_in.get(each.id)
    ]


def _group_kinds(desk: Desk) -> list[Group]:
    """Return the kinds that have powers, in the unit's order; within one by department, as in the other lists."""
    ordered = [power for each in desk.public.departments for power in desk.powers_in.get(each.id, ())]
    known = {power.id for power in ordered}
    ordered += [power for power in desk.public.powers if power.id not in known]
    found = group_entries(ordered, lambda power: (power.kind,))
    kinds = [name for vocabulary, name in desk.vocabulary if vocabulary == "power_kinds"]
    order = dict.fromkeys([*(kind for kind in kinds if kind in found), *found])
    return [(kind, desk.word("power_kinds", kind), found[kind]) for kind in order]


def _name_duties(by: str, identifier: str) -> Target:
    return Target("page", f"duties-{by}-{identifier}")


def _lay_out_overview(
    desk: Desk, departments: list[Group], kinds: list[Group], headings: Mapping[tuple[str, str], Target]
) -> Page:
    """Return the counts of departments by kinds, each leading to where these are told."""
    word = desk.public.config.vocabulary.department
    columns = [Column(word, 2.4), *(Column(name, 1, Align.END) for _, name, _ in kinds)]
    columns.append(Column("合计", 0.8, Align.END))
    rows = [
        Row(
            (
                make_cell(link(name, _name_duties("department", identifier))),
                *(_count(identifier, kind, powers, headings) for kind, _, _ in kinds),
                make_cell(str(len(powers))),
            )
        )
        for identifier, name, powers in departments
    ]
    totals = (make_cell(link(str(len(powers)), _name_duties("kind", kind))) for kind, _, powers in kinds)
    whole = str(sum(len(powers) for _, _, powers in kinds))
    rows.append(Row((make_cell((Run("合计", style=Style.STRONG),)), *totals, make_cell(whole))))
    return Page(
        target=DUTIES,
        kind="duty-overview",
        title="责任清单",
        place="lists",
        blocks=fill_page(
            make_section(f"按{word}和类别", "counts", make_table("counts", "职权事项数", columns, rows)),
            "没有登记职权。",
        ),
        description="责任事项、追责情形和监督方式，按承办机构和职权类别查阅。",
        parent=Target("page", "lists" if desk.inner else "home"),
    )


def _count(
    department: str,
    kind: str,
    powers: Iterable[PublicPower],
    headings: Mapping[tuple[str, str], Target],
) -> Cell:
    number = sum(power.kind == kind for power in powers)
    if not number:
        return ()
    page = _name_duties("department", department).identifier
    return make_cell(link(str(number), headings[page, f"kind-{kind}"]))


def _lay_out_department(desk: Desk, group: Group) -> Page:
    identifier, name, powers = group
    by_kind = group_entries(powers, lambda power: (power.kind,))
    blocks: list[Block] = []
    for kind, own in by_kind.items():
        word = desk.word("power_kinds", kind)
        table = _tabulate_duties(desk, own, f"{name}{word}责任清单")
        blocks.extend(make_section(f"{word}（{len(own)}项）", f"kind-{kind}", table))
    return _make_page(_name_duties("department", identifier), f"{name}责任清单", blocks)


def _lay_out_kind(desk: Desk, group: Group) -> Page:
    identifier, name, powers = group
    by_department = group_entries(powers, lambda power: (power.department,))
    blocks: list[Block] = []
    for department, own in by_department.items():
        word = desk.names.get(("department", department), department)
        table = _tabulate_duties(desk, own, f"{word}{name}责任清单")
        blocks.extend(make_section(f"{word}（{len(own)}项）", f"department-{department}", table))
    return _make_page(_name_duties("kind", identifier), f"{name}责任清单", blocks)


def _make_page(target: Target, title: str, blocks: Iterable[Block]) -> Page:
    return Page(
        target=target,
        kind="duty-list",
        title=title,
        place="lists",
        blocks=tuple(blocks),
        description=f"{title}：设定依据、责任事项、追责情形和监督方式。",
        parent=DUTIES,
    )


def _tabulate_duties(desk: Desk, powers: Iterable[PublicPower], caption: str) -> Table | None:
    columns = (
        Column("序号", 0.5, Align.CENTER),
        Column(find_label(PublicPower, "name"), 2),
        Column(find_label(PublicPower, "basis"), 2.4),
        Column("责任事项与履责方式", 4),
        Column(find_label(PublicPower, "accountability"), 3),
        Column(find_label(PublicPower, "supervision"), 2),
    )
    rows = tuple(
        Row(
            (
                make_cell(str(number)),
                tuple(_name_power(desk, power)),
                tuple(desk.name_basis(basis) for basis in power.basis),
                tuple(_tell_stages(power)),
                tuple(_number(power.accountability)),
                make_cell(*power.supervision),
            ),
            anchor=f"power-{power.id}",
        )
        for number, power in enumerate(powers, 1)
    )
    return make_table("duties", caption, columns, rows)


def _name_power(desk: Desk, power: PublicPower) -> Iterator[Words]:
    """Yield the power's name, its code, and its item where it is one of several: a column would often be empty."""
    yield desk.name_row("power", power.id)
    yield (Run(power.code, style=Style.QUIET),)
    if power.sub_item:
        yield (Run(f"{find_label(PublicPower, 'sub_item')}：", style=Style.QUIET), Run(power.sub_item))


def _tell_stages(power: PublicPower) -> Iterator[Words]:
    for each in power.responsibilities:
        yield (Run(f"{each.stage}：", style=Style.STRONG), Run(each.duty))
    if power.performance:
        label = find_label(PublicPower, "performance")
        yield (Run(f"{label}：", style=Style.STRONG), Run(power.performance))


def _number(lines: Iterable[str]) -> Iterator[Words]:
    yield from ((Run(f"{number}．{line}"),) for number, line in enumerate(lines, 1))
