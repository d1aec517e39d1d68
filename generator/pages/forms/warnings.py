"""What the discipline office issues and keeps of warnings: notice, notice to rectify, record of disposal."""

from collections.abc import Iterator

from generator.model.record_terms import FormKind
from generator.pages.blocks import Block, Paragraph, Sheet
from generator.pages.desk import Desk
from generator.pages.forms.form import BLANK_STEM, Form, FormLayout
from generator.pages.forms.grid import (
    CARD_SHARES,
    across,
    ask_opinions,
    card,
    empty_rows,
    frame,
    name_signers,
    pairs,
    tick,
)
from generator.pages.forms.letters import address, end_document, number_part
from generator.pages.forms.subjects import DAY, name_department, name_post, name_unit, write_day
from generator.pages.sections import split_paragraphs
from generator.pages.words import plain
from generator.views.internal import InternalFormChoice
from generator.views.restricted import RestrictedWarningRecord

_LINE = "　" * 16


def _list_warnings(desk: Desk) -> tuple[RestrictedWarningRecord, ...]:
    """Return the warnings, of which none is seen but by the discipline office."""
    return desk.sealed.warnings if desk.sealed else ()


def _make_form(
    desk: Desk,
    choice: InternalFormChoice,
    record: RestrictedWarningRecord | None,
    blocks: tuple[Block, ...],
) -> Form:
    return Form(
        choice=choice,
        subject=f"{record.number}　{name_department(desk, record.department)}" if record else "",
        department=record.department if record else "",
        stem=record.id if record else BLANK_STEM,
        lead=(("编号", record.number if record else "　　　　　　　　"),),
        blocks=blocks,
    )


def _lay_out_notice(desk: Desk, choice: InternalFormChoice, record: RestrictedWarningRecord | None) -> Form:
    source = desk.word("warning_sources", record.source) if record else "　　　　　　"
    risk = desk.public.config.vocabulary.risk
    blocks: list[Block] = [
        address(_address(desk, record)),
        Paragraph(plain(f"从{source}了解到的下列情况表明存在{risk}，现予以预警。")),
        *_tell(1, "问题", record.problem if record else None),
        *_tell(2, "要求", record.demand if record else None),
        Paragraph(plain(f"预警信号：{_signal(desk, record)}。请于{_due(record)}前书面反馈落实情况。")),
        end_document((_issuer(desk), write_day(record.date if record else None))),
        _receipt(),
    ]
    return _make_form(desk, choice, record, tuple(blocks))


def _lay_out_rectification(
    desk: Desk, choice: InternalFormChoice, record: RestrictedWarningRecord | None
) -> Form:
    responsible = name_post(desk, record.responsible) if record and record.responsible else _LINE[:8]
    blocks: list[Block] = [
        address(_address(desk, record)),
        Paragraph(plain("经核实存在下列问题，请按要求整改。")),
        *_tell(1, "存在的问题", record.problem if record else None),
        *_tell(2, "原因", record.cause if record else None),
        *_tell(3, "整改要求", record.demand if record else None),
        Paragraph(plain(f"整改由{responsible}负责，请于{_due(record)}前完成，并书面报告整改情况。")),
        end_document((_issuer(desk), DAY if record is None else write_day(record.date))),
        _receipt(),
    ]
    return _make_form(desk, choice, record, tuple(blocks))


def _lay_out_disposal(desk: Desk, choice: InternalFormChoice, record: RestrictedWarningRecord | None) -> Form:
    words = desk.inner.config.vocabulary if desk.inner else None
    disposals = [each.name for each in words.warning_disposals] if words else []
    chosen = [desk.word("warning_disposals", each) for each in record.disposals] if record else []
    power = desk.names.get(("power", record.power or ""), "") if record else ""
    risk = desk.names.get(("risk", record.risk or ""), "") if record else ""
    parts = card(
        "预警处置记录",
        pairs(
            ("预警日期", write_day(record.date) if record else DAY),
            ("信息来源", desk.word("warning_sources", record.source) if record else None),
        ),
        pairs(
            ("预警部门", name_department(desk, record.department) if record else None),
            ("预警岗位", name_post(desk, record.post) if record else None),
        ),
        pairs(("涉及职权", power), ("涉及风险点", risk)),
        pairs(("预警信号", _signal(desk, record)), ("情节", _gravity(desk, record))),
        across("问题表述", *split_paragraphs(record.problem if record else None), height=4),
        across("原因分析", *split_paragraphs(record.cause if record else None), height=3),
        across("处置措施", tick(disposals or chosen, chosen)),
        across("整改要求", *split_paragraphs(record.demand if record else None), height=3),
        pairs(
            ("整改责任人", name_post(desk, record.responsible) if record else None),
            ("整改期限", write_day(record.due if record else None)),
        ),
        across("整改情况", *split_paragraphs(record.outcome if record else None), height=4),
        pairs(
            ("反馈日期", write_day(record.reported if record else None)),
            ("办结日期", write_day(record.closed if record else None)),
        ),
        across("评估结论", record.conclusion if record else None, height=2),
    )
    opinions = name_signers(("承办人签字",), choice.opinions or ("审核意见",))
    return _make_form(desk, choice, record, (parts, *_trace(record), ask_opinions(opinions, "签字与意见", 3)))


