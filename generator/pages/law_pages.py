"""The pages of laws: what each is, and what rests on which of its articles."""

from dataclasses import replace

from generator.model.terms import LawStatus
from generator.pages.article_tables import tabulate_articles
from generator.pages.blocks import Align, Block, Column, Facts, Filter, Row
from generator.pages.desk import Desk
from generator.pages.long_lists import keep_filters
from generator.pages.page import Page
from generator.pages.sections import (
    fill_page,
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
from generator.views.internal import InternalLaw
from generator.views.labels import find_label
from generator.views.public import PublicLaw


def lay_out_law(desk: Desk, law: PublicLaw) -> Page:
    """Return the page of a law."""
    facts = keep_facts(
        make_fact(law, "title", law.title) if law.short_title else None,
        make_fact(law, "number", law.number),
        make_fact(law, "issuer", law.issuer),
        make_fact(law, "rank", desk.word("law_ranks", law.rank)),
        make_fact(law, "version", write_date(law.version)),
        make_fact(law, "effective", write_date(law.effective)),
        make_fact(law, "status", law.status.label),
        make_fact(law, "repealed", write_date(law.repealed)) if law.repealed else None,
    )
    blocks: list[Block] = [] if law.verified else [tell_unverified("文号、日期等登记内容尚未对照公布的文本")]
    blocks.append(Facts(facts))
    articles = tabulate_articles(desk, ("law", law.id), law.short_title or law.title)
    blocks.extend(make_section("相关条款", "articles", articles))
    inner = desk.inner_laws.get(law.id)
    if inner is not None:
        blocks.extend(make_section(find_label(InternalLaw, "note"), "note", *tell_paragraphs(inner.note)))
    return Page(
        target=Target("law", law.id),
        kind="law",
        title=law.short_title or law.title,
        place="laws",
        blocks=tuple(blocks),
        description=f"《{law.title}》的效力和以其为依据的职权。",
        terms=tuple(each for each in (law.title, law.number) if each),
        parent=Target("page", "laws"),
    )


def lay_out_law_list(desk: Desk) -> Page:
    """Return the page that lists all laws by rank, then as they are registered."""
    vocabulary = sorted(desk.public.config.vocabulary.law_ranks, key=lambda each: each.rank)
    ranks = {rank.id: rank.rank for rank in vocabulary}
    laws = sorted(desk.public.laws, key=lambda law: (ranks.get(law.rank, len(ranks)), law.id))
    columns = (
        Column("序号", 0.5, Align.CENTER),
        Column(find_label(PublicLaw, "title"), 3.1),
        Column(find_label(PublicLaw, "number"), 2.8),
        Column(find_label(PublicLaw, "rank"), 1.3),
        Column(find_label(PublicLaw, "effective"), 1.8),
        Column(find_label(PublicLaw, "status"), 2),
    )
    rows = tuple(
        Row(
            (
                make_cell(str(number)),
                make_cell(desk.name_row("law", law.id)),
                make_cell(law.number),
                make_cell(desk.word("law_ranks", law.rank)),
                make_cell(write_date(law.effective)),
                make_cell(law.status.label),
            ),
            facets=(("rank", law.rank), ("status", law.status.value)),
        )
        for number, law in enumerate(laws, 1)
    )
    filters = (
        Filter("rank", find_label(PublicLaw, "rank"), tuple((each.id, each.name) for each in vocabulary)),
        Filter(
            "status", find_label(PublicLaw, "status"), tuple((each.value, each.label) for each in LawStatus)
        ),
    )
    table = make_table("laws", "法律依据一览", columns, rows)
    if table is not None:
        table = replace(table, filters=keep_filters(rows, filters))
    return Page(
        target=Target("page", "laws"),
        kind="law-list",
        title="法律依据",
        place="laws",
        blocks=fill_page((table,), "没有登记法律依据。"),
        description="本手册引用的法律、法规、规章和制度。",
        parent=Target("page", "home"),
    )
