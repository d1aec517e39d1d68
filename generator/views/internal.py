"""What staff may see beyond the public; written from the field declarations by `make views`."""

import datetime
from dataclasses import dataclass

from generator.model.audience import Clearance, Ground
from generator.model.record_terms import (
    ArchiveForm,
    Combination,
    FormKind,
    SignalColour,
    TaskState,
    TaskTarget,
    WarningDimension,
)
from generator.model.terms import PowerState
from generator.views.public import (
    PublicApproval,
    PublicAudienceCard,
    PublicBasis,
    PublicBylaw,
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
    PublicMatter,
    PublicMeasure,
    PublicNotice,
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
class InternalWarningSignal:
    """预警信号."""

    id: str  # 编号
    name: str  # 名称
    rank: int  # 位次
    colour: SignalColour  # 颜色
    definition: str  # 释义


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalWarningGravity:
    """情节, with the ways of disposal that it calls for."""

    id: str  # 编号
    name: str  # 名称
    definition: str  # 释义
    disposals: tuple[str, ...]  # 处置措施


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalMonthlyTask:
    """月度任务, with where it leads."""

    id: str  # 编号
    name: str  # 名称
    target: TaskTarget  # 办理方式


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalAssessmentGroup:
    """考核项目, with the full score that its items make up."""

    id: str  # 编号
    name: str  # 考核项目
    full: int  # 分值


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalAssessmentItem:
    """考核内容."""

    id: str  # 编号
    name: str  # 考核内容
    group: str  # 考核项目
    full: int  # 分值


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalAssessmentMethod:
    """考核方式, with its share of the result of a year, in per cent."""

    id: str  # 编号
    name: str  # 名称
    share: int  # 权重
    definition: str | None  # 释义


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
    bylaw_classes: tuple[PublicTerm, ...]  # 制度类别
    control_kinds: tuple[PublicTerm, ...]  # 防控领域
    archive_kinds: tuple[PublicTerm, ...]  # 档案类别
    commitment_kinds: tuple[PublicTerm, ...]  # 承诺类别
    review_stages: tuple[PublicTerm, ...]  # 评审阶段
    briefing_layers: tuple[PublicTerm, ...]  # 交底层级
    briefing_causes: tuple[PublicTerm, ...]  # 交底原因
    briefing_items: tuple[PublicTerm, ...]  # 交底确认事项
    warning_sources: tuple[PublicTerm, ...]  # 预警信息来源
    warning_signals: tuple[InternalWarningSignal, ...]  # 预警信号
    warning_disposals: tuple[PublicTerm, ...]  # 处置措施
    warning_gravities: tuple[InternalWarningGravity, ...]  # 情节
    monthly_tasks: tuple[InternalMonthlyTask, ...]  # 月度任务
    assessment_groups: tuple[InternalAssessmentGroup, ...]  # 考核项目
    assessment_items: tuple[InternalAssessmentItem, ...]  # 考核内容
    assessment_methods: tuple[InternalAssessmentMethod, ...]  # 考核方式


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalFactor:
    """A factor of the rating scheme with the words of its scores, lowest first."""

    id: str  # 编号
    name: str  # 名称
    scores: tuple[str, ...]  # 分值含义


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalThreshold:
    """From which combined score a level begins."""

    level: str  # 等级
    least: int  # 最低分


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalRatingScheme:
    """评定规则."""

    name: str  # 名称
    combination: Combination  # 合成方法
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
class InternalWarningChoice:
    """预警统计."""

    least: int  # 公布的最小数目


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalReviewRule:
    """评审权限."""

    person_class: str  # 人员类别
    stage: str  # 评审阶段


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalReviewChoice:
    """评审."""

    full_attendance_below: int | None  # 不足此人数须全员参加
    rules: tuple[InternalReviewRule, ...]  # 评审权限
    approval_stage: str | None  # 批准阶段
    binds_only_approved: bool  # 只编入已批准的职权


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalCommitmentRule:
    """承诺对象."""

    person_class: str  # 人员类别
    receiver: str  # 接收人


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalCommitmentChoice:
    """承诺."""

    rules: tuple[InternalCommitmentRule, ...]  # 承诺对象
    opening: str | None  # 启语
    closing: str | None  # 结语
    copies: int  # 份数


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalGrade:
    """考核等次."""

    name: str  # 等次
    least: int  # 最低分


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalAssessmentChoice:
    """考核办法."""

    name: str  # 名称
    grades: tuple[InternalGrade, ...]  # 考核等次


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalFormChoice:
    """表格."""

    id: str  # 编号
    kind: FormKind  # 表格种类
    title: str  # 表格名称
    number: str | None  # 附件号
    person_classes: tuple[str, ...]  # 人员类别
    department_kinds: tuple[str, ...]  # 部门类别
    opinions: tuple[str, ...]  # 意见栏


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
    warnings: InternalWarningChoice  # 预警统计
    reviews: InternalReviewChoice  # 评审
    commitments: InternalCommitmentChoice  # 承诺
    assessment: InternalAssessmentChoice | None  # 考核办法
    names_persons: bool  # 登记姓名
    forms: tuple[InternalFormChoice, ...]  # 表格
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
class InternalMilestone:
    """进展节点."""

    date: datetime.date  # 日期
    name: str  # 进展


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalDepartment:
    """部门."""

    public: PublicDepartment
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    staff: int | None  # 人数
    milestones: tuple[InternalMilestone, ...]  # 进展节点
    is_key: bool  # 重点部门
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalTenure:
    """任职."""

    since: datetime.date  # 任职日期
    years: int | None  # 轮岗年限


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
    tenure: InternalTenure | None  # 任职
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
class InternalStatusChange:
    """权力变动."""

    date: datetime.date  # 日期
    state: PowerState  # 状态
    steps_before: int | None  # 变动前环节数
    steps_after: int | None  # 变动后环节数
    note: str | None  # 说明


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalOutdating:
    """不适应实际."""

    reason: str  # 理由
    bylaw: str | None  # 拟制定的制度


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
    history: tuple[InternalStatusChange, ...]  # 变动记录
    outdated: InternalOutdating | None  # 不适应实际
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
class InternalJudgement:
    """评定."""

    level: str  # 等级
    date: datetime.date  # 日期
    body: str  # 评定机构


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalRating:
    """评定."""

    factors: tuple[InternalFactorScore, ...]  # 因素得分
    own: InternalJudgement | None  # 自评
    reviewed: InternalJudgement | None  # 评审
    approved: InternalJudgement  # 审定
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
    adopts: str | None  # 采用的风险点
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
class InternalBylaw:
    """制度."""

    public: PublicBylaw
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    bylaw_class: str | None  # 制度类别
    due: datetime.date | None  # 完成期限
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalPattern:
    """风险点库的风险点."""

    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    id: str  # 编号
    name: str  # 风险点
    kind: str  # 风险类别
    level: str  # 等级
    layer: str | None  # 适用层级
    manifestation: str  # 表现形式
    measures: tuple[str, ...]  # 防控措施
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalControl:
    """流程防控."""

    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    id: str  # 编号
    name: str  # 防控事项
    kind: str  # 防控领域
    department: str  # 监控部门
    posts: tuple[str, ...]  # 监控岗位
    powers: tuple[str, ...]  # 涉及职权
    points: tuple[str, ...]  # 监控要点
    frequency: str  # 频次
    accountability: str  # 监控责任
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalNotice:
    """公告."""

    public: PublicNotice
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalMatter:
    """公开事项."""

    public: PublicMatter
    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    basis: tuple[InternalBasis, ...]  # 公开依据
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalTask:
    """任务."""

    name: str  # 任务
    department: str  # 牵头部门
    cooperating: tuple[str, ...]  # 配合部门
    due: datetime.date  # 完成期限
    state: TaskState  # 进展
    done: datetime.date | None  # 完成日期
    outcome: str | None  # 成果


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalPhase:
    """阶段."""

    name: str  # 阶段
    start: datetime.date  # 开始日期
    end: datetime.date  # 结束日期
    tasks: tuple[InternalTask, ...]  # 任务


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalPlan:
    """工作计划."""

    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    id: str  # 编号
    title: str  # 计划名称
    number: str | None  # 文号
    date: datetime.date  # 印发日期
    body: str | None  # 制定机构
    phases: tuple[InternalPhase, ...]  # 阶段
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalOpinion:
    """评审意见."""

    power: str | None  # 职权
    risk: str | None  # 风险点
    text: str  # 意见
    is_adopted: bool  # 采纳
    answer: str | None  # 修改情况


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalReview:
    """评审记录."""

    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    id: str  # 编号
    date: datetime.date  # 评审日期
    stage: str  # 评审阶段
    body: str  # 评审机构
    departments: tuple[str, ...]  # 评审部门
    person_classes: tuple[str, ...]  # 评审人员类别
    powers: tuple[str, ...]  # 通过的职权
    risks: tuple[str, ...]  # 通过的风险点
    staff: int  # 应到人数
    present: int  # 实到人数
    conclusion: str  # 评审结论
    opinions: tuple[InternalOpinion, ...]  # 评审意见
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalCommitment:
    """承诺."""

    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    id: str  # 编号
    kind: str  # 承诺类别
    post: str  # 承诺岗位
    receiver: str  # 接收岗位
    date: datetime.date  # 签订日期
    period: str  # 承诺期限
    copies: int  # 份数
    clauses: tuple[str, ...]  # 承诺事项
    scope: str | None  # 公示范围
    published: datetime.date | None  # 公示日期
    until: datetime.date | None  # 公示截止日期
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalBriefing:
    """交底记录."""

    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    id: str  # 编号
    department: str  # 交底部门
    layer: str  # 交底层级
    cause: str  # 交底原因
    date: datetime.date  # 交底日期
    giver: str  # 交底岗位
    receivers: tuple[str, ...]  # 被交底岗位
    headcount: int  # 被交底人数
    risks: tuple[str, ...]  # 交底的风险点
    items: tuple[str, ...]  # 确认事项
    place: str | None  # 交底地点
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalItemScore:
    """得分."""

    item: str  # 考核内容
    own: int  # 自评分
    verified: int  # 核准分
    remark: str | None  # 说明


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalAssessment:
    """考核记录."""

    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    id: str  # 编号
    department: str  # 被考核部门
    period: str  # 考核期间
    method: str  # 考核方式
    date: datetime.date  # 考核日期
    body: str  # 考核机构
    scores: tuple[InternalItemScore, ...]  # 得分
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalMonthlyReport:
    """月度任务回执."""

    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    id: str  # 编号
    post: str  # 岗位
    month: str  # 月份
    date: datetime.date  # 提交日期
    tasks: tuple[str, ...]  # 完成的任务
    self_check: str | None  # 风险自查
    summary: str | None  # 本月小结
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalCircular:
    """通报."""

    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    id: str  # 编号
    number: str  # 期号
    title: str  # 标题
    date: datetime.date  # 印发日期
    departments: tuple[str, ...]  # 发至部门
    body: tuple[str, ...]  # 正文
    demands: tuple[str, ...]  # 工作要求
    due: datetime.date | None  # 反馈期限
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalArchive:
    """档案."""

    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    id: str  # 编号
    number: str  # 档号
    title: str  # 题名
    kind: str  # 档案类别
    department: str  # 归档部门
    date: datetime.date  # 归档日期
    sheets: int | None  # 页数
    form: ArchiveForm  # 载体
    retention: str  # 保管期限
    location: str  # 存放位置
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalPerson:
    """人员."""

    audience: Clearance  # 受众
    ground: Ground | None  # 不公开的依据
    id: str  # 编号
    name: str  # 姓名
    post: str  # 岗位
    since: datetime.date | None  # 任职日期
    note: str | None  # 内部备注


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalWarningCell:
    """One count."""

    id: str  # 编号
    name: str  # 名称
    number: int | None  # 件数


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalWarningTally:
    """预警统计."""

    dimension: WarningDimension  # 统计口径
    cells: tuple[InternalWarningCell, ...]  # 件数
    total: int | None  # 合计


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
