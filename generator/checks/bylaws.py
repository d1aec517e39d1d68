"""Bylaws: dates that fit their status, what they replace, and how they are cited."""

from collections.abc import Iterator

from generator.checks.chains import walk_circles
from generator.checks.charts import name_steps
from generator.checks.declaring import declare_error, declare_warning
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection
from generator.checks.laws import is_in_use
from generator.model.bylaw import Bylaw
from generator.model.record_terms import BylawStatus
from generator.values.article import read_article
from generator.values.problem import Problem

DUE_MISSING = declare_warning(
    "J001",
    (
        "制度计划没有期限",
        "{entry} 的效力写作“{status}”，却没有写完成期限。",
        "请在 due 写明应于何时完成；已经印发的请把 status 写作 in-force。",
    ),
    (
        "Bylaw without a date by when it is due",
        "{entry} is said to be “{status}”, but has no due.",
        "Write by when it is due; where it was issued, make its status in-force.",
    ),
)
DUE_PASSED = declare_warning(
    "J002",
    (
        "制度未按期完成",
        "{entry} 应于 {due} 完成，早于版次日期 {day}，效力仍写作“{status}”。",
        "已经印发的请更新 status、issued 和 effective；没有完成的请督办，并写上新的 due。",
    ),
    (
        "Bylaw overdue",
        "{entry} was due on {due}, before the edition's date {day}, and still is “{status}”.",
        "Where it was issued, renew status, issued and effective; else see to it and write a new due.",
    ),
)
DATES_MISSING = declare_warning(
    "J003",
    (
        "现行制度没有日期",
        "{entry} 是现行制度，却没有写“{field}”。",
        "请对照印发的文本补上 issued 和 effective。",
    ),
    (
        "Bylaw in force without its dates",
        "{entry} is in force, but “{field}” is missing.",
        "Add issued and effective after the text as it was issued.",
    ),
)
EFFECTIVE_TOO_EARLY = declare_warning(
    "J004",
    (
        "施行日期早于印发日期",
        "{entry} 于 {effective} 施行，早于印发日期 {issued}。",
        "请对照文本核对两个日期；制度一般不溯及既往。",
    ),
    (
        "Effective before it was issued",
        "{entry} is effective from {effective}, before it was issued on {issued}.",
        "Look at both dates in its text; bylaws seldom reach back.",
    ),
)
REPLACES_ITSELF = declare_error(
    "J005",
    ("制度替代自己", "{entry} 沿“{field}”又回到自己：{bylaws}。", "请改正其中一项制度的 replaces。"),
    (
        "Bylaw replaces itself",
        "{entry} replaces itself by way of “{field}”: {bylaws}.",
        "Correct replaces of one of them.",
    ),
)
REPLACED_IN_FORCE = declare_warning(
    "J006",
    (
        "被替代的制度仍写作现行",
        "{entry} 已经施行，它替代的 {other} 的效力却写作“{status}”。",
        "请把 {other} 的 status 写作 repealed，或删去这里的 replaces。",
    ),
    (
        "Replaced and still in force",
        "{entry} is in force, and {other}, which it replaces, still is “{status}”.",
        "Make the status of {other} repealed, or remove replaces here.",
    ),
)
ARTICLE_TWICE = declare_warning(
    "J008",
    ("制度条款重复", "{entry} 的“{field}”写作“{article}”，前面已经写过这一条。", "请合并，或改正条款号。"),
    (
        "Article twice",
        "{entry}: “{field}” is “{article}”, which stands before.",
        "Merge them, or correct the article.",
    ),
)
CITED_NOT_IN_FORCE = declare_warning(
    "J009",
    (
        "引用的制度不是现行制度",
        "{entry} 的“{field}”引用 {bylaw}，它的效力写作“{status}”。",
        "请改引现行制度，或更新 {bylaw} 的 status。",
    ),
    (
        "Cites a bylaw that is not in force",
        "{entry}: “{field}” cites {bylaw}, which is “{status}”.",
        "Cite what is in force, or bring the status of {bylaw} up to date.",
    ),
)

KINDS = (
    DUE_MISSING,
    DUE_PASSED,
    DATES_MISSING,
    EFFECTIVE_TOO_EARLY,
    REPLACES_ITSELF,
    REPLACED_IN_FORCE,
    ARTICLE_TWICE,
    CITED_NOT_IN_FORCE,
)

AT_WORK = frozenset([BylawStatus.PLANNED, BylawStatus.UNDER_REVISION])
"""The states in which somebody has still to write the bylaw."""

