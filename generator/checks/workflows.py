"""Workflows as they are worked inside: every way leads from the start to an end, and every exit is worded."""

from collections.abc import Iterator, Mapping

from generator.checks.charts import Chart, Fault, find_faults, take_chart
from generator.checks.declaring import declare_error
from generator.checks.inspection import Inspection
from generator.model.workflow import Workflow
from generator.values.problem import Problem, ProblemKind

START_NOT_ONE = declare_error(
    "W001",
    (
        "流程应有且只有一个开始",
        "{entry} 的开始环节数：{steps}。",
        "请只留一个 kind: start 的环节；没有的补上一个。",
    ),
    (
        "Exactly one start",
        "Number of start steps of {entry}: {steps}.",
        "Keep a single step of kind: start; add one where there is none.",
    ),
)
END_MISSING = declare_error(
    "W002",
    ("流程没有结束", "{entry} 没有 kind: end 的环节。", "请补上结束环节，并把最后的流向引到它。"),
    ("No end", "{entry} has no step of kind: end.", "Add an end and lead the last flows to it."),
)
UNREACHABLE = declare_error(
    "W003",
    ("走不到的环节", "{entry} 从开始走不到环节 {steps}。", "请补上引到它的流向，或删去它。"),
    (
        "Unreachable step",
        "In {entry} no way from the start leads to {steps}.",
        "Add a flow that leads to it, or remove it.",
    ),
)
DEAD_END = declare_error(
    "W004",
    ("断头环节", "{entry} 的环节 {steps} 不是结束，却没有去向。", "请补上它的流向，或把它改成 kind: end。"),
    (
        "Dead end",
        "In {entry} nothing leads on from {steps}, which is no end.",
        "Add a flow from it, or make it kind: end.",
    ),
)
LOOP = declare_error(
    "W005",
    ("走不出的循环", "{entry} 从环节 {steps} 出发，怎么走也到不了结束。", "请给循环补上一个出口。"),
    ("Loop without way out", "In {entry} no way from {steps} leads to an end.", "Give the loop a way out."),
)
FEW_EXITS = declare_error(
    "W006",
    (
        "判断不足两个出口",
        "{entry} 的判断环节 {steps} 没有两个出口。",
        "请补上另一种结果的流向，或改成 kind: process。",
    ),
    (
        "Decision with fewer than two exits",
        "The decision {steps} of {entry} has no two exits.",
        "Add the flow of the other answer, or make it kind: process.",
    ),
)
EXIT_UNWORDED = declare_error(
    "W007",
    (
        "判断的出口没有写条件",
        "{entry} 的流向 {steps} 从判断出发，没有写 words。",
        "请写明走这一出口的条件，如“符合”。",
    ),
    (
        "Exit without words",
        "The flow {steps} of {entry} leaves a decision without words.",
        "Write the answer that leads this way.",
    ),
)

FAULT_KINDS: Mapping[Fault, ProblemKind] = {
    Fault.START_NOT_ONE: START_NOT_ONE,
    Fault.END_MISSING: END_MISSING,
    Fault.UNREACHABLE: UNREACHABLE,
    Fault.DEAD_END: DEAD_END,
    Fault.LOOP: LOOP,
    Fault.FEW_EXITS: FEW_EXITS,
    Fault.EXIT_UNWORDED: EXIT_UNWORDED,
}
"""What each fault of the internal chart is told as."""

KINDS = tuple(FAULT_KINDS.values())


def take_internal_chart(workflow: Workflow) -> Chart:
    """Return the chart for staff: everything but what stands in the external chart alone."""
    return take_chart(
        workflow, lambda step: not step.is_external_only, lambda flow: not flow.is_external_only
    )


def find_chart_faults(inspection: Inspection) -> Iterator[Problem]:
    """Yield what the internal chart of each workflow lacks."""
    for workflow in inspection.list_entries(Workflow):
        for found in find_faults(take_internal_chart(workflow)):
            kind = FAULT_KINDS[found.fault]
            yield inspection.tell(kind, workflow, found.path, steps=found.steps)


RULES = (find_chart_faults,)
