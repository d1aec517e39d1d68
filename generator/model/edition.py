"""版次: one edition of the handbook, who examined, reviewed and approved it, and what it changed."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, Part, kept, shown
from generator.model.texts import Count, Day, LineText


class Approval(Part):
    """One body's word on an edition."""

    body: Annotated[LineText, shown("机构")]
    date: Annotated[Day, shown("日期")]
    opinion: Annotated[LineText | None, kept("意见", Ground.PROCESS)] = None


class Revision(Part):
    """修订: one change of this edition and what brought it about."""

    content: Annotated[LineText, shown("修订内容")]
    cause: Annotated[LineText, shown("修订依据")]


class Edition(Entry):
    """版次; the last by date is the one in force."""

    number: Annotated[LineText, shown("版次")]
    date: Annotated[Day, shown("印发日期")]
    published: Annotated[Day, shown("公开日期")]
    source: Annotated[LineText, shown("信息来源")]
    examined: Annotated[Approval, kept("排查汇总", Ground.PROCESS)]
    reviewed: Annotated[Approval, kept("评审", Ground.PROCESS)]
    approved: Annotated[Approval, shown("审定")]
    revisions: Annotated[tuple[Revision, ...], kept("修订记录", Ground.PROCESS)] = ()
    copies: Annotated[Count | None, kept("印数", Ground.INTERNAL_AFFAIRS)] = None
