"""All rules, and all kinds of problem that reading and checking can find."""

from collections.abc import Callable, Iterator

from generator.checks import (
    abolished,
    audiences,
    chapters,
    chart_limits,
    disclosure,
    due_dates,
    duties,
    examinations,
    external_charts,
    external_parts,
    fees,
    flows,
    identifiers,
    laws,
    levels,
    limits,
    management,
    measures,
    organization,
    orthography,
    posts,
    powers,
    ratings,
    references,
    risks,
    sheet,
    staffing,
    unused,
    verification,
    workflows,
)
from generator.checks.inspection import Inspection
from generator.sources.field_kinds import FIELD_KINDS
from generator.sources.syntax_kinds import SYNTAX_KINDS
from generator.values.problem import Problem, ProblemKind

Rule = Callable[[Inspection], Iterator[Problem]]

_FAMILIES = (
    identifiers,
    references,
    disclosure,
    chapters,
    workflows,
    flows,
    external_parts,
    external_charts,
    staffing,
    duties,
    powers,
    abolished,
    fees,
    limits,
    chart_limits,
    laws,
    risks,
    measures,
    due_dates,
    ratings,
    management,
    levels,
    organization,
    posts,
    examinations,
    unused,
    audiences,
    sheet,
    orthography,
    verification,
)

ALL_RULES: tuple[Rule, ...] = tuple(rule for family in _FAMILIES for rule in family.RULES)
"""Each rule looks at the whole handbook for one thing."""

ALL_KINDS: tuple[ProblemKind, ...] = (
    *SYNTAX_KINDS,
    *FIELD_KINDS,
    *(kind for family in _FAMILIES for kind in family.KINDS),
)
"""Every kind by which a problem may be told, in order of floors and families."""
