"""What is left of a withdrawn power for the public: a page that says so, and a line in the list of powers."""

from generator.pages.blocks import Block, Column, Facts, Notice, Row, Tone
from generator.pages.desk import Desk
from generator.pages.page import Page
from generator.pages.sections import keep_facts, make_cell, make_fact, make_section, make_table, write_date
from generator.pages.words import Run, Style, Target
from generator.views.labels import find_label
from generator.views.public import PublicWithdrawnPower

WITHDRAWN_WORDS = "该事项已取消"


def lay_out_withdrawn(desk: Desk, power: PublicWithdrawnPower) -> Page:
    """Return the page that stands where the power's page was: that it is withdrawn, since when, what came after."""
    successor = desk.name("power", power.successor) if power.successor else None
    facts = keep_facts(
        make_fact(power, "code", power.code),
        make_fact(power, "since", write_date(power.since)),
        make_fact(power, "successor", successor),
    )
    return Page(
        target=Target("power", power.id),
        kind="withdrawn",
        title=power.name,
        place=desk.find_place(power.department),
        blocks=(
            Notice(Tone.NOTE, (Run(f"{WITHDRAWN_WORDS}。", style=Style.STRONG),)),
            Facts(facts),
        ),
        description=f"{WITHDRAWN_WORDS}。",
        terms=(power.code,),
        parent=Target("page", "powers"),
    )


def list_withdrawn(desk: Desk) -> tuple[Block, ...]:
    """Return the section of the list of powers that names the withdrawn ones, nothing where there are none."""
    columns = tuple(
        Column(find_label(PublicWithdrawnPower, field), share)
        for field, share in (("code", 1), ("name", 3), ("since", 1.5), ("successor", 3))
    )
    rows = tuple(
        Row(
            (
                make_cell(power.code),
                make_cell(desk.name("power", power.id)),
                make_cell(write_date(power.since)),
                make_cell(desk.name("power", power.successor) if power.successor else None),
            )
        )
        for power in desk.public.withdrawn
    )
    return make_section("已取消事项", "withdrawn", make_table("withdrawn", "已取消的事项", columns, rows))
