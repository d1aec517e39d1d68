"""制度: a rule of the unit's own, in force, under revision or planned, with the powers it governs and its text."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.basis import ArticleText
from generator.model.declaration import Entry, Part, kept, shown
from generator.model.record_terms import BylawStatus
from generator.model.texts import CodeText, Day, Flag, IdentifierText, LineText, LongText


class BylawArticle(Part):
    """制度条款: what an article is about in a line, and its wording where the unit compiles its bylaws."""

    article: Annotated[ArticleText, shown("条款")]
    summary: Annotated[LineText, shown("要点")]
    text: Annotated[LongText | None, shown("条文")] = None


class Bylaw(Entry):
    """制度; one that is planned or under revision says by when it is due."""

    title: Annotated[LineText, shown("制度名称")]
    short_title: Annotated[LineText | None, shown("简称")] = None
    number: Annotated[CodeText | None, shown("文号")] = None
    department: Annotated[IdentifierText, shown("责任部门", refers_to="department")]
    bylaw_class: Annotated[
        IdentifierText | None, kept("制度类别", Ground.PROCESS, chosen_from="bylaw_classes")
    ] = None
    status: Annotated[BylawStatus, shown("效力")]
    issued: Annotated[Day | None, shown("印发日期")] = None
    effective: Annotated[Day | None, shown("施行日期")] = None
    due: Annotated[Day | None, kept("完成期限", Ground.PROCESS)] = None
    powers: Annotated[tuple[IdentifierText, ...], shown("规范的职权", refers_to="power", drops=True)] = ()
    replaces: Annotated[IdentifierText | None, shown("替代", refers_to="bylaw", drops=True)] = None
    articles: Annotated[tuple[BylawArticle, ...], shown("条款")] = ()
    verified: Annotated[Flag, shown("已核实")] = True
    note: Annotated[LongText | None, kept("内部备注", Ground.INTERNAL_AFFAIRS)] = None
