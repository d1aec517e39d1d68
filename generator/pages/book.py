"""What a book holds: its chapters, indexes and closing chapters, in the order that the configuration names."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from generator.model.terms import BookPart
from generator.pages.bylaw_pages import BYLAWS
from generator.pages.changes_page import CHANGES_TITLE
from generator.pages.desk import Desk
from generator.pages.forms.form_pages import FORM_KIND, leave_ways_out, take_blank
from generator.pages.indexes import index_book
from generator.pages.matter_pages import MATTERS, has_more_than_its_row, sort_matters
from generator.pages.page import CHANGES, BookOutline, Chapter, Page
from generator.pages.relations import NO_DEPARTMENT
from generator.pages.risk_map_page import name_risk_map
from generator.pages.words import Target
from generator.views.public import PublicDepartment

POWERS = Target("page", "powers")
"""The list of powers, in one page or with a page for each department."""

DUTIES_IN = "duties-department-"
"""What the names of the pages begin with that list a department's responsibilities."""

DUTY_LIST = "责任清单"

REVISIONS = Target("page", "revisions")
NOTES = Target("page", "compilation-notes")


@dataclass(frozen=True, slots=True)
class Shelf:
    """What can be bound: the desk and its pages by target; `elsewhere` are those that stand in another volume."""

    desk: Desk
    pages: Mapping[Target, Page]
    elsewhere: Mapping[Target, str] = field(default_factory=dict)
    """With the volume's title."""

    @property
    def parts(self) -> tuple[BookPart, ...]:
        """Return the parts that the configuration names, in order."""
        return self.desk.public.config.parts


def open_shelf(desk: Desk, pages: Iterable[Page]) -> Shelf:
    """Return what can be bound of `pages`."""
    return Shelf(desk, {page.target: leave_ways_out(page) for page in pages})


def outline_book(shelf: Shelf, volumes: tuple[str, ...] = ()) -> BookOutline:
    """Return the outline of all that the shelf's parts name; the contents name `volumes`."""
    chapters = [chapter for part in shelf.parts if part in _PARTS for chapter in _PARTS[part](shelf)]
    closing = _bind_one(shelf, REVISIONS, "revisions") if BookPart.REVISION_RECORD in shelf.parts else []
    reachable = {*list_bound([*chapters, *closing]), *shelf.elsewhere}
    indexes = [index for part in shelf.parts for index in index_book(shelf.desk, part, reachable)]
    return BookOutline(
        chapters=tuple(chapters),
        indexes=tuple(indexes),
        closing=tuple(closing),
        has_imprint=BookPart.IMPRINT in shelf.parts,
        lists_drawings=BookPart.DRAWING_LIST in shelf.parts,
        elsewhere=tuple(shelf.elsewhere.items()),
        volumes=volumes,
    )


def bind_department(shelf: Shelf, department: PublicDepartment) -> Chapter:
    """Return the chapter of a department: its own page, then those of its powers."""
    powers = shelf.desk.powers_in.get(department.id, ())
    targets = [Target("department", department.id), *(Target("power", power.id) for power in powers)]
    pages = tuple(shelf.pages[target] for target in targets)
    return Chapter(department.name, f"department-{department.id}", pages)


def bind_power_lists(shelf: Shelf) -> list[Chapter]:
    """Return the chapter of the list of powers, and for the public that of responsibilities by department."""
    powers = _collect_lists(shelf, POWERS.identifier, f"{POWERS.identifier}-")
    duties = _collect_lists(shelf, "", DUTIES_IN) if shelf.desk.inner is None else ()
    chapters = [Chapter(powers[0].title, "list-powers", powers)] if powers else []
    return [*chapters, Chapter(DUTY_LIST, "list-duties", duties)] if duties else chapters


def _collect_lists(shelf: Shelf, name: str, start: str) -> tuple[Page, ...]:
    """Return the list called `name` and those whose names begin with `start`."""
    return tuple(
        page
        for target, page in shelf.pages.items()
        if target.register == "page" and (target.identifier == name or target.identifier.startswith(start))
    )


def list_bound(chapters: Iterable[Chapter]) -> list[Target]:
    """Return the pages that stand in `chapters`."""
    return [page.target for chapter in chapters for page in chapter.pages]


def _bind_prose(shelf: Shelf) -> list[Chapter]:
    pages = [shelf.pages[Target("chapter", each.id)] for each in shelf.desk.public.chapters]
    return [Chapter(page.title, f"chapter-{page.target.identifier}", (page,)) for page in pages]


def _bind_one(shelf: Shelf, target: Target, anchor: str, title: str = "") -> list[Chapter]:
    page = shelf.pages.get(target)
    return [Chapter(title or page.title, anchor, (page,))] if page else []


