"""Links and pictures of the prose that lead nowhere."""

import re
from collections.abc import Iterator

from generator.checks.declaring import declare_error
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection, label_register
from generator.checks.references import BROKEN_REFERENCE, Guesses
from generator.model.bylaw import Bylaw
from generator.model.chapter import Chapter
from generator.model.handbook import REGISTERS
from generator.model.law import Law
from generator.values.article import read_article
from generator.values.identifier import find_near_miss
from generator.values.problem import Problem

LINKED_REGISTERS = (*REGISTERS, "chapter")
"""What a link may name before the stroke."""

ARTICLE_NOT_LISTED = declare_error(
    "C001",
    (
        "链接的条款没有列出",
        "{entry} 链接到 {target}，而 {source} 的 articles 中没有这一条。",
        "条款写作 {source}#21；请改正，或在 {source} 的 articles 中列出它。",
    ),
    (
        "Linked article not listed",
        "{entry} links to {target}, but the articles of {source} do not list it.",
        "Write articles as {source}#21; correct it, or list the article in {source}.",
    ),
)
LINK_AMBIGUOUS = declare_error(
    "C002",
    ("链接不明确", "{entry} 链接到 {target}，有几个登记册用了这个编号。", "请写明登记册：{known}。"),
    (
        "Ambiguous link",
        "{entry} links to {target}, which stands in several registers.",
        "Name the register: {known}.",
    ),
)
LINK_REGISTER_UNKNOWN = declare_error(
    "C003",
    ("链接的登记册不存在", "{entry} 链接到 {target}，没有“{register}”这个登记册。", "可以写：{known}。"),
    (
        "Unknown register in a link",
        "{entry} links to {target}; there is no register “{register}”.",
        "Choose one of: {known}.",
    ),
)

ANCHOR_MISSING = declare_error(
    "C004",
    (
        "页内链接不存在",
        "{entry} 中的链接“{value}”指向本页没有的位置。",
        "请改为 ref:编号 链接条目，或删去链接。",
    ),
    (
        "Link to a missing anchor",
        "{entry} has a link “{value}” to a place this page does not have.",
        "Link an entry as ref:identifier, or remove the link.",
    ),
)

KINDS = (ARTICLE_NOT_LISTED, LINK_AMBIGUOUS, LINK_REGISTER_UNKNOWN, ANCHOR_MISSING)

_OWN_LINK = re.compile(r'<a (?:[^>]* )?href="(#[^"]*)"')
_OWN_ANCHOR = re.compile(r' id="([^"]+)"')


def find_broken_links(inspection: Inspection) -> Iterator[Problem]:
    """Yield each link of the prose that leads to no entry, to several, or to an article not listed."""
    guesses = Guesses(inspection)
    for chapter in inspection.handbook.chapters:
        for index, segment in enumerate(chapter.segments):
            if segment.target is not None:
                yield from _check_link(inspection, chapter, index, segment.target, guesses)


def _check_link(
    inspection: Inspection, chapter: Chapter, index: int, target: str, guesses: Guesses
) -> Iterator[Problem]:
    path = ("segments", index, "target")
    name, _, article = target.partition("#")
    register, slash, identifier = name.partition("/")
    found = inspection.handbook.resolve_link(target)
    leads_to = found[0] if found else (register if slash else "")
    if leads_to and leads_to not in LINKED_REGISTERS:
        yield inspection.tell(
            LINK_REGISTER_UNKNOWN,
            chapter,
            path,
            find_near_miss(leads_to, LINKED_REGISTERS),
            target=quote_value(chapter, path, target),
            register=quote_value(chapter, path, leads_to),
            known="、".join(LINKED_REGISTERS),
        )
    elif found is None:
        key = (register, identifier) if slash else ("", name)
        yield from _tell_unresolved(inspection, chapter, index, key, guesses)
    elif article and not _is_listed(inspection, found[0], found[1], article):
        quoted = quote_value(chapter, path, target)
        yield inspection.tell(
            ARTICLE_NOT_LISTED, chapter, path, target=quoted, source=f"{found[0]}/{found[1]}"
        )


def _tell_unresolved(
    inspection: Inspection, chapter: Chapter, index: int, key: tuple[str, str], guesses: Guesses
) -> Iterator[Problem]:
    path = ("segments", index, "target")
    register, identifier = key
    registers = inspection.handbook.registers_by_identifier.get(identifier, ())
    if not register and len(registers) > 1:
        known = "、".join(f"{each}/{identifier}" for each in registers if each in LINKED_REGISTERS)
        yield inspection.tell(
            LINK_AMBIGUOUS, chapter, path, target=quote_value(chapter, path, identifier), known=known
        )
        return
    # A workflow has no page of its own: without its register it is not found.
    among = (register,) if register else tuple(each for each in LINKED_REGISTERS if each != "workflow")
    if any(inspection.is_known(each, identifier) for each in among):
        return
    near = guesses.offer(among, identifier, chapter.audience)
    label = label_register(register) if register else "条目"
    yield inspection.tell(
        BROKEN_REFERENCE, chapter, path, near, value=quote_value(chapter, path, identifier), register=label
    )


def _is_listed(inspection: Inspection, register: str, identifier: str, article: str) -> bool:
    source = inspection.find_entry(register, identifier)
    if not isinstance(source, Law | Bylaw):
        return False
    listed = (read_article(each.article) for each in source.articles)
    return any(each is not None and each.anchor == f"article-{article}" for each in listed)


def find_missing_pictures(inspection: Inspection) -> Iterator[Problem]:
    """Yield each picture of the prose that no chapter declares."""
    guesses = Guesses(inspection)
    for chapter in inspection.handbook.chapters:
        for index, segment in enumerate(chapter.segments):
            if segment.picture is not None and not inspection.is_known("picture", segment.picture):
                path = ("segments", index, "picture")
                near = guesses.offer(("picture",), segment.picture, chapter.audience)
                label = label_register("picture")
                yield inspection.tell(
                    BROKEN_REFERENCE,
                    chapter,
                    path,
                    near,
                    value=quote_value(chapter, path, segment.picture),
                    register=label,
                )


def find_missing_anchors(inspection: Inspection) -> Iterator[Problem]:
    """Yield each link within a page to an anchor that it does not have."""
    for chapter in inspection.handbook.chapters:
        anchors = {segment.anchor for segment in chapter.segments}
        anchors.update(name for segment in chapter.segments for name in _OWN_ANCHOR.findall(segment.html))
        for index, segment in enumerate(chapter.segments):
            for address in _OWN_LINK.findall(segment.html):
                if address[1:] not in anchors:
                    yield inspection.tell(
                        ANCHOR_MISSING,
                        chapter,
                        ("segments", index, "html"),
                        value=quote_value(chapter, (), address),
                    )


RULES = (find_missing_anchors, find_broken_links, find_missing_pictures)
