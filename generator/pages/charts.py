"""A workflow as a chart: the external one from what is public, the internal one from what staff see."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from generator.drawings.chart import Chart, Edge, Lane, Mark, Node, Shape
from generator.drawings.dimensions import PAGE_HEIGHT, PAGE_WIDTH
from generator.drawings.drawing import Drawing, draw_chart, draw_sheets, fits_page
from generator.model.terms import StepKind, write_limit
from generator.pages.blocks import Figure
from generator.pages.desk import Desk, number_risks
from generator.pages.verification import remark_unverified
from generator.pages.words import Target
from generator.views.public import PublicFlow, PublicLaneEntry, PublicRisk, PublicStep, PublicWorkflow

_SHAPES: Mapping[StepKind, Shape] = {kind: Shape(kind.value) for kind in StepKind}


@dataclass(frozen=True, slots=True)
class ChartSteps:
    """The steps, flows and lanes that one chart consists of."""

    lanes: tuple[PublicLaneEntry, ...]
    steps: tuple[PublicStep, ...]
    flows: tuple[PublicFlow, ...]


def choose_external(workflow: PublicWorkflow) -> ChartSteps:
    """Return exactly the public lanes, steps and flows."""
    return ChartSteps(workflow.lanes, workflow.steps, workflow.flows)


def choose_internal(desk: Desk, power: str) -> ChartSteps:
    """Return everything that staff see but what stands in the external chart only.

    Raises KeyError where the power has no workflow that staff see.
    """
    workflow = desk.inner_workflows[power]
    return ChartSteps(
        tuple(lane.public for lane in workflow.lanes),
        tuple(step.public for step in workflow.steps if not step.public.is_external_only),
        tuple(flow.public for flow in workflow.flows if not flow.public.is_external_only),
    )


def choose_own(desk: Desk, workflow: PublicWorkflow) -> ChartSteps:
    """Return what the audience's own chart of a workflow consists of; without steps there is no chart."""
    return choose_external(workflow) if desk.inner is None else choose_internal(desk, workflow.power)


def draw_figure(
    desk: Desk, workflow: PublicWorkflow, chosen: ChartSteps, kind: str, told: frozenset[str]
) -> Figure:
    """Return the drawing of a workflow; `kind` is ``external`` or ``internal``.

    `told` are the steps that the page's table tells, to whose rows the boxes lead.
    """
    word = "外部" if kind == "external" else "内部"
    marks = _mark_steps(desk, workflow, chosen) if kind == "internal" else {}
    lanes = _list_lanes(chosen)
    title = f"{workflow.name}{word}流程图"
    chart = Chart(
        identifier=f"{kind}-{workflow.id}",
        title=title,
        description=_describe_chart(chosen, len(lanes), marks),
        lanes=lanes,
        nodes=tuple(
            replace(
                _make_node(workflow, step, marks, told),
                is_faulty=("step", f"{workflow.id}/{step.id}") in desk.faulty,
            )
            for step in chosen.steps
        ),
        edges=_list_edges(chosen),
    )
    (drawing,) = desk.drawings.take("whole", chart, lambda: (draw_chart(chart),))
    return Figure(drawing, title, f"chart-{kind}", _split_figure(desk, chart, drawing))


def _describe_chart(chosen: ChartSteps, lanes: int, marks: Mapping[str, tuple[Mark, ...]]) -> str:
    """Return what a reader hears of a chart as a whole: how many steps, lanes, decisions, and risks by level."""
    decisions = sum(step.kind is StepKind.DECISION for step in chosen.steps)
    told = f"共{len(chosen.steps)}个环节，{lanes}条泳道，{decisions}个判断"
    found = sorted((mark.tone, mark.level) for own in marks.values() for mark in own)
    levels = "、".join(f"{level}风险{len(list(same))}个" for (_, level), same in groupby(found))
    return f"{told}；风险点{len(found)}个（{levels}）。" if found else f"{told}。"


def _split_figure(desk: Desk, chart: Chart, drawing: Drawing) -> tuple[Drawing, ...]:
    """Return the sheets of a chart that does not fit one page of a book; none where one is all there is.

    A site needs them only where the whole could not be drawn.
    """
    if fits_page(drawing) or not (desk.is_bound or drawing.is_fallback):
        return ()
    sheets = desk.drawings.take("sheets", chart, lambda: draw_sheets(chart, PAGE_WIDTH, PAGE_HEIGHT))
    return sheets if len(sheets) > 1 else ()


def list_exits(chosen: ChartSteps, step: str) -> tuple[tuple[str, str], ...]:
    """Return for each way out of a step its words and the name of the step it leads to."""
    names = {each.id: each.name for each in chosen.steps}
    return tuple(
        (_word_exit(flow), names.get(flow.target, flow.target))
        for flow in chosen.flows
        if flow.source == step
    )


def _list_lanes(chosen: ChartSteps) -> tuple[Lane, ...]:
    """Return the lanes in which steps stand; one that a draft does not know is called as it is written."""
    names = {lane.id: lane.name for lane in chosen.lanes}
    used = [step.lane for step in chosen.steps]
    order = [*(name for name in names if name in used), *(name for name in used if name not in names)]
    return tuple(Lane(name, names.get(name, name)) for name in dict.fromkeys(order))


def _list_edges(chosen: ChartSteps) -> tuple[Edge, ...]:
    """Return the flows between steps that there are; in a draft one may name another."""
    known = {step.id for step in chosen.steps}
    return tuple(
        Edge(flow.source, flow.target, flow.words, flow.is_return)
        for flow in chosen.flows
        if flow.source in known and flow.target in known
    )


def _word_exit(flow: PublicFlow) -> str:
    words = flow.words or ""
    if not flow.is_return or "退回" in words:
        return words
    return f"{words}（退回）" if words else "退回"


def _make_node(
    workflow: PublicWorkflow, step: PublicStep, marks: Mapping[str, tuple[Mark, ...]], told: frozenset[str]
) -> Node:
    target = Target("power", workflow.power, f"step-{step.id}")
    return Node(
        identifier=step.id,
        lane=step.lane,
        shape=_SHAPES[step.kind],
        name=step.name,
        limit=_word_limit(step),
        marks=marks.get(step.id, ()),
        href=f"ref:{target}" if step.id in told else None,
    )


def _word_limit(step: PublicStep) -> str | None:
    limit = step.limit
    return remark_unverified(write_limit(limit.value, limit.unit), verified=limit.verified) if limit else None


def _mark_steps(desk: Desk, workflow: PublicWorkflow, chosen: ChartSteps) -> dict[str, tuple[Mark, ...]]:
    """Return the risk marks of each step, numbered as in the risk table of the power's page.

    What has no level, as in a draft, has a row there but no mark.
    """
    numbers = number_risks(desk, workflow.power)
    found: dict[str, tuple[Mark, ...]] = {}
    for step in chosen.steps:
        risks = desk.risks_on.get(("step", f"{workflow.id}/{step.id}"), ())
        marks = (_make_mark(desk, workflow, risk, numbers[risk.id]) for risk in risks)
        found[step.id] = tuple(mark for mark in marks if mark is not None)
    return found


def _make_mark(desk: Desk, workflow: PublicWorkflow, risk: PublicRisk, number: int) -> Mark | None:
    level = desk.find_level(risk.id)
    if level is None:
        return None
    target = Target("power", workflow.power, f"risk-{risk.id}")
    return Mark(
        identifier=risk.id,
        number=str(number),
        level=level.name,
        glyph=level.mark,
        tone=f"tone-{level.rank}",
        title=f"风险点{number}：{risk.name}（{level.name}）",
        href=f"ref:{target}",
    )
