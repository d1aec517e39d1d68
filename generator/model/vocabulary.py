"""The words a unit chooses for itself: kinds, levels, groups and what its leaders are called."""

from typing import Annotated

from generator.model.assessment import AssessmentGroup, AssessmentItem, AssessmentMethod
from generator.model.audience import Ground
from generator.model.declaration import Declared, Part, kept, shown
from generator.model.record_terms import Combination, SignalColour, TaskTarget
from generator.model.texts import CodeText, Count, Flag, IdentifierText, LineText


class Term(Part):
    """A word of a vocabulary, chosen in registers by its identifier."""

    id: Annotated[IdentifierText, shown("编号")]
    name: Annotated[LineText, shown("名称")]
    definition: Annotated[LineText | None, shown("释义")] = None


class PowerKind(Declared):
    """职权类别; one that no outsider needs is declared internal."""

    id: Annotated[IdentifierText, shown("编号")]
    name: Annotated[LineText, shown("名称")]
    prefix: Annotated[CodeText, shown("编码前缀")]


class LawRank(Part):
    """效力级别; rank 1 is the highest, and only some carry a power towards others."""

    id: Annotated[IdentifierText, shown("编号")]
    name: Annotated[LineText, shown("名称")]
    rank: Annotated[Count, shown("位阶")]
    carries_external_power: Annotated[Flag, shown("可设定对外职权")]


class RiskLevel(Part):
    """风险等级; rank 1 is the gravest, whatever its name is."""

    id: Annotated[IdentifierText, shown("编号")]
    name: Annotated[LineText, shown("名称")]
    rank: Annotated[Count, shown("位次")]
    mark: Annotated[LineText, shown("标记")]
    definition: Annotated[LineText, shown("释义")]


class Factor(Part):
    """A factor of the rating scheme with the words of its scores, lowest first."""

    id: Annotated[IdentifierText, shown("编号")]
    name: Annotated[LineText, shown("名称")]
    scores: Annotated[tuple[LineText, ...], shown("分值含义")]


class Threshold(Part):
    """From which combined score a level begins."""

    level: Annotated[IdentifierText, shown("等级", chosen_from="risk_levels")]
    least: Annotated[Count, shown("最低分")]


class RatingScheme(Part):
    """评定规则: the scores of the factors are combined; the highest threshold reached gives the level."""

    name: Annotated[LineText, shown("名称")]
    combination: Annotated[Combination, shown("合成方法")] = Combination.PRODUCT
    factors: Annotated[tuple[Factor, ...], shown("评定因素")]
    thresholds: Annotated[tuple[Threshold, ...], shown("等级界限")]


class ManagementRule(Part):
    """分级管理: for one level, by what relation to the risk the manager and the accountable leader are found."""

    level: Annotated[IdentifierText, shown("等级", chosen_from="risk_levels")]
    manager: Annotated[IdentifierText, shown("直接管理", chosen_from="leader_roles")]
    accountable: Annotated[IdentifierText, shown("负责领导", chosen_from="leader_roles")]


class LeaderRole(Part):
    """What a kind of leader is called; `id` is one of department-head, leader-in-charge, principal-leader."""

    id: Annotated[IdentifierText, shown("编号")]
    name: Annotated[LineText, shown("称谓")]


class IncompatibleDuties(Part):
    """不相容职责: two kinds of duty that one post may not hold on one path, and why."""

    one: Annotated[IdentifierText, shown("职责", chosen_from="duty_kinds")]
    other: Annotated[IdentifierText, shown("与之不相容的职责", chosen_from="duty_kinds")]
    reason: Annotated[LineText | None, shown("理由")] = None


class WarningSignal(Part):
    """预警信号; rank 1 is the gravest, and its word always stands beside its colour."""

    id: Annotated[IdentifierText, kept("编号", Ground.PROCESS)]
    name: Annotated[LineText, kept("名称", Ground.PROCESS)]
    rank: Annotated[Count, kept("位次", Ground.PROCESS)]
    colour: Annotated[SignalColour, kept("颜色", Ground.PROCESS)]
    definition: Annotated[LineText, kept("释义", Ground.PROCESS)]


