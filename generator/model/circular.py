"""预警通报: a numbered circular that warns of what was found more than once, without naming anyone."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, kept
from generator.model.texts import CodeText, Day, IdentifierText, LineText, LongText


class Circular(Entry):
    """通报."""

    number: Annotated[CodeText, kept("期号", Ground.PROCESS)]
    title: Annotated[LineText, kept("标题", Ground.PROCESS)]
    date: Annotated[Day, kept("印发日期", Ground.PROCESS)]
    departments: Annotated[
        tuple[IdentifierText, ...], kept("发至部门", Ground.PROCESS, refers_to="department", drops=True)
    ] = ()
    body: Annotated[tuple[LongText, ...], kept("正文", Ground.PROCESS)]
    demands: Annotated[tuple[LineText, ...], kept("工作要求", Ground.PROCESS)] = ()
    due: Annotated[Day | None, kept("反馈期限", Ground.PROCESS)] = None
    note: Annotated[LongText | None, kept("内部备注", Ground.PROCESS)] = None
