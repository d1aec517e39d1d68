"""考核: the scheme by which departments are assessed, and the scores that each was given."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, Part, kept
from generator.model.texts import Day, IdentifierText, LineText, LongText, Share


class AssessmentGroup(Part):
    """考核项目, with the full score that its items make up."""

    id: Annotated[IdentifierText, kept("编号", Ground.PROCESS)]
    name: Annotated[LineText, kept("考核项目", Ground.PROCESS)]
    full: Annotated[Share, kept("分值", Ground.PROCESS)]


class AssessmentItem(Part):
    """考核内容: what is looked at within a group, and its full score."""

    id: Annotated[IdentifierText, kept("编号", Ground.PROCESS)]
    name: Annotated[LineText, kept("考核内容", Ground.PROCESS)]
    group: Annotated[IdentifierText, kept("考核项目", Ground.PROCESS, chosen_from="assessment_groups")]
    full: Annotated[Share, kept("分值", Ground.PROCESS)]


class AssessmentMethod(Part):
    """考核方式, with its share of the result of a year, in per cent."""

    id: Annotated[IdentifierText, kept("编号", Ground.PROCESS)]
    name: Annotated[LineText, kept("名称", Ground.PROCESS)]
    share: Annotated[Share, kept("权重", Ground.PROCESS)]
    definition: Annotated[LineText | None, kept("释义", Ground.PROCESS)] = None


class Grade(Part):
    """考核等次: from which score it is given."""

    name: Annotated[LineText, kept("等次", Ground.PROCESS)]
    least: Annotated[Share, kept("最低分", Ground.PROCESS)]


class AssessmentChoice(Part):
    """考核办法: what it is called, and its grades, the best first; what is scored stands in the vocabulary."""

    name: Annotated[LineText, kept("名称", Ground.PROCESS)]
    grades: Annotated[tuple[Grade, ...], kept("考核等次", Ground.PROCESS)]


class ItemScore(Part):
    """得分: what a department gave itself for an item, and what was found."""

    item: Annotated[IdentifierText, kept("考核内容", Ground.PROCESS, chosen_from="assessment_items")]
    own: Annotated[Share, kept("自评分", Ground.PROCESS)]
    verified: Annotated[Share, kept("核准分", Ground.PROCESS)]
    remark: Annotated[LineText | None, kept("说明", Ground.PROCESS)] = None


class Assessment(Entry):
    """考核记录: one department, one period, one method."""

    department: Annotated[IdentifierText, kept("被考核部门", Ground.PROCESS, refers_to="department")]
    period: Annotated[LineText, kept("考核期间", Ground.PROCESS)]
    method: Annotated[IdentifierText, kept("考核方式", Ground.PROCESS, chosen_from="assessment_methods")]
    date: Annotated[Day, kept("考核日期", Ground.PROCESS)]
    body: Annotated[LineText, kept("考核机构", Ground.PROCESS)]
    scores: Annotated[tuple[ItemScore, ...], kept("得分", Ground.PROCESS)]
    note: Annotated[LongText | None, kept("内部备注", Ground.PROCESS)] = None
