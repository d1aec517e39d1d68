"""插手干预记录: who, by office, tried to meddle in what, and how it was met; for the discipline office alone."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, sealed
from generator.model.texts import Day, Flag, IdentifierText, LineText, LongText


class Interference(Entry):
    """插手干预重大事项记录."""

    date: Annotated[Day, sealed("发生日期", Ground.DISCIPLINE)]
    department: Annotated[IdentifierText, sealed("记录部门", Ground.DISCIPLINE, refers_to="department")]
    recorder: Annotated[IdentifierText, sealed("记录岗位", Ground.DISCIPLINE, refers_to="post")]
    office: Annotated[LineText, sealed("干预方职务", Ground.DISCIPLINE)]
    matter: Annotated[LineText, sealed("涉及事项", Ground.DISCIPLINE)]
    power: Annotated[IdentifierText | None, sealed("涉及职权", Ground.DISCIPLINE, refers_to="power")] = None
    way: Annotated[LineText, sealed("干预方式", Ground.DISCIPLINE)]
    handling: Annotated[LongText, sealed("处理情况", Ground.DISCIPLINE)]
    is_reported: Annotated[Flag, sealed("已报告", Ground.DISCIPLINE)]
    note: Annotated[LongText | None, sealed("备注", Ground.DISCIPLINE)] = None
