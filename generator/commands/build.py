"""A build: the project read, checked, cut for each audience, rendered apart, and put in place whole."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.checks.check import check_reading
from generator.commands.audience_build import AudienceBuild, RenderJob, put_in_place, render_audience
from generator.commands.build_request import OUTPUTS, BuildRequest, BuildResult
from generator.commands.drafts import mark_draft
from generator.commands.edition_records import RecordRefusedError, carry_comparison
from generator.commands.findings import find_for_audience, refuse_unverified
from generator.commands.output_kinds import DRAFT_NOT_PUBLIC
from generator.commands.progress import Progress
from generator.commands.project_reading import read_project_folder
from generator.commands.usage import UNKNOWN_AUDIENCE, UNKNOWN_DEPARTMENT, refuse
from generator.engines.disk import OWN_FOLDER, read_theme
from generator.engines.lock import lock_folder
from generator.engines.parallel import work_at_once
from generator.engines.resources import find_theme
from generator.engines.workplace import make_folder, open_workplace
from generator.model.audience import Clearance
from generator.model.config import AudienceChoice
from generator.model.handbook import Handbook
from generator.outputs.templates import Theme
from generator.sources.atlas import Atlas
from generator.sources.project_files import CONFIG_FILE
from generator.values.place import Place
from generator.values.problem import Problem
from generator.views.cut import cut_handbook
from generator.views.parts import AudienceView

PART_NAMES = {"pages": "排页", "site": "网站", "book": "成书", "data": "开放数据"}
"""What each stage of a rendering is called."""


@dataclass(frozen=True, slots=True)
class _Material:
    """What all audiences of one build are made from."""

    handbook: Handbook
    atlas: Atlas
    theme: Theme


def build_handbook(request: BuildRequest, told: Progress) -> BuildResult:
    """Build what is asked for; where anything fails the output stays as it was.

    Raises WrongUsageError for a folder without a project and for unknown audiences or departments.
    """
    started = time.perf_counter()
    told.stage("读取与检查")
    reading = read_project_folder(request.project)
    found = check_reading(reading)
    problems = list(found)
    handbook = reading.handbook
    if handbook is None:
        return BuildResult(tuple(problems), is_built=False)
    choices = choose_audiences(handbook, request)
    problems.extend(refuse_unverified(handbook, reading.atlas, choices))
    if any(problem.is_error for problem in problems):
        if not request.is_draft or any(each.kind.is_syntax for each in problems):
            return BuildResult(tuple(problems), is_built=False)
        choices = _leave_public_out(choices, problems)
    marked = mark_draft(handbook, reading.atlas, found) if request.is_draft else handbook
    outputs = [("", "check", time.perf_counter() - started)]
    theme = read_theme(find_theme(), request.project / "theme")
    waiting = partial(told.stage, "等待另一次生成结束")
    with lock_folder(request.output, waiting), open_workplace(request.output) as folder:
        built = _render_all(request, _Material(marked, reading.atlas, theme), choices, folder, told)
        is_whole = all(each.is_whole for each in built) and bool(built)
        for each in built if is_whole else ():
            name = name_place(each.choice, request.departments)
            put_in_place(each, folder / each.choice.id / "output", request.output / name)
    told.done()
    for each in built:
        problems.extend(each.problems)
        outputs.extend((each.choice.id, part, seconds) for part, seconds in each.seconds.items())
    return BuildResult(tuple(problems), is_whole, tuple(outputs))


def choose_audiences(handbook: Handbook, request: BuildRequest) -> tuple[AudienceChoice, ...]:
    """Return the audiences asked for; none asked for are all but the restricted ones.

    Raises WrongUsageError for an unknown audience or department.
    """
    known = [choice.id for choice in handbook.config.audiences]
    for name in request.audiences:
        if name not in known:
            raise refuse(UNKNOWN_AUDIENCE, name, known)
    departments = [each.id for each in handbook.departments]
    for name in request.departments:
        if name not in departments:
            raise refuse(UNKNOWN_DEPARTMENT, name, departments)
    return tuple(
        choice
        for choice in handbook.config.audiences
        if choice.id in request.audiences
        or (not request.audiences and choice.clearance is not Clearance.RESTRICTED)
    )


def name_place(choice: AudienceChoice, departments: tuple[str, ...]) -> str:
    """Return the folder of an audience's output; what holds some departments only has one of its own."""
    return "-".join([choice.id, *sorted(set(departments))])


def _leave_public_out(
    choices: tuple[AudienceChoice, ...], problems: list[Problem]
) -> tuple[AudienceChoice, ...]:
    problems.extend(
        Problem(DRAFT_NOT_PUBLIC, Place(CONFIG_FILE), {"audience": choice.name})
        for choice in choices
        if choice.clearance is Clearance.PUBLIC
    )
    return tuple(choice for choice in choices if choice.clearance is not Clearance.PUBLIC)


def _render_all(
    request: BuildRequest,
    material: _Material,
    choices: tuple[AudienceChoice, ...],
    folder: Path,
    told: Progress,
) -> list[AudienceBuild]:
    parts = tuple(part for part in OUTPUTS if not request.only or part in request.only)

    def render(choice: AudienceChoice) -> AudienceBuild:
        try:
            view = _cut_view(request, material, choice)
        except RecordRefusedError as refusal:
            return AudienceBuild(choice, [refusal.problem])
        place = make_folder(folder / choice.id, OWN_FOLDER)
        name = name_place(choice, request.departments)
        cache = request.output.absolute() / ".cache" / name if request.uses_cache else None
        job = RenderJob(view, material.theme, parts, place, cache)
        return render_audience(choice, job, _tell_stage(told, choice))

    return work_at_once(render, choices)


def _cut_view(request: BuildRequest, material: _Material, choice: AudienceChoice) -> AudienceView:
    """Return what an audience sees, with what the checks found in it and what changed since an earlier edition.

    Of some departments neither is told: a finding may name another's, and beside the record of all that the
    audience saw what is narrower would seem to lack the rest. Raises RecordRefusedError.
    """
    handbook = material.handbook
    if request.departments:
        return cut_handbook(handbook, choice, request.departments)
    findings = find_for_audience(handbook, material.atlas, choice)
    view = cut_handbook(handbook.replace(findings=findings), choice)
    return carry_comparison(request.project, handbook, choice, view)


def _tell_stage(told: Progress, choice: AudienceChoice) -> Callable[[str], None]:
    def tell(stage: str) -> None:
        told.stage(f"{choice.name}：{PART_NAMES.get(stage, stage)}")

    return tell
