"""The risk map of the whole unit: which powers carry risks of which levels, as one drawing and as a table."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.drawings.chart import Mark
from generator.drawings.drawing import fits_page
from generator.drawings.map_chart import MapBranch, MapLeaf, MapNode, RiskMap
from generator.drawings.risk_map import draw_map_sheets, draw_risk_map
from generator.model.terms import PowerState
from generator.pages.blocks import Align, Block, Column, Figure, Paragraph, Row, Table
from generator.pages.desk import Desk, collect_risks_of_power
from generator.pages.organs import list_organs
from generator.pages.page import Page
from generator.pages.relations import NO_DEPARTMENT, SHARED_WORDS
from generator.pages.sections import fill_page, make_cell, make_table
from generator.pages.words import Run, Style, Target, plain
from generator.views.internal import InternalRiskLevel
from generator.views.public import PublicDepartment, PublicRisk


@dataclass(frozen=True, slots=True)
class _Bearer:
    """What carries risks: a power, or what a department or the unit carries besides its powers."""

    name: str
    target: Target
    counts: Counter[str]


@dataclass(frozen=True, slots=True)
class _Branch:
    """A department, or the unit itself, with what carries its risks."""

    name: str
    target: Target
    bearers: tuple[_Bearer, ...]


def lay_out_risk_map(desk: Desk) -> Page:
    """Return the page of the risk map."""
    branches = tuple(branch for branch in _list_branches(desk) if branch.bearers)
    levels = sorted(desk.levels.values(), key=lambda level: level.rank)
    blocks: list[Block | None] = []
    if branches and levels:
        blocks = [_draw(desk, branches, levels), Paragraph(plain(_tell_sum(branches, levels)))]
        blocks.append(_tabulate(desk, branches, levels))
    return Page(
        target=Target("page", "risk-map"),
        kind="risk-map",
        title=name_risk_map(desk),
        place="lists",
        blocks=fill_page(blocks, "没有登记风险点。"),
        description="全部职权各等级风险点的分布。",
        parent=Target("page", "lists"),
    )


def name_risk_map(desk: Desk) -> str:
    """Return the title of the map, by the unit's own word for risks."""
    return f"{desk.public.config.vocabulary.risk}分布图"


def _list_branches(desk: Desk) -> Iterator[_Branch]:
    if desk.public.organizations:
        unit, target = desk.public.organizations[0], Target("page", "unit")
        shared = _collect_shared(desk)
        own = _collect_own(desk, ("organization", unit.id), None) + shared
        called = "单位和领导岗位（含共性）" if shared else "单位和领导岗位"
        name = unit.short_name or unit.name
        yield _Branch(f"{name}层面", target, _keep_own(called, target, own))
    word = desk.public.config.vocabulary.department
    for above, department in _walk_departments(desk):
        target = Target("department", department.id)
        own = _collect_own(desk, ("department", department.id), department.id)
        bearers = (*_list_powers(desk, department.id), *_keep_own(f"{word}和岗位", target, own))
        yield _Branch(above + (department.short_name or department.name), target, bearers)
    yield _Branch("承办机构未登记", Target("page", "powers"), tuple(_list_powers(desk, NO_DEPARTMENT)))


def _walk_departments(desk: Desk) -> Iterator[tuple[str, PublicDepartment]]:
    """Yield the departments organ by organ, each with its organ's name before it where it lies within one."""
    for organ in list_organs(desk):
        for each in organ.departments:
            yield "" if each is organ.top else f"{organ.top.short_name or organ.top.name}·", each


def _list_powers(desk: Desk, department: str) -> Iterator[_Bearer]:
    """Yield the powers of a department; of those done away with only what still carries risks."""
    for power in desk.powers_in.get(department, ()):
        counts = _count(desk, collect_risks_of_power(desk, power.id))
        if counts or power.status.state is not PowerState.WITHDRAWN:
            yield _Bearer(power.name, Target("power", power.id), counts)


def _collect_own(desk: Desk, carrier: tuple[str, str], department: str | None) -> Counter[str]:
    """Return how many risks of each level hang on a department, or the unit, and on its posts."""
    carriers = [carrier, *(("post", post.id) for post in desk.posts_in.get(department, ()))]
    return _count(desk, (risk for key in carriers for risk in desk.risks_on.get(key, ())))


