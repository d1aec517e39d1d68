"""What staff may see beyond the public; written from the field declarations by `make views`."""

import datetime
from dataclasses import dataclass

from generator.model.audience import Clearance, Ground
from generator.views.public import (
    PublicApproval,
    PublicAudienceCard,
    PublicBasis,
    PublicChapter,
    PublicComparison,
    PublicDepartment,
    PublicDisclosedRisk,
    PublicEdition,
    PublicFee,
    PublicFlow,
    PublicLaneEntry,
    PublicLaw,
    PublicLeadingBody,
    PublicLimit,
    PublicMeasure,
    PublicOrganization,
    PublicPicture,
    PublicPost,
    PublicPower,
    PublicPowerKind,
    PublicPowerStatus,
    PublicResponsibility,
    PublicRisk,
    PublicSiteConfig,
    PublicStep,
    PublicTerm,
    PublicVocabulary,
    PublicWithdrawnPower,
    PublicWorkflow,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalPowerKind:
    """职权类别."""

    public: PublicPowerKind
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalRiskLevel:
    """风险等级."""

    id: str  # 编号
    name: str  # 名称
    rank: int  # 位次
    mark: str  # 标记
    definition: str  # 释义


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalLeaderRole:
    """What a kind of leader is called."""

    id: str  # 编号
    name: str  # 称谓


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalVocabulary:
    """词汇."""

    public: PublicVocabulary
    power_kinds: tuple[InternalPowerKind, ...]  # 职权类别
    risk_kinds: tuple[PublicTerm, ...]  # 风险类别
    risk_levels: tuple[InternalRiskLevel, ...]  # 风险等级
    leader_roles: tuple[InternalLeaderRole, ...]  # 领导称谓
    post_groups: tuple[PublicTerm, ...]  # 岗位类别
    person_classes: tuple[PublicTerm, ...]  # 人员类别
    major_decision_kinds: tuple[PublicTerm, ...]  # 三重一大类别
    duty_kinds: tuple[PublicTerm, ...]  # 职责性质


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalFactor:
    """A factor of the rating scheme with the words of its scores, lowest first."""

    id: str  # 编号
    name: str  # 名称
    scores: tuple[str, ...]  # 分值含义


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalThreshold:
    """From which product of the factor scores a level begins."""

    level: str  # 等级
    least: int  # 最低分


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalRatingScheme:
    """评定规则."""

    name: str  # 名称
    factors: tuple[InternalFactor, ...]  # 评定因素
    thresholds: tuple[InternalThreshold, ...]  # 等级界限


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalManagementRule:
    """分级管理."""

    level: str  # 等级
    manager: str  # 直接管理
    accountable: str  # 负责领导


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalIncompatibleDuties:
    """不相容职责."""

    one: str  # 职责
    other: str  # 与之不相容的职责
    reason: str | None  # 理由


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalAudienceChoice:
    """受众."""

    id: str  # 编号
    name: str  # 名称
    clearance: Clearance  # 密级范围
    scope: str | tuple[str, ...]  # 部门范围
    title: str  # 站点与书名
    subtitle: str | None  # 副题
    marking: str | None  # 标注
    feedback: tuple[str, ...]  # 报错方式


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalSiteConfig:
    """The whole configuration of a project."""

    public: PublicSiteConfig
    vocabulary: InternalVocabulary  # 词汇
    rating_scheme: InternalRatingScheme | None  # 评定规则
    management: tuple[InternalManagementRule, ...]  # 分级管理
    incompatible_duties: tuple[InternalIncompatibleDuties, ...]  # 不相容职责
    principal_leader: str  # 主要领导岗位
    audiences: tuple[InternalAudienceChoice, ...]  # 受众
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalLeadingBody:
    """领导机构."""

    public: PublicLeadingBody
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalOrganization:
    """单位."""

    public: PublicOrganization
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    leading_bodies: tuple[InternalLeadingBody, ...]  # 领导机构
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalDepartment:
    """部门."""

    public: PublicDepartment
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    is_key: bool  # 重点部门
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalExamination:
    """排查."""

    date: datetime.date  # 排查日期
    body: str  # 排查机构
    findings: str | None  # 排查结论


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalPost:
    """岗位."""

    public: PublicPost
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    superior: str | None  # 上级岗位
    duties: tuple[str, ...]  # 岗位职责
    group: str  # 岗位类别
    person_class: str  # 人员类别
    headcount: int  # 编制人数
    is_key: bool  # 重点岗位
    examination: InternalExamination | None  # 排查
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalLaw:
    """法律法规."""

    public: PublicLaw
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalBasis:
    """法律依据."""

    public: PublicBasis
    note: str | None  # 内部说明


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalLimit:
    """办理时限."""

    public: PublicLimit
    basis: tuple[InternalBasis, ...]  # 时限依据
    reason: str | None  # 内部说明


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalFee:
    """收费."""

    public: PublicFee
    basis: tuple[InternalBasis, ...]  # 收费依据


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalResponsibility:
    """责任事项."""

    public: PublicResponsibility
    basis: tuple[InternalBasis, ...]  # 依据


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalPowerStatus:
    """权力状态."""

    public: PublicPowerStatus
    reason: str | None  # 说明


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalPower:
    """职权 / 权力事项."""

    public: PublicPower
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    basis: tuple[InternalBasis, ...]  # 设定依据
    statutory_limit: InternalLimit | None  # 法定办结时限
    promised_limit: InternalLimit | None  # 承诺办结时限
    fee: InternalFee | None  # 收费
    responsibilities: tuple[InternalResponsibility, ...]  # 责任事项
    status: InternalPowerStatus  # 权力状态
    major_decisions: tuple[str, ...]  # 三重一大
    yearly_cases: int | None  # 年均办件量
    examination: InternalExamination | None  # 排查
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalLaneEntry:
    """泳道."""

    public: PublicLaneEntry
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalStep:
    """环节."""

    public: PublicStep
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    limit: InternalLimit | None  # 办理时限
    posts: tuple[str, ...]  # 责任岗位
    duty_kind: str | None  # 职责性质
    basis: tuple[InternalBasis, ...]  # 依据
    supervision: str | None  # 监督制约
    requirements: str | None  # 内部要求


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalFlow:
    """流向."""

    public: PublicFlow
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    note: str | None  # 内部说明


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalWorkflow:
    """流程."""

    public: PublicWorkflow
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    lanes: tuple[InternalLaneEntry, ...]  # 泳道
    steps: tuple[InternalStep, ...]  # 环节
    flows: tuple[InternalFlow, ...]  # 流向
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalFactorScore:
    """One factor of the rating scheme and the score given."""

    factor: str  # 因素
    score: int  # 得分


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalAssessment:
    """评定."""

    level: str  # 等级
    date: datetime.date  # 日期
    body: str  # 评定机构


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalRating:
    """评定."""

    factors: tuple[InternalFactorScore, ...]  # 因素得分
    own: InternalAssessment | None  # 自评
    reviewed: InternalAssessment | None  # 评审
    approved: InternalAssessment  # 审定
    reason: str | None  # 调整理由


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalMeasure:
    """防控措施."""

    public: PublicMeasure
    post: str  # 落实岗位
    frequency: str  # 频次或时点
    basis: tuple[InternalBasis, ...]  # 制度依据


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalRisk:
    """风险点. Its own audience decides whether it is published."""

    public: PublicRisk
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    kind: str  # 风险类别
    manifestation: str  # 表现形式
    rating: InternalRating  # 等级评定
    measures: tuple[InternalMeasure, ...]  # 防控措施
    responsible: str  # 责任岗位
    manager: str | None  # 直接管理
    accountable: str | None  # 负责领导
    basis: tuple[InternalBasis, ...]  # 相关依据
    indicator: str | None  # 监测指标
    due: datetime.date | None  # 完成期限
    review_due: datetime.date | None  # 复核日期
    is_shared: bool  # 共性风险
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalApproval:
    """One body's word on an edition."""

    public: PublicApproval
    opinion: str | None  # 意见


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalRevision:
    """修订."""

    content: str  # 修订内容
    cause: str  # 修订依据


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalEdition:
    """版次."""

    public: PublicEdition
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    examined: InternalApproval  # 排查汇总
    reviewed: InternalApproval  # 评审
    approved: InternalApproval  # 审定
    revisions: tuple[InternalRevision, ...]  # 修订记录
    copies: int | None  # 印数


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalChapter:
    """章节."""

    public: PublicChapter
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalPicture:
    """图片."""

    public: PublicPicture
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalFault:
    """草稿中的问题."""

    register_name: str  # 登记册
    identifier: str  # 编号
    step: str | None  # 环节
    code: str  # 代码
    place: str  # 位置
    message: str  # 问题


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalFinding:
    """检查发现."""

    register_name: str  # 登记册
    identifier: str  # 编号
    department: str | None  # 部门
    code: str  # 代码
    severity: str  # 程度
    title: str  # 问题
    place: str  # 位置
    message: str  # 说明
    remedy: str  # 处理办法


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalView:
    """Everything a project says, valid entry by entry."""

    config: InternalSiteConfig  # 配置
    organizations: tuple[InternalOrganization, ...]  # 单位
    departments: tuple[InternalDepartment, ...]  # 部门
    posts: tuple[InternalPost, ...]  # 岗位
    laws: tuple[InternalLaw, ...]  # 法律法规
    powers: tuple[InternalPower, ...]  # 职权
    workflows: tuple[InternalWorkflow, ...]  # 流程
    risks: tuple[InternalRisk, ...]  # 风险点
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
