"""Notices: the list with the newest first, a page for each, and the newest on the first page."""

from dataclasses import replace

from generator.pages.blocks import Block, Column, Facts, Filter, Heading, Items, Paragraph, Row
from generator.pages.desk import Desk
from generator.pages.long_lists import keep_filters
from generator.pages.page import Page
from generator.pages.page_parts import share_out
from generator.pages.sections import (
    keep_facts,
    make_cell,
    make_fact,
    make_section,
    make_table,
    tell_paragraphs,
    write_date,
)
from generator.pages.words import Run, Style, Target, Words, plain
from generator.views.internal import InternalNotice
from generator.views.labels import find_label
from generator.views.public import PublicNotice

NOTICES = Target("page", "notices")
"""The list of notices; only a handbook whose audience sees some has it."""

TITLE = "公告"

_NEWEST = 5
"""So many stand on the first page."""


def sort_notices(desk: Desk) -> tuple[PublicNotice, ...]:
    """Return the notices, the newest first."""
    return tuple(sorted(desk.public.notices, key=lambda each: (each.date, each.id), reverse=True))


def lay_out_notice(desk: Desk, notice: PublicNotice) -> Page:
    """Return the page of a notice: whose it is, since and until when it stands, what it says, where to answer."""
    inner = desk.inner_notices.get(notice.id)
    facts = keep_facts(
        make_fact(notice, "kind", desk.word("notice_kinds", notice.kind)),
        make_fact(notice, "number", notice.number),
        make_fact(notice, "department", desk.name("department", notice.department))
        if notice.department
        else None,
        make_fact(notice, "date", write_date(notice.date)),
        make_fact(notice, "until", write_date(notice.until)) if notice.until else None,
        make_fact(notice, "feedback", notice.feedback),
    )
    blocks: list[Block] = [Facts(facts)]
    body = [paragraph for each in notice.body for paragraph in tell_paragraphs(each)]
    blocks.extend(make_section(find_label(PublicNotice, "body"), "body", *body))
    if inner is not None:
        blocks.extend(make_section(find_label(InternalNotice, "note"), "note", *tell_paragraphs(inner.note)))
    return Page(
        target=Target("notice", notice.id),
        kind="notice",
        title=notice.title,
        place="notices",
        blocks=tuple(blocks),
        description=f"{write_date(notice.date)}发布的{desk.word('notice_kinds', notice.kind)}：{notice.title}。",
        terms=(notice.number,) if notice.number else (),
        facets=desk.name_department_facet(notice.department),
        parent=NOTICES,
    )


def lay_out_notice_list(desk: Desk) -> tuple[Page, ...]:
    """Return the list of all notices, by year and the newest first, or nothing where there are none."""
    notices = sort_notices(desk)
    columns = (
        Column(find_label(PublicNotice, "date"), 1.6),
        Column(find_label(PublicNotice, "title"), 4.4),
        Column(find_label(PublicNotice, "kind"), 1.2),
        Column(find_label(PublicNotice, "department"), 1.7),
        Column(find_label(PublicNotice, "until"), 1.6),
    )
    rows = tuple(_list_notice(desk, notice) for notice in notices)
    table = make_table("notices", "公告一览", columns, rows)
    if table is None:
        return ()
    kinds = desk.public.config.vocabulary.notice_kinds
    years = sorted({each.date.year for each in notices}, reverse=True)
    filters = (
        Filter("kind", find_label(PublicNotice, "kind"), tuple((each.id, each.name) for each in kinds)),
        Filter("year", "年份", tuple((str(year), f"{year}年") for year in years)),
        desk.filter_departments(),
    )
    page = Page(
        target=NOTICES,
        kind="notice-list",
        title=TITLE,
        place="notices",
        blocks=(replace(table, filters=keep_filters(rows, filters)),),
        description="全部公告，新的在前。",
        parent=Target("page", "home"),
    )
    return share_out(page)


def tell_newest(desk: Desk) -> tuple[Heading | Items | Paragraph, ...]:
    """Return the section of the newest notices for the first page, and the way to all where there are more."""
    notices = sort_notices(desk)
    if not notices:
        return ()
    items = Items(tuple(_tell_line(each) for each in notices[:_NEWEST]))
    more = Paragraph((Run(f"全部公告（{len(notices)}）", NOTICES),)) if len(notices) > _NEWEST else None
    return (Heading(2, TITLE, "notices"), items, *((more,) if more else ()))


def _tell_line(notice: PublicNotice) -> Words:
    words: Words = (Run(notice.title, Target("notice", notice.id)), Run("　"))
    standing = f"（至{write_date(notice.until)}）" if notice.until else ""
    dates = (write_date(notice.date), standing)
    return (*words, *(Run(each, style=Style.QUIET) for each in dates if each))


def _list_notice(desk: Desk, notice: PublicNotice) -> Row:
    facets = [("kind", notice.kind), ("year", str(notice.date.year))]
    facets += [("department", notice.department)] if notice.department else []
    name = desk.mark_change(desk.name_row("notice", notice.id), "notice", notice.id)
    number = (Run(notice.number, style=Style.QUIET),) if notice.number else ()
    return Row(
        (
            make_cell(write_date(notice.date)),
            make_cell(name, number),
            make_cell(desk.word("notice_kinds", notice.kind)),
            make_cell(desk.name("department", notice.department) if notice.department else None),
            make_cell(plain(write_date(notice.until)) if notice.until else None),
        ),
        facets=tuple(facets),
    )
