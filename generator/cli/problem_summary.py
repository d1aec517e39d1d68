"""How many problems there are of each severity: in all, of each department, and of the whole unit."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.values.problem import Problem, Severity

Counts = Mapping[Severity, int]
"""A number for each severity, zero where there is none."""


@dataclass(frozen=True, slots=True)
class Summary:
    """All problems counted; `departments` by identifier in order, `unit` those that belong to none of them."""

    total: Counts
    departments: Mapping[str, Counts]
    unit: Counts


def sum_up_problems(problems: Iterable[Problem]) -> Summary:
    """Return the problems counted."""
    counted = Counter((problem.department, problem.kind.severity) for problem in problems)
    named = sorted({department for department, _ in counted if department is not None})
    return Summary(
        total={one: sum(count for (_, each), count in counted.items() if each is one) for one in Severity},
        departments={name: {one: counted[name, one] for one in Severity} for name in named},
        unit={one: counted[None, one] for one in Severity},
    )
