"""All kinds of problem that any command may tell, by their codes."""

from collections.abc import Mapping
from types import MappingProxyType

from generator.checks.rules import ALL_KINDS
from generator.commands.output_kinds import OUTPUT_KINDS
from generator.commands.record_kinds import RECORD_KINDS
from generator.commands.usage import USAGE_KINDS
from generator.values.problem import ProblemKind

KINDS_BY_CODE: Mapping[str, ProblemKind] = MappingProxyType(
    dict(sorted((kind.code, kind) for kind in (*ALL_KINDS, *OUTPUT_KINDS, *RECORD_KINDS, *USAGE_KINDS)))
)
"""Every kind by its code, sorted."""
