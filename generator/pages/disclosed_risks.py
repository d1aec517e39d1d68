"""The risks that a unit chose to disclose: their table on the public pages of what they hang on."""

from collections.abc import Sequence

from generator.pages.blocks import Align, Block, Column, Row
from generator.pages.desk import Desk
from generator.pages.relations import Key, find_carrier
from generator.pages.sections import make_cell, make_section, make_table
from generator.pages.words import Run, Style, Words, plain
from generator.views.labels import find_label
from generator.views.public import PublicDisclosedRisk


def tell_disclosed(desk: Desk, carriers: Sequence[Key], name: str) -> tuple[Block, ...]:
    """Return the section of the disclosed risks on `carriers`, parts of what is called `name`, or nothing."""
    risks = [risk for carrier in carriers for risk in desk.disclosed_on.get(carrier, ())]
    found = {find_carrier(risk)[0] for risk in risks}
    word = f"{desk.public.config.vocabulary.risk}点"
    columns = (
        Column("序号", 0.5, Align.CENTER),
        Column("环节" if found <= {"power", "step"} else "所在层面或者岗位", 1.4),
        Column(find_label(PublicDisclosedRisk, "name"), 2),
        Column(find_label(PublicDisclosedRisk, "level"), 0.9),
        Column(find_label(PublicDisclosedRisk, "measures"), 4),
        Column(find_label(PublicDisclosedRisk, "responsible"), 1.3),
    )
    rows = tuple(
        Row(
            (
                make_cell(str(number)),
                make_cell(_name_carrier(desk, risk) if len(carriers) > 1 else None),
                make_cell(desk.name("risk", risk.risk) if risk.risk else risk.name),
                make_cell(_sign_level(risk)),
                _number_measures(risk),
                make_cell(desk.name("post", risk.responsible) if risk.responsible else None),
            ),
            anchor=f"risk-{risk.risk}" if risk.risk else "",
        )
        for number, risk in enumerate(risks, 1)
    )
    return make_section(word, "disclosed", make_table("disclosed", f"{name}{word}", columns, rows))


def list_carriers(desk: Desk, power: str) -> tuple[Key, ...]:
    """Return what a power's risks hang on: its steps in their order, then the power itself."""
    return (*(("step", key) for key in desk.steps_in.get(power, ())), ("power", power))


def _name_carrier(desk: Desk, risk: PublicDisclosedRisk) -> Words:
    register, identifier = find_carrier(risk)
    match register:
        case "step":
            return desk.name_step(identifier)
        case "post":
            return desk.name("post", identifier)
        case "power":
            return plain("整个事项")
        case "department":
            return plain(f"{desk.public.config.vocabulary.department}层面")
        case _:
            return plain("单位层面")


def _sign_level(risk: PublicDisclosedRisk) -> Words:
    return (Run(f"{risk.mark} {risk.level}", None, Style.LEVEL, f"tone-{risk.rank}"),)


def _number_measures(risk: PublicDisclosedRisk) -> tuple[Words, ...]:
    return tuple(plain(f"{number}．{text}") for number, text in enumerate(risk.measures, 1))
