"""Warnings, for the discipline office alone: the list, and a page for each with its handling and its tracing."""

from collections.abc import Sequence
from dataclasses import replace

from generator.pages.blocks import Align, Block, Column, Fact, Facts, Filter, Row
from generator.pages.desk import Desk
from generator.pages.interference_list import lay_out_interferences
from generator.pages.long_lists import Group, LongList, lay_out_list
from generator.pages.page import Page
from generator.pages.sections import (
    keep_facts,
    make_cell,
    make_fact,
    make_section,
    split_paragraphs,
    tell_paragraphs,
    write_date,
)
from generator.pages.words import Run, Style, Target, Words, plain
from generator.views.internal import InternalVocabulary
from generator.views.labels import find_label
from generator.views.restricted import RestrictedTracing, RestrictedWarningRecord

WARNINGS = Target("page", "warnings")
"""The list of warnings; only the discipline office has it."""

TITLE = "预警处置"

_OPEN = "open"
_CLOSED = "closed"


def lay_out_warnings(desk: Desk) -> tuple[Page, ...]:
    """Return the list of warnings with a page for each and the list of interferences, nothing for other audiences."""
    if desk.sealed is None or not has_warnings(desk):
        return ()
    warnings = sorted(desk.sealed.warnings, key=lambda each: (each.date, each.id), reverse=True)
    pages = (
        *_lay_out_list(desk, warnings),
        *(_lay_out_warning(desk, each) for each in warnings),
        *lay_out_interferences(desk),
    )
    return tuple(replace(page, place="warnings") for page in pages)


def has_warnings(desk: Desk) -> bool:
    """Tell whether the audience is the discipline office, and the unit registers warnings or interferences."""
    if desk.sealed is None or desk.inner is None:
        return False
    is_used = bool(desk.inner.config.vocabulary.warning_sources)
    return is_used or bool(desk.sealed.warnings or desk.sealed.interferences)


def sign_signal(desk: Desk, identifier: str) -> Words:
    """Return a warning signal as its word in its colour."""
    vocabulary = _find_vocabulary(desk)
    for signal in vocabulary.warning_signals if vocabulary else ():
        if signal.id == identifier:
            return (Run(signal.name, style=Style.TAG, tone=f"signal-{signal.colour.value}"),)
    return plain(identifier)


def _find_vocabulary(desk: Desk) -> InternalVocabulary | None:
    return desk.inner.config.vocabulary if desk.inner else None


def _lay_out_list(desk: Desk, warnings: Sequence[RestrictedWarningRecord]) -> tuple[Page, ...]:
    """Return the list by signal, the gravest first, and in each the latest first."""
    vocabulary = _find_vocabulary(desk)
    if vocabulary is None:
        return ()
    signals = sorted(vocabulary.warning_signals, key=lambda each: each.rank)
    rows: dict[str, list[Row]] = {each.id: [] for each in signals}
    for warning in warnings:
        rows.setdefault(warning.signal, []).append(_list_warning(desk, warning))
    years = sorted({each.date.year for each in warnings}, reverse=True)
    owner = RestrictedWarningRecord
    return lay_out_list(
        LongList(
            identifier=WARNINGS.identifier,
            kind="warning-list",
            title=TITLE,
            table="warnings",
            columns=(
                Column(find_label(owner, "number"), 2.4),
                Column(find_label(owner, "signal"), 1.2),
                Column(find_label(owner, "source"), 1.2),
                Column(find_label(owner, "department"), 1.5),
                Column(find_label(owner, "problem"), 3.6),
                Column(find_label(owner, "disposals"), 1.8),
                Column(find_label(owner, "closed"), 2.2, Align.START),
            ),
            filters=(
                Filter(
                    "signal", find_label(owner, "signal"), tuple((each.id, each.name) for each in signals)
                ),
                Filter(
                    "source",
                    find_label(owner, "source"),
                    tuple((each.id, each.name) for each in vocabulary.warning_sources),
                ),
                desk.filter_departments(),
                Filter(
                    "disposal",
                    find_label(owner, "disposals"),
                    tuple((each.id, each.name) for each in vocabulary.warning_disposals),
                ),
                Filter("year", "年份", tuple((str(year), f"{year}年") for year in years)),
                Filter("state", "办理情况", ((_OPEN, "正在办理"), (_CLOSED, "已办结"))),
            ),
            groups=tuple(
                Group(signal, desk.word("warning_signals", signal), None, tuple(found))
                for signal, found in rows.items()
            ),
            description="全部预警和处置情况，按预警信号排列，可以筛选。",
            nothing="没有登记预警。",
            unit="预警",
            parent=Target("page", "lists"),
            anchor="signal",
        )
    )


