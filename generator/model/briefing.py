"""交底: who told whom of which risks before the work began, and what was confirmed."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, kept
from generator.model.texts import Count, Day, IdentifierText, LineText, LongText


class Briefing(Entry):
    """交底记录."""

    department: Annotated[IdentifierText, kept("交底部门", Ground.PROCESS, refers_to="department")]
    layer: Annotated[IdentifierText, kept("交底层级", Ground.PROCESS, chosen_from="briefing_layers")]
    cause: Annotated[IdentifierText, kept("交底原因", Ground.PROCESS, chosen_from="briefing_causes")]
    date: Annotated[Day, kept("交底日期", Ground.PROCESS)]
    giver: Annotated[IdentifierText, kept("交底岗位", Ground.PROCESS, refers_to="post")]
    receivers: Annotated[tuple[IdentifierText, ...], kept("被交底岗位", Ground.PROCESS, refers_to="post")]
    headcount: Annotated[Count, kept("被交底人数", Ground.PROCESS)]
    risks: Annotated[
        tuple[IdentifierText, ...], kept("交底的风险点", Ground.PROCESS, refers_to="risk", drops=True)
    ] = ()
    items: Annotated[
        tuple[IdentifierText, ...], kept("确认事项", Ground.PROCESS, chosen_from="briefing_items")
    ] = ()
    place: Annotated[LineText | None, kept("交底地点", Ground.PROCESS)] = None
    note: Annotated[LongText | None, kept("内部备注", Ground.PROCESS)] = None
