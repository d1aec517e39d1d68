"""The words a unit chooses for itself: kinds, levels, groups and what its leaders are called."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Declared, Part, kept, shown
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
    """From which product of the factor scores a level begins."""

    level: Annotated[IdentifierText, shown("等级", chosen_from="risk_levels")]
    least: Annotated[Count, shown("最低分")]


class RatingScheme(Part):
    """评定规则: the scores of the factors are multiplied; the highest threshold reached gives the level."""

    name: Annotated[LineText, shown("名称")]
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
