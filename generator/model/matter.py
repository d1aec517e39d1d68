"""公开事项: what the unit has to publish, and the plans and results that it publishes."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.basis import Basis
from generator.model.declaration import Entry, kept, shown
from generator.model.record_terms import DisclosureMode, MatterState
from generator.model.texts import CodeText, Day, IdentifierText, LineText, LongText


class Matter(Entry):
    """公开事项: a line of the disclosure catalogue; `plan` names the matter whose result this one is."""

    title: Annotated[LineText, shown("公开事项")]
    kind: Annotated[IdentifierText, shown("事项类别", chosen_from="matter_kinds")]
    number: Annotated[CodeText | None, shown("文号")] = None
    department: Annotated[IdentifierText, shown("公开主体", refers_to="department")]
    elements: Annotated[tuple[LineText, ...], shown("公开内容")]
    basis: Annotated[tuple[Basis, ...], shown("公开依据")]
    deadline: Annotated[LineText, shown("公开时限")]
    channels: Annotated[tuple[LineText, ...], shown("公开渠道")]
    recipients: Annotated[LineText, shown("公开对象")]
    mode: Annotated[DisclosureMode, shown("公开方式")]
    level: Annotated[LineText | None, shown("公开层级")] = None
    state: Annotated[MatterState | None, shown("进展")] = None
    date: Annotated[Day | None, shown("公开日期")] = None
    plan: Annotated[IdentifierText | None, shown("所属计划", refers_to="matter", drops=True)] = None
    power: Annotated[IdentifierText | None, shown("相关职权", refers_to="power", drops=True)] = None
    body: Annotated[tuple[LongText, ...], shown("正文")] = ()
    note: Annotated[LongText | None, kept("内部备注", Ground.INTERNAL_AFFAIRS)] = None