class WarningGravity(Part):
    """情节, with the ways of disposal that it calls for."""

    id: Annotated[IdentifierText, kept("编号", Ground.PROCESS)]
    name: Annotated[LineText, kept("名称", Ground.PROCESS)]
    definition: Annotated[LineText, kept("释义", Ground.PROCESS)]
    disposals: Annotated[
        tuple[IdentifierText, ...], kept("处置措施", Ground.PROCESS, chosen_from="warning_disposals")
    ]


class MonthlyTask(Part):
    """月度任务, with where it leads."""

    id: Annotated[IdentifierText, kept("编号", Ground.PROCESS)]
    name: Annotated[LineText, kept("名称", Ground.PROCESS)]
    target: Annotated[TaskTarget, kept("办理方式", Ground.PROCESS)]


class Vocabulary(Part):
    """词汇: every word that differs from unit to unit."""

    risk: Annotated[LineText, shown("风险的称谓")]
    department: Annotated[LineText, shown("部门的称谓")]
    unit_kinds: Annotated[tuple[Term, ...], shown("单位性质")]
    power_kinds: Annotated[tuple[PowerKind, ...], shown("职权类别")]
    law_ranks: Annotated[tuple[LawRank, ...], shown("效力级别")]
    risk_kinds: Annotated[tuple[Term, ...], kept("风险类别", Ground.PROCESS)]
    risk_levels: Annotated[tuple[RiskLevel, ...], kept("风险等级", Ground.PROCESS)]
    leader_roles: Annotated[tuple[LeaderRole, ...], kept("领导称谓", Ground.INTERNAL_AFFAIRS)]
    post_groups: Annotated[tuple[Term, ...], kept("岗位类别", Ground.INTERNAL_AFFAIRS)]
    person_classes: Annotated[tuple[Term, ...], kept("人员类别", Ground.INTERNAL_AFFAIRS)]
    major_decision_kinds: Annotated[tuple[Term, ...], kept("三重一大类别", Ground.INTERNAL_AFFAIRS)]
    duty_kinds: Annotated[tuple[Term, ...], kept("职责性质", Ground.PROCESS)] = ()
    bylaw_classes: Annotated[tuple[Term, ...], kept("制度类别", Ground.PROCESS)] = ()
    notice_kinds: Annotated[tuple[Term, ...], shown("公告类别")] = ()
    matter_kinds: Annotated[tuple[Term, ...], shown("公开事项类别")] = ()
    department_kinds: Annotated[tuple[Term, ...], shown("部门类别")] = ()
    control_kinds: Annotated[tuple[Term, ...], kept("防控领域", Ground.PROCESS)] = ()
    archive_kinds: Annotated[tuple[Term, ...], kept("档案类别", Ground.INTERNAL_AFFAIRS)] = ()
    commitment_kinds: Annotated[tuple[Term, ...], kept("承诺类别", Ground.PROCESS)] = ()
    review_stages: Annotated[tuple[Term, ...], kept("评审阶段", Ground.PROCESS)] = ()
    briefing_layers: Annotated[tuple[Term, ...], kept("交底层级", Ground.PROCESS)] = ()
    briefing_causes: Annotated[tuple[Term, ...], kept("交底原因", Ground.PROCESS)] = ()
    briefing_items: Annotated[tuple[Term, ...], kept("交底确认事项", Ground.PROCESS)] = ()
    warning_sources: Annotated[tuple[Term, ...], kept("预警信息来源", Ground.PROCESS)] = ()
    warning_signals: Annotated[tuple[WarningSignal, ...], kept("预警信号", Ground.PROCESS)] = ()
    warning_disposals: Annotated[tuple[Term, ...], kept("处置措施", Ground.PROCESS)] = ()
    warning_gravities: Annotated[tuple[WarningGravity, ...], kept("情节", Ground.PROCESS)] = ()
    monthly_tasks: Annotated[tuple[MonthlyTask, ...], kept("月度任务", Ground.PROCESS)] = ()
    assessment_groups: Annotated[tuple[AssessmentGroup, ...], kept("考核项目", Ground.PROCESS)] = ()
    assessment_items: Annotated[tuple[AssessmentItem, ...], kept("考核内容", Ground.PROCESS)] = ()
    assessment_methods: Annotated[tuple[AssessmentMethod, ...], kept("考核方式", Ground.PROCESS)] = ()
