"""Real handbooks for the tests of pages, and their views and pages for an audience."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from generator.drawings.chart import Chart
from generator.drawings.drawing import Drawing
from generator.model.audience import Clearance, Ground
from generator.model.card import Fault
from generator.model.config import AudienceChoice
from generator.model.handbook import Handbook
from generator.pages import charts
from generator.pages.laid_out import lay_out_pages
from generator.pages.page import Page, Pages
from generator.pages.words import Target
from generator.sources.project import read_project
from generator.sources.project_files import ProjectFiles
from generator.views.cut import cut_handbook
from generator.views.internal import InternalView
from generator.views.public import PublicView
from generator.views.restricted import RestrictedView

DrawChart = Callable[[Chart], Drawing]
ROOT = Path(__file__).parents[2]
FOLDERS = {"bureau": ROOT / "tests" / "samples" / "bureau", "small": ROOT / "tests" / "samples" / "small"}
PARTS = ("site_config.yml", "registers/**/*.yml", "content/*")


@cache
def read_sample(name: str) -> Handbook:
    """Return a sample handbook, in which nothing is wrong: ``bureau`` or ``small``."""
    folder = FOLDERS[name]
    files = sorted(path for part in PARTS for path in folder.glob(part))
    reading = read_project(
        ProjectFiles({path.relative_to(folder).as_posix(): path.read_bytes() for path in files})
    )
    assert reading.problems == ()
    assert reading.handbook is not None
    return reading.handbook


def lay_out_sample(name: str, clearance: Clearance) -> Pages:
    """Return the pages of a sample for the audience of a clearance, laid out once for each way to draw."""
    return _lay_out_once(name, clearance, vars(charts)["draw_chart"])


def lay_out(handbook: Handbook, clearance: Clearance = Clearance.INTERNAL) -> Pages:
    """Return the pages of a handbook for an audience of `clearance` that sees all departments."""
    return lay_out_pages(cut_view(handbook, clearance))


@cache
def _lay_out_once(name: str, clearance: Clearance, _draw: DrawChart) -> Pages:
    return lay_out(read_sample(name), clearance)


def cut_view(handbook: Handbook, clearance: Clearance) -> PublicView | InternalView | RestrictedView:
    """Return the view of the configured audience of a clearance, or of a plain one where none is configured."""
    plain = AudienceChoice(id="one", name="某某", clearance=clearance, scope="all", title="样本")
    choices = handbook.config.audiences
    return cut_handbook(handbook, next((each for each in choices if each.clearance is clearance), plain))


def find_page(pages: Pages, register: str, identifier: str) -> Page:
    """Return the page of an entry, or of a list by the register ``page``."""
    target = Target(register, identifier)
    return next(page for page in pages.pages if page.target == target)


def mark_draft(handbook: Handbook, *entries: str) -> Handbook:
    """Return a draft with one fault for each ``register/identifier`` of `entries`."""
    faults = tuple(
        Fault(
            register_name=entry.partition("/")[0],
            identifier=entry.partition("/")[2],
            code=f"T{number:03d}",
            place=f"registers/sample.yml:{number}:1",
            message=f"第{number}处写错了。",
        )
        for number, entry in enumerate(entries, 1)
    )
    return handbook.replace(is_draft=True, faults=faults)


def change_entry(handbook: Handbook, register: str, identifier: str, **values: object) -> Handbook:
    """Return the handbook with fields of one entry replaced, unchecked as in a draft."""
    entries = getattr(handbook, f"{register}s")
    changed = tuple(entry.model_copy(update=values) if entry.id == identifier else entry for entry in entries)
    assert changed != entries
    return handbook.replace(**{f"{register}s": changed})


def publish(handbook: Handbook, register: str, identifier: str) -> Handbook:
    """Return the handbook with one entry made public."""
    return change_entry(handbook, register, identifier, audience=Clearance.PUBLIC, ground=None)


def withhold(handbook: Handbook, register: str, identifier: str) -> Handbook:
    """Return the handbook with one entry kept inside."""
    return change_entry(
        handbook, register, identifier, audience=Clearance.INTERNAL, ground=Ground.INTERNAL_AFFAIRS
    )
