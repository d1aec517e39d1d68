"""The charts of the first page: risks by department, by kind and by scores, powers by kind, each with its table."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.drawings.bars import draw_bars
from generator.drawings.count_chart import Bar, BarChart, HeatCell, HeatMap, Series, Stretch
from generator.drawings.heat import draw_heat
from generator.pages.blocks import Align, Block, Column, Figure, Row
from generator.pages.desk import Desk
from generator.pages.long_lists import UNIT
from generator.pages.power_lists import find_power_list
from generator.pages.relations import sort_powers
from generator.pages.risk_list import find_risk_list
from generator.pages.sections import make_cell, make_table
from generator.pages.tallies import RiskTally
from generator.pages.words import Run, Target, Words, plain
from generator.views.internal import InternalRatingScheme, InternalRiskLevel

MOST_BARS = 24
"""A chart of more bars would fit no page of a book; it comes in several, which share their scale."""

_SIDES = 2


@dataclass(frozen=True, slots=True)
class ChartLine:
    """What one bar counts: its name, where that leads, counts by level, and the filters that find the same.

    Without filters its stretches lead nowhere.
    """

    name: str
    target: Target | None
    levels: Mapping[str, int]
    chosen: Mapping[str, str] = field(default_factory=dict)

    def find_list(self, desk: Desk, level: str) -> Target | None:
        """Return where the risks of a level are listed that the line counts, None where there is no such list."""
        is_listed = self.chosen and self.levels.get(level, 0)
        return find_risk_list(desk, level=level, **self.chosen) if is_listed else None


def chart_risks(desk: Desk, tally: RiskTally) -> tuple[Block, ...]:
    """Return the charts of risks and powers, each followed by its table; none where nothing is counted."""
    word = desk.public.config.vocabulary.department
    scheme = desk.inner.config.rating_scheme if desk.inner else None
    blocks: list[Block] = []
    if tally.total and desk.levels:
        blocks += chart_lines(
            desk, "departments", f"各{word}风险点", word, list(_list_departments(desk, tally))
        )
        blocks += chart_lines(desk, "kinds", "各类别风险点", "风险类别", list(_list_kinds(desk, tally)))
    if scheme is not None and tally.scores:
        blocks += _chart_scores(desk, tally, scheme)
    return (*blocks, *_chart_powers(desk))


def _list_departments(desk: Desk, tally: RiskTally) -> Iterator[ChartLine]:
    unit = Target("page", "unit") if desk.public.organizations else None
    names = [(UNIT, "单位和领导", unit)]
    names += [
        (each.id, each.short_name or each.name, Target("department", each.id))
        for each in desk.public.departments
    ]
    for key, name, target in names:
        if key in tally.departments:
            yield ChartLine(name, target, tally.departments[key], {"department": key})


def _list_kinds(desk: Desk, tally: RiskTally) -> Iterator[ChartLine]:
    for kind in desk.inner.config.vocabulary.risk_kinds if desk.inner else ():
        if kind.id in tally.kinds:
            target = find_risk_list(desk, kind=kind.id)
            yield ChartLine(kind.name, target, tally.kinds[kind.id], {"kind": kind.id})


def chart_lines(
    desk: Desk, anchor: str, title: str, word: str, lines: Sequence[ChartLine]
) -> tuple[Block, ...]:
    """Return charts of bars stacked by level, each with its table headed by `word`; nothing for no lines."""
    stretches = [lines[place : place + MOST_BARS] for place in range(0, len(lines), MOST_BARS)]
    most = max((sum(line.levels.values()) for line in lines), default=0)
    blocks: list[Block] = []
    for number, several in enumerate(stretches, 1):
        name = anchor if number == 1 else f"{anchor}-{number}"
        told = title if len(stretches) == 1 else f"{title}（{number}/{len(stretches)}）"
        blocks += _chart_stretch(desk, (name, told, word), several, most)
    return tuple(blocks)


def _chart_stretch(
    desk: Desk, named: tuple[str, str, str], lines: Sequence[ChartLine], most: int
) -> tuple[Block, ...]:
    """Return one chart, named by anchor, title and what its lines are, and its table."""
    anchor, title, word = named
    levels = sorted(desk.levels.values(), key=lambda each: each.rank)
    chart = BarChart(
        identifier=f"chart-{anchor}",
        title=title,
        description=f"{len(lines)}项，按风险等级分段。",
        series=tuple(Series(f"{level.mark} {level.name}", f"tone-{level.rank}") for level in levels),
        bars=tuple(_make_bar(desk, line, levels) for line in lines),
        most=most,
    )
    columns = (
        Column(word, 3),
        *(Column(f"{level.mark} {level.name}", 1.2, Align.END) for level in levels),
        Column("合计", 1, Align.END),
    )
    rows = tuple(_make_row(desk, line, levels) for line in lines)
    return _show(Figure(draw_bars(chart), title, f"chart-{anchor}", is_chart=True), columns, rows)


def _make_bar(desk: Desk, line: ChartLine, levels: Sequence[InternalRiskLevel]) -> Bar:
    stretches: list[Stretch] = []
    for level in levels:
        count = line.levels.get(level.id, 0)
        title = f"{line.name}：{level.name}等级风险点{count}个"
        target = line.find_list(desk, level.id)
        stretches.append(Stretch(count, title, f"ref:{target}" if target else None))
    return Bar(line.name, f"ref:{line.target}" if line.target else None, tuple(stretches))


def _make_row(desk: Desk, line: ChartLine, levels: Sequence[InternalRiskLevel]) -> Row:
    cells = [make_cell((Run(line.name, line.target),))]
    for level in levels:
        target = line.find_list(desk, level.id)
        cells.append(make_cell((Run(str(line.levels.get(level.id, 0)), target),)))
    return Row((*cells, make_cell(str(sum(line.levels.values())))))


def _chart_powers(desk: Desk) -> tuple[Block, ...]:
    """Return the chart of powers by kind."""
    counts = Counter(power.kind for power in sort_powers(desk.public, desk.inner))
    title = "各类别职权"
    names = {kind: desk.word("power_kinds", kind) for kind in counts}
    targets = {kind: find_power_list(desk, kind) for kind in counts}
    if not counts:
        return ()
    chart = BarChart(
        identifier="chart-powers",
        title=title,
        description=f"{len(counts)}类。",
        series=(Series("职权", "plain"),),
        bars=tuple(
            Bar(names[kind], None, (Stretch(count, f"{names[kind]}{count}项", f"ref:{targets[kind]}"),))
            for kind, count in counts.items()
        ),
    )
    rows = tuple(
        Row((make_cell((Run(names[kind], targets[kind]),)), make_cell(str(count))))
        for kind, count in counts.items()
    )
    columns = (Column("职权类别", 3), Column("职权", 1, Align.END))
    return _show(Figure(draw_bars(chart), title, "chart-powers", is_chart=True), columns, rows)


def _chart_scores(desk: Desk, tally: RiskTally, scheme: InternalRatingScheme) -> tuple[Block, ...]:
    """Return the matrix of the two factors of the scheme: the second downwards, the first across."""
    across, down = scheme.factors[:_SIDES]
    heads = tuple(_name_score(score, words) for score, words in enumerate(across.scores, 1))
    sides = [(score, _name_score(score, words)) for score, words in enumerate(down.scores, 1)][::-1]
    title = f"{across.name}与{down.name}"

    def make_cell_of(x: int, y: int) -> HeatCell:
        count = tally.scores[x, y]
        level = _find_level(desk, scheme, scheme.combination.combine((x, y)))
        words = f"{across.name}{x}分，{down.name}{y}分：风险点{count}个"
        target = find_risk_list(desk, **{across.id: str(x), down.id: str(y)}) if count else None
        rated = f"，按规则为{level.name}等级" if level else ""
        return HeatCell(count, level.rank if level else 0, words + rated, f"ref:{target}" if target else None)

    cells = tuple(tuple(make_cell_of(x, y) for x in range(1, len(heads) + 1)) for y, _ in sides)
    heat = HeatMap(
        identifier="chart-scores",
        title=title,
        description=f"{len(heads)}列{len(sides)}行，颜色为该格得分对应的等级。",
        across=f"{across.name} →",
        down=f"↑ {down.name}",
        columns=heads,
        rows=tuple(name for _, name in sides),
        cells=cells,
    )
    counts = {
        (x, y): make_cell(_link_count(desk, tally, (across.id, x), (down.id, y)))
        for y, _ in sides
        for x in range(1, len(heads) + 1)
    }
    rows = tuple(
        Row((make_cell(name), *(counts[x, y] for x in range(1, len(heads) + 1)))) for y, name in sides
    )
    columns = (Column(f"{down.name}＼{across.name}", 2), *(Column(head, 1, Align.END) for head in heads))
    return _show(Figure(draw_heat(heat), f"{title}分布", "chart-scores", is_chart=True), columns, rows)


def _link_count(desk: Desk, tally: RiskTally, across: tuple[str, int], down: tuple[str, int]) -> Words:
    count = tally.scores[across[1], down[1]]
    if not count:
        return plain("0")
    return (Run(str(count), find_risk_list(desk, **{across[0]: str(across[1]), down[0]: str(down[1])})),)


def _name_score(score: int, words: str) -> str:
    """Return a score with the word before the colon of what it means, such as 4 很易."""
    return f"{score} {words.partition('：')[0]}"


def _find_level(desk: Desk, scheme: InternalRatingScheme, score: int) -> InternalRiskLevel | None:
    reached = [each for each in scheme.thresholds if each.least <= score]
    return desk.levels.get(max(reached, key=lambda each: each.least).level) if reached else None


def _show(figure: Figure, columns: Sequence[Column], rows: Sequence[Row]) -> tuple[Block, ...]:
    table = make_table("tally", figure.caption, columns, rows)
    return (figure, table) if table else ()
