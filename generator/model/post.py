"""岗位: a post, never a person: its department, its superior and its duties."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, kept, sealed, shown
from generator.model.examination import Examination
from generator.model.texts import Count, Flag, IdentifierText, LineText, LongText


class Post(Entry):
    """岗位; leaders' posts belong to no department."""

    name: Annotated[LineText, shown("岗位名称")]
    department: Annotated[IdentifierText | None, shown("所属部门", refers_to="department")] = None
    superior: Annotated[
        IdentifierText | None, kept("上级岗位", Ground.INTERNAL_AFFAIRS, refers_to="post")
    ] = None
    duties: Annotated[tuple[LineText, ...], kept("岗位职责", Ground.INTERNAL_AFFAIRS)]
    group: Annotated[IdentifierText, kept("岗位类别", Ground.INTERNAL_AFFAIRS, chosen_from="post_groups")]
    person_class: Annotated[
        IdentifierText, kept("人员类别", Ground.INTERNAL_AFFAIRS, chosen_from="person_classes")
    ]
    headcount: Annotated[Count, kept("编制人数", Ground.INTERNAL_AFFAIRS)] = 1
    is_key: Annotated[Flag, kept("重点岗位", Ground.INTERNAL_AFFAIRS)]
    examination: Annotated[Examination | None, kept("排查", Ground.PROCESS)] = None
    note: Annotated[LongText | None, kept("内部备注", Ground.INTERNAL_AFFAIRS)] = None
    discipline_note: Annotated[LongText | None, sealed("纪检备注", Ground.DISCIPLINE)] = None
