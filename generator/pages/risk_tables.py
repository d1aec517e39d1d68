"""The core table of the handbook: risks with level, manifestation, measures and who answers for them."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from generator.pages.blocks import Align, Cell, Column, Row, Table
from generator.pages.desk import Desk
from generator.pages.relations import SHARED_WORDS, find_carrier
from generator.pages.sections import make_cell, make_table, split_paragraphs
from generator.pages.words import Run, Style, Words, join, plain
from generator.views.internal import InternalRisk
from generator.views.labels import find_label
from generator.views.public import PublicRisk


class CarrierColumn(StrEnum):
    """Whether a table says under each risk what it hangs on: not, in full, or within one power the step alone."""

    NONE = "none"
    FULL = "full"
    STEP = "step"


def tabulate_risks(
    desk: Desk, risks: Iterable[PublicRisk], caption: str, carrier: CarrierColumn
) -> Table | None:
    """Return the core table: each risk with level, kind and carrier, manifestation, measures and responsible post."""
    if desk.public.disclosed:  # what is disclosed of them is told in one table with all others
        return None
    rows = tuple(_make_row(desk, risk, number, carrier) for number, risk in enumerate(risks, 1))
    inside = desk.inner is not None
    columns = [
        Column("序号", 0.5, Align.CENTER),
        Column(find_label(PublicRisk, "name"), 2.2),
        *([Column(find_label(InternalRisk, "manifestation"), 2.6)] if inside else []),
        Column(find_label(PublicRisk, "measures"), 4),
        *([Column(find_label(InternalRisk, "responsible"), 1.2)] if inside else []),
    ]
    return make_table("risks", caption, columns, rows)


def name_carrier(desk: Desk, risk: PublicRisk) -> Words:
    """Return what a risk hangs on, a step by its power and its own name."""
    register, identifier = find_carrier(risk)
    if register in SHARED_WORDS:
        return plain(desk.word(SHARED_WORDS[register], identifier))
    if register != "step":
        return desk.name(register, identifier)
    step = desk.steps.get(identifier)
    power = desk.name("power", step.power) if step else ()
    return join([power, desk.name_step(identifier)], "·")


def _make_row(desk: Desk, risk: PublicRisk, number: int, carrier: CarrierColumn) -> Row:
    inner = desk.inner_risks.get(risk.id)
    cells: list[Cell] = [make_cell(str(number)), _name_risk(desk, risk, inner, carrier)]
    if inner is not None:
        cells.append(make_cell(*split_paragraphs(inner.manifestation)))
    cells.append(_list_measures(desk, risk))
    if inner is not None:
        cells.append(make_cell(desk.name("post", inner.responsible)))
    return Row(tuple(cells), anchor=f"risk-{risk.id}")


def _name_risk(desk: Desk, risk: PublicRisk, inner: InternalRisk | None, carrier: CarrierColumn) -> Cell:
    """Return a risk's name, under it its level and kind where they may be seen, and what it hangs on."""
    name = tuple(
        replace(run, style=Style.STRONG) if run.style is Style.PLAIN else run
        for run in desk.name_row("risk", risk.id)
    )
    level: Words = ()
    kind: Words = ()
    if inner is not None:
        level = desk.sign_level(inner.rating.approved.level)
        kind = (Run(desk.word("risk_kinds", inner.kind), style=Style.QUIET),)
    return make_cell(name, level, kind, _label_carrier(desk, risk, carrier))


def _label_carrier(desk: Desk, risk: PublicRisk, carrier: CarrierColumn) -> Words:
    """Return what a risk hangs on with its label, within one power the step alone."""
    if carrier is CarrierColumn.NONE:
        return ()
    if carrier is CarrierColumn.FULL:
        return (Run(f"{find_label(PublicRisk, 'carrier')}：", style=Style.QUIET), *name_carrier(desk, risk))
    register, identifier = find_carrier(risk)
    step = desk.name_step(identifier) if register == "step" else plain("整个事项")
    return (Run("环节：", style=Style.QUIET), *step)


def _list_measures(desk: Desk, risk: PublicRisk) -> Cell:
    inner = desk.inner_risks.get(risk.id)
    if inner is None:
        return tuple(plain(f"{number}．{each.text}") for number, each in enumerate(risk.measures, 1))
    lines: list[Words] = []
    for number, measure in enumerate(inner.measures, 1):
        who = join([desk.name("post", measure.post), plain(measure.frequency)], "，")
        quiet = (Run("（", style=Style.QUIET), *who, Run("）", style=Style.QUIET))
        lines.append((Run(f"{number}．{measure.public.text}"), *quiet))
    return tuple(lines)
