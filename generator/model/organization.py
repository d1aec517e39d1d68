"""单位: the organization itself, its leading bodies and its channels for complaints."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Declared, Entry, Part, kept, shown
from generator.model.texts import CodeText, IdentifierText, LineText, LongText


class Channel(Part):
    """A way to ask or to complain: what it is, its number or address, and when it is open."""

    name: Annotated[LineText, shown("渠道")]
    value: Annotated[LineText, shown("号码或地址")]
    hours: Annotated[LineText | None, shown("时间")] = None


class LeadingBody(Declared):
    """领导机构: a leading body or leading group, with the posts that sit in it."""

    id: Annotated[IdentifierText, shown("编号")]
    name: Annotated[LineText, shown("名称")]
    duties: Annotated[tuple[LineText, ...], shown("职责")]
    posts: Annotated[tuple[IdentifierText, ...], shown("组成岗位", refers_to="post", drops=True)] = ()


class Organization(Entry):
    """单位: exactly one in a project."""

    name: Annotated[LineText, shown("单位名称")]
    short_name: Annotated[LineText | None, shown("简称")] = None
    code: Annotated[CodeText | None, shown("统一社会信用代码")] = None
    kind: Annotated[IdentifierText, shown("单位性质", chosen_from="unit_kinds")]
    exercise_level: Annotated[LineText | None, shown("行使层级")] = None
    duties: Annotated[tuple[LineText, ...], shown("主要职责")]
    address: Annotated[LineText | None, shown("办公地址")] = None
    office_hours: Annotated[LineText | None, shown("办公时间")] = None
    phone: Annotated[LineText | None, shown("联系电话")] = None
    consultation: Annotated[tuple[Channel, ...], shown("咨询方式")] = ()
    complaints: Annotated[tuple[Channel, ...], shown("监督投诉方式")] = ()
    leading_bodies: Annotated[tuple[LeadingBody, ...], shown("领导机构")] = ()
    note: Annotated[LongText | None, kept("内部备注", Ground.INTERNAL_AFFAIRS)] = None
