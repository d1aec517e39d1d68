"""排查: when and by whom a power or a post was last examined for risks."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Part, kept, shown
from generator.model.texts import Day, LineText


class Examination(Part):
    """排查; what it found stays inside."""

    date: Annotated[Day, shown("排查日期")]
    body: Annotated[LineText, shown("排查机构")]
    findings: Annotated[LineText | None, kept("排查结论", Ground.PROCESS)] = None
