"""Whole sites of the sample handbooks for the browser, and a page of every kind to look at."""

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.changes.comparison import compare_view
from generator.changes.recording import record_view
from generator.engines.shells import build_shells
from generator.model.audience import Clearance
from generator.model.power import PowerStatus
from generator.model.terms import PowerState
from generator.outputs.site.downloads import Download
from generator.outputs.site.shell import list_shell_places
from generator.pages.laid_out import lay_out_pages
from generator.pages.page import Pages
from tests.outputs.sample_site import read_theme, save_tree, write_tree
from tests.pages.sample_views import change_entry, cut_view, lay_out_sample, mark_draft, read_sample

AUDIENCES = (Clearance.INTERNAL, Clearance.PUBLIC)
SAMPLES = ("bureau", "small", "draft")
"""The largest first: a kind is looked at there, and in another only where those before have none."""

SMALLEST_FIRST = ("small", "draft", "bureau")
"""For what costs by the link or the word: the small sample has every field that an entry may have."""

_SEALED = ("small", Clearance.RESTRICTED)
"""The site of the discipline office, of which only the kinds of page are looked at that no other has."""

_DOWNLOADS = (Download("全书", "PDF", "downloads/handbook.pdf", 1_234_567, None),)
_GONE = "xk-01"
_FAULTY = ("power/cf-01", "risk/xk-01-r1")

_KIND = re.compile(r'<h1[^>]* data-kind="([a-z-]+)"')
_MAKERS = ("Page", "LongList")
_PAGES = Path(__file__).parents[2] / "generator" / "pages"


@dataclass(frozen=True, slots=True, order=True)
class SamplePage:
    """A page that stands for its kind on the site of an audience."""

    audience: str
    kind: str
    path: Path


def save_sites(folder: Path) -> None:
    """Write ``SAMPLE/AUDIENCE`` below `folder` for each sample and audience."""
    theme = read_theme()
    sites = [(sample, clearance) for sample in SAMPLES for clearance in AUDIENCES]
    for sample, clearance in (*sites, _SEALED):
        pages = lay_out_draft(clearance) if sample == "draft" else lay_out_sample(sample, clearance)
        shells = folder / "shells" / sample / clearance.value
        shells.mkdir(parents=True)
        built = build_shells(list_shell_places(pages.places), theme, shells)
        save_tree(write_tree(pages, built, theme, _DOWNLOADS), folder / sample / clearance.value)


def lay_out_draft(clearance: Clearance) -> Pages:
    """Return the pages of the bureau's next edition: a draft with faults, a power withdrawn, its changes told."""
    handbook = read_sample("bureau")
    power = next(each for each in handbook.powers if each.id == _GONE)
    status = PowerStatus(state=PowerState.WITHDRAWN, since=power.status.since, reason="样本。")
    draft = mark_draft(change_entry(handbook, "power", _GONE, status=status), *_FAULTY)
    record = record_view(cut_view(handbook, clearance))
    assert record is not None
    view = cut_view(draft, clearance)
    return lay_out_pages(replace(view, comparison=compare_view(record, view)))


def list_paths(folder: Path) -> list[Path]:
    """Return every page of the sample sites."""
    return sorted(path for sample in SAMPLES for path in (folder / sample).rglob("*.html"))


def choose_pages(folder: Path, samples: Sequence[str] = SAMPLES) -> list[SamplePage]:
    """Return for each audience the largest page of each kind, from the first of `samples` that has one."""
    chosen: dict[tuple[str, str], Path] = {}
    for sample in reversed(samples):
        for clearance in AUDIENCES:
            paths = (folder / sample / clearance.value).rglob("*.html")
            for path in sorted(paths, key=lambda path: (path.stat().st_size, path)):
                chosen[clearance.value, read_kind(path)] = path
    seen = {kind for _, kind in chosen}
    sample, clearance = _SEALED
    for path in sorted((folder / sample / clearance.value).rglob("*.html")):
        if (kind := read_kind(path)) not in seen:
            chosen[clearance.value, kind] = path
    return [SamplePage(audience, kind, path) for (audience, kind), path in sorted(chosen.items())]


def read_kind(path: Path) -> str:
    """Return the kind of the page that a file holds."""
    found = _KIND.search(path.read_text("utf-8"))
    assert found, path
    return found.group(1)


def list_kinds() -> Iterator[str]:
    """Yield the kind of every page that the program can make, as its source says: in a page or in a list's plan."""
    for path in sorted(_PAGES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id not in _MAKERS:
                continue
            (kind,) = [word.value for word in node.keywords if word.arg == "kind"]
            if isinstance(kind, ast.Constant):
                yield str(kind.value)
            else:
                assert ast.unparse(kind) == "listed.kind", path  # of a plan that says it
