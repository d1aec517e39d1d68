"""Forms for an audience: the project read, checked and cut, the forms made apart and put in place."""

import time
from dataclasses import dataclass, field
from pathlib import Path

from generator.checks.check import check_reading
from generator.commands.audience_build import AudienceBuild, RenderJob, put_in_place, render_audience
from generator.commands.build_request import BuildResult
from generator.commands.form_order import FORMATS, FormOrder, write_order
from generator.commands.progress import Progress
from generator.commands.project_reading import read_project_folder
from generator.commands.usage import (
    PUBLIC_FORMS,
    UNKNOWN_AUDIENCE,
    UNKNOWN_DEPARTMENT,
    UNKNOWN_FORM,
    refuse,
)
from generator.engines.cache import digest_tree
from generator.engines.disk import OWN_FOLDER, SHARED_FOLDER, read_theme, walk_artefacts, write_tree
from generator.engines.lock import lock_folder
from generator.engines.resources import find_theme
from generator.engines.workplace import make_folder, open_workplace
from generator.model.audience import Clearance
from generator.model.config import AudienceChoice
from generator.model.handbook import Handbook
from generator.model.record_terms import FormKind
from generator.views.cut import cut_handbook

FORMS = "forms"
"""The part of a rendering, and the folder below that of the audience."""


@dataclass(frozen=True, slots=True)
class FormRequest:
    """One order of forms; without an `audience` the first internal one gets them."""

    project: Path
    output: Path
    audience: str = ""
    order: FormOrder = field(default_factory=FormOrder)


def make_forms(request: FormRequest, told: Progress) -> BuildResult:
    """Make the forms asked for; where anything fails what was there stays as it was.

    Raises WrongUsageError for a folder without a project, and for unknown audiences, departments and kinds.
    """
    started = time.perf_counter()
    told.stage("读取与检查")
    reading = read_project_folder(request.project)
    problems = list(check_reading(reading))
    handbook = reading.handbook
    if handbook is None or any(problem.is_error for problem in problems):
        return BuildResult(tuple(problems), is_built=False)
    choice = _choose_audience(handbook, request.audience)
    _demand_known(handbook, request.order)
    outputs = [("", "check", time.perf_counter() - started)]
    told.stage(f"{choice.name}：表格")
    built = _render(request, handbook, choice, told)
    told.done()
    problems.extend(built.problems)
    outputs.extend((choice.id, part, seconds) for part, seconds in built.seconds.items())
    return BuildResult(tuple(problems), built.is_whole, tuple(outputs))


def _choose_audience(handbook: Handbook, name: str) -> AudienceChoice:
    """Return the audience of that name, or the first internal one; the public fills in no forms."""
    choices = handbook.config.audiences
    inside = [choice for choice in choices if choice.clearance is not Clearance.PUBLIC]
    if name and name not in {choice.id for choice in choices}:
        raise refuse(UNKNOWN_AUDIENCE, name, (choice.id for choice in inside))
    found = [
        choice
        for choice in inside
        if choice.id == name or (not name and choice.clearance is Clearance.INTERNAL)
    ]
    if not found:
        raise refuse(PUBLIC_FORMS, name, (choice.id for choice in inside))
    return found[0]


def _demand_known(handbook: Handbook, order: FormOrder) -> None:
    """Raise WrongUsageError where a kind or the department of the order is unknown."""
    known = [*(kind.value for kind in FormKind), *(choice.id for choice in handbook.config.forms)]
    for name in order.kinds:
        if name not in known:
            raise refuse(UNKNOWN_FORM, name, known)
    departments = [each.id for each in handbook.departments]
    if order.department and order.department not in departments:
        raise refuse(UNKNOWN_DEPARTMENT, order.department, departments)


def _render(
    request: FormRequest, handbook: Handbook, choice: AudienceChoice, told: Progress
) -> AudienceBuild:
    theme = read_theme(find_theme(), request.project / "theme")

    def tell_waiting() -> None:
        told.stage("等待另一次生成结束")

    with lock_folder(request.output, tell_waiting), open_workplace(request.output) as folder:
        cache = request.output.absolute() / ".cache" / choice.id
        view = cut_handbook(handbook, choice)
        place = make_folder(folder / choice.id, OWN_FOLDER)
        job = RenderJob(view, theme, (FORMS,), place, cache, write_order(request.order))
        built = render_audience(choice, job, lambda _: None)
        if built.is_whole:
            made = folder / choice.id / "output"
            if _is_part(request.order):
                _keep_others(made / FORMS, request.output / choice.id / FORMS, choice)
                built.digests[FORMS] = digest_tree(tuple(walk_artefacts(made / FORMS)))
            put_in_place(built, made, request.output / choice.id)
    return built


def _is_part(order: FormOrder) -> bool:
    """Tell whether some forms were asked for: others that lie there already stay."""
    return bool(order.kinds or order.department or order.is_blank or len(order.formats) < len(FORMATS))


def _keep_others(made: Path, there: Path, choice: AudienceChoice) -> None:
    """Put beside the forms made those of earlier orders that were not made anew."""
    new = {file.path for file in walk_artefacts(made)}
    mode = OWN_FOLDER if choice.clearance is Clearance.RESTRICTED else SHARED_FOLDER
    write_tree((file for file in walk_artefacts(there) if file.path not in new), made, mode)
