"""Public steps and flows one by one: they touch nothing that is withheld."""

from collections.abc import Iterator

from generator.checks.declaring import declare_error
from generator.checks.exposure import is_public
from generator.checks.inspection import Inspection
from generator.model.workflow import Flow, Step, Workflow
from generator.values.problem import Problem

FLOW_TOUCHES_WITHHELD = declare_error(
    "E001",
    (
        "公开的流向连着不公开的环节",
        "{entry} 的流向 {source} → {target} 公开，环节 {step} 不公开。",
        "请公开该环节，或不公开这条流向；对外要跳过内部环节的，另写 is_external_only: true 的环节或流向。",
    ),
    (
        "A public flow touches a withheld step",
        "In {entry} the flow {source} → {target} is public and the step {step} is not.",
        "Publish the step or withhold the flow; what passes over inner steps has is_external_only: true.",
    ),
)
STEP_IN_WITHHELD_LANE = declare_error(
    "E002",
    (
        "公开的环节在不公开的泳道中",
        "{entry} 的环节 {step} 公开，泳道 {lane} 不公开。",
        "请公开该泳道，或把环节放到公开的泳道。",
    ),
    (
        "A public step in a withheld lane",
        "In {entry} the step {step} is public and its lane {lane} is not.",
        "Publish the lane, or move the step to a public one.",
    ),
)
EXTERNAL_ONLY_WITHHELD = declare_error(
    "E003",
    (
        "仅用于外部流程图的内容没有公开",
        "{entry} 的“{field}”写了 is_external_only，受众却不是 public，哪张图上都不出现。",
        "请改为 audience: public，或删去 is_external_only。",
    ),
    (
        "External only, and withheld",
        "{entry}: “{field}” has is_external_only but is not public, so that it stands in no chart.",
        "Make it audience: public, or remove is_external_only.",
    ),
)
FLOW_LEAVES_INTERNAL = declare_error(
    "E004",
    (
        "流向连着仅用于外部流程图的环节",
        "{entry} 的流向 {source} → {target} 也画在内部流程图上，环节 {step} 只画在外部流程图上。",
        "请给这条流向写上 is_external_only: true。",
    ),
    (
        "A flow touches an external-only step",
        "In {entry} the flow {source} → {target} is in the internal chart too, the step {step} is not.",
        "Give the flow is_external_only: true.",
    ),
)

KINDS = (
    FLOW_TOUCHES_WITHHELD,
    STEP_IN_WITHHELD_LANE,
    EXTERNAL_ONLY_WITHHELD,
    FLOW_LEAVES_INTERNAL,
)


def find_misplaced_flows(inspection: Inspection) -> Iterator[Problem]:
    """Yield flows that touch a step of which their chart knows nothing."""
    for workflow in inspection.list_entries(Workflow):
        steps = {step.id: step for step in reversed(workflow.steps)}
        for index, flow in enumerate(workflow.flows):
            for name in dict.fromkeys((flow.source, flow.target)):
                step = steps.get(name)
                if step is None:
                    continue
                if is_public(flow) and not is_public(step):
                    kind = FLOW_TOUCHES_WITHHELD
                elif step.is_external_only and not flow.is_external_only:
                    kind = FLOW_LEAVES_INTERNAL
                else:
                    continue
                slots = {"source": flow.source, "target": flow.target, "step": name}
                yield inspection.tell(kind, workflow, ("flows", index), **slots)


def find_withheld_lanes(inspection: Inspection) -> Iterator[Problem]:
    """Yield each public step in a lane that is withheld."""
    for workflow in inspection.list_entries(Workflow):
        lanes = {lane.id: lane for lane in reversed(workflow.lanes)}
        for index, step in enumerate(workflow.steps):
            lane = lanes.get(step.lane)
            if lane is not None and is_public(step) and not is_public(lane):
                path = ("steps", index, "lane")
                yield inspection.tell(STEP_IN_WITHHELD_LANE, workflow, path, step=step.id, lane=lane.id)


def find_withheld_externals(inspection: Inspection) -> Iterator[Problem]:
    """Yield each step and flow for the external chart alone that is withheld from it."""
    for workflow in inspection.list_entries(Workflow):
        parts: list[tuple[str, int, Step | Flow]] = [
            *(("steps", index, step) for index, step in enumerate(workflow.steps)),
            *(("flows", index, flow) for index, flow in enumerate(workflow.flows)),
        ]
        for field, index, part in parts:
            if part.is_external_only and not is_public(part):
                yield inspection.tell(EXTERNAL_ONLY_WITHHELD, workflow, (field, index, "audience"))


RULES = (find_misplaced_flows, find_withheld_lanes, find_withheld_externals)
