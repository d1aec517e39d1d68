"""What is bound: the chapters and indexes of the book, in the order that the configuration names."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from generator.model.terms import BookPart
from generator.pages.changes_page import CHANGES_TITLE
from generator.pages.desk import Desk
from generator.pages.page import CHANGES, Binding, BookIndex, BookOutline, Chapter, IndexEntry, Page
from generator.pages.relations import NO_DEPARTMENT
from generator.pages.risk_map_page import name_risk_map
from generator.pages.risk_page import find_home
from generator.pages.words import Target
from generator.views.public import PublicPost

WHOLE = "handbook"
"""The name of the book that holds everything."""


def list_bindings(desk: Desk, pages: tuple[Page, ...]) -> tuple[Binding, ...]:
    """Return every document that is bound from `pages`, the whole book first."""
    return (Binding(WHOLE, "全书", None, outline_book(desk, pages)),)


def outline_book(desk: Desk, pages: tuple[Page, ...]) -> BookOutline:
    """Return the outline of the book over `pages`."""
    found = {page.target: page for page in pages}
    parts = desk.public.config.parts
    chapters = [chapter for part in parts for chapter in _bind_part(desk, found, part)]
    indexes = [_INDEXES[part](desk) for part in parts if part in _INDEXES]
    bound = frozenset(page.target for chapter in chapters for page in chapter.pages)
    kept = (_keep_bound(index, bound) for index in indexes)
    return BookOutline(tuple(chapters), tuple(index for index in kept if index.entries))


def _bind_part(desk: Desk, found: dict[Target, Page], part: BookPart) -> list[Chapter]:
    """Return the chapters of a part; the imprint is set behind the cover, indexes stand at the end."""
    match part:
        case BookPart.CHAPTERS:
            return _bind_prose(desk, found)
        case BookPart.ORGANIZATION | BookPart.RISK_MAP:
            return _bind_single(desk, found, part)
        case BookPart.DEPARTMENTS:
            return _bind_departments(desk, found)
        case BookPart.LAWS:
            return _bind_laws(desk, found)
        case BookPart.CHANGES:
            return _bind_changes(found)
        case _:
            return []


def _bind_prose(desk: Desk, found: dict[Target, Page]) -> list[Chapter]:
    pages = [found[Target("chapter", each.id)] for each in desk.public.chapters]
    return [Chapter(page.title, f"chapter-{page.target.identifier}", (page,)) for page in pages]


def _bind_single(desk: Desk, found: dict[Target, Page], part: BookPart) -> list[Chapter]:
    """Return the chapter of a part that is one page, nothing where there is no such page."""
    title, target = {
        BookPart.ORGANIZATION: ("单位概况", Target("page", "unit")),
        BookPart.RISK_MAP: (name_risk_map(desk), Target("page", "risk-map")),
    }[part]
    page = found.get(target)
    return [Chapter(title, target.identifier, (page,))] if page else []


def _bind_changes(found: dict[Target, Page]) -> list[Chapter]:
    """Return the chapter of what changed, with the pages of departments where one page would be too long."""
    pages = tuple(page for page in found.values() if CHANGES in {page.target, page.parent})
    return [Chapter(CHANGES_TITLE, CHANGES.identifier, pages)] if pages else []


def _bind_departments(desk: Desk, found: dict[Target, Page]) -> list[Chapter]:
    chapters: list[Chapter] = []
    for department in desk.public.departments:
        powers = desk.powers_in.get(department.id, ())
        targets = [Target("department", department.id), *(Target("power", power.id) for power in powers)]
        pages = tuple(found[target] for target in targets)
        chapters.append(Chapter(department.name, f"department-{department.id}", pages))
    lost = tuple(found[Target("power", power.id)] for power in desk.powers_in.get(NO_DEPARTMENT, ()))
    return [*chapters, Chapter("承办机构未登记的职权", "unplaced", lost)] if lost else chapters


def _bind_laws(desk: Desk, found: dict[Target, Page]) -> list[Chapter]:
    pages = [found[Target("page", "laws")], *(found[Target("law", law.id)] for law in desk.public.laws)]
    return [Chapter("法律依据", "laws", tuple(pages))] if desk.public.laws else []


def _index_powers(desk: Desk) -> BookIndex:
    entries = [IndexEntry(power.name, power.code, Target("power", power.id)) for power in desk.public.powers]
    return BookIndex("职权索引", tuple(entries))


def _index_posts(desk: Desk) -> BookIndex:
    entries = [
        IndexEntry(
            post.name,
            desk.names.get(("department", post.department), "") if post.department else "",
            _find_post(post, f"post-{post.id}"),
        )
        for post in desk.public.posts
    ]
    return BookIndex("岗位索引", tuple(entries))


def _index_risks(desk: Desk) -> BookIndex:
    posts = {post.id: post for post in desk.public.posts}
    entries: list[IndexEntry] = []
    for risk in desk.public.risks:
        home = find_home(desk, risk)
        level = desk.find_level(risk.id)
        if home.register == "post":
            home = _find_post(posts[home.identifier], home.anchor)
        entries.append(IndexEntry(risk.name, f"{level.mark} {level.name}" if level else "", home))
    return BookIndex("风险点索引", tuple(entries))


_INDEXES: Mapping[BookPart, Callable[[Desk], BookIndex]] = {
    BookPart.POWER_INDEX: _index_powers,
    BookPart.POST_INDEX: _index_posts,
    BookPart.RISK_INDEX: _index_risks,
}


def _find_post(post: PublicPost, anchor: str) -> Target:
    """Return where the book tells of a post, which has no page there: with its department or the unit."""
    return (
        Target("department", post.department, anchor) if post.department else Target("page", "unit", anchor)
    )


def _keep_bound(index: BookIndex, bound: frozenset[Target]) -> BookIndex:
    return replace(
        index, entries=tuple(each for each in index.entries if replace(each.target, anchor="") in bound)
    )
