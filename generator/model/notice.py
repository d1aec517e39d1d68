"""公告: a dated notice to its audience, with how long it stands and where to answer."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, kept, shown
from generator.model.texts import CodeText, Day, IdentifierText, LineText, LongText


class Notice(Entry):
    """公告; a 公示 names its last day and how to object."""

    title: Annotated[LineText, shown("标题")]
    kind: Annotated[IdentifierText, shown("公告类别", chosen_from="notice_kinds")]
    number: Annotated[CodeText | None, shown("文号")] = None
    date: Annotated[Day, shown("发布日期")]
    until: Annotated[Day | None, shown("截止日期")] = None
    department: Annotated[IdentifierText | None, shown("发布部门", refers_to="department")] = None
    body: Annotated[tuple[LongText, ...], shown("正文")]
    feedback: Annotated[LineText | None, shown("反馈方式")] = None
    note: Annotated[LongText | None, kept("内部备注", Ground.INTERNAL_AFFAIRS)] = None
