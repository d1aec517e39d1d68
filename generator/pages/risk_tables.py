"""The core table of the handbook: risks with level, manifestation, measures and who answers for them."""

from collections.abc import Iterable
from enum import StrEnum

from generator.pages.blocks import Align, Cell, Column, Row, Table
from generator.pages.desk import Desk
from generator.pages.relations import find_carrier
from generator.pages.sections import make_cell, make_table, split_paragraphs
from generator.pages.words import Run, Style, Words, join, plain
from generator.views.internal import InternalAssessment, InternalRisk
from generator.views.labels import find_label
from generator.views.public import PublicRisk


class CarrierColumn(StrEnum):
    """Whether a table says what each risk hangs on: not at all, in full, or within one power the step alone."""

    NONE = "none"
    FULL = "full"
    STEP = "step"


def tabulate_risks(
    desk: Desk, risks: Iterable[PublicRisk], caption: str, carrier: CarrierColumn
) -> Table | None:
    """Return the core table: each risk with its level, manifestation, measures and responsible post."""
    rows = tuple(_make_row(desk, risk, number, carrier) for number, risk in enumerate(risks, 1))
    inside = desk.inner is not None
    columns = [
        Column("序号", 0.5, Align.CENTER),
        *([Column(_label_carrier(carrier), 1.2)] if carrier is not CarrierColumn.NONE else []),
        Column(find_label(PublicRisk, "name"), 1.6),
        *([Column(find_label(InternalAssessment, "level"), 1.2, Align.CENTER)] if inside else []),
        *([Column(find_label(InternalRisk, "manifestation"), 2.4)] if inside else []),
        Column(find_label(PublicRisk, "measures"), 3.2),
        *([Column(find_label(InternalRisk, "responsible"), 1.2)] if inside else []),
    ]
    return make_table("risks", caption, columns, rows)


def name_carrier(desk: Desk, risk: PublicRisk) -> Words:
    """Return what a risk hangs on, a step by its power and its own name."""
    register, identifier = find_carrier(risk)
    if register != "step":
        return desk.name(register, identifier)
    step = desk.steps.get(identifier)
    power = desk.name("power", step.power) if step else ()
    return join([power, desk.name_step(identifier)], "·")


def _label_carrier(carrier: CarrierColumn) -> str:
    return "环节" if carrier is CarrierColumn.STEP else find_label(PublicRisk, "carrier")


def _name_within_power(desk: Desk, risk: PublicRisk) -> Words:
    register, identifier = find_carrier(risk)
    return desk.name_step(identifier) if register == "step" else plain("整个事项")


def _make_row(desk: Desk, risk: PublicRisk, number: int, carrier: CarrierColumn) -> Row:
    inner = desk.inner_risks.get(risk.id)
    cells: list[Cell] = [make_cell(str(number))]
    if carrier is CarrierColumn.FULL:
        cells.append(make_cell(name_carrier(desk, risk)))
    elif carrier is CarrierColumn.STEP:
        cells.append(make_cell(_name_within_power(desk, risk)))
    cells.append(make_cell(desk.name_row("risk", risk.id)))
    if inner is not None:
        cells.append(make_cell(desk.sign_level(inner.rating.approved.level)))
        cells.append(make_cell(*split_paragraphs(inner.manifestation)))
    cells.append(_list_measures(desk, risk))
    if inner is not None:
        cells.append(make_cell(desk.name("post", inner.responsible)))
    return Row(tuple(cells), anchor=f"risk-{risk.id}")


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
