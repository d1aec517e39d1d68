"""职权: a power with its bases, its counterpart's rights, what answers for it, and what a citizen is told."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.basis import Basis
from generator.model.declaration import Entry, Part, kept, shown
from generator.model.examination import Examination
from generator.model.limit import Limit
from generator.model.terms import Handling, PowerScope, PowerState
from generator.model.texts import CodeText, Count, Day, Flag, IdentifierText, LineText, LongText


class PowerStatus(Part):
    """权力状态: the state since a day, and what took the power's place."""

    state: Annotated[PowerState, shown("状态")]
    since: Annotated[Day, shown("日期")]
    successor: Annotated[IdentifierText | None, shown("承接事项", refers_to="power", drops=True)] = None
    reason: Annotated[LineText | None, kept("说明", Ground.PROCESS)] = None


class Material(Part):
    """申请材料."""

    name: Annotated[LineText, shown("材料名称")]
    copies: Annotated[LineText, shown("份数")]
    source: Annotated[LineText, shown("来源渠道")]
    sample: Annotated[LineText | None, shown("填写样本")] = None
    is_required: Annotated[Flag, shown("必要")] = True


class Fee(Part):
    """收费: 不收费, or the standard with its bases."""

    standard: Annotated[LineText, shown("收费标准")]
    basis: Annotated[tuple[Basis, ...], shown("收费依据")] = ()


class Result(Part):
    """办理结果."""

    name: Annotated[LineText, shown("结果名称")]
    validity: Annotated[LineText | None, shown("有效期")] = None
    verified: Annotated[Flag, shown("已核实")] = True


class Responsibility(Part):
    """责任事项: what must be done at one stage of the power."""

    stage: Annotated[LineText, shown("阶段")]
    duty: Annotated[LineText, shown("责任事项")]
    basis: Annotated[tuple[Basis, ...], shown("依据")] = ()


class Question(Part):
    """常见问题: what is often asked about a power, and the answer."""

    question: Annotated[LineText, shown("问")]
    answer: Annotated[LineText, shown("答")]


class StatusChange(Part):
    """权力变动: what the state was from a day on, and how many steps it took before and after."""

    date: Annotated[Day, kept("日期", Ground.PROCESS)]
    state: Annotated[PowerState, kept("状态", Ground.PROCESS)]
    steps_before: Annotated[Count | None, kept("变动前环节数", Ground.PROCESS)] = None
    steps_after: Annotated[Count | None, kept("变动后环节数", Ground.PROCESS)] = None
    note: Annotated[LineText | None, kept("说明", Ground.PROCESS)] = None


class Outdating(Part):
    """不适应实际: a power whose basis stands but no longer fits, and the bylaw that is planned for it."""

    reason: Annotated[LineText, kept("理由", Ground.PROCESS)]
    bylaw: Annotated[
        IdentifierText | None, kept("拟制定的制度", Ground.PROCESS, refers_to="bylaw", drops=True)
    ] = None


class Power(Entry):
    """职权 / 权力事项."""

    name: Annotated[LineText, shown("职权名称")]
    sub_item: Annotated[LineText | None, shown("子项")] = None
    code: Annotated[CodeText, shown("职权编码")]
    national_code: Annotated[CodeText | None, shown("国家事项编码")] = None
    kind: Annotated[IdentifierText, shown("职权类别", chosen_from="power_kinds")]
    scope: Annotated[PowerScope, shown("对外或对内")]
    content: Annotated[LongText, shown("职权内容")]
    holder: Annotated[LineText, shown("行使主体")]
    exercise_level: Annotated[LineText | None, shown("行使层级")] = None
    department: Annotated[IdentifierText, shown("承办机构", refers_to="department")]
    cooperating: Annotated[
        tuple[IdentifierText, ...], shown("配合机构", refers_to="department", drops=True)
    ] = ()
    posts: Annotated[tuple[IdentifierText, ...], shown("承办岗位", refers_to="post", drops=True)]
    basis: Annotated[tuple[Basis, ...], shown("设定依据")]
    counterpart: Annotated[LineText | None, shown("行政相对人")] = None
    conditions: Annotated[tuple[LineText, ...], shown("办理条件")] = ()
    materials: Annotated[tuple[Material, ...], shown("申请材料")] = ()
    quantity: Annotated[LineText | None, shown("数量限制")] = None
    handling: Annotated[Handling | None, shown("办件类型")] = None
    visits: Annotated[LineText | None, shown("到办事现场次数")] = None
    statutory_limit: Annotated[Limit | None, shown("法定办结时限")] = None
    promised_limit: Annotated[Limit | None, shown("承诺办结时限")] = None
    fee: Annotated[Fee | None, shown("收费")] = None
    result: Annotated[Result | None, shown("办理结果")] = None
    rights: Annotated[tuple[LineText, ...], shown("行政相对人权利")] = ()
    obligations: Annotated[tuple[LineText, ...], shown("行政相对人义务")] = ()
    remedies: Annotated[tuple[LineText, ...], shown("救济渠道")] = ()
    responsibilities: Annotated[tuple[Responsibility, ...], shown("责任事项")] = ()
    accountability: Annotated[tuple[LineText, ...], shown("追责情形")] = ()
    performance: Annotated[LineText | None, shown("履责方式")] = None
    supervision: Annotated[tuple[LineText, ...], shown("监督方式")] = ()
    questions: Annotated[tuple[Question, ...], shown("常见问题")] = ()
    forwards_upward: Annotated[Flag, shown("审核转报")] = False
    status: Annotated[PowerStatus, shown("权力状态")]
    window: Annotated[LineText | None, shown("办理地点")] = None
    hours: Annotated[LineText | None, shown("办理时间")] = None
    verified: Annotated[Flag, shown("已核实")] = True
    major_decisions: Annotated[
        tuple[IdentifierText, ...],
        kept("三重一大", Ground.INTERNAL_AFFAIRS, chosen_from="major_decision_kinds"),
    ] = ()
    yearly_cases: Annotated[Count | None, kept("年均办件量", Ground.PROCESS)] = None
    history: Annotated[tuple[StatusChange, ...], kept("变动记录", Ground.PROCESS)] = ()
    outdated: Annotated[Outdating | None, kept("不适应实际", Ground.PROCESS)] = None
    examination: Annotated[Examination | None, kept("排查", Ground.PROCESS)] = None
    note: Annotated[LongText | None, kept("内部备注", Ground.INTERNAL_AFFAIRS)] = None
