"""The quiet mark of an entry that is new or changed in this edition."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.model.terms import ChangeKind
from generator.pages.page import Page
from generator.pages.relations import Key
from generator.views.public import PublicView

_MARKED = frozenset({"department", "power", "post", "risk", "law", "bylaw", "matter", "notice"})
"""The registers whose entries have pages of their own; the unit and the chapters speak for all."""


def collect_marks(public: PublicView) -> dict[Key, ChangeKind]:
    """Return which entries are new and which changed; a workflow's changes are its power's.

    What is gone has no mark: the page of a withdrawn power says itself what became of it.
    """
    changes = public.comparison.changes if public.comparison else ()
    kinds = {(each.register_name, each.identifier): each.kind for each in changes}
    marks = {key: kind for key, kind in kinds.items() if key[0] in _MARKED}
    for change in changes:
        if change.register_name == "workflow" and change.power is not None:
            marks.setdefault(("power", change.power), ChangeKind.CHANGED)
    return {key: kind for key, kind in marks.items() if kind is not ChangeKind.REMOVED}


def mark_pages(marks: Mapping[Key, ChangeKind], pages: Iterable[Page]) -> tuple[Page, ...]:
    """Return the pages, those of new and changed entries marked."""
    kinds = ((page, marks.get((page.target.register, page.target.identifier))) for page in pages)
    return tuple(replace(page, mark=f"本版{kind.label}") if kind else page for page, kind in kinds)
