"""External charts: the public steps and flows, and nothing else, make a whole chart of their own."""

from collections.abc import Iterator, Mapping

from generator.checks.charts import Chart, Fault, find_faults, take_chart
from generator.checks.declaring import declare_error
from generator.checks.exposure import is_public
from generator.checks.inspection import Inspection
from generator.checks.powers import is_exercised
from generator.checks.workflows import take_internal_chart
from generator.model.power import Power
from generator.model.terms import PowerScope
from generator.model.workflow import Workflow
from generator.values.problem import Problem, ProblemKind

CHART_MISSING = declare_error(
    "E005",
    (
        "对外职权没有外部流程图",
        "{entry} 属于公开的对外职权 {power}，却没有公开的环节。",
        "请公开流程和外部流程图上的环节、流向，从开始到结束连成一条路。",
    ),
    (
        "External power without an external chart",
        "{entry} belongs to the public external power {power}, but has no public step.",
        "Publish the workflow and the steps and flows of its external chart, from start to end.",
    ),
)
START_NOT_ONE = declare_error(
    "E011",
    (
        "外部流程图应有且只有一个开始",
        "{entry} 公开的开始环节数：{steps}。",
        "请使公开的环节中有且只有一个 kind: start。",
    ),
    (
        "External chart: exactly one start",
        "Number of public start steps of {entry}: {steps}.",
        "Let exactly one public step be of kind: start.",
    ),
)
END_MISSING = declare_error(
    "E012",
    ("外部流程图没有结束", "{entry} 公开的环节中没有 kind: end。", "请公开一个结束环节。"),
    ("External chart: no end", "No public step of {entry} is of kind: end.", "Publish an end."),
)
UNREACHABLE = declare_error(
    "E013",
    (
        "外部流程图上走不到的环节",
        "{entry} 沿公开的流向，从开始走不到环节 {steps}。",
        "请补上公开的流向，或不公开该环节。",
    ),
    (
        "External chart: unreachable step",
        "In {entry} no public flows lead from the start to {steps}.",
        "Add public flows, or withhold the step.",
    ),
)
DEAD_END = declare_error(
    "E014",
    (
        "外部流程图上的断头环节",
        "{entry} 的环节 {steps} 公开，却没有公开的去向。",
        "请补上公开的流向，或不公开该环节。",
    ),
    (
        "External chart: dead end",
        "In {entry} no public flow leads on from {steps}.",
        "Add a public flow, or withhold the step.",
    ),
)
LOOP = declare_error(
    "E015",
    (
        "外部流程图上走不出的循环",
        "{entry} 从环节 {steps} 出发，沿公开的流向到不了结束。",
        "请公开循环的出口。",
    ),
    (
        "External chart: loop without way out",
        "In {entry} no public flows lead from {steps} to an end.",
        "Publish the way out.",
    ),
)
FEW_EXITS = declare_error(
    "E016",
    (
        "外部流程图上判断不足两个出口",
        "{entry} 的判断环节 {steps} 公开，公开的出口不足两个。",
        "请公开它的另一个出口，或在外部流程图上用一个处理环节代替。",
    ),
    (
        "External chart: decision with fewer than two exits",
        "The public decision {steps} of {entry} has fewer than two public exits.",
        "Publish its other exit, or put a process step in its place.",
    ),
)
EXIT_UNWORDED = declare_error(
    "E017",
    (
        "外部流程图上判断的出口没有写条件",
        "{entry} 的流向 {steps} 从公开的判断出发，没有写 words。",
        "请写明走这一出口的条件。",
    ),
    (
        "External chart: exit without words",
        "The flow {steps} of {entry} leaves a public decision without words.",
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
"""What each fault of the external chart is told as."""

KINDS = (CHART_MISSING, *FAULT_KINDS.values())


def take_external_chart(workflow: Workflow) -> Chart:
    """Return the chart for the public: exactly the public steps and flows; none of a withheld workflow."""
    is_shown = is_public(workflow)
    return take_chart(workflow, lambda step: is_shown and is_public(step), is_public)


def find_chart_faults(inspection: Inspection) -> Iterator[Problem]:
    """Yield what the external chart of each workflow lacks; what the internal one lacks too is told there."""
    for workflow in inspection.list_entries(Workflow):
        chart = take_external_chart(workflow)
        if not chart.steps:
            continue
        told = {(found.fault, found.path) for found in find_faults(take_internal_chart(workflow))}
        for found in find_faults(chart):
            if (found.fault, found.path) not in told:
                kind = FAULT_KINDS[found.fault]
                yield inspection.tell(kind, workflow, found.path, steps=found.steps)


def find_missing_charts(inspection: Inspection) -> Iterator[Problem]:
    """Yield each workflow of a public external power that shows the public nothing."""
    for power in inspection.list_entries(Power):
        if power.scope is PowerScope.EXTERNAL and is_public(power) and is_exercised(power):
            for workflow in inspection.workflows.get(power.id, ()):
                if not take_external_chart(workflow).steps:
                    yield inspection.tell(CHART_MISSING, workflow, ("audience",), power=f"power/{power.id}")


RULES = (find_chart_faults, find_missing_charts)
