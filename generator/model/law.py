"""法律法规: a law, regulation, rule or bylaw with the state in which it is cited."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.basis import ArticleText
from generator.model.declaration import Entry, Part, kept, shown
from generator.model.terms import LawStatus
from generator.model.texts import CodeText, Day, Flag, IdentifierText, LineText, LongText


class CitedArticle(Part):
    """条款: what an article is about, in the keeper's own words."""

    article: Annotated[ArticleText, shown("条款")]
    summary: Annotated[LineText, shown("要点")]
    verified: Annotated[Flag, shown("已核实")] = True


class Law(Entry):
    """法律法规."""

    title: Annotated[LineText, shown("名称")]
    short_title: Annotated[LineText | None, shown("简称")] = None
    number: Annotated[CodeText | None, shown("文号")] = None
    issuer: Annotated[LineText, shown("制定机关")]
    rank: Annotated[IdentifierText, shown("效力级别", chosen_from="law_ranks")]
    version: Annotated[Day, shown("本版日期")]
    effective: Annotated[Day, shown("施行日期")]
    status: Annotated[LawStatus, shown("时效性")]
    repealed: Annotated[Day | None, shown("废止日期")] = None
    verified: Annotated[Flag, shown("已核实")] = True
    articles: Annotated[tuple[CitedArticle, ...], shown("相关条款")] = ()
    note: Annotated[LongText | None, kept("内部备注", Ground.INTERNAL_AFFAIRS)] = None
