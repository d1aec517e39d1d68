"""A workflow as a chart: the external one from what is public, the internal one from what staff see."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.drawings.chart import Chart, Edge, Lane, Mark, Node, Shape
from generator.drawings.drawing import Drawing, draw_chart
from generator.model.terms import StepKind, write_limit
from generator.pages.blocks import Figure
from generator.pages.desk import Desk
from generator.pages.words import Target
from generator.views.public import PublicFlow, PublicLaneEntry, PublicStep, PublicWorkflow

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


def draw_figure(
    desk: Desk, workflow: PublicWorkflow, chosen: ChartSteps, kind: str, told: frozenset[str]
) -> Figure:
    """Return the drawing of a workflow; `kind` is ``external`` or ``internal``.

    `told` are the steps that the page's table tells, to whose rows the boxes lead.
    """
    word = "外部" if kind == "external" else "内部"
    marks = _mark_steps(desk, workflow, chosen) if kind == "internal" else {}
    title = f"{workflow.name}{word}流程图"
    chart = Chart(
        identifier=f"{kind}-{workflow.id}",
        title=title,
        description=f"共{len(chosen.steps)}个环节，{len(chosen.lanes)}条泳道；图后的环节表内容与本图相同。",
        lanes=tuple(Lane(lane.id, lane.name) for lane in _keep_used(chosen)),
        nodes=tuple(_make_node(workflow, step, marks, told) for step in chosen.steps),
        edges=tuple(Edge(flow.source, flow.target, flow.words, flow.is_return) for flow in chosen.flows),
    )
    return Figure(_draw_once(chart), title, f"chart-{kind}")


def list_exits(chosen: ChartSteps, step: str) -> tuple[tuple[str, str], ...]:
    """Return for each way out of a step its words and the name of the step it leads to."""
    names = {each.id: each.name for each in chosen.steps}
    return tuple(
        ((flow.words or "") + ("（退回）" if flow.is_return else ""), names.get(flow.target, flow.target))
        for flow in chosen.flows
        if flow.source == step
    )


def _draw_once(chart: Chart) -> Drawing:
    return draw_chart(chart)


def _keep_used(chosen: ChartSteps) -> Iterable[PublicLaneEntry]:
    used = {step.lane for step in chosen.steps}
    return (lane for lane in chosen.lanes if lane.id in used)


def _make_node(
    workflow: PublicWorkflow, step: PublicStep, marks: Mapping[str, tuple[Mark, ...]], told: frozenset[str]
) -> Node:
    limit = write_limit(step.limit.value, step.limit.unit) if step.limit else None
    target = Target("power", workflow.power, f"step-{step.id}")
    return Node(
        identifier=step.id,
        lane=step.lane,
        shape=_SHAPES[step.kind],
        name=step.name,
        limit=limit,
        marks=marks.get(step.id, ()),
        href=f"ref:{target}" if step.id in told else None,
    )


def _mark_steps(desk: Desk, workflow: PublicWorkflow, chosen: ChartSteps) -> dict[str, tuple[Mark, ...]]:
    """Return the risk marks of each step, numbered as in the risk table of the power's page."""
    found: dict[str, tuple[Mark, ...]] = {}
    number = 0
    for step in chosen.steps:
        for risk in desk.risks_on.get(("step", f"{workflow.id}/{step.id}"), ()):
            level = desk.find_level(risk.id)
            if level is None:
                continue
            number += 1
            target = Target("power", workflow.power, f"risk-{risk.id}")
            mark = Mark(
                identifier=risk.id,
                number=str(number),
                level=level.name,
                glyph=level.mark,
                tone=f"tone-{level.rank}",
                title=f"风险点{number}：{risk.name}（{level.name}）",
                href=f"ref:{target}",
            )
            found[step.id] = (*found.get(step.id, ()), mark)
    return found
