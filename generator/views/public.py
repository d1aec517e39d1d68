"""What anyone may see; written from the field declarations by `make views`."""

import datetime
from dataclasses import dataclass

from generator.model.audience import Clearance
from generator.model.record_terms import BylawStatus, DisclosureMode, MatterState
from generator.model.terms import (
    BindingChoice,
    BookPart,
    ChangeKind,
    Handling,
    LawStatus,
    LimitUnit,
    PowerScope,
    PowerState,
    RiskDisclosure,
    StepKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicWebLink:
    """A name that leads to another site, where an address is given."""

    name: str  # 名称
    href: str | None  # 网址


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSiteFrame:
    """网站."""

    portal: PublicWebLink | None  # 上级网站
    header: tuple[str, ...]  # 页头文字
    name: str | None  # 网站名称
    domain: str | None  # 网站域名
    code: str | None  # 网站标识码
    sponsor: str | None  # 主办单位
    organizer: str | None  # 承办单位
    contact: str | None  # 联系方式
    icp: PublicWebLink | None  # ICP备案号
    police: PublicWebLink | None  # 公网安备号
    mark: PublicWebLink | None  # 党政机关标识


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicDisclosureChoice:
    """公开."""

    risks: RiskDisclosure  # 风险点公开程度


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicTerm:
    """A word of a vocabulary, chosen in registers by its identifier."""

    id: str  # 编号
    name: str  # 名称
    definition: str | None  # 释义


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPowerKind:
    """职权类别."""

    id: str  # 编号
    name: str  # 名称
    prefix: str  # 编码前缀


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicLawRank:
    """效力级别."""

    id: str  # 编号
    name: str  # 名称
    rank: int  # 位阶
    carries_external_power: bool  # 可设定对外职权


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicVocabulary:
    """词汇."""

    risk: str  # 风险的称谓
    department: str  # 部门的称谓
    unit_kinds: tuple[PublicTerm, ...]  # 单位性质
    power_kinds: tuple[PublicPowerKind, ...]  # 职权类别
    law_ranks: tuple[PublicLawRank, ...]  # 效力级别
    notice_kinds: tuple[PublicTerm, ...]  # 公告类别
    matter_kinds: tuple[PublicTerm, ...]  # 公开事项类别
    department_kinds: tuple[PublicTerm, ...]  # 部门类别


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFontSlots:
    """字体."""

    body: tuple[str, ...]  # 正文
    title: tuple[str, ...]  # 大标题
    heading: tuple[str, ...]  # 标题与表头
    kai: tuple[str, ...]  # 楷体


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPrintChoice:
    """印刷."""

    page_width: float  # 纸宽（毫米）
    page_height: float  # 纸高（毫米）
    margin_top: float  # 天头（毫米）
    margin_inner: float  # 订口（毫米）
    text_width: float  # 版心宽（毫米）
    text_height: float  # 版心高（毫米）
    body_size: float  # 正文字号（磅）
    body_leading: float  # 正文行距（磅）
    table_size: float  # 表格字号（磅）
    page_multiple: int  # 页数取整
    binding: BindingChoice  # 装订方式
    items: bool  # 单印公开事项和清单
    fonts: PublicFontSlots  # 字体


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSiteConfig:
    """The whole configuration of a project."""

    is_demonstration: bool  # 演示
    demonstration_words: str | None  # 演示说明
    footer: tuple[str, ...]  # 页脚
    site: PublicSiteFrame  # 网站
    disclosure: PublicDisclosureChoice  # 公开
    vocabulary: PublicVocabulary  # 词汇
    parts: tuple[BookPart, ...]  # 书的组成
    print: PublicPrintChoice  # 印刷


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicChannel:
    """A way to ask or to complain."""

    name: str  # 渠道
    value: str  # 号码或地址
    hours: str | None  # 时间


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicLeadingBody:
    """领导机构."""

    id: str  # 编号
    name: str  # 名称
    duties: tuple[str, ...]  # 职责
    posts: tuple[str, ...]  # 组成岗位


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicOrganization:
    """单位."""

    id: str  # 编号
    name: str  # 单位名称
    short_name: str | None  # 简称
    code: str | None  # 统一社会信用代码
    kind: str  # 单位性质
    exercise_level: str | None  # 行使层级
    duties: tuple[str, ...]  # 主要职责
    address: str | None  # 办公地址
    office_hours: str | None  # 办公时间
    phone: str | None  # 联系电话
    consultation: tuple[PublicChannel, ...]  # 咨询方式
    complaints: tuple[PublicChannel, ...]  # 监督投诉方式
    leading_bodies: tuple[PublicLeadingBody, ...]  # 领导机构


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicDepartment:
    """部门."""

    id: str  # 编号
    name: str  # 部门名称
    short_name: str | None  # 简称
    code: str  # 部门代码
    duties: tuple[str, ...]  # 主要职责
    head: str  # 部门负责人
    leader_in_charge: str  # 分管领导
    office: str | None  # 办公地点
    phone: str | None  # 联系电话
    kind: str | None  # 部门类别
    within: str | None  # 上级部门
    country: str | None  # 所在国家


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPost:
    """岗位."""

    id: str  # 编号
    name: str  # 岗位名称
    department: str | None  # 所属部门


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCitedArticle:
    """条款."""

    article: str  # 条款
    summary: str  # 要点
    verified: bool  # 已核实


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicLaw:
    """法律法规."""

    id: str  # 编号
    title: str  # 名称
    short_title: str | None  # 简称
    number: str | None  # 文号
    issuer: str  # 制定机关
    rank: str  # 效力级别
    version: datetime.date  # 本版日期
    effective: datetime.date  # 施行日期
    status: LawStatus  # 时效性
    repealed: datetime.date | None  # 废止日期
    verified: bool  # 已核实
    articles: tuple[PublicCitedArticle, ...]  # 相关条款


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicBasis:
    """法律依据."""

    law: str | None  # 法律法规
    bylaw: str | None  # 制度
    article: str | None  # 条款
    summary: str | None  # 内容
    verified: bool  # 已核实


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMaterial:
    """申请材料."""

    name: str  # 材料名称
    copies: str  # 份数
    source: str  # 来源渠道
    sample: str | None  # 填写样本
    is_required: bool  # 必要


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicLimit:
    """办理时限."""

    value: int  # 时限
    unit: LimitUnit  # 单位
    is_counted: bool  # 计入办理时限
    verified: bool  # 已核实
    starts: str | None  # 起算
    basis: tuple[PublicBasis, ...]  # 时限依据


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFee:
    """收费."""

    standard: str  # 收费标准
    basis: tuple[PublicBasis, ...]  # 收费依据


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicResult:
    """办理结果."""

    name: str  # 结果名称
    validity: str | None  # 有效期
    verified: bool  # 已核实


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicResponsibility:
    """责任事项."""

    stage: str  # 阶段
    duty: str  # 责任事项
    basis: tuple[PublicBasis, ...]  # 依据


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicQuestion:
    """常见问题."""

    question: str  # 问
    answer: str  # 答


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPowerStatus:
    """权力状态."""

    state: PowerState  # 状态
    since: datetime.date  # 日期
    successor: str | None  # 承接事项


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPower:
    """职权 / 权力事项."""

    id: str  # 编号
    name: str  # 职权名称
    sub_item: str | None  # 子项
    code: str  # 职权编码
    national_code: str | None  # 国家事项编码
    kind: str  # 职权类别
    scope: PowerScope  # 对外或对内
    content: str  # 职权内容
    holder: str  # 行使主体
    exercise_level: str | None  # 行使层级
    department: str  # 承办机构
    cooperating: tuple[str, ...]  # 配合机构
    posts: tuple[str, ...]  # 承办岗位
    basis: tuple[PublicBasis, ...]  # 设定依据
    counterpart: str | None  # 行政相对人
    conditions: tuple[str, ...]  # 办理条件
    materials: tuple[PublicMaterial, ...]  # 申请材料
    quantity: str | None  # 数量限制
    handling: Handling | None  # 办件类型
    visits: str | None  # 到办事现场次数
    statutory_limit: PublicLimit | None  # 法定办结时限
    promised_limit: PublicLimit | None  # 承诺办结时限
    fee: PublicFee | None  # 收费
    result: PublicResult | None  # 办理结果
    rights: tuple[str, ...]  # 行政相对人权利
    obligations: tuple[str, ...]  # 行政相对人义务
    remedies: tuple[str, ...]  # 救济渠道
    responsibilities: tuple[PublicResponsibility, ...]  # 责任事项
    accountability: tuple[str, ...]  # 追责情形
    performance: str | None  # 履责方式
    supervision: tuple[str, ...]  # 监督方式
    questions: tuple[PublicQuestion, ...]  # 常见问题
    forwards_upward: bool  # 审核转报
    status: PublicPowerStatus  # 权力状态
    window: str | None  # 办理地点
    hours: str | None  # 办理时间
    verified: bool  # 已核实


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicLaneEntry:
    """泳道."""

    id: str  # 编号
    name: str  # 名称
    is_outside: bool  # 外部一方


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicStep:
    """环节."""

    id: str  # 编号
    name: str  # 环节名称
    kind: StepKind  # 环节类型
    lane: str  # 泳道
    is_external_only: bool  # 仅用于外部流程图
    content: str | None  # 办理内容
    condition: str | None  # 办理条件
    limit: PublicLimit | None  # 办理时限
    least_people: int  # 最少办理人数
    documents: tuple[str, ...]  # 文书
    basis: tuple[PublicBasis, ...]  # 依据
    rights: tuple[str, ...]  # 相对人权利


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFlow:
    """流向."""

    source: str  # 起点
    target: str  # 终点
    words: str | None  # 条件
    is_return: bool  # 退回
    is_external_only: bool  # 仅用于外部流程图


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicWorkflow:
    """流程."""

    id: str  # 编号
    name: str  # 流程名称
    power: str  # 所属职权
    version: str | None  # 流程版本
    lanes: tuple[PublicLaneEntry, ...]  # 泳道
    steps: tuple[PublicStep, ...]  # 环节
    flows: tuple[PublicFlow, ...]  # 流向


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCarrier:
    """载体."""

    organization: str | None  # 单位
    department: str | None  # 部门
    post: str | None  # 岗位
    power: str | None  # 职权
    step: str | None  # 环节
    person_class: str | None  # 人员类别
    post_group: str | None  # 岗位类别


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMeasure:
    """防控措施."""

    text: str  # 措施
    basis: tuple[PublicBasis, ...]  # 制度依据


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicRisk:
    """风险点. Its own audience decides whether it is published."""

    id: str  # 编号
    name: str  # 风险点
    carrier: PublicCarrier  # 载体
    measures: tuple[PublicMeasure, ...]  # 防控措施


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicApproval:
    """One body's word on an edition."""

    body: str  # 机构
    date: datetime.date  # 日期


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicEdition:
    """版次."""

    id: str  # 编号
    number: str  # 版次
    date: datetime.date  # 印发日期
    published: datetime.date  # 公开日期
    source: str  # 信息来源
    approved: PublicApproval  # 审定


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicBylawArticle:
    """制度条款."""

    article: str  # 条款
    summary: str  # 要点
    text: str | None  # 条文


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicBylaw:
    """制度."""

    id: str  # 编号
    title: str  # 制度名称
    short_title: str | None  # 简称
    number: str | None  # 文号
    department: str  # 责任部门
    status: BylawStatus  # 效力
    issued: datetime.date | None  # 印发日期
    effective: datetime.date | None  # 施行日期
    powers: tuple[str, ...]  # 规范的职权
    replaces: str | None  # 替代
    articles: tuple[PublicBylawArticle, ...]  # 条款
    verified: bool  # 已核实


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicNotice:
    """公告."""

    id: str  # 编号
    title: str  # 标题
    kind: str  # 公告类别
    number: str | None  # 文号
    date: datetime.date  # 发布日期
    until: datetime.date | None  # 截止日期
    department: str | None  # 发布部门
    body: tuple[str, ...]  # 正文
    feedback: str | None  # 反馈方式


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMatter:
    """公开事项."""

    id: str  # 编号
    title: str  # 公开事项
    kind: str  # 事项类别
    number: str | None  # 文号
    department: str  # 公开主体
    elements: tuple[str, ...]  # 公开内容
    basis: tuple[PublicBasis, ...]  # 公开依据
    deadline: str  # 公开时限
    channels: tuple[str, ...]  # 公开渠道
    recipients: str  # 公开对象
    mode: DisclosureMode  # 公开方式
    level: str | None  # 公开层级
    state: MatterState | None  # 进展
    date: datetime.date | None  # 公开日期
    plan: str | None  # 所属计划
    power: str | None  # 相关职权
    body: tuple[str, ...]  # 正文


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSegment:
    """A stretch of a chapter, one of four."""

    html: str  # 正文
    heading: int | None  # 标题级别
    anchor: str  # 锚点
    target: str | None  # 链接
    picture: str | None  # 图片


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicChapter:
    """章节."""

    id: str  # 编号
    title: str  # 标题
    order: int  # 次序
    date: datetime.date | None  # 日期
    is_education: bool  # 教育内容
    segments: tuple[PublicSegment, ...]  # 正文


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPicture:
    """图片."""

    id: str  # 编号
    description: str  # 说明
    content: bytes  # 内容
    width: int  # 宽（像素）
    height: int  # 高（像素）


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAudienceCard:
    """受众."""

    id: str  # 编号
    name: str  # 名称
    clearance: Clearance  # 密级范围
    title: str  # 站点与书名
    subtitle: str | None  # 副题
    marking: str | None  # 标注
    feedback: tuple[str, ...]  # 报错方式


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicWithdrawnPower:
    """已取消事项."""

    id: str  # 编号
    code: str  # 职权编码
    name: str  # 职权名称
    department: str | None  # 原承办机构
    state: PowerState  # 状态
    since: datetime.date  # 取消日期
    successor: str | None  # 承接事项


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicDisclosedRisk:
    """公开的风险点."""

    risk: str | None  # 条目
    name: str  # 风险点
    carrier: PublicCarrier  # 载体
    level: str  # 等级
    mark: str  # 标记
    rank: int  # 位次
    measures: tuple[str, ...]  # 防控措施
    responsible: str | None  # 责任岗位


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicChangedField:
    """变化的栏目."""

    label: str  # 栏目
    added: tuple[str, ...]  # 新增
    changed: tuple[str, ...]  # 修改
    removed: tuple[str, ...]  # 取消


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicChange:
    """变化."""

    register_name: str  # 登记册
    identifier: str  # 编号
    kind: ChangeKind  # 变化
    name: str  # 名称
    code: str  # 编码
    former_name: str  # 原名称
    department: str | None  # 部门
    former_department: str | None  # 原部门
    power: str | None  # 所属职权
    fields: tuple[PublicChangedField, ...]  # 变化的栏目


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicComparison:
    """本版变化."""

    edition: str  # 对照的版次编号
    number: str  # 对照的版次
    date: datetime.date  # 对照的版次日期
    changes: tuple[PublicChange, ...]  # 变化


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicView:
    """Everything a project says, valid entry by entry."""

    config: PublicSiteConfig  # 配置
    organizations: tuple[PublicOrganization, ...]  # 单位
    departments: tuple[PublicDepartment, ...]  # 部门
    posts: tuple[PublicPost, ...]  # 岗位
    laws: tuple[PublicLaw, ...]  # 法律法规
    powers: tuple[PublicPower, ...]  # 职权
    workflows: tuple[PublicWorkflow, ...]  # 流程
    risks: tuple[PublicRisk, ...]  # 风险点
    editions: tuple[PublicEdition, ...]  # 版次
    bylaws: tuple[PublicBylaw, ...]  # 制度
    notices: tuple[PublicNotice, ...]  # 公告
    matters: tuple[PublicMatter, ...]  # 公开事项
    chapters: tuple[PublicChapter, ...]  # 章节
    pictures: tuple[PublicPicture, ...]  # 图片
    card: PublicAudienceCard | None  # 受众
    withdrawn: tuple[PublicWithdrawnPower, ...]  # 已取消事项
    disclosed: tuple[PublicDisclosedRisk, ...]  # 公开的风险点
    comparison: PublicComparison | None  # 本版变化
