"""预警: what came to the discipline office's notice, what was done and what came of it; others see counts alone."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, Part, kept, sealed
from generator.model.record_terms import WarningDimension
from generator.model.texts import CodeText, Count, Day, Flag, IdentifierText, LineText, LongText


class Tracing(Part):
    """责任倒查: whether what should have prevented it was in place, and who answers for it."""

    date: Annotated[Day, sealed("倒查日期", Ground.DISCIPLINE)]
    is_examined: Annotated[Flag, sealed("风险点已排查", Ground.DISCIPLINE)]
    is_measured: Annotated[Flag, sealed("措施已落实", Ground.DISCIPLINE)]
    is_ruled: Annotated[Flag, sealed("制度已健全", Ground.DISCIPLINE)]
    accountable: Annotated[
        tuple[IdentifierText, ...], sealed("问责岗位", Ground.DISCIPLINE, refers_to="post")
    ] = ()
    conclusion: Annotated[LineText, sealed("倒查结论", Ground.DISCIPLINE)]


class WarningRecord(Entry):
    """预警处置记录."""

    number: Annotated[CodeText, sealed("预警编号", Ground.DISCIPLINE)]
    date: Annotated[Day, sealed("预警日期", Ground.DISCIPLINE)]
    source: Annotated[IdentifierText, sealed("信息来源", Ground.DISCIPLINE, chosen_from="warning_sources")]
    department: Annotated[IdentifierText, sealed("预警部门", Ground.DISCIPLINE, refers_to="department")]
    post: Annotated[IdentifierText | None, sealed("预警岗位", Ground.DISCIPLINE, refers_to="post")] = None
    power: Annotated[IdentifierText | None, sealed("涉及职权", Ground.DISCIPLINE, refers_to="power")] = None
    risk: Annotated[IdentifierText | None, sealed("涉及风险点", Ground.DISCIPLINE, refers_to="risk")] = None
    signal: Annotated[IdentifierText, sealed("预警信号", Ground.DISCIPLINE, chosen_from="warning_signals")]
    gravity: Annotated[
        IdentifierText | None, sealed("情节", Ground.DISCIPLINE, chosen_from="warning_gravities")
    ] = None
    problem: Annotated[LongText, sealed("问题表述", Ground.DISCIPLINE)]
    cause: Annotated[LongText | None, sealed("原因分析", Ground.DISCIPLINE)] = None
    disposals: Annotated[
        tuple[IdentifierText, ...],
        sealed("处置措施", Ground.DISCIPLINE, chosen_from="warning_disposals"),
    ]
    demand: Annotated[LongText | None, sealed("整改要求", Ground.DISCIPLINE)] = None
    due: Annotated[Day | None, sealed("整改期限", Ground.DISCIPLINE)] = None
    responsible: Annotated[
        IdentifierText | None, sealed("整改责任岗位", Ground.DISCIPLINE, refers_to="post")
    ] = None
    outcome: Annotated[LongText | None, sealed("整改情况", Ground.DISCIPLINE)] = None
    reported: Annotated[Day | None, sealed("反馈日期", Ground.DISCIPLINE)] = None
    conclusion: Annotated[LineText | None, sealed("评估结论", Ground.DISCIPLINE)] = None
    closed: Annotated[Day | None, sealed("办结日期", Ground.DISCIPLINE)] = None
    tracing: Annotated[Tracing | None, sealed("责任倒查", Ground.DISCIPLINE)] = None
    note: Annotated[LongText | None, sealed("备注", Ground.DISCIPLINE)] = None


class WarningChoice(Part):
    """预警统计: from how many warnings a count is told; what is less, and what would give it away, is not."""

    least: Annotated[Count, kept("公布的最小数目", Ground.PROCESS)] = 5


class WarningCell(Part):
    """One count; None where it is not told."""

    id: Annotated[str, kept("编号", Ground.PROCESS)]
    name: Annotated[str, kept("名称", Ground.PROCESS)]
    number: Annotated[int | None, kept("件数", Ground.PROCESS)] = None


class WarningTally(Part):
    """预警统计: the warnings by one dimension, with all of its words, and how many there are, None where not told."""

    dimension: Annotated[WarningDimension, kept("统计口径", Ground.PROCESS)]
    cells: Annotated[tuple[WarningCell, ...], kept("件数", Ground.PROCESS)]
    total: Annotated[int | None, kept("合计", Ground.PROCESS)] = None
