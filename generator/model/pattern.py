"""风险点库: risks that a company knows from all its projects, which these take over and make their own."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, kept
from generator.model.texts import IdentifierText, LineText, LongText


class Pattern(Entry):
    """风险点库的风险点."""

    name: Annotated[LineText, kept("风险点", Ground.PROCESS)]
    kind: Annotated[IdentifierText, kept("风险类别", Ground.PROCESS, chosen_from="risk_kinds")]
    level: Annotated[IdentifierText, kept("等级", Ground.PROCESS, chosen_from="risk_levels")]
    layer: Annotated[
        IdentifierText | None, kept("适用层级", Ground.PROCESS, chosen_from="briefing_layers")
    ] = None
    manifestation: Annotated[LongText, kept("表现形式", Ground.PROCESS)]
    measures: Annotated[tuple[LineText, ...], kept("防控措施", Ground.PROCESS)]
    note: Annotated[LongText | None, kept("内部备注", Ground.PROCESS)] = None
