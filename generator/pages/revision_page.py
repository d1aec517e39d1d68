"""The page of the revision record: every edition with its dates, what it changed and why, and who approved it."""

from collections.abc import Iterator

from generator.pages.blocks import Column, Row
from generator.pages.book import REVISIONS
from generator.pages.desk import Desk
from generator.pages.page import Page
from generator.pages.sections import fill_page, make_cell, make_table, write_date
from generator.pages.words import Target
from generator.views.internal import InternalEdition, InternalRevision
from generator.views.labels import find_label
from generator.views.public import PublicEdition


def lay_out_revisions(desk: Desk) -> Page:
    """Return the page of the revision record, the oldest edition first; what was changed is for staff."""
    inner = {each.public.id: each for each in desk.inner.editions} if desk.inner else {}
    editions = sorted(desk.public.editions, key=lambda each: (each.date, each.id))
    columns = (
        Column(find_label(PublicEdition, "number"), 1.7),
        Column(find_label(PublicEdition, "date"), 1.7),
        *([] if inner else [Column(find_label(PublicEdition, "published"), 1.7)]),
        Column(find_label(InternalRevision, "content"), 3.6),
        Column(find_label(InternalRevision, "cause"), 2.6),
        Column(find_label(PublicEdition, "approved"), 2),
    )
    rows = tuple(row for each in editions for row in _make_rows(each, inner.get(each.id)))
    return Page(
        target=REVISIONS,
        kind="revision-record",
        title="修订记录",
        place=desk.find_guide(),
        blocks=fill_page((make_table("revisions", "修订记录", columns, rows),), "没有登记版次。"),
        description="各版次的日期、修订内容和审定机构。",
        parent=Target("page", "home"),
    )


def _make_rows(edition: PublicEdition, inner: InternalEdition | None) -> Iterator[Row]:
    """Yield a row for each revision of an edition, one at least."""
    head = [make_cell(edition.number), make_cell(write_date(edition.date))]
    if inner is None:
        head.append(make_cell(write_date(edition.published)))
    approved = make_cell(edition.approved.body, write_date(edition.approved.date))
    place = f"edition-{edition.id}"
    for number, revision in enumerate((inner.revisions if inner else ()) or (None,)):
        content, cause = (revision.content, revision.cause) if revision else (None, None)
        cells = (*head, make_cell(content), make_cell(cause), approved)
        yield Row(cells, anchor=place if number == 0 else "")
