"""The internal circular: numbered, addressed to departments, what was found and what is asked of them."""

from collections.abc import Iterator

from generator.model.record_terms import FormKind
from generator.pages.blocks import Block, Items, Paragraph
from generator.pages.desk import Desk
from generator.pages.forms.form import BLANK_STEM, Form, FormLayout
from generator.pages.forms.grid import empty_rows, frame, tell
from generator.pages.forms.letters import address, end_document, number_part
from generator.pages.forms.subjects import name_department, name_unit, write_day
from generator.pages.sections import split_paragraphs
from generator.pages.words import plain
from generator.views.internal import InternalCircular, InternalFormChoice

_ROOM = "　" * 16


def _fill(desk: Desk, choice: InternalFormChoice) -> Iterator[Form]:
    for record in desk.inner.circulars if desk.inner else ():
        yield _lay_out(desk, choice, record)


def _lay_out(desk: Desk, choice: InternalFormChoice, record: InternalCircular | None) -> Form:
    return Form(
        choice=choice,
        subject=record.title if record else "",
        department=record.departments[0] if record and len(record.departments) == 1 else "",
        stem=record.id if record else BLANK_STEM,
        lead=(("期号", record.number if record else "　　　　　　　　"),),
        blocks=tuple(_write(desk, record)),
    )


def _write(desk: Desk, record: InternalCircular | None) -> Iterator[Block]:
    names = "、".join(name_department(desk, each) for each in record.departments) if record else _ROOM
    word = desk.public.config.vocabulary.department
    yield address(names or f"各{word}")
    if record is not None:
        yield Paragraph(plain(f"现将“{record.title}”通报如下。"))
    yield number_part(1, "情况")
    if record is None:
        yield frame("room", "情况", (1,), empty_rows(1, 1, 8))
    else:
        yield from (Paragraph(plain(line)) for text in record.body for line in split_paragraphs(text))
    if record is None or record.demands:
        yield number_part(2, "要求")
    if record is None:
        yield frame("room", "要求", (1,), empty_rows(1, 1, 6))
    elif record.demands:
        yield Items(tell(*record.demands), is_ordered=True)
    if record is None or record.due:
        yield Paragraph(plain(f"请于{write_day(record.due if record else None)}前书面反馈落实情况。"))
    yield end_document((name_unit(desk), write_day(record.date if record else None)))


CIRCULAR = FormLayout(
    FormKind.CIRCULAR,
    "对多次发现的问题在内部通报，不点名：情况、要求和反馈期限。",
    _fill,
    lambda desk, choice: _lay_out(desk, choice, None),
    lambda desk: bool(desk.inner and (desk.inner.circulars or desk.inner.config.vocabulary.warning_signals)),
)