def _trace(record: RestrictedWarningRecord | None) -> Iterator[Sheet]:
    """Yield what was found when it was asked why nothing had prevented it."""
    tracing = record.tracing if record else None
    if record is not None and tracing is None:
        return
    questions = (
        ("风险点已排查", tracing.is_examined if tracing else None),
        ("措施已落实", tracing.is_measured if tracing else None),
        ("制度已健全", tracing.is_ruled if tracing else None),
    )
    answers = "；".join(f"{name}{_answer(is_so)}" for name, is_so in questions)
    rows = (across("责任倒查", f"{answers}", tracing.conclusion if tracing else None, height=2),)
    yield frame("tracing", "责任倒查", CARD_SHARES, rows)


def _answer(is_so: bool | None) -> str:  # noqa: FBT001 - the answer itself
    return tick(("是", "否"), () if is_so is None else ("是" if is_so else "否",))


def _tell(number: int, title: str, text: str | None) -> tuple[Block, ...]:
    """Return a part of a notice, or room to write it."""
    told: tuple[Block, ...] = tuple(Paragraph(plain(line)) for line in split_paragraphs(text))
    room = frame("room", title, (1,), empty_rows(1, 1, 5))
    return (number_part(number, title), *(told or (room,)))


def _address(desk: Desk, record: RestrictedWarningRecord | None) -> str:
    if record is None:
        return _LINE
    return f"{name_department(desk, record.department)}{name_post(desk, record.post)}"


def _signal(desk: Desk, record: RestrictedWarningRecord | None) -> str:
    signals = desk.inner.config.vocabulary.warning_signals if desk.inner else ()
    names = {each.id: f"{each.name}（{each.colour.label}）" for each in signals}
    return names.get(record.signal, record.signal) if record else tick(list(names.values()))


def _gravity(desk: Desk, record: RestrictedWarningRecord | None) -> str:
    gravities = desk.inner.config.vocabulary.warning_gravities if desk.inner else ()
    if record is None:
        return tick([each.name for each in gravities])
    return desk.word("warning_gravities", record.gravity) if record.gravity else ""


def _due(record: RestrictedWarningRecord | None) -> str:
    return write_day(record.due if record else None)


def _issuer(desk: Desk) -> str:
    return name_unit(desk) or _LINE[:8]


def _receipt() -> Sheet:
    """Return the strip on which the receiver signs."""
    return card("签收", pairs(("签收人", None), ("签收日期", DAY)))


WARNING_NOTICE = FormLayout(
    FormKind.WARNING_NOTICE,
    "发给被预警的部门或岗位：问题、要求、信号和反馈期限，附签收。填好的只有纪检受众看得到。",
    lambda desk, choice: (_lay_out_notice(desk, choice, each) for each in _list_warnings(desk)),
    lambda desk, choice: _lay_out_notice(desk, choice, None),
    lambda desk: bool(desk.inner and desk.inner.config.vocabulary.warning_signals),
)
RECTIFICATION_NOTICE = FormLayout(
    FormKind.RECTIFICATION_NOTICE,
    "发给要整改的部门或岗位：问题、原因、整改要求、责任人和期限，附签收。填好的只有纪检受众看得到。",
    lambda desk, choice: (
        _lay_out_rectification(desk, choice, each) for each in _list_warnings(desk) if each.demand
    ),
    lambda desk, choice: _lay_out_rectification(desk, choice, None),
    lambda desk: bool(desk.inner and desk.inner.config.vocabulary.warning_signals),
)
DISPOSAL_RECORD = FormLayout(
    FormKind.DISPOSAL_RECORD,
    "记录一次预警从来源、处置、整改到评估结论和责任倒查的全过程。填好的只有纪检受众看得到。",
    lambda desk, choice: (_lay_out_disposal(desk, choice, each) for each in _list_warnings(desk)),
    lambda desk, choice: _lay_out_disposal(desk, choice, None),
    lambda desk: bool(desk.inner and desk.inner.config.vocabulary.warning_signals),
)
