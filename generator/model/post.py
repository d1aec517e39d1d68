"""岗位: a post, never a person: its department, its superior and its duties."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, Part, kept, sealed, shown
from generator.model.examination import Examination
from generator.model.texts import Count, Day, Flag, IdentifierText, LineText, LongText


class Tenure(Part):
    """任职: since when the post is held, and after how many years its holder is moved."""

    since: Annotated[Day, kept("任职日期", Ground.INTERNAL_AFFAIRS)]
    years: Annotated[Count | None, kept("轮岗年限", Ground.INTERNAL_AFFAIRS)] = None


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
    tenure: Annotated[Tenure | None, kept("任职", Ground.INTERNAL_AFFAIRS)] = None
    is_key: Annotated[Flag, kept("重点岗位", Ground.INTERNAL_AFFAIRS)]
    examination: Annotated[Examination | None, kept("排查", Ground.PROCESS)] = None
    note: Annotated[LongText | None, kept("内部备注", Ground.INTERNAL_AFFAIRS)] = None
    discipline_note: Annotated[LongText | None, sealed("纪检备注", Ground.DISCIPLINE)] = None
