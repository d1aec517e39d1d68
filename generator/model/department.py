"""部门: what a department does, who heads it and which leader is in charge of it."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, kept, shown
from generator.model.texts import CodeText, Flag, IdentifierText, LineText, LongText


class Department(Entry):
    """部门."""

    name: Annotated[LineText, shown("部门名称")]
    short_name: Annotated[LineText | None, shown("简称")] = None
    code: Annotated[CodeText, shown("部门代码")]
    duties: Annotated[tuple[LineText, ...], shown("主要职责")]
    head: Annotated[IdentifierText, shown("部门负责人", refers_to="post")]
    leader_in_charge: Annotated[IdentifierText, shown("分管领导", refers_to="post")]
    office: Annotated[LineText | None, shown("办公地点")] = None
    phone: Annotated[LineText | None, shown("联系电话")] = None
    is_key: Annotated[Flag, kept("重点部门", Ground.INTERNAL_AFFAIRS)]
    note: Annotated[LongText | None, kept("内部备注", Ground.INTERNAL_AFFAIRS)] = None
