"""A small handbook as pages: every kind of block, every place of the navigation, in realistic words."""

from dataclasses import replace

from generator.pages.blocks import (
    Align,
    Block,
    Column,
    Entrance,
    Entrances,
    Fact,
    Facts,
    Heading,
    Items,
    Notice,
    Paragraph,
    Prose,
    ProseHtml,
    ProseLink,
    ProsePicture,
    Row,
    Search,
    Table,
    Tone,
)
from generator.pages.page import (
    Binding,
    BookIndex,
    BookOutline,
    Chapter,
    IndexEntry,
    Page,
    Pages,
)
from generator.pages.words import Run, Style, Target, link, plain
from tests.outputs.sample_frame import (
    DEPARTMENT,
    GUIDE,
    HOME,
    LAWS,
    LISTS,
    LOST,
    RISK,
    SEARCH,
    UNIT,
    make_masthead,
    make_picture,
    make_places,
)
from tests.outputs.sample_power import HIGH, LAW, LOW, POSTS, POWER, make_power_page


def make_pages(*, is_draft: bool = False) -> Pages:
    """Return the sample handbook for staff; `is_draft` stamps it."""
    pages = (
        _make_home(),
        _make_foreword(),
        _make_unit(),
        _make_department(),
        make_power_page(),
        *(_make_post(target, name) for target, name in POSTS),
        _make_risk(),
        _make_power_list(),
        _make_laws(),
        _make_law(),
        _make_search(),
        _make_lost(),
    )
    chapters = (
        Chapter("前言", "chapter-foreword", (pages[1],)),
        Chapter("单位", "chapter-unit", (pages[2],)),
        Chapter(
            "行政审批科",
            "chapter-sp",
            tuple(page for page in pages if page.place == "department-sp"),
        ),
        Chapter("法律依据", "chapter-laws", (pages[-4], pages[-3])),
    )
    index = BookIndex(
        "职权索引",
        (
            IndexEntry("劳务派遣经营许可", "XK-01", POWER),
            IndexEntry("劳务派遣许可延续", "XK-01", POWER),
        ),
    )
    posts = BookIndex(
        "岗位索引",
        tuple(IndexEntry(name, "行政审批科", target) for target, name in POSTS),
    )
    return Pages(
        make_masthead(is_draft=is_draft),
        make_places(),
        pages,
        (Binding("handbook", "全书", None, BookOutline(chapters, (index, posts))),),
        (make_picture(),),
        (
            ("编印", "示例市人力资源服务局"),
            ("版次", "2026年第1版"),
            ("日期", "2026年3月1日"),
            ("印数", "22"),
        ),
    )


def make_public_pages() -> Pages:
    """Return the same handbook as the public sees it: no marking, another audience."""
    pages = make_pages()
    masthead = replace(pages.masthead, audience="public", audience_name="社会公众", marking="")
    return replace(pages, masthead=masthead)


def _make_home() -> Page:
    entrances = Entrances(
        (
            Entrance(
                "行政审批科",
                DEPARTMENT,
                "劳务派遣等许可事项的受理、审查和决定",
                (("职权", 1), ("风险点", 3)),
            ),
            Entrance("权力清单", LISTS, "全部职权按类别排列", (("职权", 1),)),
            Entrance("法律依据", LAWS, "设定职权的法律、法规和规章", (("法律", 1),)),
            Entrance("编制说明", GUIDE, "手册的目的、依据和用法"),
        )
    )
    lead = "本手册列明本单位行使的职权、办理流程和廉政风险点，供工作人员对照履职，供社会监督。"
    blocks: tuple[Block, ...] = (
        Paragraph(plain(lead)),
        Heading(2, "从这里查起", "entrances"),
        entrances,
    )
    return Page(HOME, "home", "廉政风险防控手册", "home", blocks, lead)


def _make_foreword() -> Page:
    segments = (
        ProseHtml(
            "<p>为规范权力运行，防控廉政风险，编制本手册。各科室办理事项时，应当对照流程逐项核对。许可事项见"
        ),
        ProseLink("劳务派遣经营许可", POWER),
        ProseHtml("，未公开的事项见"),
        ProseLink("<em>内部事项</em>", None),
        ProseHtml("。</p><blockquote><p>谁的风险谁防，谁主管谁负责。</p></blockquote><ul><li>一岗双责</li>"),
        ProseHtml(
            "<li>分级管理</li></ul><table><thead><tr><th>标志</th><th>含义</th></tr></thead><tbody><tr><td>▲▲▲</td>"
        ),
        ProseHtml("<td>高风险</td></tr></tbody></table><p>"),
        ProsePicture("foreword-hall.png", "办事大厅的受理窗口"),
        ProseHtml("</p>"),
    )
    blocks: tuple[Block, ...] = (Heading(2, "编制目的", "purpose"), Prose(segments))
    return Page(
        GUIDE,
        "chapter",
        "前言",
        "guide",
        blocks,
        "手册的目的、依据和用法。",
        parent=HOME,
    )


def _make_unit() -> Page:
    bodies = Items(
        (
            plain("局党组：重大决策、重要干部任免由集体讨论决定"),
            plain("局务会：部署日常工作"),
        )
    )
    blocks: tuple[Block, ...] = (
        Facts(
            (
                Fact("单位性质", (plain("行政机关"),)),
                Fact("统一社会信用代码", (plain("00000000000000000X"),)),
            )
        ),
        Heading(2, "领导机构", "bodies"),
        bodies,
    )
    return Page(
        UNIT,
        "organization",
        "示例市人力资源服务局",
        "unit",
        blocks,
        "单位职责和领导机构。",
        parent=HOME,
    )


