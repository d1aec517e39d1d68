"""The quiet mark on the page of an entry that is new or changed in this edition."""

from collections.abc import Iterable
from dataclasses import replace

from generator.model.terms import ChangeKind
from generator.pages.desk import Desk
from generator.pages.faults import find_page_of
from generator.pages.page import Page
from generator.pages.words import Target

_MARKS = {ChangeKind.ADDED: "本版新增", ChangeKind.CHANGED: "本版修改"}
"""The page of a withdrawn power says itself what became of it."""
_MARKED = frozenset({"department", "power", "post", "risk", "law"})
"""The kinds of page that are about one entry; the unit and the chapters speak for all."""


def mark_changes(desk: Desk, pages: Iterable[Page]) -> tuple[Page, ...]:
    """Return the pages, those of new and changed entries marked; a workflow's changes are its power's."""
    marks: dict[Target, str] = {}
    comparison = desk.public.comparison
    for change in comparison.changes if comparison else ():
        page = find_page_of(desk, change.register_name, change.identifier)
        if page is None or page.register not in _MARKED:
            continue
        if change.register_name == page.register:
            marks[page] = _MARKS.get(change.kind, "")
        else:
            marks.setdefault(page, _MARKS[ChangeKind.CHANGED])
    return tuple(replace(page, mark=marks[page.target]) if page.target in marks else page for page in pages)
