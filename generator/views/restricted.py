"""What the discipline office alone sees; written from the field declarations by `make views`."""

from dataclasses import dataclass

from generator.views.internal import (
    InternalChapter,
    InternalDepartment,
    InternalEdition,
    InternalFault,
    InternalFinding,
    InternalFlow,
    InternalLaneEntry,
    InternalLaw,
    InternalLeadingBody,
    InternalOrganization,
    InternalPicture,
    InternalPost,
    InternalPower,
    InternalPowerKind,
    InternalRisk,
    InternalSiteConfig,
    InternalStep,
    InternalVocabulary,
    InternalWorkflow,
)
from generator.views.public import (
    PublicAudienceCard,
    PublicComparison,
    PublicDisclosedRisk,
    PublicWithdrawnPower,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedVocabulary:
    """词汇."""

    internal: InternalVocabulary
    power_kinds: tuple[InternalPowerKind, ...]  # 职权类别


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedSiteConfig:
    """The whole configuration of a project."""

    internal: InternalSiteConfig
    vocabulary: RestrictedVocabulary  # 词汇


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedOrganization:
    """单位."""

    internal: InternalOrganization
    leading_bodies: tuple[InternalLeadingBody, ...]  # 领导机构


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedPost:
    """岗位."""

    internal: InternalPost
    discipline_note: str | None  # 纪检备注


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedWorkflow:
    """流程."""

    internal: InternalWorkflow
    lanes: tuple[InternalLaneEntry, ...]  # 泳道
    steps: tuple[InternalStep, ...]  # 环节
    flows: tuple[InternalFlow, ...]  # 流向


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedRisk:
    """风险点. Its own audience decides whether it is published."""

    internal: InternalRisk
    discipline_note: str | None  # 纪检备注


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedView:
    """Everything a project says, valid entry by entry."""

    config: RestrictedSiteConfig  # 配置
    organizations: tuple[RestrictedOrganization, ...]  # 单位
    departments: tuple[InternalDepartment, ...]  # 部门
    posts: tuple[RestrictedPost, ...]  # 岗位
    laws: tuple[InternalLaw, ...]  # 法律法规
    powers: tuple[InternalPower, ...]  # 职权
    workflows: tuple[RestrictedWorkflow, ...]  # 流程
    risks: tuple[RestrictedRisk, ...]  # 风险点
    editions: tuple[InternalEdition, ...]  # 版次
    chapters: tuple[InternalChapter, ...]  # 章节
    pictures: tuple[InternalPicture, ...]  # 图片
    card: PublicAudienceCard | None  # 受众
    withdrawn: tuple[PublicWithdrawnPower, ...]  # 已取消事项
    disclosed: tuple[PublicDisclosedRisk, ...]  # 公开的风险点
    comparison: PublicComparison | None  # 本版变化
    is_draft: bool  # 草稿
    faults: tuple[InternalFault, ...]  # 草稿中的问题
    findings: tuple[InternalFinding, ...]  # 检查发现
