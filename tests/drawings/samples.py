"""Charts true to life on which the drawings are tried."""

from generator.drawings.chart import Chart, Edge, Lane, Mark, Node, Shape

_TONES = {"高": ("▲▲▲", "tone-1"), "中": ("▲▲", "tone-2"), "低": ("▲", "tone-3")}


def make_mark(level: str, number: int) -> Mark:
    """A risk mark of the given level."""
    glyph, tone = _TONES[level]
    name = f"risk-{number:03d}"
    return Mark(name, str(number), level, glyph, tone, f"{level}风险第{number}号", f"ref:{name}")


def make_node(
    name: str, lane: str, shape: Shape, words: str, limit: str | None = None, marks: tuple[Mark, ...] = ()
) -> Node:
    """A step that links to itself in the step table."""
    return Node(name, lane, shape, words, limit, marks, f"#{name}")


def make_licence() -> Chart:
    """An administrative licence: 12 steps, 4 lanes, 补正 and 不予受理, a return."""
    lanes = (
        Lane("app", "申请人"),
        Lane("win", "政务服务窗口"),
        Lane("biz", "业务承办科室"),
        Lane("led", "分管负责人"),
    )
    nodes = (
        make_node("s1", "app", Shape.START, "提出申请"),
        make_node("s2", "win", Shape.PROCESS, "接收申请材料", "当场", (make_mark("低", 1),)),
        make_node("s3", "win", Shape.DECISION, "材料是否齐全、符合法定形式", "5个工作日"),
        make_node("s4", "app", Shape.DOCUMENT, "补正材料一次告知书", "5个工作日"),
        make_node("s5", "win", Shape.DOCUMENT, "不予受理决定书"),
        make_node("s6", "win", Shape.PROCESS, "受理并出具受理通知书", "1个工作日", (make_mark("中", 2),)),
        make_node(
            "s7", "biz", Shape.PROCESS, "实质审查", "8个工作日", (make_mark("高", 3), make_mark("中", 4))
        ),
        make_node("s8", "biz", Shape.SUBPROCESS, "现场核查(两人以上)", "不计入时限", (make_mark("高", 5),)),
        make_node("s9", "led", Shape.DECISION, "是否准予许可", "3个工作日", (make_mark("高", 6),)),
        make_node("s10", "win", Shape.DOCUMENT, "制作并送达许可证件", "10个工作日", (make_mark("低", 7),)),
        make_node("s11", "biz", Shape.DOCUMENT, "不予许可决定书", "3个工作日"),
        make_node("s12", "app", Shape.END, "办结归档"),
    )
    edges = (
        Edge("s1", "s2"),
        Edge("s2", "s3"),
        Edge("s3", "s6", "齐全"),
        Edge("s3", "s4", "需要补正"),
        Edge("s3", "s5", "不属本机关"),
        Edge("s4", "s1", None, is_return=True),
        Edge("s5", "s12"),
        Edge("s6", "s7"),
        Edge("s7", "s8"),
        Edge("s8", "s9"),
        Edge("s9", "s10", "准予"),
        Edge("s9", "s11", "不予"),
        Edge("s10", "s12"),
        Edge("s11", "s12"),
    )
    return Chart("xk-03", "行政许可办理流程图", "从提出申请到办结归档共十二个环节。", lanes, nodes, edges)


