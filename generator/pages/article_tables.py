"""The articles of a law or bylaw in a table, with the powers, steps and risks that rest on each."""

from generator.pages.blocks import Cell, Column, Row, Table
from generator.pages.citations import CitedArticle
from generator.pages.desk import Desk
from generator.pages.relations import Key
from generator.pages.sections import make_cell, make_table
from generator.pages.verification import mark_unverified
from generator.pages.words import Run, Style, Words, join, plain
from generator.views.labels import find_label
from generator.views.public import PublicBylawArticle, PublicCitedArticle


def tabulate_articles(desk: Desk, source: Key, title: str) -> Table | None:
    """Return the articles of a law or bylaw called `title`: what each is about, and what rests on it."""
    rows = tuple(
        Row(
            (
                make_cell(each.article.heading),
                tuple(_summarize(one) for one in each.registered),
                _list_citing(desk, each),
            ),
            anchor=anchor,
        )
        for anchor, each in desk.articles[source].items()
    )
    columns = (
        Column(find_label(PublicCitedArticle, "article"), 1.2),
        Column(find_label(PublicCitedArticle, "summary"), 4),
        Column(_label_citing(desk, source), 4.8),
    )
    return make_table("articles", f"《{title}》相关条款", columns, rows)


def _summarize(article: PublicCitedArticle | PublicBylawArticle) -> Words:
    """Return what an article is about; what a unit writes of its own bylaws needs no checking against a source."""
    is_verified = not isinstance(article, PublicCitedArticle) or article.verified
    return mark_unverified(plain(article.summary), verified=is_verified)


def _label_citing(desk: Desk, source: Key) -> str:
    """Return the heading of what cites; risks are named where one does."""
    articles = desk.articles[source].values()
    has_risks = any(register == "risk" for each in articles for register, _ in each.citing)
    return "引用本条的职权（环节）和风险点" if has_risks else "引用本条的职权（环节）"


def _list_citing(desk: Desk, cited: CitedArticle) -> Cell:
    """Return in one line the powers that cite an article, in another the risks."""
    risks = join([desk.name(*key) for key in cited.citing if key[0] == "risk"])
    return make_cell(
        join(list(list_citing_powers(desk, cited)), "；"),
        (Run("风险点：", style=Style.QUIET), *risks) if risks else None,
    )


def list_citing_powers(desk: Desk, cited: CitedArticle) -> Cell:
    """Return a line for each power that cites an article itself or in its steps, these in brackets."""
    found: dict[str, list[Words]] = {}
    for register, identifier in cited.citing:
        if register == "power":
            found.setdefault(identifier, [])
        elif register == "step":
            found.setdefault(desk.steps[identifier].power, []).append(desk.name_step(identifier))
    return tuple(
        (*desk.name("power", power), Run("（"), *join(steps), Run("）"))
        if steps
        else desk.name("power", power)
        for power, steps in found.items()
    )
