"""流程: lanes, steps and flows of a power, each saying itself who may see it."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.basis import Basis
from generator.model.declaration import Declared, Entry, kept, shown
from generator.model.limit import Limit
from generator.model.terms import StepKind
from generator.model.texts import Count, Flag, IdentifierText, LineText, LongText


class LaneEntry(Declared):
    """泳道: who acts; one `is_outside` is no post of the unit, such as the applicant."""

    id: Annotated[IdentifierText, shown("编号")]
    name: Annotated[LineText, shown("名称")]
    is_outside: Annotated[Flag, shown("外部一方")] = False


class Step(Declared):
    """环节; `is_external_only` stands in the external chart alone, for what inside is told in more steps.

    `least_people` is how many the law wants to act together, `duty_kind` what makes two steps incompatible.
    """

    id: Annotated[IdentifierText, shown("编号")]
    name: Annotated[LineText, shown("环节名称")]
    kind: Annotated[StepKind, shown("环节类型")]
    lane: Annotated[IdentifierText, shown("泳道")]
    is_external_only: Annotated[Flag, shown("仅用于外部流程图")] = False
    content: Annotated[LongText | None, shown("办理内容")] = None
    condition: Annotated[LineText | None, shown("办理条件")] = None
    limit: Annotated[Limit | None, shown("办理时限")] = None
    posts: Annotated[tuple[IdentifierText, ...], kept("责任岗位", Ground.PROCESS, refers_to="post")] = ()
    least_people: Annotated[Count, shown("最少办理人数")] = 1
    duty_kind: Annotated[
        IdentifierText | None, kept("职责性质", Ground.PROCESS, chosen_from="duty_kinds")
    ] = None
    documents: Annotated[tuple[LineText, ...], shown("文书")] = ()
    basis: Annotated[tuple[Basis, ...], shown("依据")] = ()
    rights: Annotated[tuple[LineText, ...], shown("相对人权利")] = ()
    supervision: Annotated[LineText | None, kept("监督制约", Ground.PROCESS)] = None
    requirements: Annotated[LongText | None, kept("内部要求", Ground.PROCESS)] = None


class Flow(Declared):
    """流向: from step to step; `words` name a decision's exit; a return flow (退回) runs backwards."""

    source: Annotated[IdentifierText, shown("起点")]
    target: Annotated[IdentifierText, shown("终点")]
    words: Annotated[LineText | None, shown("条件")] = None
    is_return: Annotated[Flag, shown("退回")] = False
    is_external_only: Annotated[Flag, shown("仅用于外部流程图")] = False
    note: Annotated[LineText | None, kept("内部说明", Ground.PROCESS)] = None


class Workflow(Entry):
    """流程."""

    name: Annotated[LineText, shown("流程名称")]
    power: Annotated[IdentifierText, shown("所属职权", refers_to="power")]
    version: Annotated[LineText | None, shown("流程版本")] = None
    lanes: Annotated[tuple[LaneEntry, ...], shown("泳道")]
    steps: Annotated[tuple[Step, ...], shown("环节")]
    flows: Annotated[tuple[Flow, ...], shown("流向")]
    note: Annotated[LongText | None, kept("内部备注", Ground.INTERNAL_AFFAIRS)] = None