def _collect_shared(desk: Desk) -> Counter[str]:
    """Return how many risks of each level are shared by classes of person or groups of posts."""
    return _count(
        desk, (risk for key, risks in desk.risks_on.items() if key[0] in SHARED_WORDS for risk in risks)
    )


def _keep_own(name: str, target: Target, counts: Counter[str]) -> tuple[_Bearer, ...]:
    return (_Bearer(name, target, counts),) if counts else ()


def _count(desk: Desk, risks: Iterable[PublicRisk]) -> Counter[str]:
    levels = (desk.find_level(risk.id) for risk in risks)
    return Counter(level.id for level in levels if level is not None)


def _draw(desk: Desk, branches: Sequence[_Branch], levels: Sequence[InternalRiskLevel]) -> Figure:
    unit = desk.public.organizations[0] if desk.public.organizations else None
    title = name_risk_map(desk)
    count = sum(len(branch.bearers) for branch in branches)
    chart = RiskMap(
        identifier="risk-map",
        title=title,
        description=f"{len(branches)}个分支，{count}项；{_tell_sum(branches, levels)}",
        headings=(
            "单位",
            desk.public.config.vocabulary.department,
            "职权",
            *(level.name for level in levels),
        ),
        root=MapNode(
            "unit", (unit.short_name or unit.name) if unit else "本单位", "ref:page/unit" if unit else None
        ),
        branches=tuple(_draw_branch(branch, levels, number) for number, branch in enumerate(branches)),
    )
    (drawing,) = desk.drawings.take("whole", chart, lambda: (draw_risk_map(chart),))
    is_split = not fits_page(drawing) and (desk.is_bound or drawing.is_fallback)
    return Figure(
        drawing,
        title,
        "map",
        desk.drawings.take("sheets", chart, lambda: draw_map_sheets(chart)) if is_split else (),
    )


def _draw_branch(branch: _Branch, levels: Sequence[InternalRiskLevel], number: int) -> MapBranch:
    total = sum(sum(bearer.counts.values()) for bearer in branch.bearers)
    node = MapNode(f"branch-{number}", branch.name, f"ref:{branch.target}", f"{branch.name}，风险点{total}个")
    leaves = tuple(
        MapLeaf(
            MapNode(f"leaf-{number}-{place}", bearer.name, f"ref:{bearer.target}"),
            tuple(_make_mark(bearer, level, f"{number}-{place}") for level in levels),
        )
        for place, bearer in enumerate(branch.bearers)
    )
    return MapBranch(node, leaves)


def _make_mark(bearer: _Bearer, level: InternalRiskLevel, place: str) -> Mark | None:
    count = bearer.counts[level.id]
    if not count:
        return None
    anchor = "risks" if bearer.target.register == "power" else ""
    return Mark(
        identifier=f"{place}-{level.id}",
        number=str(count),
        level=level.name,
        glyph=level.mark,
        tone=f"tone-{level.rank}",
        title=f"{bearer.name}：{level.name}等级风险点{count}个",
        href=f"ref:{Target(bearer.target.register, bearer.target.identifier, anchor)}",
    )


def _tabulate(desk: Desk, branches: Sequence[_Branch], levels: Sequence[InternalRiskLevel]) -> Table | None:
    columns = (
        Column("职权", 4),
        *(Column(level.name, 1.3) for level in levels),
        Column("合计", 0.7, Align.END),
    )
    rows: list[Row] = []
    for branch in branches:
        rows.append(Row((make_cell((Run(branch.name, branch.target),)),), is_group=True))
        for bearer in branch.bearers:
            counts = (
                make_cell(
                    (Run(f"{level.mark} {level.name} {count}", None, Style.LEVEL, f"tone-{level.rank}"),)
                )
                if (count := bearer.counts[level.id])
                else ()
                for level in levels
            )
            total = str(sum(bearer.counts.values()))
            rows.append(Row((make_cell((Run(bearer.name, bearer.target),)), *counts, make_cell(total))))
    return make_table("risk-map", f"{name_risk_map(desk)}对照表", columns, rows)


def _tell_sum(branches: Sequence[_Branch], levels: Sequence[InternalRiskLevel]) -> str:
    counts = sum((bearer.counts for branch in branches for bearer in branch.bearers), Counter[str]())
    told = "，".join(f"{level.name}等级{counts[level.id]}个" for level in levels)
    return f"共有风险点{sum(counts.values())}个：{told}。"
