"""廉政教育: the chapters that educate, the latest first."""

from generator.pages.blocks import Column, Row
from generator.pages.desk import Desk
from generator.pages.page import Page
from generator.pages.sections import make_cell, make_table, write_date
from generator.pages.words import Target, link
from generator.views.labels import find_label
from generator.views.public import PublicChapter

EDUCATION = Target("page", "education")
"""The list of chapters that educate; only a handbook that has some has it."""

TITLE = "廉政教育"


def list_education(desk: Desk) -> tuple[PublicChapter, ...]:
    """Return the chapters that educate, the latest first, those without a day last in their order."""
    found = [each for each in desk.public.chapters if each.is_education]
    dated = sorted((each for each in found if each.date), key=lambda each: str(each.date), reverse=True)
    return (*dated, *(each for each in found if not each.date))


def list_guides(desk: Desk) -> tuple[PublicChapter, ...]:
    """Return the chapters that explain the handbook, in their order."""
    return tuple(each for each in desk.public.chapters if not each.is_education)


def lay_out_education(desk: Desk) -> tuple[Page, ...]:
    """Return the list of chapters that educate, or nothing where there are none."""
    columns = (Column(find_label(PublicChapter, "date"), 1.6), Column(find_label(PublicChapter, "title"), 6))
    rows = tuple(
        Row(
            (
                make_cell(write_date(each.date) if each.date else None),
                make_cell(link(each.title, Target("chapter", each.id))),
            )
        )
        for each in list_education(desk)
    )
    table = make_table("education", TITLE, columns, rows)
    if table is None:
        return ()
    page = Page(
        target=EDUCATION,
        kind="education-list",
        title=TITLE,
        place="lists",
        blocks=(table,),
        description="廉政教育的文章，新的在前。",
        parent=Target("page", "home"),
    )
    return (page,)