def make_penalty() -> Chart:
    """The general procedure of a penalty: 17 steps, 4 lanes, 3 decisions, 2 returns."""
    lanes = (
        Lane("party", "当事人"),
        Lane("team", "执法人员"),
        Lane("law", "法制审核岗"),
        Lane("head", "机关负责人"),
    )
    nodes = (
        make_node("s1", "team", Shape.START, "发现违法线索"),
        make_node("s2", "team", Shape.PROCESS, "初步核查", "15日", (make_mark("中", 1),)),
        make_node("s3", "head", Shape.DECISION, "是否立案", "7日", (make_mark("高", 2),)),
        make_node("s4", "team", Shape.DOCUMENT, "不予立案,告知举报人", "5日"),
        make_node(
            "s5",
            "team",
            Shape.PROCESS,
            "调查取证(两人以上)",
            "30日",
            (make_mark("高", 3), make_mark("中", 4)),
        ),
        make_node("s6", "team", Shape.PROCESS, "撰写调查终结报告", "5日"),
        make_node("s7", "law", Shape.DECISION, "法制审核是否通过", "5个工作日", (make_mark("中", 5),)),
        make_node("s8", "team", Shape.DOCUMENT, "拟处罚事先告知书", "3日"),
        make_node("s9", "party", Shape.DECISION, "是否陈述申辩或要求听证", "5日"),
        make_node("s10", "law", Shape.SUBPROCESS, "组织听证", "不计入时限", (make_mark("低", 6),)),
        make_node("s11", "law", Shape.PROCESS, "复核意见", "3日", (make_mark("中", 7),)),
        make_node("s12", "head", Shape.PROCESS, "负责人集体讨论决定", "7日", (make_mark("高", 8),)),
        make_node("s13", "team", Shape.DOCUMENT, "制作行政处罚决定书", "3日"),
        make_node("s14", "party", Shape.PROCESS, "签收决定书", "7日", (make_mark("低", 9),)),
        make_node("s15", "party", Shape.PROCESS, "自觉履行", "15日"),
        make_node("s16", "team", Shape.PROCESS, "结案审批", "10日", (make_mark("低", 10),)),
        make_node("s17", "team", Shape.END, "归档"),
    )
    edges = (
        Edge("s1", "s2"),
        Edge("s2", "s3"),
        Edge("s3", "s5", "立案"),
        Edge("s3", "s4", "不予立案"),
        Edge("s4", "s17"),
        Edge("s5", "s6"),
        Edge("s6", "s7"),
        Edge("s7", "s8", "通过"),
        Edge("s7", "s5", "退回补充调查", is_return=True),
        Edge("s8", "s9"),
        Edge("s9", "s10", "要求听证"),
        Edge("s9", "s12", "放弃"),
        Edge("s10", "s11"),
        Edge("s11", "s12"),
        Edge("s12", "s13"),
        Edge("s12", "s7", "重新审核", is_return=True),
        Edge("s13", "s14"),
        Edge("s14", "s15"),
        Edge("s15", "s16"),
        Edge("s16", "s17"),
    )
    return Chart("cf-01", "行政处罚一般程序流程图", "从发现线索到归档共十七个环节。", lanes, nodes, edges)


def make_procurement() -> Chart:
    """An internal procurement: 10 steps, 5 lanes."""
    lanes = (
        Lane("dep", "需求科室"),
        Lane("off", "办公室"),
        Lane("fin", "财务科"),
        Lane("lead", "分管领导"),
        Lane("grp", "采购领导小组"),
    )
    nodes = (
        make_node("s1", "dep", Shape.START, "提出采购需求"),
        make_node("s2", "off", Shape.PROCESS, "汇总编制采购计划", "5个工作日", (make_mark("中", 1),)),
        make_node("s3", "fin", Shape.DECISION, "有无预算", "2个工作日"),
        make_node("s4", "lead", Shape.PROCESS, "审批采购计划", "2个工作日", (make_mark("高", 2),)),
        make_node(
            "s5",
            "grp",
            Shape.PROCESS,
            "确定采购方式和供应商",
            "3个工作日",
            (make_mark("高", 3), make_mark("高", 4)),
        ),
        make_node("s6", "off", Shape.DOCUMENT, "签订采购合同", "5个工作日", (make_mark("中", 5),)),
        make_node("s7", "dep", Shape.DECISION, "验收是否合格", "3个工作日", (make_mark("高", 6),)),
        make_node("s8", "off", Shape.PROCESS, "督促供应商整改"),
        make_node("s9", "fin", Shape.PROCESS, "支付货款", "5个工作日", (make_mark("中", 7),)),
        make_node("s10", "off", Shape.END, "登记入账归档"),
    )
    edges = (
        Edge("s1", "s2"),
        Edge("s2", "s3"),
        Edge("s3", "s4", "有"),
        Edge("s3", "s1", "无,退回", is_return=True),
        Edge("s4", "s5"),
        Edge("s5", "s6"),
        Edge("s6", "s7"),
        Edge("s7", "s9", "合格"),
        Edge("s7", "s8", "不合格"),
        Edge("s8", "s7", None, is_return=True),
        Edge("s9", "s10"),
    )
    return Chart("nb-02", "机关采购流程图", "从提出需求到归档共十个环节。", lanes, nodes, edges)


def make_minimal() -> Chart:
    """Two steps in one lane."""
    nodes = (
        make_node("s1", "one", Shape.START, "受理"),
        make_node("s2", "one", Shape.END, "办结", "当场"),
    )
    return Chart("jc-01", "即办事项流程图", "两个环节。", (Lane("one", "窗口"),), nodes, (Edge("s1", "s2"),))


SAMPLES = (make_licence, make_penalty, make_procurement, make_minimal)
