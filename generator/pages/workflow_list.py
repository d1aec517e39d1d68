"""The catalogue of workflows: each with its power, its steps, its limits and, for staff, its risks by level."""

from generator.model.terms import StepKind
from generator.pages.blocks import Align, Column, Filter, Row
from generator.pages.charts import choose_own
from generator.pages.desk import Desk
from generator.pages.long_lists import LISTS, LongList, filter_groups, group_by_department, lay_out_list
from generator.pages.page import Page
from generator.pages.power_details import tell_limits
from generator.pages.power_lists import count_levels, list_power_facets
from generator.pages.relations import NO_DEPARTMENT
from generator.pages.risk_list import list_risk_filters
from generator.pages.sections import make_cell
from generator.pages.words import Run, Style, Target
from generator.views.labels import find_label
from generator.views.public import PublicPower, PublicStep, PublicWorkflow

WORKFLOWS = Target("page", "workflows")


def lay_out_workflow_list(desk: Desk) -> tuple[Page, ...]:
    """Return the page that lists all workflows by department, and its parts where it is split."""
    rows: dict[str | None, list[Row]] = {}
    number = 0
    for department in (*(each.id for each in desk.public.departments), NO_DEPARTMENT):
        for power in desk.powers_in.get(department, ()):
            workflow = desk.workflows.get(power.id)
            if workflow is not None and count_steps(desk, workflow):
                number += 1
                rows.setdefault(department, []).append(_make_row(desk, power, workflow, number))
    groups = group_by_department(desk, rows, "", "承办机构未登记")
    levels = tuple(each for each in list_risk_filters(desk) if each.name == "level")
    kinds = {power.kind: desk.word("power_kinds", power.kind) for power in desk.public.powers}
    return lay_out_list(
        LongList(
            identifier=WORKFLOWS.identifier,
            kind="workflow-list",
            title="流程目录",
            table="workflows",
            columns=_list_columns(desk),
            filters=(
                filter_groups(desk.public.config.vocabulary.department, groups),
                Filter("kind", find_label(PublicPower, "kind"), tuple(kinds.items())),
                *levels,
            ),
            groups=groups,
            description="全部办理流程，按承办部门排列，列明所属职权、环节数和时限。",
            nothing="没有登记流程。",
            unit="流程",
            parent=LISTS if desk.inner else Target("page", "home"),
        )
    )


def count_steps(desk: Desk, workflow: PublicWorkflow) -> int:
    """Return in how many steps the audience sees a workflow, connectors left out."""
    return sum(step.kind is not StepKind.CONNECTOR for step in choose_own(desk, workflow).steps)


def count_workflows(desk: Desk) -> int:
    """Return how many workflows the list holds."""
    return sum(bool(count_steps(desk, each)) for each in desk.workflows.values())


def _list_columns(desk: Desk) -> tuple[Column, ...]:
    return (
        Column("序号", 0.5, Align.CENTER),
        Column(find_label(PublicWorkflow, "id"), 1),
        Column(find_label(PublicWorkflow, "name"), 2.4),
        Column(find_label(PublicWorkflow, "power"), 2.4),
        Column("环节数", 0.7, Align.END),
        Column(find_label(PublicStep, "limit"), 1.7),
        *((Column("风险点", 1.2),) if desk.inner else ()),
        Column(find_label(PublicWorkflow, "version"), 0.8),
        Column("流程图", 0.8, Align.END),
    )


def _make_row(desk: Desk, power: PublicPower, workflow: PublicWorkflow, number: int) -> Row:
    limits = tell_limits(power)
    cells = [
        make_cell(str(number)),
        make_cell(workflow.id.upper()),
        make_cell(workflow.name),
        make_cell(desk.name_row("power", power.id)),
        make_cell(str(count_steps(desk, workflow))),
        limits.lines if limits else (),
        *((count_levels(desk, power),) if desk.inner else ()),
        make_cell(workflow.version),
        make_cell((Run("查看", Target("power", power.id, "workflow"), Style.FOLIO),)),
    ]
    return Row(tuple(cells), facets=list_power_facets(desk, power))
