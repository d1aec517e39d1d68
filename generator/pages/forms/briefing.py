"""The briefing sheet: who told whom of which risks before the work began, and what was confirmed by signature."""

from collections.abc import Iterator

from generator.model.record_terms import FormKind
from generator.pages.blocks import Align, Sheet, SheetRow
from generator.pages.desk import Desk
from generator.pages.forms.form import BLANK_STEM, Form, FormLayout
from generator.pages.forms.grid import (
    ask_opinions,
    card,
    count,
    empty_rows,
    frame,
    head,
    name_signers,
    number_lines,
    pairs,
    tick,
    value,
)
from generator.pages.forms.risk_rows import write_level
from generator.pages.forms.subjects import list_departments, name_department, name_post, name_unit, write_day
from generator.pages.words import Target
from generator.views.internal import InternalBriefing, InternalFormChoice

_RISK_SHARES = (0.8, 3, 1.2, 6)
_RISK_HEAD = head("序号", "交底的风险点", "等级", "防控措施")
_ITEM_SHARES = (0.8, 7.2, 3)
_ITEM_HEAD = head("序号", "确认事项", "被交底人确认")
_BLANK_ROWS = 5


def _fill(desk: Desk, choice: InternalFormChoice) -> Iterator[Form]:
    departments = {each.id for each in list_departments(desk, choice)}
    for record in desk.inner.briefings if desk.inner else ():
        if record.department in departments:
            yield _lay_out(desk, choice, record)


def _lay_out(desk: Desk, choice: InternalFormChoice, record: InternalBriefing | None) -> Form:
    name = name_department(desk, record.department) if record else ""
    layer = desk.word("briefing_layers", record.layer) if record else ""
    opinions = name_signers(("交底人签字", "被交底人签字"), choice.opinions)
    return Form(
        choice=choice,
        subject=f"{name}　{write_day(record.date)}" if record else "",
        about=Target("department", record.department) if record else None,
        department=record.department if record else "",
        stem=record.id if record else BLANK_STEM,
        lead=(("单位", name_unit(desk)), ("交底日期", write_day(record.date if record else None))),
        blocks=(
            _make_card(desk, record),
            frame("risks", "交底的风险点", _RISK_SHARES, _list_risks(desk, record), _RISK_HEAD),
            frame("items", "确认事项", _ITEM_SHARES, _list_items(desk, record), _ITEM_HEAD),
            ask_opinions(opinions, "签字", 4),
        ),
        occasion=f"{write_day(record.date)}，{layer}" if record else "",
    )


def _make_card(desk: Desk, record: InternalBriefing | None) -> Sheet:
    words = desk.inner.config.vocabulary if desk.inner else None
    layers = [each.name for each in words.briefing_layers] if words else []
    causes = [each.name for each in words.briefing_causes] if words else []
    layer = [desk.word("briefing_layers", record.layer)] if record else []
    cause = [desk.word("briefing_causes", record.cause)] if record else []
    receivers = "、".join(name_post(desk, each) for each in record.receivers) if record else None
    return card(
        "交底基本情况",
        pairs(
            ("交底部门", name_department(desk, record.department) if record else None),
            ("交底地点", record.place if record else None),
        ),
        pairs(("交底层级", tick(layers or layer, layer)), ("交底原因", tick(causes or cause, cause))),
        pairs(
            ("交底人", name_post(desk, record.giver) if record else None),
            ("被交底人数", f"{record.headcount}人" if record else None),
        ),
        pairs(("被交底岗位", receivers), ("备注", None)),
    )


def _list_risks(desk: Desk, record: InternalBriefing | None) -> tuple[SheetRow, ...]:
    risks = [desk.inner_risks[each] for each in record.risks if each in desk.inner_risks] if record else []
    rows = (
        SheetRow(
            (
                count(number),
                value(risk.public.name),
                write_level(desk, risk.rating.approved),
                value(*number_lines(measure.text for measure in risk.public.measures)),
            )
        )
        for number, risk in enumerate(risks, 1)
    )
    return tuple(rows) or empty_rows(_BLANK_ROWS if record is None else 1, len(_RISK_SHARES))


def _list_items(desk: Desk, record: InternalBriefing | None) -> tuple[SheetRow, ...]:
    items = desk.inner.config.vocabulary.briefing_items if desk.inner else ()
    done = record.items if record else ()
    rows = (
        SheetRow(
            (
                count(number),
                value(item.name),
                value(tick(("已知晓",), ("已知晓",) if item.id in done else ()), align=Align.CENTER),
            )
        )
        for number, item in enumerate(items, 1)
    )
    return tuple(rows) or empty_rows(_BLANK_ROWS, len(_ITEM_SHARES), 1)


BRIEFING = FormLayout(
    FormKind.BRIEFING,
    "开工、调岗或重新识别时，把风险点和措施交代清楚：交底人和被交底人逐项确认并签字。",
    _fill,
    lambda desk, choice: _lay_out(desk, choice, None),
    lambda desk: bool(desk.inner and desk.inner.config.vocabulary.briefing_layers),
)
