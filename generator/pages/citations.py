"""The articles of laws and bylaws that stand on their pages: what they say, and what rests on them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from generator.pages.relations import Key
from generator.values.article import Article, read_article
from generator.views.internal import InternalView
from generator.views.public import (
    PublicBasis,
    PublicBylawArticle,
    PublicCitedArticle,
    PublicLimit,
    PublicPower,
    PublicStep,
    PublicView,
)


@dataclass(slots=True)
class CitedArticle:
    """An article without paragraph and item: as it is registered, and what cites it, each once and in order.

    What cites it is a power, a risk, or a step as ``("step", "xk-01/s4")``.
    """

    article: Article
    registered: list[PublicCitedArticle | PublicBylawArticle] = field(default_factory=list)
    citing: dict[Key, None] = field(default_factory=dict)


def collect_citations(
    public: PublicView, inner: InternalView | None
) -> Mapping[Key, Mapping[str, CitedArticle]]:
    """Return by law or bylaw, and by anchor, the articles that are registered or cited, in order."""
    sources: dict[Key, tuple[PublicCitedArticle | PublicBylawArticle, ...]] = {}
    sources |= {("law", law.id): law.articles for law in public.laws}
    sources |= {("bylaw", bylaw.id): bylaw.articles for bylaw in public.bylaws}
    found: dict[Key, dict[str, CitedArticle]] = {source: {} for source in sources}

    def open_article(source: Key, article: str | None) -> CitedArticle | None:
        bare = _read_bare(article) if article else None
        if bare is None or source not in found:
            return None
        return found[source].setdefault(bare.anchor, CitedArticle(bare))

    for source, articles in sources.items():
        for registered in articles:
            told = open_article(source, registered.article)
            if told is not None:
                told.registered.append(registered)
    for key, basis in _walk_bases(public, inner):
        cited = open_article(find_source(basis), basis.article)
        if cited is not None:
            cited.citing[key] = None
    return {source: dict(sorted(articles.items(), key=_order)) for source, articles in found.items()}


def find_source(basis: PublicBasis) -> Key:
    """Return register and identifier of what a basis cites."""
    return ("law", basis.law) if basis.law is not None else ("bylaw", basis.bylaw or "")


def find_article_anchor(article: str | None) -> str:
    """Return the anchor of an article on its law's page, empty for none."""
    found = _read_bare(article) if article else None
    return found.anchor if found else ""


@lru_cache(maxsize=4096)  # a handbook cites the same few articles again and again
def _read_bare(article: str) -> Article | None:
    """Return an article without paragraph and item."""
    found = read_article(article)
    return Article(found.number, found.sub) if found else None


def _order(item: tuple[str, CitedArticle]) -> tuple[int, int]:
    return item[1].article.number, item[1].article.sub


def _walk_bases(public: PublicView, inner: InternalView | None) -> Iterator[tuple[Key, PublicBasis]]:
    for power in public.powers:
        yield from ((("power", power.id), basis) for basis in _walk_power(power))
    for key, step in _walk_steps(public, inner):
        yield from ((("step", key), basis) for basis in (*step.basis, *_list_bases(step.limit)))
    for risk in public.risks:
        for measure in risk.measures:
            yield from ((("risk", risk.id), basis) for basis in measure.basis)
    for own in inner.risks if inner else ():
        yield from ((("risk", own.public.id), basis.public) for basis in own.basis)


def _walk_power(power: PublicPower) -> Iterator[PublicBasis]:
    yield from power.basis
    yield from _list_bases(power.statutory_limit)
    yield from _list_bases(power.promised_limit)
    yield from power.fee.basis if power.fee else ()
    for duty in power.responsibilities:
        yield from duty.basis


def _list_bases(limit: PublicLimit | None) -> tuple[PublicBasis, ...]:
    return limit.basis if limit else ()


def _walk_steps(public: PublicView, inner: InternalView | None) -> Iterator[tuple[str, PublicStep]]:
    """Yield the steps that the audience's own charts are about."""
    if inner is None:
        for flow in public.workflows:
            yield from ((f"{flow.id}/{step.id}", step) for step in flow.steps)
        return
    for each in inner.workflows:
        for step in each.steps:
            if not step.public.is_external_only:
                yield f"{each.public.id}/{step.public.id}", step.public
