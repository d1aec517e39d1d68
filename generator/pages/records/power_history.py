"""What became of powers over the years: how many were done away with, how many steps were saved, and each change."""

from collections import Counter
from collections.abc import Sequence

from generator.model.terms import PowerState
from generator.pages.blocks import Align, Block, Column, Filter, Row
from generator.pages.desk import Desk
from generator.pages.long_lists import (
    LISTS,
    UNPLACED,
    LongList,
    filter_groups,
    group_by_department,
    lay_out_list,
)
from generator.pages.page import Page
from generator.pages.relations import NO_DEPARTMENT
from generator.pages.sections import make_cell, make_table, write_date
from generator.pages.words import Target
from generator.views.internal import InternalPower, InternalStatusChange
from generator.views.labels import find_label
from generator.views.public import PublicPower

HISTORY = Target("page", "power-history")

PowerChange = tuple[InternalPower, InternalStatusChange]


def lay_out_history(desk: Desk) -> tuple[Page, ...]:
    """Return the list of all changes of powers, the latest first, under its figures; none where none is registered."""
    changes = list_changes_of_powers(desk)
    if not changes:
        return ()
    rows: dict[str | None, list[Row]] = {}
    for power, change in changes:
        department = desk.departments_of.get(("power", power.public.id), NO_DEPARTMENT)
        rows.setdefault(department, []).append(_make_row(desk, power, change))
    groups = group_by_department(desk, rows, "", "承办机构未登记")
    years = sorted({change.date.year for _, change in changes}, reverse=True)
    return lay_out_list(
        LongList(
            identifier=HISTORY.identifier,
            kind="power-history",
            title="权力变动记录",
            table="power-history",
            columns=(
                Column(find_label(InternalStatusChange, "date"), 1.9),
                Column(find_label(PublicPower, "name"), 2.8),
                Column(find_label(InternalStatusChange, "state"), 0.8),
                Column(find_label(InternalStatusChange, "steps_before"), 1, Align.END),
                Column(find_label(InternalStatusChange, "steps_after"), 1, Align.END),
                Column(find_label(InternalStatusChange, "note"), 3),
            ),
            filters=(
                filter_groups(desk.public.config.vocabulary.department, groups),
                Filter("state", "状态", tuple((each.value, each.label) for each in PowerState)),
                Filter("year", "年份", tuple((str(year), f"{year}年") for year in years)),
            ),
            groups=groups,
            description="职权的调整、下放、暂停和取消，环节的精简，按年汇总并逐条列出。",
            nothing="没有登记权力变动。",
            unit="变动",
            parent=LISTS,
        ),
        lead=_tell_years(changes),
    )


def list_changes_of_powers(desk: Desk) -> list[PowerChange]:
    """Return all changes of powers, the latest first."""
    powers = (desk.inner_powers[power.id] for power in desk.public.powers if power.id in desk.inner_powers)
    changes = [(power, change) for power in powers for change in power.history]
    return sorted(changes, key=lambda each: each[1].date, reverse=True)


def _tell_years(changes: Sequence[PowerChange]) -> Sequence[Block]:
    """Return for each year how many powers came to each state, and how many steps were saved."""
    counts: dict[int, Counter[PowerState]] = {}
    saved = Counter[int]()
    for _, change in changes:
        counts.setdefault(change.date.year, Counter())[change.state] += 1
        saved[change.date.year] += count_saved(change)
    states = [state for state in PowerState if any(each[state] for each in counts.values())]
    rows = [
        Row(
            (
                make_cell(f"{year}年"),
                *(make_cell(str(counts[year][state])) for state in states),
                make_cell(str(saved[year])),
            )
        )
        for year in sorted(counts, reverse=True)
    ]
    sums = [sum(each[state] for each in counts.values()) for state in states]
    rows.append(Row((make_cell("合计"), *(make_cell(str(each)) for each in (*sums, saved.total())))))
    columns = (
        Column("年份", 1.4),
        *(Column(f"{state.label}（项）", 1, Align.END) for state in states),
        Column("减少环节（个）", 1.2, Align.END),
    )
    table = make_table("tally", "各年权力变动", columns, rows)
    return (table,) if table else ()


def count_saved(change: InternalStatusChange) -> int:
    """Return how many steps a change saved, less than nothing where it added some; all of a power done away with."""
    if change.steps_before is None:
        return 0
    if change.state is PowerState.WITHDRAWN:
        return change.steps_before - (change.steps_after or 0)
    return change.steps_before - change.steps_after if change.steps_after is not None else 0


def _make_row(desk: Desk, power: InternalPower, change: InternalStatusChange) -> Row:
    department = desk.departments_of.get(("power", power.public.id), UNPLACED)
    steps = (change.steps_before, change.steps_after)
    return Row(
        (
            make_cell(write_date(change.date)),
            make_cell(desk.name_row("power", power.public.id)),
            make_cell(change.state.label),
            *(make_cell(str(each) if each is not None else None) for each in steps),
            make_cell(change.note),
        ),
        facets=(("department", department), ("state", change.state.value), ("year", str(change.date.year))),
    )
