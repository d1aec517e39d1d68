"""Time limits: a number, its unit, and whether it counts towards the whole."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.basis import Basis
from generator.model.declaration import Part, kept, shown
from generator.model.terms import LimitUnit
from generator.model.texts import Count, Flag, LineText


class Limit(Part):
    """办理时限."""

    value: Annotated[Count, shown("时限")]
    unit: Annotated[LimitUnit, shown("单位")]
    is_counted: Annotated[Flag, shown("计入办理时限")] = True
    verified: Annotated[Flag, shown("已核实")] = True
    starts: Annotated[LineText | None, shown("起算")] = None
    basis: Annotated[tuple[Basis, ...], shown("时限依据")] = ()
    reason: Annotated[LineText | None, kept("内部说明", Ground.INTERNAL_AFFAIRS)] = None
