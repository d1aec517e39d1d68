"""廉洁承诺: who promised what to whom, and where it was made known."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, kept
from generator.model.texts import Count, Day, IdentifierText, LineText, LongText


class Commitment(Entry):
    """承诺; the laws, risks and measures of the post are added when its letter is made."""

    kind: Annotated[IdentifierText, kept("承诺类别", Ground.PROCESS, chosen_from="commitment_kinds")]
    post: Annotated[IdentifierText, kept("承诺岗位", Ground.PROCESS, refers_to="post")]
    receiver: Annotated[IdentifierText, kept("接收岗位", Ground.PROCESS, refers_to="post")]
    date: Annotated[Day, kept("签订日期", Ground.PROCESS)]
    period: Annotated[LineText, kept("承诺期限", Ground.PROCESS)]
    copies: Annotated[Count, kept("份数", Ground.PROCESS)] = 3
    clauses: Annotated[tuple[LineText, ...], kept("承诺事项", Ground.PROCESS)]
    scope: Annotated[LineText | None, kept("公示范围", Ground.PROCESS)] = None
    published: Annotated[Day | None, kept("公示日期", Ground.PROCESS)] = None
    until: Annotated[Day | None, kept("公示截止日期", Ground.PROCESS)] = None
    note: Annotated[LongText | None, kept("内部备注", Ground.PROCESS)] = None
