"""The catalogue of the unit's own bylaws, and a page for each with what it governs and its text."""

from dataclasses import replace

from generator.model.record_terms import BylawStatus
from generator.pages.article_tables import tabulate_articles
from generator.pages.blocks import Align, Block, Column, Facts, Filter, Heading, Row
from generator.pages.desk import Desk
from generator.pages.long_lists import keep_filters
from generator.pages.page import Page
from generator.pages.sections import (
    keep_facts,
    make_cell,
    make_fact,
    make_section,
    make_table,
    tell_paragraphs,
    write_date,
)
from generator.pages.verification import tell_unverified
from generator.pages.words import Target
from generator.values.article import read_article
from generator.views.internal import InternalBylaw
from generator.views.labels import find_label
from generator.views.public import PublicBylaw

BYLAWS = Target("page", "bylaws")
"""The catalogue of bylaws; only a unit that registers some has it."""


def lay_out_bylaw(desk: Desk, bylaw: PublicBylaw) -> Page:
    """Return the page of a bylaw: what it is, what it governs, what rests on it, and its text as far as compiled."""
    inner = desk.inner_bylaws.get(bylaw.id)
    title = bylaw.short_title or bylaw.title
    facts = keep_facts(
        make_fact(bylaw, "title", bylaw.title) if bylaw.short_title else None,
        make_fact(bylaw, "number", bylaw.number),
        make_fact(bylaw, "department", desk.name("department", bylaw.department)),
        make_fact(inner, "bylaw_class", desk.word("bylaw_classes", inner.bylaw_class))
        if inner and inner.bylaw_class
        else None,
        make_fact(bylaw, "status", bylaw.status.label),
        make_fact(bylaw, "issued", write_date(bylaw.issued)) if bylaw.issued else None,
        make_fact(bylaw, "effective", write_date(bylaw.effective)) if bylaw.effective else None,
        make_fact(inner, "due", write_date(inner.due)) if inner and inner.due else None,
        make_fact(bylaw, "replaces", desk.name("bylaw", bylaw.replaces)) if bylaw.replaces else None,
        make_fact(bylaw, "powers", *(desk.name("power", each) for each in bylaw.powers)),
    )
    blocks: list[Block] = [] if bylaw.verified else [tell_unverified("登记的内容尚未对照印发的文本")]
    blocks.append(Facts(facts))
    articles = tabulate_articles(desk, ("bylaw", bylaw.id), title)
    blocks.extend(make_section("相关条款", "articles", articles))
    blocks.extend(make_section("条文", "text", *_tell_text(bylaw)))
    if inner is not None:
        blocks.extend(make_section(find_label(InternalBylaw, "note"), "note", *tell_paragraphs(inner.note)))
    return Page(
        target=Target("bylaw", bylaw.id),
        kind="bylaw",
        title=title,
        place="laws",
        blocks=tuple(blocks),
        description=f"《{bylaw.title}》的效力、规范的职权和条文。",
        terms=tuple(each for each in (bylaw.title, bylaw.number) if each),
        parent=BYLAWS,
    )


def lay_out_bylaw_list(desk: Desk) -> tuple[Page, ...]:
    """Return the catalogue of all bylaws as they are registered, or nothing where there are none."""
    classes = desk.inner.config.vocabulary.bylaw_classes if desk.inner else ()
    columns = (
        Column("序号", 0.5, Align.CENTER),
        Column(find_label(PublicBylaw, "title"), 3),
        Column(find_label(PublicBylaw, "number"), 2.2),
        Column(find_label(PublicBylaw, "department"), 1.9),
        Column(find_label(InternalBylaw, "bylaw_class"), 1.2),
        Column(find_label(PublicBylaw, "status"), 1.2),
        Column("印发或者完成期限", 2.2),
        Column(find_label(PublicBylaw, "powers"), 2.4),
    )
    rows = tuple(_list_bylaw(desk, bylaw, number) for number, bylaw in enumerate(desk.public.bylaws, 1))
    table = make_table("bylaws", "制度目录", columns, rows)
    if table is None:
        return ()
    filters = (
        Filter(
            "class", find_label(InternalBylaw, "bylaw_class"), tuple((each.id, each.name) for each in classes)
        ),
        Filter(
            "status",
            find_label(PublicBylaw, "status"),
            tuple((each.value, each.label) for each in BylawStatus),
        ),
    )
    return (
        Page(
            target=BYLAWS,
            kind="bylaw-list",
            title="制度目录",
            place="laws",
            blocks=(replace(table, filters=keep_filters(rows, filters)),),
            description="本单位制定和计划制定的制度，列明效力、责任部门和规范的职权。",
            parent=Target("page", "laws"),
        ),
    )


def _list_bylaw(desk: Desk, bylaw: PublicBylaw, number: int) -> Row:
    inner = desk.inner_bylaws.get(bylaw.id)
    named = inner.bylaw_class if inner else None
    due = inner.due if inner else None
    day = due if due is not None and bylaw.issued is None else bylaw.issued
    facets = [("status", bylaw.status.value), *((("class", named),) if named else ())]
    return Row(
        (
            make_cell(str(number)),
            make_cell(desk.mark_change(desk.name_row("bylaw", bylaw.id), "bylaw", bylaw.id)),
            make_cell(bylaw.number),
            make_cell(desk.name("department", bylaw.department)),
            make_cell(desk.word("bylaw_classes", named) if named else None),
            make_cell(bylaw.status.label),
            make_cell(write_date(day) if day else None),
            make_cell(*(desk.name("power", each) for each in bylaw.powers)),
        ),
        facets=tuple(facets),
    )


def _tell_text(bylaw: PublicBylaw) -> tuple[Block, ...]:
    """Return the wording of the articles that are compiled, each under its number."""
    blocks: list[Block] = []
    for each in bylaw.articles:
        article = read_article(each.article)
        if each.text and article is not None:
            blocks.append(Heading(3, article.heading, f"text-{article.anchor}"))
            blocks.extend(tell_paragraphs(each.text))
    return tuple(blocks)
