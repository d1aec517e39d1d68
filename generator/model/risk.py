"""风险点: a risk on exactly one carrier, its rating, its measures and who answers for it."""

from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.model.audience import Ground
from generator.model.basis import Basis
from generator.model.declaration import Entry, Part, kept, sealed, shown
from generator.model.texts import Day, Flag, IdentifierText, LineText, LongText, StepText


class Carrier(Part):
    """载体: what a risk hangs on, exactly one of these; shared risks hang on a class of person or a group of posts."""

    organization: Annotated[IdentifierText | None, shown("单位", refers_to="organization")] = None
    department: Annotated[IdentifierText | None, shown("部门", refers_to="department")] = None
    post: Annotated[IdentifierText | None, shown("岗位", refers_to="post")] = None
    power: Annotated[IdentifierText | None, shown("职权", refers_to="power")] = None
    step: Annotated[StepText | None, shown("环节", refers_to="step")] = None
    person_class: Annotated[IdentifierText | None, shown("人员类别", chosen_from="person_classes")] = None
    post_group: Annotated[IdentifierText | None, shown("岗位类别", chosen_from="post_groups")] = None

    @model_validator(mode="after")
    def _demand_exactly_one(self) -> Self:
        count = sum(getattr(self, name) is not None for name in type(self).model_fields)
        if count != 1:
            raise PydanticCustomError("carrier_not_one", "{count} carriers", {"count": str(count)})
        return self

    @property
    def is_shared(self) -> bool:
        """Tell whether the risk is shared by a class of person or a group of posts."""
        return self.person_class is not None or self.post_group is not None

    @property
    def register(self) -> str:
        """Return which register the carrier belongs to; ``step``, ``person_class`` or ``post_group`` for these."""
        return next(name for name in type(self).model_fields if getattr(self, name) is not None)

    @property
    def identifier(self) -> str:
        """Return the carrier's identifier; for a step with that of its workflow, as ``xk-01/s4``."""
        return str(getattr(self, self.register))


class Measure(Part):
    """防控措施: who does what, and how often or when."""

    text: Annotated[LineText, shown("措施")]
    post: Annotated[IdentifierText, kept("落实岗位", Ground.PROCESS, refers_to="post")]
    frequency: Annotated[LineText, kept("频次或时点", Ground.PROCESS)]
    basis: Annotated[tuple[Basis, ...], shown("制度依据")] = ()


class FactorScore(Part):
    """One factor of the rating scheme and the score given."""

    factor: Annotated[IdentifierText, shown("因素")]
    score: Annotated[int, shown("得分")]


class Judgement(Part):
    """评定: one body's view of the level, and when it was given."""

    level: Annotated[IdentifierText, shown("等级", chosen_from="risk_levels")]
    date: Annotated[Day, shown("日期")]
    body: Annotated[LineText, shown("评定机构")]


class Rating(Part):
    """评定: 自评, 评审 and 审定, with the factor scores they rest on; the approved level is the level."""

    factors: Annotated[tuple[FactorScore, ...], shown("因素得分")] = ()
    own: Annotated[Judgement | None, shown("自评")] = None
    reviewed: Annotated[Judgement | None, shown("评审")] = None
    approved: Annotated[Judgement, shown("审定")]
    reason: Annotated[LineText | None, shown("调整理由")] = None


class Risk(Entry):
    """风险点. Its own audience decides whether it is published; the fields marked inside never are."""

    name: Annotated[LineText, shown("风险点")]
    carrier: Annotated[Carrier, shown("载体")]
    kind: Annotated[IdentifierText, kept("风险类别", Ground.PROCESS, chosen_from="risk_kinds")]
    manifestation: Annotated[LongText, kept("表现形式", Ground.PROCESS)]
    rating: Annotated[Rating, kept("等级评定", Ground.PROCESS)]
    measures: Annotated[tuple[Measure, ...], shown("防控措施")]
    responsible: Annotated[IdentifierText, kept("责任岗位", Ground.PROCESS, refers_to="post")]
    manager: Annotated[IdentifierText | None, kept("直接管理", Ground.PROCESS, refers_to="post")] = None
    accountable: Annotated[IdentifierText | None, kept("负责领导", Ground.PROCESS, refers_to="post")] = None
    basis: Annotated[tuple[Basis, ...], kept("相关依据", Ground.PROCESS)] = ()
    indicator: Annotated[LineText | None, kept("监测指标", Ground.PROCESS)] = None
    due: Annotated[Day | None, kept("完成期限", Ground.PROCESS)] = None
    review_due: Annotated[Day | None, kept("复核日期", Ground.PROCESS)] = None
    adopts: Annotated[
        IdentifierText | None, kept("采用的风险点", Ground.PROCESS, refers_to="pattern", drops=True)
    ] = None
    is_shared: Annotated[Flag, kept("共性风险", Ground.PROCESS)] = False
    note: Annotated[LongText | None, kept("内部备注", Ground.PROCESS)] = None
    discipline_note: Annotated[LongText | None, sealed("纪检备注", Ground.DISCIPLINE)] = None