def _list_warning(desk: Desk, warning: RestrictedWarningRecord) -> Row:
    facets = [
        ("signal", warning.signal),
        ("source", warning.source),
        ("department", warning.department),
        *(("disposal", each) for each in warning.disposals),
        ("year", str(warning.date.year)),
        ("state", _CLOSED if warning.closed else _OPEN),
    ]
    due = f"应于{write_date(warning.due)}前整改" if warning.due else "正在办理"
    return Row(
        (
            make_cell(
                (Run(warning.number, Target("warning", warning.id)),),
                (Run(write_date(warning.date), style=Style.QUIET),),
            ),
            make_cell(sign_signal(desk, warning.signal)),
            make_cell(desk.word("warning_sources", warning.source)),
            make_cell(desk.name("department", warning.department)),
            make_cell(*split_paragraphs(warning.problem)),
            make_cell("、".join(desk.word("warning_disposals", each) for each in warning.disposals)),
            make_cell(write_date(warning.closed) if warning.closed else due),
        ),
        facets=tuple(facets),
    )


def _lay_out_warning(desk: Desk, warning: RestrictedWarningRecord) -> Page:
    """Return the page of a warning: what is known, what was demanded, what came of it, and who answers for it."""
    blocks: list[Block] = [_make_card(desk, warning)]
    label = find_label
    owner = RestrictedWarningRecord
    blocks.extend(make_section(label(owner, "problem"), "problem", *tell_paragraphs(warning.problem)))
    blocks.extend(make_section(label(owner, "cause"), "cause", *tell_paragraphs(warning.cause)))
    handling = _tell_handling(desk, warning)
    blocks.extend(make_section("处置和整改", "handling", Facts(handling) if handling else None))
    if warning.tracing is not None:
        blocks.extend(make_section(label(owner, "tracing"), "tracing", _trace(desk, warning.tracing)))
    blocks.extend(make_section(label(owner, "note"), "note", *tell_paragraphs(warning.note)))
    return Page(
        target=Target("warning", warning.id),
        kind="warning",
        title=f"{warning.number}预警",
        place="warnings",
        blocks=tuple(blocks),
        description=f"{warning.number}预警的信息来源、处置、整改和责任倒查。",
        terms=(warning.number,),
        facets=desk.name_department_facet(warning.department),
        parent=WARNINGS,
    )


def _make_card(desk: Desk, warning: RestrictedWarningRecord) -> Facts:
    gravity = desk.word("warning_gravities", warning.gravity) if warning.gravity else None
    return Facts(
        keep_facts(
            make_fact(warning, "number", warning.number),
            make_fact(warning, "date", write_date(warning.date)),
            make_fact(warning, "signal", sign_signal(desk, warning.signal)),
            make_fact(warning, "source", desk.word("warning_sources", warning.source)),
            make_fact(warning, "gravity", gravity),
            make_fact(warning, "department", desk.name("department", warning.department)),
            make_fact(warning, "post", desk.name("post", warning.post)) if warning.post else None,
            make_fact(warning, "power", desk.name("power", warning.power)) if warning.power else None,
            make_fact(warning, "risk", desk.name("risk", warning.risk)) if warning.risk else None,
        )
    )


def _tell_handling(desk: Desk, warning: RestrictedWarningRecord) -> tuple[Fact, ...]:
    disposals = "、".join(desk.word("warning_disposals", each) for each in warning.disposals)
    return keep_facts(
        make_fact(warning, "disposals", disposals),
        make_fact(warning, "demand", *split_paragraphs(warning.demand)),
        make_fact(warning, "responsible", desk.name("post", warning.responsible))
        if warning.responsible
        else None,
        make_fact(warning, "due", write_date(warning.due)) if warning.due else None,
        make_fact(warning, "outcome", *split_paragraphs(warning.outcome)),
        make_fact(warning, "reported", write_date(warning.reported)) if warning.reported else None,
        make_fact(warning, "conclusion", warning.conclusion),
        make_fact(warning, "closed", write_date(warning.closed)) if warning.closed else None,
    )


def _trace(desk: Desk, tracing: RestrictedTracing) -> Facts:
    """Return whether what should have prevented it was in place, and who answers for it."""
    return Facts(
        keep_facts(
            make_fact(tracing, "date", write_date(tracing.date)),
            *(
                make_fact(tracing, name, "是" if getattr(tracing, name) else "否")
                for name in ("is_examined", "is_measured", "is_ruled")
            ),
            make_fact(tracing, "accountable", desk.list_names("post", tracing.accountable)),
            make_fact(tracing, "conclusion", tracing.conclusion),
        )
    )
