"""The sample handbook's fullest page: a licence with its drawing, steps, risks and legal basis."""

from generator.drawings.chart import Chart, Edge, Lane, Mark, Node, Shape
from generator.drawings.drawing import Drawing, draw_chart
from generator.pages.blocks import (
    Align,
    Block,
    Column,
    Fact,
    Facts,
    Figure,
    Heading,
    Items,
    Notice,
    Paragraph,
    Row,
    Table,
    Tone,
)
from generator.pages.page import Page
from generator.pages.words import Run, Style, Target, Words, link, plain

POWER = Target("power", "xk-01")
LAW = Target("law", "xkf")
POSTS = (
    (Target("post", "sp-shouli"), "窗口受理岗"),
    (Target("post", "sp-shencha"), "审查岗"),
    (Target("post", "sp-fuhe"), "复核岗"),
)
HIGH = Run("▲▲▲ 高", style=Style.LEVEL, tone="tone-1")
MIDDLE = Run("▲▲ 中", style=Style.LEVEL, tone="tone-2")
LOW = Run("▲ 低", style=Style.LEVEL, tone="tone-3")

_STEPS = (
    ("shou", "受理", 0, "即时", "核对申请材料是否齐全，不齐全的一次告知补正"),
    (
        "shen",
        "审查",
        1,
        "10个工作日",
        "审查注册资本、经营场所和管理制度，需要时两人到场核查",
    ),
    ("fu", "复核", 2, "5个工作日", "复核审查意见，提出准予或者不予许可的建议"),
    ("jue", "决定", 2, "5个工作日", "作出书面决定，不予许可的说明理由并告知救济途径"),
    ("song", "送达", 0, "10个工作日", "颁发、送达许可证件，结果在网站公开"),
)
_RISKS = (
    (
        "xk-01-shou",
        "1",
        "受理时设置额外条件",
        HIGH,
        "shou",
        "要求提供清单以外的材料，或者以口头方式拒绝受理",
        0,
    ),
    (
        "xk-01-shen",
        "2",
        "审查尺度不一",
        MIDDLE,
        "shen",
        "审查标准前后不一，对熟人放宽要求",
        1,
    ),
    ("xk-01-song", "3", "拖延送达", LOW, "song", "决定作出后不按期颁发证件", 0),
)


def make_power_page() -> Page:
    """Return the page of the sample licence, about two printed pages long."""
    basis: Words = (
        Run("《中华人民共和国行政许可法》", LAW),
        Run("第四十二条", Target("law", LAW.identifier, "article-42")),
    )
    card = Facts(
        (
            Fact("编号", ((Run("XK-01", style=Style.CODE),),)),
            Fact("类别", ((Run("行政许可", style=Style.TAG),),)),
            Fact("承办科室", (link("行政审批科", Target("department", "sp")),)),
            Fact("最高风险", ((HIGH, Run("（共3个风险点）", style=Style.QUIET)),)),
            Fact("办理时限", (plain("法定20个工作日，承诺15个工作日"),)),
            Fact("法律依据", (basis, plain("《劳务派遣行政许可实施办法》第六条"))),
        ),
        is_key=True,
    )
    blocks: tuple[Block, ...] = (
        Notice(Tone.FAULT, plain("本事项的监督电话尚未填写。")),
        card,
        Heading(2, "办理流程", "workflow"),
        Figure(make_drawing(), "劳务派遣经营许可流程图", "figure-xk-01"),
        _make_steps(),
        Heading(2, "风险与防控措施", "risks"),
        _make_risks(),
        Heading(2, "相对人的权利", "rights"),
        Paragraph(plain("申请人依法享有陈述、申辩的权利，对决定不服的，可以申请行政复议或者提起行政诉讼。")),
        Heading(3, "救济渠道", "remedies"),
        Items(
            (
                plain("行政复议：自知道决定之日起六十日内"),
                plain("行政诉讼：自知道决定之日起六个月内"),
            ),
            is_ordered=True,
        ),
    )
    facets = (("department", "行政审批科"), ("kind", "行政许可"), ("level", "高"))
    return Page(
        POWER,
        "power",
        "劳务派遣经营许可",
        "department-sp",
        blocks,
        "劳务派遣经营许可的依据、流程、时限和风险点。",
        ("XK-01", "劳务派遣"),
        facets,
        Target("department", "sp"),
    )


