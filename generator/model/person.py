"""人员: who holds a post; only where a unit turns names on for its staff."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, kept
from generator.model.texts import Day, IdentifierText, LineText, LongText


class Person(Entry):
    """人员; never for the public."""

    name: Annotated[LineText, kept("姓名", Ground.PRIVACY)]
    post: Annotated[IdentifierText, kept("岗位", Ground.PRIVACY, refers_to="post")]
    since: Annotated[Day | None, kept("任职日期", Ground.PRIVACY)] = None
    note: Annotated[LongText | None, kept("内部备注", Ground.PRIVACY)] = None
