"""Figures of the whole unit and of each department, as tables and as charts drawn at build time."""

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.model.record_terms import BylawStatus
from generator.model.terms import PowerState
from generator.pages.blocks import Align, Block, Column, Row, Table
from generator.pages.branch_figures import (
    Branch,
    count_figures,
    list_branches,
    tabulate_branches,
    tell_organs,
)
from generator.pages.coverage_page import list_coverage
from generator.pages.department_figures import lay_out_department_figures, name_figures, tabulate_periods
from generator.pages.desk import Desk
from generator.pages.long_lists import LISTS
from generator.pages.page import Page
from generator.pages.power_lists import find_power_list
from generator.pages.relations import find_carrier
from generator.pages.risk_charts import chart_risks
from generator.pages.risk_list import find_department, find_risk_list, name_group
from generator.pages.sections import fill_page, lead_on, make_cell, make_section, make_table
from generator.pages.tallies import RiskTally, count_unit
from generator.pages.words import Run, Target
from generator.views.internal import InternalBylaw
from generator.views.labels import find_label

STATISTICS = Target("page", "statistics")


def lay_out_statistics(desk: Desk, tally: RiskTally) -> tuple[Page, ...]:
    """Return the page of all figures, where the charts stand first, and for each department with risks its own."""
    covered = {each.key: each for each in list_coverage(desk)}
    figures = (
        lay_out_department_figures(desk, tally, each, covered[each.id])
        for each in desk.public.departments
        if each.id in tally.departments
    )
    return (_lay_out_whole(desk, tally), *figures)


def _lay_out_whole(desk: Desk, tally: RiskTally) -> Page:
    branches = list_branches(desk)
    figures = count_figures(desk, tally, branches)
    word = desk.public.config.vocabulary.department
    blocks: list[Block] = [
        count_unit(desk, tally),
        *make_section("图表", "charts", *chart_risks(desk, tally)),
        *make_section("各单位汇总", "organs", *tell_organs(desk, tally, figures)),
        *make_section(f"各{word}数据", "departments", tabulate_branches(desk, branches, figures)),
        *_lead_to_departments(desk, tally),
        *make_section(f"各{word}各类别风险点", "kinds", _tabulate_kinds(desk, branches)),
        *make_section("职权类别和权力状态", "powers", _tabulate_powers(desk)),
        *make_section("制度", "bylaws", _tabulate_bylaws(desk)),
        *make_section("风险点分布在哪里", "carriers", _tabulate_carriers(desk)),
        *make_section("防控措施的频次", "periods", tabulate_periods(list(desk.inner_risks.values()))),
    ]
    return Page(
        target=STATISTICS,
        kind="statistics",
        title="统计数据",
        place="lists",
        blocks=fill_page(blocks, "没有可以统计的内容。"),
        description="全单位和各部门的职权、流程、岗位、风险点和措施的数量。",
        parent=LISTS,
    )


def _lead_to_departments(desk: Desk, tally: RiskTally) -> tuple[Block, ...]:
    """Return the way to the figures of each department that has some, for a screen."""
    line = lead_on(
        *(
            (f"{each.short_name or each.name}统计数据", name_figures(each.id))
            for each in desk.public.departments
            if each.id in tally.departments
        )
    )
    return (line,) if line else ()


def _tabulate_kinds(desk: Desk, branches: Sequence[Branch]) -> Table | None:
    """Return how many risks of each kind each department has."""
    counts: dict[str, Counter[str]] = {}
    for risk in desk.inner_risks.values():
        counts.setdefault(name_group(find_department(desk, risk.public)), Counter())[risk.kind] += 1
    kinds = _order_words(desk, "risk_kinds", sum(counts.values(), Counter[str]()))
    columns = (
        Column(desk.public.config.vocabulary.department, 2.4),
        *(Column(desk.word("risk_kinds", kind), 1.2, Align.END) for kind in kinds),
        Column("合计", 0.8, Align.END),
    )
    rows = [
        Row(
            (
                make_cell((Run(branch.name, branch.target),)),
                *(
                    make_cell((Run(str(count), _find_kind(desk, branch, kind) if count else None),))
                    for kind in kinds
                    for count in (counts[branch.key][kind],)
                ),
                make_cell(str(counts[branch.key].total())),
            )
        )
        for branch in branches
        if branch.key in counts
    ]
    return make_table("tally", f"各{desk.public.config.vocabulary.department}各类别风险点", columns, rows)