_DEAD = frozenset([BylawStatus.PLANNED, BylawStatus.REPEALED])


def find_faulty_plans(inspection: Inspection) -> Iterator[Problem]:
    """Yield each bylaw still to be written that has no date by when, or one that has passed."""
    for bylaw in inspection.list_entries(Bylaw):
        if bylaw.status not in AT_WORK:
            continue
        if bylaw.due is None:
            yield inspection.tell(
                DUE_MISSING, bylaw, ("status",), status=quote_value(bylaw, ("status",), bylaw.status.label)
            )
        elif inspection.day is not None and bylaw.due < inspection.day:
            yield inspection.tell(
                DUE_PASSED,
                bylaw,
                ("due",),
                due=quote_value(bylaw, ("due",), bylaw.due.isoformat()),
                day=inspection.day.isoformat(),
                status=quote_value(bylaw, ("status",), bylaw.status.label),
            )


def find_faulty_dates(inspection: Inspection) -> Iterator[Problem]:
    """Yield each bylaw in force that lacks a date, and each effective before it was issued."""
    for bylaw in inspection.list_entries(Bylaw):
        if bylaw.status is BylawStatus.IN_FORCE:
            for field in ("issued", "effective"):
                if getattr(bylaw, field) is None:
                    yield inspection.tell(DATES_MISSING, bylaw, (field,))
        if bylaw.issued is not None and bylaw.effective is not None and bylaw.effective < bylaw.issued:
            yield inspection.tell(
                EFFECTIVE_TOO_EARLY,
                bylaw,
                ("effective",),
                effective=quote_value(bylaw, ("effective",), bylaw.effective.isoformat()),
                issued=quote_value(bylaw, ("issued",), bylaw.issued.isoformat()),
            )


def find_faulty_replacements(inspection: Inspection) -> Iterator[Problem]:
    """Yield each circle of bylaws that replace one another, and each replaced one that is still in force."""
    bylaws = {bylaw.id: bylaw for bylaw in inspection.list_entries(Bylaw)}
    circles = list(walk_circles({name: bylaw.replaces for name, bylaw in bylaws.items()}))
    for circle in circles:
        told = name_steps(circle)
        yield inspection.tell(REPLACES_ITSELF, bylaws[circle[0]], ("replaces",), bylaws=told)
    circling = {name for circle in circles for name in circle}
    for bylaw in bylaws.values():
        other = bylaws.get(bylaw.replaces) if bylaw.replaces is not None else None
        is_dead = other is None or other.status is BylawStatus.REPEALED or bylaw.id in circling
        if other is not None and not is_dead and bylaw.status is BylawStatus.IN_FORCE:
            slots = {
                "other": f"bylaw/{other.id}",
                "status": quote_value(other, ("status",), other.status.label),
            }
            yield inspection.tell(REPLACED_IN_FORCE, bylaw, ("replaces",), **slots)


def find_repeated_articles(inspection: Inspection) -> Iterator[Problem]:
    """Yield each article that stands in its bylaw before, however it is written."""
    for bylaw in inspection.list_entries(Bylaw):
        seen: set[object] = set()
        for index, article in enumerate(bylaw.articles):
            path = ("articles", index, "article")
            key = read_article(article.article)
            if key in seen:
                told = quote_value(bylaw, path, article.article)
                yield inspection.tell(ARTICLE_TWICE, bylaw, path, article=told)
            seen.add(key)


def find_bases_in_dead_bylaws(inspection: Inspection) -> Iterator[Problem]:
    """Yield each basis in a bylaw that is planned or repealed."""
    bylaws = {bylaw.id: bylaw for bylaw in inspection.list_entries(Bylaw) if bylaw.status in _DEAD}
    for mention in inspection.mentions:
        is_basis = mention.mark.refers_to == "bylaw" and mention.mark.takes_along
        bylaw = bylaws.get(mention.identifier) if is_basis else None
        if bylaw is not None and is_in_use(inspection, mention.owner):
            slots = {
                "bylaw": f"bylaw/{bylaw.id}",
                "status": quote_value(bylaw, ("status",), bylaw.status.label),
            }
            yield inspection.tell(CITED_NOT_IN_FORCE, mention.owner, mention.path, **slots)


RULES = (
    find_faulty_plans,
    find_faulty_dates,
    find_faulty_replacements,
    find_repeated_articles,
    find_bases_in_dead_bylaws,
)
