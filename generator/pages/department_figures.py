"""The figures of a department: its risks by kind, by power and by post as charts, and how far it is covered."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.pages.blocks import Align, Block, Column, Fact, Facts, Row, Table
from generator.pages.coverage_page import COVERED, Coverage
from generator.pages.desk import Desk, collect_risks_of_power
from generator.pages.page import Page
from generator.pages.risk_charts import ChartLine, chart_lines
from generator.pages.risk_list import find_department, find_risk_list
from generator.pages.sections import fill_page, keep_facts, make_cell, make_section, make_table
from generator.pages.tallies import RiskTally, count_department
from generator.pages.timetable import identify_period, list_periods
from generator.pages.words import Target, strip_words
from generator.views.internal import InternalRisk
from generator.views.public import PublicDepartment

FIGURES_OF = "statistics-"
"""What the names of the pages begin with that have a department's figures."""


def name_figures(department: str) -> Target:
    """Return the page of a department's figures."""
    return Target("page", f"{FIGURES_OF}{department}")


def lay_out_department_figures(
    desk: Desk, tally: RiskTally, department: PublicDepartment, covered: Coverage
) -> Page:
    """Return the page of a department's figures."""
    # The list of drawings names charts of all departments under one another.
    name = department.short_name or department.name
    kinds, powers, posts = (
        list(_list_kinds(desk, tally, department.id)),
        list(_list_powers(desk, department.id)),
        list(_list_posts(desk, tally, department.id)),
    )
    charts = (
        *chart_lines(desk, "kinds", f"{name}各类别风险点", "风险类别", kinds),
        *chart_lines(desk, "powers", f"{name}各职权风险点", "职权", powers),
        *chart_lines(desk, "posts", f"{name}各岗位负责的风险点", "责任岗位", posts),
    )
    risks = [
        risk for risk in desk.inner_risks.values() if find_department(desk, risk.public) == department.id
    ]
    blocks: list[Block] = [
        count_department(desk, department.id, tally),
        *make_section("图表", "charts", *charts),
        *make_section("覆盖情况", "coverage", _tell_coverage(covered)),
        *make_section("防控措施的频次", "periods", tabulate_periods(risks)),
    ]
    return Page(
        target=name_figures(department.id),
        kind="department-figures",
        title=f"统计数据：{department.name}",
        place="lists",
        blocks=fill_page(blocks, "没有可以统计的内容。"),
        description=f"{department.name}的风险点、措施数量和排查覆盖情况。",
        facets=(("department", department.name),),
        parent=Target("page", "statistics"),
    )


def tabulate_periods(risks: Sequence[InternalRisk]) -> Table | None:
    """Return how many measures against `risks` fall due how often."""
    counts = Counter(identify_period(measure.frequency) for risk in risks for measure in risk.measures)
    rows = [
        Row((make_cell(word), make_cell(str(counts[period]))))
        for period, word in list_periods()
        if counts[period]
    ]
    columns = (Column("频次或时点", 3), Column("措施", 1, Align.END))
    return make_table("tally", "防控措施的频次", columns, rows)


def _list_kinds(desk: Desk, tally: RiskTally, department: str) -> Iterator[ChartLine]:
    found = tally.department_kinds.get(department, {})
    for kind in desk.inner.config.vocabulary.risk_kinds if desk.inner else ():
        if kind.id in found:
            chosen = {"department": department, "kind": kind.id}
            yield ChartLine(kind.name, find_risk_list(desk, **chosen), found[kind.id], chosen)


def _list_powers(desk: Desk, department: str) -> Iterator[ChartLine]:
    for power in desk.powers_in.get(department, ()):
        levels = (desk.find_level(risk.id) for risk in collect_risks_of_power(desk, power.id))
        counts = Counter(level.id for level in levels if level is not None)
        if counts:
            yield ChartLine(power.name, Target("power", power.id, "risks"), counts)


def _list_posts(desk: Desk, tally: RiskTally, department: str) -> Iterator[ChartLine]:
    for post in desk.posts_in.get(department, ()):
        if post.id in tally.posts:
            yield ChartLine(post.name, Target("post", post.id), tally.posts[post.id])


def _tell_coverage(covered: Coverage) -> Facts | None:
    facts = keep_facts(
        *(
            Fact(name, make_cell("，".join(strip_words(line) for line in find(covered).tell())))
            for name, find in COVERED
            if find(covered).total
        )
    )
    return Facts(facts) if facts else None
