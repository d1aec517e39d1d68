"""Flows and lanes one by one: what they name is there, and nothing is said twice."""

from collections.abc import Collection, Iterable, Iterator

from generator.checks.charts import name_steps
from generator.checks.declaring import declare_error, declare_warning
from generator.checks.exposure import Path, quote_value
from generator.checks.inspection import Inspection
from generator.checks.references import MOST_GUESSES
from generator.model.terms import StepKind
from generator.model.workflow import Workflow
from generator.values.identifier import find_near_miss
from generator.values.problem import Problem, ProblemKind, Slot, Withheld

MOST_LISTED = 50
"""How many names a message lists of those that could be meant."""

EXIT_WORDS_TWICE = declare_error(
    "W008",
    (
        "判断的出口条件相同",
        "{entry} 的判断 {step} 有两个出口都写“{value}”。",
        "请改成互不相同的条件，或合并成一个出口。",
    ),
    (
        "Exits with the same words",
        "Two exits of the decision {step} of {entry} say “{value}”.",
        "Word them differently, or merge them.",
    ),
)
STEP_UNKNOWN = declare_error(
    "W011",
    (
        "流向所指环节不存在",
        "{entry} 的“{field}”写作“{value}”，本流程没有这个环节。",
        "本流程的环节有：{known}。",
    ),
    (
        "Flow to an unknown step",
        "{entry}: “{field}” is “{value}”, no step of this workflow.",
        "Its steps are: {known}.",
    ),
)
LANE_UNKNOWN = declare_error(
    "W012",
    ("泳道不存在", "{entry} 的“{field}”写作“{value}”，本流程没有这条泳道。", "本流程的泳道有：{known}。"),
    ("Unknown lane", "{entry}: “{field}” is “{value}”, no lane of this workflow.", "Its lanes are: {known}."),
)
FLOW_TWICE = declare_error(
    "W013",
    (
        "流向重复",
        "{entry} 从 {source} 到 {target} 的流向写了两次。",
        "请删去其中一条；条件不同的写在 words 里。",
    ),
    (
        "Flow written twice",
        "{entry} has two flows from {source} to {target}.",
        "Remove one; where answers differ, word them.",
    ),
)
END_CONTINUES = declare_error(
    "W014",
    (
        "结束之后还有流向",
        "{entry} 的流向从结束环节 {source} 出发。",
        "请删去这条流向，或把该环节改成 kind: process。",
    ),
    (
        "A flow leaves an end",
        "A flow of {entry} leaves the end {source}.",
        "Remove the flow, or make the step kind: process.",
    ),
)
FLOW_TO_ITSELF = declare_error(
    "W015",
    ("流向回到自身", "{entry} 的流向从 {source} 又回到 {source}。", "请改正终点，或删去这条流向。"),
    (
        "Flow to itself",
        "A flow of {entry} leads from {source} to {source}.",
        "Correct its target, or remove it.",
    ),
)
LANE_EMPTY = declare_warning(
    "W016",
    ("空泳道", "{entry} 的泳道 {lane} 中没有环节。", "请删去这条泳道，或把环节放进去。"),
    ("Empty lane", "The lane {lane} of {entry} holds no step.", "Remove it, or put steps into it."),
)

KINDS = (
    EXIT_WORDS_TWICE,
    STEP_UNKNOWN,
    LANE_UNKNOWN,
    FLOW_TWICE,
    END_CONTINUES,
    FLOW_TO_ITSELF,
    LANE_EMPTY,
)


def find_unknown_steps(inspection: Inspection) -> Iterator[Problem]:
    """Yield each flow that begins or ends at a step its workflow does not have."""
    for workflow in inspection.list_entries(Workflow):
        steps = dict.fromkeys(step.id for step in workflow.steps)
        written = (
            (("flows", index, field), name)
            for index, flow in enumerate(workflow.flows)
            for field, name in (("source", flow.source), ("target", flow.target))
        )
        yield from _tell_unknown(inspection, STEP_UNKNOWN, workflow, written, steps)


def find_unknown_lanes(inspection: Inspection) -> Iterator[Problem]:
    """Yield each step in a lane its workflow does not have."""
    for workflow in inspection.list_entries(Workflow):
        lanes = dict.fromkeys(lane.id for lane in workflow.lanes)
        written = ((("steps", index, "lane"), step.lane) for index, step in enumerate(workflow.steps))
        yield from _tell_unknown(inspection, LANE_UNKNOWN, workflow, written, lanes)


def _tell_unknown(
    inspection: Inspection,
    kind: ProblemKind,
    workflow: Workflow,
    written: Iterable[tuple[Path, str]],
    known: Collection[str],
) -> Iterator[Problem]:
    """Yield a problem for each name that is not known; near misses are sought for the first ones."""
    unknown = [(path, name) for path, name in written if name not in known]
    listed = name_steps(sorted(known), MOST_LISTED) if unknown else ""
    for number, (path, name) in enumerate(unknown):
        near = find_near_miss(name, known) if number < MOST_GUESSES else None
        value = quote_value(workflow, path, name)
        guess: Slot | None = Withheld(near) if near and isinstance(value, Withheld) else near
        yield inspection.tell(kind, workflow, path, guess, value=value, known=listed)


def find_faulty_flows(inspection: Inspection) -> Iterator[Problem]:
    """Yield flows written twice, from an end, or to where they begin, and exits with the same words."""
    for workflow in inspection.list_entries(Workflow):
        kinds = {step.id: step.kind for step in workflow.steps}
        seen: set[tuple[str, str, str | None, bool]] = set()
        worded: set[tuple[str, str | None, bool]] = set()
        for index, flow in enumerate(workflow.flows):
            path = ("flows", index)
            key = (flow.source, flow.target, flow.words, flow.is_external_only)
            answer = (flow.source, flow.words, flow.is_external_only)
            if flow.source == flow.target:
                yield inspection.tell(FLOW_TO_ITSELF, workflow, path, source=flow.source)
            elif kinds.get(flow.source) is StepKind.END:
                yield inspection.tell(END_CONTINUES, workflow, path, source=flow.source)
            elif key in seen:
                yield inspection.tell(FLOW_TWICE, workflow, path, source=flow.source, target=flow.target)
            elif kinds.get(flow.source) is StepKind.DECISION and flow.words and answer in worded:
                value = quote_value(workflow, (*path, "words"), flow.words)
                yield inspection.tell(EXIT_WORDS_TWICE, workflow, path, step=flow.source, value=value)
            seen.add(key)
            worded.add(answer)


def find_empty_lanes(inspection: Inspection) -> Iterator[Problem]:
    """Yield each lane without a step."""
    for workflow in inspection.list_entries(Workflow):
        used = {step.lane for step in workflow.steps}
        for index, lane in enumerate(workflow.lanes):
            if lane.id not in used:
                yield inspection.tell(LANE_EMPTY, workflow, ("lanes", index), lane=lane.id)


RULES = (find_unknown_steps, find_unknown_lanes, find_faulty_flows, find_empty_lanes)
