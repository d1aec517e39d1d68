"""Words of administrative procedure that a line break should not cut, found by the longest match."""

from functools import lru_cache

_LIST = """
    是否 有无 能否 准予 不予 不准 予以 许可 受理 立案 结案 销案 归档 存档 备案 申请 申请人 当事人 相对人
    举报 举报人 投诉 线索 初步 核查 核实 核对 审查 审核 审批 审定 审议 复核 复审 复议 初审 终审 会审
    会签 调查 取证 检查 检验 检测 检疫 鉴定 评审 评估 评价 验收 现场 勘验 询问 笔录 证据 报告 终结 撰写
    起草 材料 资料 齐全 补正 补充 一次性 一次 告知 告知书 通知 通知书 决定 决定书 意见 意见书 建议
    建议书 凭证 证件 证书 许可证 执照 批文 公文 文书 文件 表格 制作 制发 印发 送达 签收 签发 签订 签字
    盖章 用印 颁发 发放 领取 陈述 申辩 听证 公示 公告 公开 公布 处罚 处理 处分 处置 强制 执行 履行 催告
    自觉 逾期 期限 时限 工作日 当场 法制 法定 法律 法规 合法 合规 违法 违规 符合 不符 合格 要求 条件
    方式 形式 标准 程序 简易 一般 重大 集体 讨论 研究 负责人 主要 分管 领导 领导班子 小组 机关 部门 科室
    处室 单位 窗口 人员 承办 承办人 经办 经办人 主管 会议 党组 办公室 财务 人事 纪检 监督 监察 审计 采购
    招标 投标 开标 评标 定标 中标 供应商 合同 协议 预算 决算 资金 货款 支付 拨付 报销 结算 核算 出纳
    会计 资产 固定 登记 入账 入库 出库 盘点 清点 保管 汇总 编制 计划 方案 需求 项目 工程 施工 竣工 变更
    延续 注销 撤销 撤回 终止 中止 恢复 解除 退回 整改 督促 反馈 回访 跟踪 信息 系统 平台 网上 提交 提出
    接收 收件 登录 录入 上传 发布 报送 上报 转交 移送 移交 委托 指定 抽取 随机 专家 论证 测算 考察 考核
    考试 面试 笔试 体检 政审 录用 聘用 任免 任命 选拔 推荐 提名 组织 民主 测评 表决 通过 放弃 同意 驳回
    拒绝 结果 结论 办结 办理 开展 进行 启动 确定 确认 认定 征收 征用 征求 缴费 缴纳 收费 给付 奖励 裁决
    裁量 自由 责令 限期 改正 没收 罚款 暂扣 吊销 查封 扣押 冻结 回避 保密 风险 防控 廉政 廉洁 案件 案情
    案由 案卷 来源 两人 以上 以下 书面 口头 电子 公务 接待 车辆 用车 出差 培训 印章 档案 设备 铁路 机车
    司机 驾驶 资格 运输 安全 重新 事项 需要 依据 不足 修改 采购 履约 废标 上报 整理 论证 复制 补办 补报 更正
    核发 换发 补发 换证 送审 报审 报批 报备 转办 分办 批办 承接 牵头 配合 协调 处长 科长 局长 主任 办公会 常委会
"""
_TERMS = frozenset(_LIST.split())
_LONGEST = max(map(len, _TERMS))


@lru_cache(maxsize=4096)
def find_inner_places(words: str) -> frozenset[int]:
    """Return the places (counted in signs from the start) that lie within a term."""
    inner: set[int] = set()
    place = 0
    while place < len(words):
        longest = min(_LONGEST, len(words) - place)
        length = next((n for n in range(longest, 1, -1) if words[place : place + n] in _TERMS), 1)
        inner.update(range(place + 1, place + length))
        place += length
    return frozenset(inner)
