"""The pages of laws: what each is, and which powers rest on which of its articles."""

from generator.pages.blocks import Align, Block, Column, Facts, Row, Table
from generator.pages.desk import Desk
from generator.pages.page import Page
from generator.pages.sections import keep_facts, make_cell, make_fact, make_section, write_date
from generator.pages.words import Target, Words, join
from generator.values.article import Article, read_article
from generator.views.labels import find_label
from generator.views.public import PublicCitedArticle, PublicLaw


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
    blocks: list[Block] = [Facts(facts)]
    blocks.extend(make_section("相关条款", "articles", _tabulate_articles(desk, law)))
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
    ranks = {rank.id: rank.rank for rank in desk.public.config.vocabulary.law_ranks}
    laws = sorted(desk.public.laws, key=lambda law: (ranks.get(law.rank, len(ranks)), law.id))
    columns = (
        Column("序号", 0.5, Align.CENTER),
        Column(find_label(PublicLaw, "title"), 4),
        Column(find_label(PublicLaw, "number"), 2.4),
        Column(find_label(PublicLaw, "rank"), 1.3),
        Column(find_label(PublicLaw, "effective"), 1.8),
        Column(find_label(PublicLaw, "status"), 1.5),
    )
    rows = tuple(
        Row(
            (
                make_cell(str(number)),
                make_cell(desk.name("law", law.id)),
                make_cell(law.number),
                make_cell(desk.word("law_ranks", law.rank)),
                make_cell(write_date(law.effective)),
                make_cell(law.status.label),
            )
        )
        for number, law in enumerate(laws, 1)
    )
    table = Table("laws", "法律依据一览", columns, rows)
    return Page(
        target=Target("page", "laws"),
        kind="law-list",
        title="法律依据",
        place="laws",
        blocks=(table,) if rows else (),
        description="本手册引用的法律、法规、规章和制度。",
        parent=Target("page", "home"),
    )


def _tabulate_articles(desk: Desk, law: PublicLaw) -> Table | None:
    summaries = _collect_summaries(law)
    citing = _collect_citing(desk, law)
    rows = tuple(
        Row(
            (
                make_cell(article.heading),
                make_cell(*summaries.get(article, ())),
                make_cell(join(citing.get(article, []))),
            ),
            anchor=article.anchor,
        )
        for article in sorted({*summaries, *citing}, key=lambda each: (each.number, each.sub))
    )
    columns = (
        Column(find_label(PublicCitedArticle, "article"), 1),
        Column(find_label(PublicCitedArticle, "summary"), 4),
        Column("依据本条的职权", 3),
    )
    return Table("articles", f"《{law.short_title or law.title}》相关条款", columns, rows) if rows else None


def _collect_summaries(law: PublicLaw) -> dict[Article, list[str]]:
    found: dict[Article, list[str]] = {}
    for cited in law.articles:
        article = read_article(cited.article)
        if article is not None:
            found.setdefault(_strip(article), []).append(cited.summary)
    return found


def _collect_citing(desk: Desk, law: PublicLaw) -> dict[Article, list[Words]]:
    """Return for each article the powers that name it as a basis, each once."""
    found: dict[Article, list[Words]] = {}
    for power in desk.public.powers:
        bases = [*power.basis, *(basis for duty in power.responsibilities for basis in duty.basis)]
        articles = [read_article(basis.article) for basis in bases if basis.law == law.id and basis.article]
        for article in sorted(
            {_strip(each) for each in articles if each}, key=lambda each: (each.number, each.sub)
        ):
            found.setdefault(article, []).append(desk.name("power", power.id))
    return found


def _strip(article: Article) -> Article:
    return Article(article.number, article.sub)
