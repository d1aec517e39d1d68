"""The circulars that warn of what was found more than once: a catalogue, and each with its text and its demands."""

from generator.pages.blocks import Align, Block, Column, Heading, Items, Paragraph, Row
from generator.pages.desk import Desk
from generator.pages.long_lists import LISTS
from generator.pages.page import Page
from generator.pages.records.fields import tell_note
from generator.pages.records.record_list import list_entries
from generator.pages.sections import list_items, make_cell, make_table, tell_paragraphs, write_date
from generator.pages.words import Run, Target, Words, join, link, plain
from generator.views.internal import InternalCircular
from generator.views.labels import find_label

CIRCULARS = Target("page", "circulars")
TITLE = "预警通报"


def lay_out_circulars(desk: Desk) -> tuple[Page, ...]:
    """Return the page of all circulars, the latest first; none where there are none."""
    kept: list[InternalCircular] = sorted(
        list_entries(desk, CIRCULARS.identifier), key=lambda each: each.date, reverse=True
    )
    if not kept:
        return ()
    catalogue = _tabulate(desk, kept)
    texts = [block for each in kept for block in _tell_circular(desk, each)]
    return (
        Page(
            target=CIRCULARS,
            kind="circulars",
            title=TITLE,
            place="lists",
            blocks=(*((catalogue,) if catalogue else ()), *texts),
            description="编号的预警通报：指出普遍存在的问题，提出要求，不点名。",
            parent=LISTS,
        ),
    )


def _tabulate(desk: Desk, kept: list[InternalCircular]) -> Block | None:
    columns = (
        Column("序号", 0.5, Align.CENTER),
        Column(find_label(InternalCircular, "number"), 1.6),
        Column(find_label(InternalCircular, "title"), 3.4),
        Column(find_label(InternalCircular, "date"), 1.8),
        Column(find_label(InternalCircular, "departments"), 2.4),
        Column(find_label(InternalCircular, "due"), 1.8),
    )
    rows = [
        Row(
            (
                make_cell(str(place)),
                make_cell(each.number),
                make_cell(link(each.title, Target("page", CIRCULARS.identifier, name_anchor(each)))),
                make_cell(write_date(each.date)),
                make_cell(_name_departments(desk, each)),
                make_cell(write_date(each.due) if each.due else None),
            )
        )
        for place, each in enumerate(kept, 1)
    ]
    return make_table("circulars", f"{TITLE}目录", columns, rows)


def _tell_circular(desk: Desk, circular: InternalCircular) -> list[Block]:
    head: list[Words] = [
        plain(write_date(circular.date)),
        (Run("发至："), *_name_departments(desk, circular)),
    ]
    blocks: list[Block] = [
        Heading(2, f"{circular.number}　{circular.title}", name_anchor(circular)),
        Paragraph(join(head, "　")),
        *(paragraph for text in circular.body for paragraph in tell_paragraphs(text)),
    ]
    demands: Items | None = list_items(circular.demands, is_ordered=True)
    if demands:
        due = f"（{write_date(circular.due)}前反馈）" if circular.due else ""
        blocks += [Paragraph(plain(f"{find_label(InternalCircular, 'demands')}{due}：")), demands]
    return [*blocks, *tell_note(circular)]


def name_anchor(circular: InternalCircular) -> str:
    """Return the anchor of a circular on its page."""
    return f"circular-{circular.id}"


def _name_departments(desk: Desk, circular: InternalCircular) -> Words:
    return desk.list_names("department", circular.departments) or plain("全单位")
