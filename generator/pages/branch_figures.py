"""What each department has how many of, in one table, and the same for organs with all that lies within them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.pages.blocks import Align, Block, Column, Row, Table
from generator.pages.desk import Desk
from generator.pages.long_lists import UNIT, UNPLACED
from generator.pages.organs import Organ, has_layers, list_organs
from generator.pages.relations import NO_DEPARTMENT
from generator.pages.risk_charts import ChartLine, chart_lines
from generator.pages.risk_list import find_department, name_group
from generator.pages.sections import make_cell, make_table
from generator.pages.tallies import RiskTally
from generator.pages.words import Run, Target
from generator.pages.workflow_list import count_steps

Figures = Mapping[str, Sequence[int]]
"""By the filter's name of a department: its figures in the order of the columns."""

_WORK = ("职权", "流程", "环节", "岗位", "重点岗位", "风险点")


@dataclass(frozen=True, slots=True)
class Branch:
    """A department, or the unit with its leaders: what the filters call it, its key in the desk, its name and page."""

    key: str
    department: str | None
    name: str
    target: Target | None


def list_branches(desk: Desk) -> tuple[Branch, ...]:
    """Return the unit with its leaders, each department, and what is of none that is registered."""
    unit = Target("page", "unit") if desk.public.organizations else None
    return (
        Branch(UNIT, None, "单位和领导", unit),
        *(
            Branch(each.id, each.id, each.name, Target("department", each.id))
            for each in desk.public.departments
        ),
        Branch(UNPLACED, NO_DEPARTMENT, "部门未登记", None),
    )


def count_figures(desk: Desk, tally: RiskTally, branches: Sequence[Branch]) -> Figures:
    """Return how many powers, workflows, steps, posts, key posts, risks, those by level, and measures each has."""
    levels = sorted(desk.levels.values(), key=lambda each: each.rank)
    measures = Counter[str]()
    for risk in desk.inner_risks.values():
        measures[name_group(find_department(desk, risk.public))] += len(risk.measures)
    found: dict[str, Sequence[int]] = {}
    for branch in branches:
        counts = tally.departments.get(branch.key, Counter())
        by_level = (counts[level.id] for level in levels)
        found[branch.key] = (*_count_work(desk, branch), counts.total(), *by_level, measures[branch.key])
    return found


def tabulate_branches(desk: Desk, branches: Sequence[Branch], figures: Figures) -> Table | None:
    """Return a row for each department that has anything, and one for all together."""
    word = desk.public.config.vocabulary.department
    kept = [branch for branch in branches if any(figures[branch.key])]
    rows = [_make_row((Run(branch.name, branch.target),), figures[branch.key]) for branch in kept]
    rows.append(_make_row((Run("合计"),), add_figures([figures[branch.key] for branch in branches])))
    return make_table("tally", f"各{word}数据", (Column(word, 2.4), *_list_columns(desk)), rows)


def tell_organs(desk: Desk, tally: RiskTally, figures: Figures) -> tuple[Block, ...]:
    """Return chart and table of the organs, each with all that lies within it; nothing where none has any."""
    if not has_layers(desk):
        return ()
    organs = list_organs(desk)
    word = desk.public.config.vocabulary.department
    lines = [
        ChartLine(
            organ.top.short_name or organ.top.name,
            Target("department", organ.top.id),
            sum((tally.departments.get(each.id, Counter()) for each in organ.departments), Counter[str]()),
        )
        for organ in organs
    ]
    rows = [_make_organ_row(organ, figures) for organ in organs]
    sums = add_figures([figures[each.id] for each in desk.public.departments])
    rows.append(_make_row((Run("合计"),), (len(desk.public.departments), *sums)))
    columns = (Column("单位", 2.4), Column(f"{word}数", 0.8, Align.END), *_list_columns(desk))
    table = make_table("tally", "各单位汇总", columns, rows)
    return (*chart_lines(desk, "organs", "各单位风险点", "单位", lines), *((table,) if table else ()))


def add_figures(several: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """Return the sums of several rows of figures, column by column."""
    return tuple(map(sum, zip(*several, strict=True)))


def _make_organ_row(organ: Organ, figures: Figures) -> Row:
    sums = add_figures([figures[each.id] for each in organ.departments])
    name = (Run(organ.top.name, Target("department", organ.top.id)),)
    return _make_row(name, (len(organ.departments), *sums))


def _make_row(name: tuple[Run, ...], figures: Sequence[int]) -> Row:
    return Row((make_cell(name), *(make_cell(str(each)) for each in figures)))


def _list_columns(desk: Desk) -> tuple[Column, ...]:
    levels = sorted(desk.levels.values(), key=lambda each: each.rank)
    return (
        *(Column(each, 0.8, Align.END) for each in _WORK),
        *(Column(f"{level.mark} {level.name}", 1, Align.END) for level in levels),
        Column("措施", 0.8, Align.END),
    )


def _count_work(desk: Desk, branch: Branch) -> tuple[int, ...]:
    """Return how many powers, workflows, steps, posts and key posts a department has."""
    powers = desk.powers_in.get(branch.department, ()) if branch.department is not None else ()
    flows = [flow for power in powers if (flow := desk.workflows.get(power.id))]
    posts = desk.posts_in.get(branch.department, ())
    keys = sum(desk.inner_posts[post.id].is_key for post in posts if post.id in desk.inner_posts)
    return len(powers), len(flows), sum(count_steps(desk, flow) for flow in flows), len(posts), keys
