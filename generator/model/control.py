"""流程防控: what is watched while key processes run, by whom and how often."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, kept
from generator.model.texts import IdentifierText, LineText, LongText


class Control(Entry):
    """流程防控."""

    name: Annotated[LineText, kept("防控事项", Ground.PROCESS)]
    kind: Annotated[IdentifierText, kept("防控领域", Ground.PROCESS, chosen_from="control_kinds")]
    department: Annotated[IdentifierText, kept("监控部门", Ground.PROCESS, refers_to="department")]
    posts: Annotated[tuple[IdentifierText, ...], kept("监控岗位", Ground.PROCESS, refers_to="post")]
    powers: Annotated[
        tuple[IdentifierText, ...], kept("涉及职权", Ground.PROCESS, refers_to="power", drops=True)
    ] = ()
    points: Annotated[tuple[LineText, ...], kept("监控要点", Ground.PROCESS)]
    frequency: Annotated[LineText, kept("频次", Ground.PROCESS)]
    accountability: Annotated[LineText, kept("监控责任", Ground.PROCESS)]
    note: Annotated[LongText | None, kept("内部备注", Ground.PROCESS)] = None
