"""What a build is asked to make, and what it answers."""

from dataclasses import dataclass
from pathlib import Path

from generator.values.problem import Problem

OUTPUTS = ("book", "data", "site")
"""What can be made for an audience, in the order of making: the site offers the others for download."""


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """One order to build.

    `audiences` empty: every audience of public and internal clearance. `only` holds words of `OUTPUTS`, all
    three where nothing was left out. `departments` empty: all of them.
    """

    project: Path
    audiences: tuple[str, ...]
    only: frozenset[str]
    departments: tuple[str, ...]
    output: Path
    uses_cache: bool = True
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What came of a build: its problems, whether anything was made, and (audience, stage, seconds)."""

    problems: tuple[Problem, ...]
    is_built: bool
    outputs: tuple[tuple[str, str, float], ...] = ()
