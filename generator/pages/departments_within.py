"""What a department's page says of the departments within it, with totals, and of what changed in it."""

from collections import Counter

from generator.pages.blocks import Align, Block, Column, Row, Table
from generator.pages.desk import Desk
from generator.pages.organs import list_within
from generator.pages.sections import make_cell, make_section, make_table, write_date
from generator.pages.tallies import RiskTally
from generator.pages.words import Run, Style, Words
from generator.views.internal import InternalDepartment, InternalMilestone
from generator.views.labels import find_label
from generator.views.public import PublicDepartment


def tell_within(desk: Desk, department: PublicDepartment, tally: RiskTally) -> tuple[Block, ...]:
    """Return the section of the departments that lie within a department, with what each has and all together."""
    word = desk.public.config.vocabulary.department
    caption = f"{department.name}所属{word}"
    return make_section(f"所属{word}", "within", _tabulate_within(desk, department, tally, caption))


def tell_milestones(inner: InternalDepartment) -> tuple[Block, ...]:
    """Return, for staff, the section of what changed in a department and when."""
    columns = (
        Column(find_label(InternalMilestone, "date"), 1.6),
        Column(find_label(InternalMilestone, "name"), 6),
    )
    rows = tuple(
        Row((make_cell(write_date(each.date)), make_cell(each.name)))
        for each in sorted(inner.milestones, key=lambda each: each.date)
    )
    label = find_label(InternalDepartment, "milestones")
    return make_section(
        label, "milestones", make_table("milestones", f"{inner.public.name}{label}", columns, rows)
    )


def _tabulate_within(
    desk: Desk, department: PublicDepartment, tally: RiskTally, caption: str
) -> Table | None:
    within = list_within(desk, department.id)
    if not within:
        return None
    columns = (
        Column(desk.public.config.vocabulary.department, 3),
        Column(find_label(PublicDepartment, "kind"), 1.4),
        Column("职权", 0.9, Align.END),
        Column("岗位", 0.9, Align.END),
        Column("风险点", 2),
    )
    rows = [_make_row(desk, desk.name("department", each.id), each.kind, [each], tally) for each in within]
    total: Words = (Run("合计（含本级）", style=Style.STRONG),)
    rows.append(_make_row(desk, total, None, [department, *within], tally))
    return make_table("within", caption, columns, rows)


def _make_row(
    desk: Desk, name: Words, kind: str | None, several: list[PublicDepartment], tally: RiskTally
) -> Row:
    levels: Counter[str] = Counter()
    for each in several:
        levels += tally.departments.get(each.id, Counter())
    return Row(
        (
            make_cell(name),
            make_cell(desk.word("department_kinds", kind) if kind else None),
            make_cell(str(sum(len(desk.powers_in.get(each.id, ())) for each in several))),
            make_cell(str(sum(len(desk.posts_in.get(each.id, ())) for each in several))),
            desk.sign_counts(levels),
        )
    )
