"""档案台账: what is kept of the work, where, in which form and for how long."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, kept
from generator.model.record_terms import ArchiveForm
from generator.model.texts import CodeText, Count, Day, IdentifierText, LineText, LongText


class Archive(Entry):
    """档案."""

    number: Annotated[CodeText, kept("档号", Ground.INTERNAL_AFFAIRS)]
    title: Annotated[LineText, kept("题名", Ground.INTERNAL_AFFAIRS)]
    kind: Annotated[IdentifierText, kept("档案类别", Ground.INTERNAL_AFFAIRS, chosen_from="archive_kinds")]
    department: Annotated[IdentifierText, kept("归档部门", Ground.INTERNAL_AFFAIRS, refers_to="department")]
    date: Annotated[Day, kept("归档日期", Ground.INTERNAL_AFFAIRS)]
    sheets: Annotated[Count | None, kept("页数", Ground.INTERNAL_AFFAIRS)] = None
    form: Annotated[ArchiveForm, kept("载体", Ground.INTERNAL_AFFAIRS)]
    retention: Annotated[LineText, kept("保管期限", Ground.INTERNAL_AFFAIRS)]
    location: Annotated[LineText, kept("存放位置", Ground.INTERNAL_AFFAIRS)]
    note: Annotated[LongText | None, kept("内部备注", Ground.INTERNAL_AFFAIRS)] = None
