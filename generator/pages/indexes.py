"""The indexes of the book: by power, by post, by level of risk, by law."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import replace

from generator.model.terms import BookPart
from generator.pages.citations import CitedArticle
from generator.pages.desk import Desk
from generator.pages.page import BookIndex, IndexEntry
from generator.pages.risk_page import find_home
from generator.pages.words import Target
from generator.views.public import PublicPost, PublicRisk


def index_book(desk: Desk, part: BookPart, reachable: Container[Target]) -> tuple[BookIndex, ...]:
    """Return the index that `part` names, of what leads to `reachable` pages; nothing for other parts."""
    make = _INDEXES.get(part)
    if make is None:
        return ()
    index = make(desk)
    entries = tuple(_keep(index.entries, reachable))
    return (replace(index, entries=entries),) if entries else ()


def _keep(entries: tuple[IndexEntry, ...], reachable: Container[Target]) -> Iterator[IndexEntry]:
    """Yield the entries that lead to `reachable` pages, with those of their parts that do."""
    for entry in entries:
        if entry.target.strip_place() in reachable:
            yield replace(entry, parts=tuple(_keep(entry.parts, reachable)))


def _index_powers(desk: Desk) -> BookIndex:
    entries = [IndexEntry(power.name, power.code, Target("power", power.id)) for power in desk.public.powers]
    return BookIndex("职权索引", tuple(entries))


def _index_posts(desk: Desk) -> BookIndex:
    """Return each post with the powers it carries out and the risks it answers for."""
    homes = _map_posts(desk)
    entries = [
        IndexEntry(
            post.name,
            desk.names.get(("department", post.department), "") if post.department else "",
            replace(homes[post.id], anchor=f"post-{post.id}"),
            (*_list_powers_of(desk, post), *_list_risks_of(desk, post, homes)),
        )
        for post in desk.public.posts
    ]
    return BookIndex("岗位索引", tuple(entries))


def _list_powers_of(desk: Desk, post: PublicPost) -> Iterator[IndexEntry]:
    for power in desk.powers_of.get(post.id, ()):
        yield IndexEntry(power.name, power.code, Target("power", power.id))


def _list_risks_of(desk: Desk, post: PublicPost, homes: Mapping[str, Target]) -> Iterator[IndexEntry]:
    tasks = desk.tasks.get(post.id)
    for risk in tasks.risks if tasks else ():
        yield _enter_risk(desk, risk.public, homes)


def _index_risks(desk: Desk) -> BookIndex:
    """Return the risks under their levels, the gravest first; where no level may be seen, by first letters."""
    homes = _map_posts(desk)
    entries = [
        replace(_enter_risk(desk, risk, homes), group=_sign_level(desk, risk)) for risk in desk.public.risks
    ]
    ranks = {f"{each.mark} {each.name}": each.rank for each in desk.levels.values()}
    ordered = sorted(entries, key=lambda entry: ranks.get(entry.group, len(ranks) + 1))
    if ranks:
        ordered = [replace(entry, note="") for entry in ordered]
    return BookIndex("风险点索引", tuple(ordered))


def _index_kinds(desk: Desk) -> BookIndex:
    """Return the risks that staff see under their kinds, in the unit's order, each with its level."""
    homes = _map_posts(desk)
    kinds = [identifier for name, identifier in desk.vocabulary if name == "risk_kinds"]
    order = {kind: place for place, kind in enumerate(kinds)}
    risks = sorted(desk.inner_risks.values(), key=lambda risk: order.get(risk.kind, len(order)))
    entries = [
        replace(_enter_risk(desk, risk.public, homes), group=desk.word("risk_kinds", risk.kind))
        for risk in risks
    ]
    return BookIndex("风险点索引（按类别）", tuple(entries))


def _enter_risk(desk: Desk, risk: PublicRisk, homes: Mapping[str, Target]) -> IndexEntry:
    """Return a risk with its level, and where it stands in a table."""
    home = find_home(desk, risk)
    if home.register == "post":
        home = replace(homes[home.identifier], anchor=home.anchor)
    return IndexEntry(risk.name, _sign_level(desk, risk), home)


def _sign_level(desk: Desk, risk: PublicRisk) -> str:
    level = desk.find_level(risk.id)
    return f"{level.mark} {level.name}" if level else ""


def _index_laws(desk: Desk) -> BookIndex:
    """Return each law with its articles in the order of their numbers, and the codes of powers that rest on each."""
    codes = {power.id: power.code for power in desk.public.powers}
    entries = [
        IndexEntry(
            f"《{law.short_title or law.title}》",
            "",
            Target("law", law.id),
            tuple(
                IndexEntry(
                    article.article.heading,
                    "、".join(codes[power] for power in _list_citing(desk, article)),
                    Target("law", law.id, anchor),
                )
                for anchor, article in desk.articles["law", law.id].items()
            ),
        )
        for law in desk.public.laws
    ]
    return BookIndex("法律依据索引", tuple(entries))


def _list_citing(desk: Desk, cited: CitedArticle) -> list[str]:
    """Return the powers that cite an article, themselves or in their steps, each once."""
    powers: dict[str, None] = {}
    for register, identifier in cited.citing:
        if register == "power":
            powers[identifier] = None
        elif register == "step":
            powers[desk.steps[identifier].power] = None
    return list(powers)


def _map_posts(desk: Desk) -> dict[str, Target]:
    """Return where the book tells of each post, which has no page there: with its department or the unit."""
    unit = Target("page", "unit")
    return {
        post.id: Target("department", post.department) if post.department else unit
        for post in desk.public.posts
    }


_INDEXES: Mapping[BookPart, Callable[[Desk], BookIndex]] = {
    BookPart.POWER_INDEX: _index_powers,
    BookPart.POST_INDEX: _index_posts,
    BookPart.RISK_INDEX: _index_risks,
    BookPart.KIND_INDEX: _index_kinds,
    BookPart.LAW_INDEX: _index_laws,
}
