"""公开: how far risks are told to the public, and what the public is told of a risk or of a withdrawn power."""

from typing import Annotated

from generator.model.declaration import Part, shown
from generator.model.risk import Carrier
from generator.model.terms import PowerState, RiskDisclosure
from generator.model.texts import CodeText, Count, Day, IdentifierText, LineText


class DisclosureChoice(Part):
    """公开: what is told beyond what is public anyway."""

    risks: Annotated[RiskDisclosure, shown("风险点公开程度")] = RiskDisclosure.NONE


class DisclosedRisk(Part):
    """公开的风险点: all that the public is told of a risk by the unit's choice; `rank` 1 is the gravest.

    `risk` names the entry only where that is public by its own word.
    """

    risk: Annotated[IdentifierText | None, shown("条目", refers_to="risk", drops=True)] = None
    name: Annotated[LineText, shown("风险点")]
    carrier: Annotated[Carrier, shown("载体")]
    level: Annotated[LineText, shown("等级")]
    mark: Annotated[LineText, shown("标记")]
    rank: Annotated[Count, shown("位次")]
    measures: Annotated[tuple[LineText, ...], shown("防控措施")] = ()
    responsible: Annotated[IdentifierText | None, shown("责任岗位", refers_to="post", drops=True)] = None


class WithdrawnPower(Part):
    """已取消事项: all that the public is told of a withdrawn power; the department gives its old address."""

    id: Annotated[IdentifierText, shown("编号")]
    code: Annotated[CodeText, shown("职权编码")]
    name: Annotated[LineText, shown("职权名称")]
    department: Annotated[IdentifierText | None, shown("原承办机构", refers_to="department", drops=True)] = (
        None
    )
    state: Annotated[PowerState, shown("状态")]
    since: Annotated[Day, shown("取消日期")]
    successor: Annotated[IdentifierText | None, shown("承接事项", refers_to="power", drops=True)] = None
