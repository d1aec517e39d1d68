"""The record of a review: which body examined what, who came, what was said of which power or risk, the conclusion."""

from collections.abc import Iterator

from generator.model.record_terms import FormKind
from generator.pages.blocks import Align, Sheet, SheetRow
from generator.pages.desk import Desk
from generator.pages.forms.form import BLANK_STEM, Form, FormLayout
from generator.pages.forms.grid import (
    across,
    ask_opinions,
    card,
    count,
    empty_rows,
    frame,
    head,
    name_signers,
    pairs,
    tick,
    value,
)
from generator.pages.forms.subjects import name_department, name_unit, write_day
from generator.views.internal import InternalFormChoice, InternalOpinion, InternalReview

_SHARES = (0.9, 3.4, 4, 1.6, 3)
_HEAD = head("序号", "职权或风险点", "评审意见", "是否采纳", "修改情况")
_BLANK_ROWS = 6


def _fill(desk: Desk, choice: InternalFormChoice) -> Iterator[Form]:
    for record in desk.inner.reviews if desk.inner else ():
        yield _lay_out(desk, choice, record)


def _lay_out(desk: Desk, choice: InternalFormChoice, record: InternalReview | None) -> Form:
    stage = desk.word("review_stages", record.stage) if record else ""
    opinions = name_signers(("主持人签字", "记录人签字"), choice.opinions)
    return Form(
        choice=choice,
        subject=f"{stage}　{write_day(record.date)}" if record else "",
        department=record.departments[0] if record and len(record.departments) == 1 else "",
        stem=record.id if record else BLANK_STEM,
        lead=(("单位", name_unit(desk)), ("评审日期", write_day(record.date if record else None))),
        blocks=(
            _make_card(desk, record),
            frame("opinions-given", "评审意见", _SHARES, _list_opinions(desk, record), _HEAD),
            card("结论", across("评审结论", record.conclusion if record else None, height=3)),
            ask_opinions(opinions, "签字", 3),
        ),
    )


def _make_card(desk: Desk, record: InternalReview | None) -> Sheet:
    words = desk.inner.config.vocabulary if desk.inner else None
    stages = [each.name for each in words.review_stages] if words else []
    stage = [desk.word("review_stages", record.stage)] if record else []
    departments = "、".join(name_department(desk, each) for each in record.departments) if record else ""
    classes = "、".join(desk.word("person_classes", each) for each in record.person_classes) if record else ""
    passed = f"职权{len(record.powers)}项，风险点{len(record.risks)}个" if record else None
    return card(
        "评审基本情况",
        pairs(("评审阶段", tick(stages or stage, stage)), ("评审机构", record.body if record else None)),
        pairs(
            ("应到人数", f"{record.staff}人" if record else None),
            ("实到人数", f"{record.present}人" if record else None),
        ),
        pairs(("评审范围", "；".join(each for each in (departments, classes) if each)), ("通过", passed)),
    )


def _list_opinions(desk: Desk, record: InternalReview | None) -> tuple[SheetRow, ...]:
    rows = tuple(
        SheetRow(
            (
                count(number),
                value(_name_subject(desk, each)),
                value(each.text),
                value("采纳" if each.is_adopted else "未采纳", align=Align.CENTER),
                value(each.answer),
            )
        )
        for number, each in enumerate(record.opinions if record else (), 1)
    )
    if rows:
        return rows
    return empty_rows(_BLANK_ROWS, len(_SHARES)) if record is None else (_say_none(),)


def _say_none() -> SheetRow:
    return SheetRow((value("没有提出修改意见。", columns=len(_SHARES), align=Align.CENTER),))


def _name_subject(desk: Desk, opinion: InternalOpinion) -> str:
    if opinion.power:
        return desk.names.get(("power", opinion.power), opinion.power)
    if opinion.risk:
        return desk.names.get(("risk", opinion.risk), opinion.risk)
    return "整体"


REVIEW = FormLayout(
    FormKind.REVIEW,
    "每次评审一份：应到和实到人数、逐条意见和采纳情况、结论，主持人签字。",
    _fill,
    lambda desk, choice: _lay_out(desk, choice, None),
    lambda desk: bool(desk.inner and (desk.inner.reviews or desk.inner.config.vocabulary.review_stages)),
)
