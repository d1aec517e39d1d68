"""Workflows as units really have them, drawn by lot: forward flow, worded decisions, merges, returns."""

from dataclasses import dataclass, field
from random import Random

from generator.drawings.chart import Chart, Edge, Lane, Node, Shape
from tests.drawings.samples import make_mark

_LANES = (
    *("申请人", "受理窗口", "承办处室", "法制审核", "处室负责人", "分管局领导", "局长办公会", "财务处"),
    *("采购领导小组", "纪检监察机构", "代理机构和供应商", "示例地区铁路运输监督管理办公室"),
)
_ACTS = (
    *("登记并核对材料", "出具受理通知书", "分办并组成审查小组", "审查申请材料", "现场核实", "撰写审查报告"),
    *("复核审查意见", "汇总编制计划", "公示", "组织专家评审", "随机抽取检查人员", "现场检查（两人以上）"),
    *("制作检查笔录", "拟定采购方式", "签订合同", "支付货款", "登记入账", "送达", "调查取证", "起草终结报告"),
    *("集体讨论", "核对银行回单", "更新资产台账", "通报检查结果并督促整改", "谈话提醒", "签收"),
)
_QUESTIONS = (
    *("能否受理", "是否需要核实评审", "处长审签", "作出许可决定", "是否立案", "法制审核是否通过", "验收"),
    *("有无预算", "材料是否齐全、符合法定形式", "是否陈述申辩或者要求听证", "采购事项审批", "是否整改到位"),
)
_USUAL = ("同意", "通过", "齐全合规", "准予许可", "合格", "没有意见", "批准", "需要")
_OTHER = (
    "不同意",
    "不予许可",
    "不属受理范围",
    "要求听证",
    "不需要",
    "不合格",
    "应集体研究",
    "情况复杂，延长期限",
)
_BACK = ("退回", "退回修改", "一次告知补正", "证据不足，补充调查", "不合格，限期整改", "重新组织")
_ENDS = ("不予受理", "不予立案", "终止采购", "移送有关机关")
_LIMITS = (None, None, "当场", "2个工作日", "5个工作日", "10个工作日", "30日", "不计入法定办理时限")


@dataclass
class _Draft:
    """A workflow while it is being made: its nodes and edges, and the steps of its usual way."""

    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    way: list[str] = field(default_factory=list)


def make_workflow(random: Random, least: int = 14, most: int = 22, lanes: int | None = None) -> Chart:
    """A workflow of `least` to `most` steps in three to five lanes, with three decisions and two returns or more."""
    count = lanes or random.randint(3, 5)
    names = random.sample(_LANES, count)
    size = random.randint(least, most)
    draft = _Draft()
    decisions = _walk_usual_way(draft, random, size - random.randint(1, max(1, size // 5)), count)
    _add_returns(draft, random, decisions)
    _add_branches(draft, random, decisions, size, count)
    return Chart(
        "workflow",
        "随机真实流程",
        "随机真实流程。",
        tuple(Lane(f"l{number}", name) for number, name in enumerate(names)),
        tuple(draft.nodes),
        tuple(draft.edges),
    )


def _walk_usual_way(draft: _Draft, random: Random, size: int, lanes: int) -> list[str]:
    """Add the usual way from start to end; return its decisions."""
    questions = set(random.sample(range(2, size - 1), max(3, size // 4)))
    lane = random.randrange(lanes)
    decisions = []
    for place in range(size):
        shape = Shape.DECISION if place in questions else random.choice(_PLAIN)
        shape = Shape.START if place == 0 else Shape.END if place == size - 1 else shape
        if place and random.random() < 0.55:
            lane = random.choice([other for other in range(lanes) if other != lane])
        name = _add_node(draft, random, shape, lane)
        if draft.way:
            words = random.choice(_USUAL) if draft.way[-1] in decisions else None
            draft.edges.append(Edge(draft.way[-1], name, words))
        draft.way.append(name)
        if shape is Shape.DECISION:
            decisions.append(name)
    return decisions


_PLAIN = (*[Shape.PROCESS] * 5, Shape.DOCUMENT, Shape.DOCUMENT, Shape.SUBPROCESS)


def _add_returns(draft: _Draft, random: Random, decisions: list[str]) -> None:
    """Let two decisions or more lead back to an earlier step."""
    for name in random.sample(decisions, random.randint(2, min(3, len(decisions)))):
        place = draft.way.index(name)
        target = draft.way[max(0, place - random.choice((1, 1, 2, 3, 5)))]
        draft.edges.append(Edge(name, target, random.choice(_BACK), is_return=True))


def _add_branches(draft: _Draft, random: Random, decisions: list[str], size: int, lanes: int) -> None:
    """Give every decision without a return, and some with one, another way on."""
    returning = {edge.source for edge in draft.edges if edge.is_return}
    for name in decisions:
        if name in returning and (random.random() < 0.7 or len(draft.nodes) >= size):
            continue
        place = draft.way.index(name)
        words, here = random.choice(_OTHER), name
        if len(draft.nodes) < size and random.random() < 0.3:
            end = _add_node(draft, random, Shape.END, random.randrange(lanes), random.choice(_ENDS))
            draft.edges.append(Edge(name, end, words))
            continue
        for _ in range(min(size - len(draft.nodes), random.choice((0, 1, 1, 2)))):
            further = _add_node(draft, random, random.choice(_PLAIN), random.randrange(lanes))
            draft.edges.append(Edge(here, further, words if here == name else None))
            here = further
        least = place + (2 if here == name else 1)
        target = draft.way[min(len(draft.way) - 1, least + random.choice((0, 0, 1, 3)))]
        if here != name or not any(edge.source == name and edge.target == target for edge in draft.edges):
            draft.edges.append(Edge(here, target, words if here == name else None))


def _add_node(draft: _Draft, random: Random, shape: Shape, lane: int, name: str | None = None) -> str:
    """Add a step with its marks, and return its identifier."""
    number = len(draft.nodes)
    ends = {Shape.START: "提出申请", Shape.END: "办结归档", Shape.DECISION: random.choice(_QUESTIONS)}
    limit = None if shape in (Shape.START, Shape.END) else random.choice(_LIMITS)
    levels = random.choice(("", "", "", "高", "中", "低", "高中", "高中低")) if limit else ""
    marks = tuple(make_mark(level, 4 * number + place) for place, level in enumerate(levels))
    words = name or ends.get(shape) or random.choice(_ACTS)
    identifier = f"s{number}"
    draft.nodes.append(Node(identifier, f"l{lane}", shape, words, limit, marks, f"#{identifier}"))
    return identifier
