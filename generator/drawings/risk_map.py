"""The risk map drawn: SVG and words, or the words alone where no picture can be drawn; in sheets for print."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.drawings.dimensions import PAGE_HEIGHT, SMALL_SIZE
from generator.drawings.drawing import Drawing, fall_back
from generator.drawings.map_chart import MapBranch, MapLeaf, RiskMap
from generator.drawings.map_layout import lay_out_map
from generator.drawings.shapes import draw_shapes
from generator.drawings.svg import rewrite_drawing

MOST_LEAVES = 400
"""Beyond so many leaves nobody reads one drawing; the table beside says the same."""

_LEAST_SHEETS = 2


def draw_risk_map(risk_map: RiskMap) -> Drawing:
    """Draw the map whole; whatever goes wrong costs this one picture and leaves the words."""
    words = tuple(_tell_branches(risk_map))
    count = sum(len(branch.leaves) for branch in risk_map.branches)
    if not count or count > MOST_LEAVES:
        return fall_back(words, f"no leaves, or more than {MOST_LEAVES}")
    try:
        chart, layout = lay_out_map(risk_map)
        svg = rewrite_drawing(chart, layout, draw_shapes(layout))
    except Exception as fault:  # noqa: BLE001 - the barrier: no fault of one drawing may stop a build
        return fall_back(words, f"{type(fault).__name__}: {fault}")
    return Drawing(svg, layout.width, layout.height, SMALL_SIZE, words)


def draw_map_sheets(risk_map: RiskMap) -> tuple[Drawing, ...]:
    """Draw the map in as many sheets as a printed page asks for, whole departments on each.

    None where one sheet holds it all, or where a department alone is too large for a page.
    """
    groups = _group_branches(risk_map)
    if len(groups) < _LEAST_SHEETS:
        return ()
    count = len(groups)
    sheets = tuple(
        draw_risk_map(
            replace(
                risk_map,
                identifier=f"{risk_map.identifier}-{number}",
                title=f"{risk_map.title}（{number}/{count}）",
                branches=tuple(branches),
            )
        )
        for number, branches in enumerate(groups, 1)
    )
    is_drawn = not any(sheet.is_fallback or sheet.height > PAGE_HEIGHT for sheet in sheets)
    return sheets if is_drawn else ()


def _group_branches(risk_map: RiskMap) -> list[list[MapBranch]]:
    """Return the departments in groups that each fit a page where they can, in order."""
    groups: list[list[MapBranch]] = []
    for branch in risk_map.branches:
        if groups and _measure_height(risk_map, [*groups[-1], branch]) <= PAGE_HEIGHT:
            groups[-1].append(branch)
        else:
            groups.append([branch])
    return groups


def _measure_height(risk_map: RiskMap, branches: Sequence[MapBranch]) -> float:
    return lay_out_map(replace(risk_map, branches=tuple(branches)))[1].height


def _tell_branches(risk_map: RiskMap) -> Iterator[str]:
    """Yield one sentence for each department."""
    for branch in risk_map.branches:
        told = (f"{leaf.node.name}（{_tell_marks(leaf)}）" for leaf in branch.leaves)
        yield f"{branch.node.name}：{'；'.join(told)}。"


def _tell_marks(leaf: MapLeaf) -> str:
    told = [f"{mark.level}{mark.number}个" for mark in leaf.marks if mark is not None]
    return "，".join(told) if told else "没有登记风险点"
