"""One audience built: its view written, rendered in a process of its own, and what that said gathered."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.commands.messages import EXIT_STOPPED
from generator.commands.output_kinds import OUTPUT_KINDS, RENDERER_DIED
from generator.engines.disk import (
    OWN_FOLDER,
    SHARED_FOLDER,
    read_file,
    replace_file,
    replace_tree,
    write_tree,
)
from generator.engines.renderer import RenderOrder, run_renderer
from generator.engines.workplace import make_folder
from generator.model.audience import Clearance
from generator.model.config import AudienceChoice
from generator.outputs.templates import Theme
from generator.sources.project_files import CONFIG_FILE
from generator.values.artefact import Artefact
from generator.values.digest import read_json, write_canonical_json
from generator.values.place import Place
from generator.values.problem import Filling, Phrase, Problem, Withheld
from generator.views.canonical import write_view
from generator.views.parts import AudienceView

MANIFEST_FILE = "manifest.json"

_KINDS = {kind.code: kind for kind in OUTPUT_KINDS}


@dataclass(slots=True)
class AudienceBuild:
    """What came of one audience: problems, seconds and digest of each part made, and the tools of the book."""

    choice: AudienceChoice
    problems: list[Problem] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    tools: dict[str, str] = field(default_factory=dict)
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class RenderJob:
    """What is rendered: the view, the theme, which parts, in which folder, with which cache (None for none).

    `forms` says which forms are wanted where they are among the parts.
    """

    view: AudienceView
    theme: Theme
    parts: tuple[str, ...]
    folder: Path
    cache: Path | None
    forms: str = ""


def render_audience(choice: AudienceChoice, job: RenderJob, tell: Callable[[str], None]) -> AudienceBuild:
    """Render the job's parts into ``folder/output``; `tell` is called with each stage that begins."""
    built = AudienceBuild(choice)
    folder = job.folder
    write_tree(write_view(job.view), folder / "view", OWN_FOLDER)
    write_tree(_list_theme(job.theme), folder / "theme", OWN_FOLDER)
    empty = make_folder(folder / "empty", OWN_FOLDER)
    order = RenderOrder(folder / "view", folder / "theme", job.cache, folder / "output", job.parts, job.forms)

    def hear(message: Mapping[str, object]) -> None:
        _note(built, message, tell)

    end = run_renderer(order, empty, hear)
    built.is_whole = end.code == 0
    if end.code not in {0, EXIT_STOPPED}:
        ended = (
            Phrase("超过时限", "overdue")
            if end.is_overdue
            else Phrase(f"退出码 {end.code}", f"exit {end.code}")
        )
        # What a crash says may quote anything: it is for the terminal alone.
        tail = Withheld("".join(f" / {line}" for line in end.tail))
        slots: dict[str, Filling] = {
            "audience": choice.name,
            "fault": ended,
            "tail": tail,
        }
        built.problems.append(Problem(RENDERER_DIED, Place(CONFIG_FILE), slots))
    return built


def put_in_place(built: AudienceBuild, made: Path, place: Path) -> None:
    """Move the parts of a whole build from `made` to `place`, and write what they are into its manifest."""
    make_folder(place, OWN_FOLDER if built.choice.clearance is Clearance.RESTRICTED else SHARED_FOLDER)
    for part in built.digests:
        replace_tree(made / part, place / part)
    manifest = read_json(read_file(place / MANIFEST_FILE))
    parts = {**_get_strings(manifest, "parts"), **built.digests}
    tools = built.tools or _get_strings(manifest, "tools")
    replace_file(place / MANIFEST_FILE, write_canonical_json({"parts": parts, "tools": tools}))


def _list_theme(theme: Theme) -> Iterable[Artefact]:
    return (Artefact(path, content) for path, content in theme.items())


def _note(built: AudienceBuild, message: Mapping[str, object], tell: Callable[[str], None]) -> None:
    if "stage" in message:
        tell(str(message["stage"]))
    elif "problem" in message:
        slots = {name: str(value) for name, value in _get_strings(message, "slots").items()}
        built.problems.append(Problem(_KINDS[str(message["problem"])], Place(CONFIG_FILE), slots))
    elif "made" in message:
        built.seconds[str(message["made"])] = float(str(message["seconds"]))
        built.digests[str(message["made"])] = str(message["digest"])
    elif "tools" in message:
        built.tools = _get_strings(message, "tools")


def _get_strings(message: Mapping[str, object], name: str) -> dict[str, str]:
    found = message.get(name)
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}