def _make_department() -> Page:
    powers = Table(
        "powers",
        "本科室的职权",
        (
            Column("编号", 1, Align.CENTER),
            Column("名称", 4),
            Column("风险点", 1, Align.END),
        ),
        (Row(((plain("XK-01"),), (link("劳务派遣经营许可", POWER),), (plain("3"),))),),
    )
    posts = Table(
        "posts",
        "岗位设置",
        (Column("岗位", 2), Column("职责", 5)),
        tuple(Row(((link(name, target),), (plain(f"承担{name}的日常工作"),))) for target, name in POSTS),
    )
    blocks: tuple[Block, ...] = (
        Facts(
            (
                Fact("职责", (plain("一、受理许可申请；"), plain("二、审查并提出意见。"))),
                Fact("负责人", ()),
            )
        ),
        Heading(2, "职权", "powers"),
        powers,
        Heading(2, "岗位", "posts"),
        posts,
    )
    return Page(
        DEPARTMENT,
        "department",
        "行政审批科",
        "department-sp",
        blocks,
        "行政审批科的职责、岗位和职权。",
        parent=HOME,
    )


def _make_post(target: Target, name: str) -> Page:
    risks = Table(
        "risks",
        "本岗位的风险点",
        (Column("风险点", 3), Column("等级", 1, Align.CENTER)),
        (
            Row(
                (
                    (link("受理时设置额外条件", Target(*_risk_row("xk-01-shou"))),),
                    ((HIGH,),),
                )
            ),
        ),
    )
    card = Facts(
        (
            Fact("所在科室", (link("行政审批科", DEPARTMENT),)),
            Fact("岗位类别", ((Run("重点岗位", style=Style.TAG),),)),
            Fact("职责", (plain("对照清单核对申请材料，一次告知需要补正的全部内容。"),)),
        )
    )
    blocks: tuple[Block, ...] = (card, Heading(2, "风险点", "risks"), risks)
    facets = (("department", "行政审批科"), ("kind", "岗位"))
    return Page(
        target,
        "post",
        name,
        "department-sp",
        blocks,
        f"{name}的职责和风险点。",
        (),
        facets,
        DEPARTMENT,
    )


def _risk_row(identifier: str) -> tuple[str, str, str]:
    return POWER.register, POWER.identifier, f"risk-{identifier}"


def _make_risk() -> Page:
    card = Facts(
        (
            Fact("等级", ((HIGH,),)),
            Fact(
                "所在环节",
                (link("审查", Target("power", POWER.identifier, "step-shen")),),
            ),
            Fact("表现形式", (plain("审查标准前后不一，对熟人放宽要求。"),)),
            Fact("比较", ((LOW, Run("为复核前的等级", style=Style.QUIET)),)),
        )
    )
    measures = Items((plain("双人审查，分别签字。"), plain("审查要点公开上墙。")), is_ordered=True)
    blocks: tuple[Block, ...] = (card, Heading(2, "防控措施", "measures"), measures)
    facets = (("department", "行政审批科"), ("kind", "风险点"), ("level", "高"))
    return Page(
        RISK,
        "risk",
        "审查尺度不一",
        "department-sp",
        blocks,
        "风险点及防控措施。",
        ("R-02",),
        facets,
        POWER,
    )


def _make_power_list() -> Page:
    table = Table(
        "powers",
        "权力清单",
        (
            Column("序号", 1, Align.CENTER),
            Column("编号", 1),
            Column("名称", 4),
            Column("承办科室", 2),
        ),
        (
            Row((plain_cell("行政许可"),), is_group=True),
            Row(
                (
                    plain_cell("1"),
                    ((Run("XK-01", style=Style.CODE),),),
                    (link("劳务派遣经营许可", POWER),),
                    (link("行政审批科", DEPARTMENT),),
                ),
                anchor="row-xk-01",
            ),
        ),
    )
    return Page(LISTS, "list", "权力清单", "lists", (table,), "本单位全部职权。", parent=HOME)


def plain_cell(text: str) -> tuple[tuple[Run, ...], ...]:
    """Return a cell of one plain line."""
    return (plain(text),)


def _make_laws() -> Page:
    table = Table(
        "laws",
        "法律依据",
        (Column("名称", 3), Column("效力", 1)),
        (Row(((link("行政许可法", LAW),), plain_cell("现行有效"))),),
    )
    return Page(
        LAWS,
        "list",
        "法律依据",
        "laws",
        (table,),
        "设定职权的法律、法规和规章。",
        parent=HOME,
    )


def _make_law() -> Page:
    blocks: tuple[Block, ...] = (
        Facts(
            (
                Fact("制定机关", plain_cell("全国人民代表大会常务委员会")),
                Fact("施行日期", plain_cell("2004年7月1日")),
            )
        ),
        Heading(2, "第四十二条", "article-42"),
        Paragraph(plain("二十日内不能作出决定的，经本行政机关负责人批准，可以延长十日。")),
        Heading(2, "引用本法的职权", "citing"),
        Items((link("劳务派遣经营许可", POWER),)),
    )
    return Page(
        LAW,
        "law",
        "中华人民共和国行政许可法",
        "laws",
        blocks,
        "法律依据及引用它的职权。",
        ("许可法",),
        parent=LAWS,
    )


def _make_search() -> Page:
    return Page(
        SEARCH,
        "search",
        "搜索",
        "search",
        (Search("输入名称、编号或任意词语"),),
        "在手册中查找。",
        parent=HOME,
    )


def _make_lost() -> Page:
    blocks: tuple[Block, ...] = (
        Notice(Tone.NOTE, plain("您要找的页面不存在，可能已经改名或者撤销。")),
        Paragraph((Run("请从"), Run("首页", HOME), Run("重新查找。"))),
    )
    return Page(LOST, "lost", "没有这一页", "lost", blocks, "页面不存在。")
