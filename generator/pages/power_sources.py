"""What stands on a power's page of the registers around it: bylaws that govern it, and what is published of it."""

from collections.abc import Iterable

from generator.pages.blocks import Block, Column, Row, Table
from generator.pages.desk import Desk
from generator.pages.matter_pages import tabulate_matters
from generator.pages.sections import make_cell, make_section, make_table
from generator.views.labels import find_label
from generator.views.public import PublicBylaw, PublicPower


def tell_sources(desk: Desk, power: PublicPower) -> tuple[Block, ...]:
    """Return the bylaws that govern a power and the matters that are published of it, as sections."""
    bylaws = desk.around.bylaws_on.get(power.id, ())
    matters = desk.around.matters_on.get(power.id, ())
    return (
        *make_section("相关制度", "bylaws", tabulate_bylaws(desk, bylaws, f"规范{power.name}的制度")),
        *make_section("相关公开事项", "matters", tabulate_matters(desk, matters, f"{power.name}的公开事项")),
    )


def tabulate_bylaws(desk: Desk, bylaws: Iterable[PublicBylaw], caption: str) -> Table | None:
    """Return bylaws in short: title, number, responsible department and what each is worth."""
    columns = (
        Column(find_label(PublicBylaw, "title"), 3.4),
        Column(find_label(PublicBylaw, "number"), 2),
        Column(find_label(PublicBylaw, "department"), 1.6),
        Column(find_label(PublicBylaw, "status"), 1),
    )
    rows = tuple(
        Row(
            (
                make_cell(desk.name_row("bylaw", each.id)),
                make_cell(each.number),
                make_cell(desk.name("department", each.department)),
                make_cell(each.status.label),
            )
        )
        for each in bylaws
    )
    return make_table("bylaws-short", caption, columns, rows)
