"""The pages of prose: a chapter's segments as blocks, headings on their own for the table of contents."""

import re
from collections.abc import Mapping
from html import unescape

from generator.pages.blocks import Block, Heading, Paragraph, Prose, ProseHtml, ProseLink, ProsePicture
from generator.pages.charts import choose_own
from generator.pages.desk import Desk
from generator.pages.education_page import EDUCATION
from generator.pages.page import Page
from generator.pages.sections import write_date
from generator.pages.words import Run, Style, Target
from generator.views.public import PublicChapter, PublicPicture, PublicSegment

_LISTED = frozenset(
    ("archive", "assessment", "briefing", "circular", "commitment", "control", "pattern", "plan", "report")
) | {"review"}
"""The registers whose entries stand on one page together."""

_TAG = re.compile(r"<[^>]+>")


def lay_out_chapter(desk: Desk, chapter: PublicChapter) -> Page:
    """Return the page of a chapter of prose."""
    pictures = {each.id: each for each in desk.public.pictures}
    blocks: list[Block] = []
    waiting: list[ProseHtml | ProseLink | ProsePicture] = []
    for segment in chapter.segments:
        if segment.heading is None:
            waiting.append(_make_segment(desk, segment, pictures))
            continue
        if waiting:
            blocks.append(Prose(tuple(waiting)))
            waiting = []
        blocks.append(Heading(segment.heading, unescape(_TAG.sub("", segment.html)), segment.anchor))
    if waiting:
        blocks.append(Prose(tuple(waiting)))
    if chapter.date is not None:
        blocks.insert(0, Paragraph((Run(write_date(chapter.date), style=Style.QUIET),)))
    return Page(
        target=Target("chapter", chapter.id),
        kind="chapter",
        title=chapter.title,
        place="guide",
        blocks=tuple(blocks),
        description=chapter.title,
        parent=EDUCATION if chapter.is_education else Target("page", "home"),
    )


def _make_segment(
    desk: Desk, segment: PublicSegment, pictures: Mapping[str, PublicPicture]
) -> ProseHtml | ProseLink | ProsePicture:
    if segment.picture is not None:
        return ProsePicture(f"{segment.picture}.png", pictures[segment.picture].description)
    if segment.target is None:
        return ProseHtml(segment.html)
    return ProseLink(segment.html, _find_target(desk, segment.target))


def _find_target(desk: Desk, written: str) -> Target | None:
    """Return the page of a link that the cut has resolved; a workflow stands on its power's page."""
    name, _, article = written.partition("#")
    register, _, identifier = name.partition("/")
    if register in {"law", "bylaw"}:
        return desk.find_article((register, identifier), f"第{article}条" if article else None)
    if register == "workflow":
        return _find_workflow(desk, identifier)
    if register == "organization":
        return Target("page", "unit")
    if register in _LISTED:
        return Target("page", f"{register}s") if _is_listed(desk, register, identifier) else None
    return Target(register, identifier) if (register, identifier) in desk.names else None


def _is_listed(desk: Desk, register: str, identifier: str) -> bool:
    entries = getattr(desk.inner, f"{register}s") if desk.inner else ()
    return any(each.id == identifier for each in entries)


def _find_workflow(desk: Desk, identifier: str) -> Target | None:
    power = desk.powers_by_workflow.get(identifier)
    if power is None:
        return None
    is_charted = bool(choose_own(desk, desk.workflows[power]).steps)
    return Target("power", power, "workflow" if is_charted else "")
