"""部门: what a department does, who heads it and which leader is in charge of it."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, Part, kept, shown
from generator.model.texts import CodeText, Count, Day, Flag, IdentifierText, LineText, LongText


class Milestone(Part):
    """进展节点: what changed in a project or a department, after which its risks are looked for again."""

    date: Annotated[Day, kept("日期", Ground.PROCESS)]
    name: Annotated[LineText, kept("进展", Ground.PROCESS)]


class Department(Entry):
    """部门; `within` is the organ or company that it belongs to, where there are several layers."""

    name: Annotated[LineText, shown("部门名称")]
    short_name: Annotated[LineText | None, shown("简称")] = None
    code: Annotated[CodeText, shown("部门代码")]
    duties: Annotated[tuple[LineText, ...], shown("主要职责")]
    head: Annotated[IdentifierText, shown("部门负责人", refers_to="post")]
    leader_in_charge: Annotated[IdentifierText, shown("分管领导", refers_to="post")]
    office: Annotated[LineText | None, shown("办公地点")] = None
    phone: Annotated[LineText | None, shown("联系电话")] = None
    kind: Annotated[IdentifierText | None, shown("部门类别", chosen_from="department_kinds")] = None
    within: Annotated[IdentifierText | None, shown("上级部门", refers_to="department", drops=True)] = None
    country: Annotated[LineText | None, shown("所在国家")] = None
    staff: Annotated[Count | None, kept("人数", Ground.INTERNAL_AFFAIRS)] = None
    milestones: Annotated[tuple[Milestone, ...], kept("进展节点", Ground.PROCESS)] = ()
    is_key: Annotated[Flag, kept("重点部门", Ground.INTERNAL_AFFAIRS)]
    note: Annotated[LongText | None, kept("内部备注", Ground.INTERNAL_AFFAIRS)] = None