def make_drawing() -> Drawing:
    """Return the drawing of the licence's workflow: four lanes, decisions, a return flow, and marks."""
    posts = {post.identifier: name for post, name in POSTS}
    marks = {
        step: Mark(
            risk,
            number,
            level.text[-1],
            level.text.split()[0],
            level.tone,
            f"风险{number}：{name}，等级{level.text[-1]}",
            f"ref:power/xk-01#risk-{risk}",
        )
        for risk, number, name, level, step, _, _ in _RISKS
    }
    nodes = [Node("qi", "xdr", Shape.START, "提出申请")]
    for step, name, post, limit, _ in _STEPS:
        shape = Shape.DECISION if step in ("shou", "jue") else Shape.PROCESS
        lane = POSTS[post][0].identifier
        step_marks = (marks[step],) if step in marks else ()
        nodes.append(Node(step, lane, shape, name, limit, step_marks, f"ref:power/xk-01#step-{step}"))
    nodes += [
        Node("bz", "sp-shouli", Shape.DOCUMENT, "补正通知书", href="ref:withheld/bz"),
        Node("zhong", "xdr", Shape.END, "办结"),
    ]
    edges = (
        Edge("qi", "shou"),
        Edge("shou", "shen", "材料齐全"),
        Edge("shou", "bz", "需要补正"),
        Edge("bz", "qi", is_return=True),
        Edge("shen", "fu"),
        Edge("fu", "jue"),
        Edge("jue", "song", "准予许可"),
        Edge("jue", "zhong", "不予许可"),
        Edge("song", "zhong"),
    )
    lanes = (Lane("xdr", "申请人"), *(Lane(identifier, name) for identifier, name in posts.items()))
    title = "劳务派遣经营许可流程图"
    return draw_chart(Chart("xk-01", title, f"{title}，从提出申请到办结。", lanes, tuple(nodes), edges))


def _make_steps() -> Table:
    columns = (
        Column("序号", 1, Align.CENTER),
        Column("环节", 2),
        Column("岗位", 2),
        Column("做什么", 6),
        Column("时限", 2, Align.END),
    )
    rows = tuple(
        Row(
            (
                (plain(str(number)),),
                (plain(name),),
                (link(POSTS[post][1], POSTS[post][0]),),
                (plain(f"{duty}。"),),
                (plain(limit),),
            ),
            anchor=f"step-{step}",
        )
        for number, (step, name, post, limit, duty) in enumerate(_STEPS, 1)
    )
    return Table("steps", "办理环节", columns, rows)


def _make_risks() -> Table:
    columns = (
        Column("序号", 1, Align.CENTER),
        Column("风险点", 3),
        Column("表现形式", 4),
        Column("等级", 1.4, Align.CENTER),
        Column("防控措施", 5),
        Column("责任岗位", 2),
    )
    rows = tuple(
        Row(
            (
                (plain(number),),
                (link(name, Target("risk", risk)) if risk == "xk-01-shen" else plain(name),),
                (plain(f"{manifestation}。"),),
                ((level,),),
                (plain("1. 公开标准，双人办理。"), plain("2. 每月抽查办结案卷。")),
                (
                    link(POSTS[post][1], POSTS[post][0]),
                    link("对应环节", Target("power", "xk-01", f"step-{step}")),
                ),
            ),
            anchor=f"risk-{risk}",
        )
        for risk, number, name, level, step, manifestation, post in _RISKS
    )
    return Table("risks", "风险与防控措施", columns, rows)
