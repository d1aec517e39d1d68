"""Departments within departments: no circle, and no more layers than a unit has."""

from collections.abc import Iterator

from generator.checks.chains import measure_depths, walk_circles
from generator.checks.charts import name_steps
from generator.checks.declaring import declare_error, declare_warning
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection
from generator.model.department import Department
from generator.values.problem import Problem

MOST_LAYERS = 4
"""Group, company, branch and project: nobody's departments lie deeper."""

DEPARTMENTS_IN_CIRCLE = declare_error(
    "G015",
    ("上级部门成环", "{entry} 沿上级部门又回到自己：{departments}。", "请改正其中一个部门的 within。"),
    (
        "Departments in a circle",
        "{entry} lies within itself: {departments}.",
        "Correct the field within of one of them.",
    ),
)
LAYERS_TOO_MANY = declare_warning(
    "G016",
    (
        "部门层级过多",
        "{entry} 在第 {depth} 层，上级部门一层层写下来超过 {most} 层。",
        "请核对 within；中间的层级可以省去，直接写所属的机关或公司。",
    ),
    (
        "Too many layers of departments",
        "{entry} lies on layer {depth}; there should be {most} at most.",
        "Look at within; leave out layers between it and the organ or company that it belongs to.",
    ),
)

KINDS = (DEPARTMENTS_IN_CIRCLE, LAYERS_TOO_MANY)


def find_departments_in_circle(inspection: Inspection) -> Iterator[Problem]:
    """Yield each circle of departments once, at the first of them."""
    departments = {each.id: each for each in inspection.list_entries(Department)}
    for circle in walk_circles({name: each.within for name, each in departments.items()}):
        first = departments[circle[0]]
        told = quote_value(first, ("within",), name_steps(circle))
        yield inspection.tell(DEPARTMENTS_IN_CIRCLE, first, ("within",), departments=told)


def find_deep_departments(inspection: Inspection) -> Iterator[Problem]:
    """Yield each department that lies deeper than units go."""
    departments = {each.id: each for each in inspection.list_entries(Department)}
    depths = measure_depths({name: each.within for name, each in departments.items()})
    for name, depth in depths.items():
        if depth > MOST_LAYERS:
            slots = {"depth": str(depth), "most": str(MOST_LAYERS)}
            yield inspection.tell(LAYERS_TOO_MANY, departments[name], ("within",), **slots)


RULES = (find_departments_in_circle, find_deep_departments)