def _bind_departments(shelf: Shelf) -> list[Chapter]:
    chapters = [
        bind_department(shelf, department)
        for department in shelf.desk.public.departments
        if Target("department", department.id) not in shelf.elsewhere
    ]
    powers = shelf.desk.powers_in.get(NO_DEPARTMENT, ())
    lost = tuple(shelf.pages[Target("power", power.id)] for power in powers)
    return [*chapters, Chapter("承办机构未登记的职权", "unplaced", lost)] if lost else chapters


def _bind_laws(shelf: Shelf) -> list[Chapter]:
    laws = shelf.desk.public.laws
    targets = [Target("page", "laws"), *(Target("law", law.id) for law in laws)]
    return [Chapter("法律依据", "laws", tuple(shelf.pages[each] for each in targets))] if laws else []


def _bind_bylaws(shelf: Shelf) -> list[Chapter]:
    """Return the compilation of bylaws: their catalogue, then each with its text."""
    targets = [BYLAWS, *(Target("bylaw", bylaw.id) for bylaw in shelf.desk.public.bylaws)]
    pages = tuple(shelf.pages[each] for each in targets if each in shelf.pages)
    return [Chapter("制度汇编", "bylaws", pages)] if pages else []


def _bind_matters(shelf: Shelf) -> list[Chapter]:
    """Return the disclosure catalogue, then each matter that has a text or results."""
    desk = shelf.desk
    lists = _collect_lists(shelf, MATTERS.identifier, f"{MATTERS.identifier}-")
    matters = [each for each in sort_matters(desk) if has_more_than_its_row(desk, each)]
    pages = (*lists, *(shelf.pages[Target("matter", each.id)] for each in matters))
    return [Chapter(lists[0].title, "matters", pages)] if lists else []


def _bind_changes(shelf: Shelf) -> list[Chapter]:
    """Return the chapter of what changed, with the pages of departments where one page would be too long."""
    pages = tuple(page for page in shelf.pages.values() if CHANGES in {page.target, page.parent})
    return [Chapter(CHANGES_TITLE, CHANGES.identifier, pages)] if pages else []


def _bind_list(name: str) -> Callable[[Shelf], list[Chapter]]:
    """Return what binds the list called `name` with the parts that it has where it is long."""

    def bind(shelf: Shelf) -> list[Chapter]:
        pages = _collect_lists(shelf, name, f"{name}-")
        return [Chapter(pages[0].title.partition("（")[0], f"list-{name}", pages)] if pages else []

    return bind


def _bind_forms(shelf: Shelf) -> list[Chapter]:
    """Return the appendix of blank forms."""
    pages = tuple(take_blank(page) for page in shelf.pages.values() if page.kind == FORM_KIND)
    return [Chapter("附录　表格", "forms", pages)] if pages else []


def _bind_risk_map(shelf: Shelf) -> list[Chapter]:
    return _bind_one(shelf, Target("page", "risk-map"), "risk-map", name_risk_map(shelf.desk))


_PARTS: Mapping[BookPart, Callable[[Shelf], list[Chapter]]] = {
    BookPart.COMPILATION_NOTES: lambda shelf: _bind_one(shelf, NOTES, "notes"),
    BookPart.CHAPTERS: _bind_prose,
    BookPart.ORGANIZATION: lambda shelf: _bind_one(shelf, Target("page", "unit"), "unit", "单位概况"),
    BookPart.RISK_MAP: _bind_risk_map,
    BookPart.POWER_LIST: bind_power_lists,
    BookPart.WORKFLOW_LIST: _bind_list("workflows"),
    BookPart.RISK_LIST: _bind_list("risks"),
    BookPart.MEASURE_LIST: _bind_list("measures"),
    BookPart.LEADER_LIST: _bind_list("by-leader"),
    BookPart.STATISTICS: lambda shelf: _bind_one(shelf, Target("page", "statistics"), "list-statistics"),
    BookPart.COVERAGE: _bind_list("coverage"),
    BookPart.PLANS: _bind_list("plans"),
    BookPart.REVIEWS: _bind_list("reviews"),
    BookPart.COMMITMENTS: _bind_list("commitments"),
    BookPart.CONTROLS: _bind_list("controls"),
    BookPart.PATTERNS: _bind_list("patterns"),
    BookPart.ASSESSMENTS: _bind_list("assessments"),
    BookPart.DEPARTMENTS: _bind_departments,
    BookPart.LAWS: _bind_laws,
    BookPart.BYLAWS: _bind_bylaws,
    BookPart.MATTERS: _bind_matters,
    BookPart.FORMS: _bind_forms,
    BookPart.CHANGES: _bind_changes,
}
"""What makes chapters of each part that has some; the other parts have places of their own in the book."""
