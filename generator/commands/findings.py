"""What the checks find, as each audience may know it: found in what it sees, and in nothing else."""

from dataclasses import replace

from generator.checks.check import check_handbook
from generator.checks.inspection import inspect_handbook
from generator.checks.verification import list_unverified_public
from generator.commands.output_kinds import UNVERIFIED_PUBLISHED
from generator.model.audience import Clearance
from generator.model.card import Finding
from generator.model.config import AudienceChoice
from generator.model.handbook import Handbook
from generator.sources.atlas import Atlas
from generator.values.problem import Language, Problem, sort_problems
from generator.views.reduction import reduce_handbook


def find_for_audience(handbook: Handbook, atlas: Atlas, choice: AudienceChoice) -> tuple[Finding, ...]:
    """Return what an audience is told of the checks: staff who see all departments everything short of errors.

    Errors stop a build; a draft tells them apart. Others are told nothing: what is found in one department may
    name another's.
    """
    if choice.clearance is Clearance.PUBLIC or choice.scope != "all":
        return ()
    reduction = reduce_handbook(handbook, choice.clearance)
    found = check_handbook(reduction.handbook, replace(atlas, kept=reduction.kept))
    return tuple(_note_finding(problem) for problem in found if not problem.is_error)


def refuse_unverified(
    handbook: Handbook, atlas: Atlas, choices: tuple[AudienceChoice, ...]
) -> tuple[Problem, ...]:
    """Return an error for each unverified value that a build, other than a demonstration, would publish."""
    is_published = any(choice.clearance is Clearance.PUBLIC for choice in choices)
    if not is_published or handbook.config.is_demonstration:
        return ()
    found = list_unverified_public(inspect_handbook(handbook, atlas))
    return tuple(sort_problems([replace(each, kind=UNVERIFIED_PUBLISHED) for each in found]))


def _note_finding(problem: Problem) -> Finding:
    register, _, identifier = (problem.entry or "").partition("/")
    return Finding(
        register_name=register,
        identifier=identifier,
        department=problem.department,
        code=problem.kind.code,
        severity=problem.kind.severity.value,
        title=problem.kind.zh.title,
        place=str(problem.place),
        message=problem.tell_message(Language.ZH, quotes_withheld=True),
        remedy=problem.tell_remedy(Language.ZH, quotes_withheld=True),
    )