def _find_kind(desk: Desk, branch: Branch, kind: str) -> Target:
    return find_risk_list(desk, department=branch.key, kind=kind)


def _tabulate_powers(desk: Desk) -> Table | None:
    """Return how many powers of each kind there are in each state."""
    counts: dict[str, Counter[PowerState]] = {}
    for power in desk.public.powers:
        counts.setdefault(power.kind, Counter())[power.status.state] += 1
    states = [state for state in PowerState if any(each[state] for each in counts.values())]
    columns = (
        Column("职权类别", 2.4),
        *(Column(state.label, 1, Align.END) for state in states),
        Column("合计", 1, Align.END),
    )
    rows = [
        Row(
            (
                make_cell((Run(desk.word("power_kinds", kind), find_power_list(desk, kind)),)),
                *(make_cell(str(counts[kind][state])) for state in states),
                make_cell(str(counts[kind].total())),
            )
        )
        for kind in _order_words(desk, "power_kinds", counts)
    ]
    return make_table("tally", "职权类别和权力状态", columns, rows)


def _tabulate_bylaws(desk: Desk) -> Table | None:
    """Return how many bylaws of each class are in force, under revision, planned or repealed."""
    counts: dict[str, Counter[BylawStatus]] = {}
    for inner in desk.inner_bylaws.values():
        counts.setdefault(inner.bylaw_class or "", Counter())[inner.public.status] += 1
    states = [state for state in BylawStatus if any(each[state] for each in counts.values())]
    named = _order_words(desk, "bylaw_classes", counts)
    names = {each: desk.word("bylaw_classes", each) if each else "未分类" for each in named}
    rows = [
        Row(
            (
                make_cell(name),
                *(make_cell(str(counts[each][state])) for state in states),
                make_cell(str(counts[each].total())),
            )
        )
        for each, name in names.items()
    ]
    columns = (
        Column(find_label(InternalBylaw, "bylaw_class"), 2.4),
        *(Column(state.label, 1, Align.END) for state in states),
        Column("合计", 1, Align.END),
    )
    return make_table("tally", "制度", columns, rows)


def _tabulate_carriers(desk: Desk) -> Table | None:
    """Return on what the risks hang: steps, powers, posts, departments or the unit, by level."""
    levels = sorted(desk.levels.values(), key=lambda each: each.rank)
    counts: dict[str, Counter[str]] = {}
    for risk in desk.inner_risks.values():
        register, _ = find_carrier(risk.public)
        counts.setdefault(register, Counter())[risk.rating.approved.level] += 1
    carriers = {
        "organization": "单位层面",
        "department": desk.public.config.vocabulary.department,
        "person_class": "人员类别",
        "post_group": "岗位类别",
        "post": "岗位",
        "power": "整个职权",
        "step": "职权的环节",
    }
    columns = (
        Column("风险点所在", 2.4),
        *(Column(f"{level.mark} {level.name}", 1, Align.END) for level in levels),
        Column("合计", 1, Align.END),
    )
    rows = [
        Row(
            (
                make_cell(word),
                *(make_cell(str(counts[register][level.id])) for level in levels),
                make_cell(str(counts[register].total())),
            )
        )
        for register, word in carriers.items()
        if register in counts
    ]
    return make_table("tally", "风险点分布在哪里", columns, rows)


def _order_words(desk: Desk, vocabulary: str, found: Mapping[str, object]) -> list[str]:
    """Return identifiers in the order in which the unit lists their words, unknown ones last."""
    known = [identifier for name, identifier in desk.vocabulary if name == vocabulary]
    return [each for each in dict.fromkeys((*known, *found)) if each in found]
