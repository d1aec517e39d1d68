"""What the discipline office alone sees; written from the field declarations by `make views`."""

import datetime
from dataclasses import dataclass

from generator.model.audience import Clearance, Ground
from generator.views.internal import (
    InternalArchive,
    InternalAssessment,
    InternalBriefing,
    InternalBylaw,
    InternalChapter,
    InternalCircular,
    InternalCommitment,
    InternalControl,
    InternalDepartment,
    InternalEdition,
    InternalFault,
    InternalFinding,
    InternalFlow,
    InternalLaneEntry,
    InternalLaw,
    InternalLeadingBody,
    InternalMatter,
    InternalMonthlyReport,
    InternalNotice,
    InternalOrganization,
    InternalPattern,
    InternalPerson,
    InternalPicture,
    InternalPlan,
    InternalPost,
    InternalPower,
    InternalPowerKind,
    InternalReview,
    InternalRisk,
    InternalSiteConfig,
    InternalStep,
    InternalVocabulary,
    InternalWarningTally,
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
class RestrictedTracing:
    """责任倒查."""

    date: datetime.date  # 倒查日期
    is_examined: bool  # 风险点已排查
    is_measured: bool  # 措施已落实
    is_ruled: bool  # 制度已健全
    accountable: tuple[str, ...]  # 问责岗位
    conclusion: str  # 倒查结论


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedWarningRecord:
    """预警处置记录."""

    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    id: str  # 编号
    number: str  # 预警编号
    date: datetime.date  # 预警日期
    source: str  # 信息来源
    department: str  # 预警部门
    post: str | None  # 预警岗位
    power: str | None  # 涉及职权
    risk: str | None  # 涉及风险点
    signal: str  # 预警信号
    gravity: str | None  # 情节
    problem: str  # 问题表述
    cause: str | None  # 原因分析
    disposals: tuple[str, ...]  # 处置措施
    demand: str | None  # 整改要求
    due: datetime.date | None  # 整改期限
    responsible: str | None  # 整改责任岗位
    outcome: str | None  # 整改情况
    reported: datetime.date | None  # 反馈日期
    conclusion: str | None  # 评估结论
    closed: datetime.date | None  # 办结日期
    tracing: RestrictedTracing | None  # 责任倒查
    note: str | None  # 备注


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedInterference:
    """插手干预重大事项记录."""

    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    id: str  # 编号
    date: datetime.date  # 发生日期
    department: str  # 记录部门
    recorder: str  # 记录岗位
    office: str  # 干预方职务
    matter: str  # 涉及事项
    power: str | None  # 涉及职权
    way: str  # 干预方式
    handling: str  # 处理情况
    is_reported: bool  # 已报告
    note: str | None  # 备注


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
    bylaws: tuple[InternalBylaw, ...]  # 制度
    patterns: tuple[InternalPattern, ...]  # 风险点库
    controls: tuple[InternalControl, ...]  # 流程防控
    notices: tuple[InternalNotice, ...]  # 公告
    matters: tuple[InternalMatter, ...]  # 公开事项
    plans: tuple[InternalPlan, ...]  # 工作计划
    reviews: tuple[InternalReview, ...]  # 评审记录
    commitments: tuple[InternalCommitment, ...]  # 廉洁承诺
    briefings: tuple[InternalBriefing, ...]  # 交底
    assessments: tuple[InternalAssessment, ...]  # 考核
    reports: tuple[InternalMonthlyReport, ...]  # 月度任务
    circulars: tuple[InternalCircular, ...]  # 预警通报
    archives: tuple[InternalArchive, ...]  # 档案台账
    persons: tuple[InternalPerson, ...]  # 人员
    warnings: tuple[RestrictedWarningRecord, ...]  # 预警
    interferences: tuple[RestrictedInterference, ...]  # 插手干预记录
    tallies: tuple[InternalWarningTally, ...]  # 预警统计
    chapters: tuple[InternalChapter, ...]  # 章节
    pictures: tuple[InternalPicture, ...]  # 图片
    card: PublicAudienceCard | None  # 受众
    withdrawn: tuple[PublicWithdrawnPower, ...]  # 已取消事项
    disclosed: tuple[PublicDisclosedRisk, ...]  # 公开的风险点
    comparison: PublicComparison | None  # 本版变化
    is_draft: bool  # 草稿
    faults: tuple[InternalFault, ...]  # 草稿中的问题
    findings: tuple[InternalFinding, ...]  # 检查发现
