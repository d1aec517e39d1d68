"""The pages of prose: a chapter's segments as blocks, headings on their own for the table of contents."""

import re
from html import unescape

from generator.pages.blocks import Block, Heading, Prose, ProseHtml, ProseLink, ProsePicture
from generator.pages.desk import Desk
from generator.pages.page import Page
from generator.pages.words import Target
from generator.values.article import read_article
from generator.views.public import PublicChapter, PublicSegment

_TAG = re.compile(r"<[^>]+>")


def lay_out_chapter(desk: Desk, chapter: PublicChapter) -> Page:
    """Return the page of a chapter of prose."""
    blocks: list[Block] = []
    waiting: list[ProseHtml | ProseLink | ProsePicture] = []
    for segment in chapter.segments:
        if segment.heading is None:
            waiting.append(_make_segment(desk, segment))
            continue
        if waiting:
            blocks.append(Prose(tuple(waiting)))
            waiting = []
        blocks.append(Heading(segment.heading, unescape(_TAG.sub("", segment.html)), segment.anchor))
    if waiting:
        blocks.append(Prose(tuple(waiting)))
    return Page(
        target=Target("chapter", chapter.id),
        kind="chapter",
        title=chapter.title,
        place="guide",
        blocks=tuple(blocks),
        description=chapter.title,
        parent=Target("page", "home"),
    )


def _make_segment(desk: Desk, segment: PublicSegment) -> ProseHtml | ProseLink | ProsePicture:
    if segment.picture is not None:
        picture = next(each for each in desk.public.pictures if each.id == segment.picture)
        return ProsePicture(f"{picture.id}.png", picture.description)
    if segment.target is None:
        return ProseHtml(segment.html)
    return ProseLink(segment.html, _find_target(desk, segment.target))


def _find_target(desk: Desk, written: str) -> Target | None:
    """Return the page of a link that the cut has resolved; a workflow stands on its power's page."""
    name, _, article = written.partition("#")
    register, _, identifier = name.partition("/")
    if register == "workflow":
        power = next((each.power for each in desk.public.workflows if each.id == identifier), None)
        return Target("power", power, "workflow") if power else None
    if register == "organization":
        return Target("page", "unit")
    if (register, identifier) not in desk.names:
        return None
    found = read_article(f"第{article}条") if article else None
    return Target(register, identifier, found.anchor if found else "")
