"""A preview of one audience's site: built, shown on this machine, and built again on each change."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from generator.commands.build import build_handbook
from generator.commands.build_request import BuildRequest, BuildResult
from generator.commands.progress import Progress
from generator.commands.project_reading import demand_handbook, read_project_folder
from generator.commands.usage import PORT_TAKEN, UNKNOWN_AUDIENCE, refuse
from generator.engines.disk import OWN_FOLDER
from generator.engines.door import door
from generator.engines.lock import lock_folder
from generator.engines.workplace import make_folder, open_workplace
from generator.model.audience import Clearance
from generator.model.handbook import Handbook


def serve_handbook(
    project: Path,
    audience: str | None,
    port: int,
    told: Progress,
    show: Callable[[str, BuildResult], None],
) -> None:
    """Show the site of `audience`, the first one by default, until interrupted; build it anew on each change.

    `show` is called after each build with the site's address and what came of the build; a build that fails
    leaves the last good site in the browser. Raises WrongUsageError for a folder without a project, an unknown
    audience, or a port in use.
    """
    handbook = demand_handbook(read_project_folder(project), "serve")
    name = choose_audience(handbook, audience)
    place = make_folder(project / "build" / ".preview" / name, OWN_FOLDER)
    preview, watcher = door("preview"), door("watcher")
    with ExitStack() as stack:
        stack.enter_context(lock_folder(place, lambda: told.stage("等待同一受众的另一个预览结束")))
        folder = stack.enter_context(open_workplace(place))
        request = BuildRequest(project, (name,), frozenset({"site"}), (), folder)
        changes = preview.Changes()
        site = make_folder(folder / name / "site", OWN_FOLDER)
        try:
            address = stack.enter_context(preview.serve_folder(site, port, changes))
        except OSError as fault:
            raise refuse(PORT_TAKEN, str(port)) from fault
        for _ in watcher.watch_project(project):
            result = _build(request, handbook, told)
            show(address, result)
            if result.is_built:
                changes.announce()


def choose_audience(handbook: Handbook, wanted: str | None) -> str:
    """Return the audience to show: the one wanted, else the first public one, else the first.

    Raises WrongUsageError for an audience that the project does not name.
    """
    known = [choice.id for choice in handbook.config.audiences]
    if wanted is not None and wanted not in known:
        raise refuse(UNKNOWN_AUDIENCE, wanted, known)
    public = [each.id for each in handbook.config.audiences if each.clearance is Clearance.PUBLIC]
    return wanted or (public or known)[0]


def _build(request: BuildRequest, handbook: Handbook, told: Progress) -> BuildResult:
    """Build, as a draft where there are errors and the audience may see one."""
    result = build_handbook(request, told)
    choice = handbook.config.find_audience(request.audiences[0])
    may_be_draft = choice is not None and choice.clearance is not Clearance.PUBLIC
    if result.is_built or not may_be_draft:
        return result
    return build_handbook(replace(request, is_draft=True), told)
