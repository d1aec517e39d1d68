"""The page of compilation notes: what the handbook is for, how it is arranged, and what its signs and codes mean."""

from collections.abc import Iterator, Mapping

from generator.model.terms import BookPart
from generator.pages.blocks import Align, Block, Column, Paragraph, Row, Table
from generator.pages.book import NOTES
from generator.pages.desk import Desk
from generator.pages.masthead import find_current_edition
from generator.pages.page import Page
from generator.pages.power_reviews import name_approval
from generator.pages.risk_map_page import name_risk_map
from generator.pages.sections import list_items, make_cell, make_section, make_table, write_date
from generator.pages.words import Target, Words, plain
from generator.views.internal import (
    InternalFactor,
    InternalManagementRule,
    InternalRatingScheme,
    InternalRiskLevel,
    InternalThreshold,
)
from generator.views.labels import find_label
from generator.views.public import PublicPowerKind, PublicTerm, PublicVocabulary

_SHAPES = (
    ("圆角框", "流程的开始或者结束"),
    ("直角框", "一个办理环节"),
    ("菱形", "判断，每个出口旁边写明条件"),
    ("下缘为波浪线的框", "文书"),
    ("两侧有竖线的框", "另行展开的子流程"),
    ("小圆，内有字母", "流程在同一字母的另一小圆处接续"),
    ("实线箭头", "下一个环节"),
    ("虚线箭头", "退回或者补正"),
)
_MARK = ("框角上带三角的标签", "风险标记：三角和字是等级，数字是风险表中的序号")


def lay_out_notes(desk: Desk) -> Page:
    """Return the page of compilation notes."""
    blocks: list[Block] = [Paragraph(plain(line)) for line in _tell_purpose(desk)]
    blocks.extend(make_section("内容和编排", "contents", list_items(_tell_parts(desk), is_ordered=True)))
    blocks.extend(make_section("流程图的符号", "shapes", list_items(_tell_shapes(desk))))
    blocks.extend(make_section("职权类别和编码", "kinds", _tabulate_kinds(desk)))
    if desk.inner is not None:
        scheme = desk.inner.config.rating_scheme
        blocks.extend(make_section("风险等级和分级管理", "levels", _tabulate_levels(desk, scheme)))
        blocks.extend(make_section("风险类别", "risk-kinds", _tabulate_risk_kinds(desk)))
        if scheme is not None:
            blocks.extend(make_section("评定规则", "rating", *_tell_scheme(scheme)))
    return Page(
        target=NOTES,
        kind="compilation-notes",
        title="编制说明",
        place=desk.find_guide(),
        blocks=tuple(blocks),
        description="编制目的、内容编排、符号、编码和评定规则。",
        parent=Target("page", "home"),
    )


def _tell_purpose(desk: Desk) -> Iterator[str]:
    unit = desk.public.organizations[0].name if desk.public.organizations else "本单位"
    if desk.inner is None:
        yield f"本清单列明{unit}对外行使的职权及其依据、流程、期限和责任，供办事人查询，供社会监督。"
    else:
        risk = desk.public.config.vocabulary.risk
        yield f"本手册列明{unit}的职权和办理流程，以及其中的{risk}点、防控措施和责任岗位，供工作人员对照履职。"
    if desk.unapproved:
        yield (
            f"只有通过“{name_approval(desk)}”的职权编入成书；另有{len(desk.unapproved)}项没有通过，"
            "暂不编入，在手册网站上标明“未经批准”。"
        )
    edition = find_current_edition(desk)
    if edition is not None:
        approved = f"{edition.approved.body}{write_date(edition.approved.date)}审定"
        yield f"本版为{edition.number}，{approved}，{write_date(edition.date)}印发。内容按登记册生成，各处说法一致。"


def _tell_parts(desk: Desk) -> Iterator[Words]:
    """Yield what each bound part holds, in the order in which they are bound."""
    words = _word_parts(desk)
    for part in desk.public.config.parts:
        if part in words:
            yield plain(words[part])


def _word_parts(desk: Desk) -> Mapping[BookPart, str]:
    department = desk.public.config.vocabulary.department
    inside = desk.inner is not None
    risks = "风险点与防控措施、" if inside else ""
    found = {
        BookPart.CHAPTERS: "、".join(f"“{each.title}”" for each in desk.public.chapters) + "等说明",
        BookPart.ORGANIZATION: "单位概况：职责、领导机构和领导岗位"
        + ("，以及单位层面的风险点" if inside else ""),
        BookPart.RISK_MAP: f"{name_risk_map(desk)}：各{department}、各项职权的风险点按等级排列",
        BookPart.POWER_LIST: f"职权目录{'' if inside else '和责任清单'}：全部职权，按承办{department}排列",
        BookPart.DEPARTMENTS: f"各{department}一章：先列职责、岗位和职权目录，再逐项列要目、流程图、{risks}环节和全文",
        BookPart.LAWS: "法律依据：所引法律法规和制度的效力，以及以各条款为依据的职权",
        BookPart.BYLAWS: "制度汇编：本单位的制度和条文",
        BookPart.MATTERS: "公开目录：公开的事项及其内容、依据、时限和渠道",
        BookPart.CHANGES: "本版变化：与前一个有记录的版次相比，新增、修改和取消的内容",
        BookPart.REVISION_RECORD: "修订记录：各版次的日期、修订内容和审定机构",
    }
    if not desk.public.chapters:
        del found[BookPart.CHAPTERS]
    if not inside:
        del found[BookPart.RISK_MAP]
    if not desk.public.bylaws:
        del found[BookPart.BYLAWS]
    if not desk.public.matters:
        del found[BookPart.MATTERS]
    if desk.public.comparison is None:
        del found[BookPart.CHANGES]
    return found


def _tell_shapes(desk: Desk) -> Iterator[Words]:
    """Yield each sign of a drawing with its meaning; only staff see marks of risks."""
    if not desk.workflows:
        return
    for shape, meaning in (*_SHAPES, *([_MARK] if desk.inner else [])):
        yield plain(f"{shape}：{meaning}")


def _tabulate_kinds(desk: Desk) -> Table | None:
    inner = desk.inner
    kinds = (
        [each.public for each in inner.config.vocabulary.power_kinds]
        if inner
        else list(desk.public.config.vocabulary.power_kinds)
    )
    columns = (
        Column(find_label(PublicPowerKind, "prefix"), 1, Align.CENTER),
        Column(find_label(PublicVocabulary, "power_kinds"), 5),
    )
    rows = tuple(Row((make_cell(each.prefix), make_cell(each.name))) for each in kinds)
    return make_table("power-kinds", "职权类别和编码", columns, rows)


def _tabulate_levels(desk: Desk, scheme: InternalRatingScheme | None) -> Table | None:
    """Return the levels, gravest first, with their scores and who manages and answers for them."""
    if desk.inner is None:
        return None
    rules = {each.level: each for each in desk.inner.config.management}
    least = {each.level: each.least for each in scheme.thresholds} if scheme else {}
    columns = (
        Column(find_label(InternalThreshold, "level"), 1.1, Align.CENTER),
        Column(find_label(InternalRiskLevel, "definition"), 4.4),
        Column(find_label(InternalThreshold, "least"), 0.9, Align.CENTER),
        Column(find_label(InternalManagementRule, "manager"), 1.4),
        Column(find_label(InternalManagementRule, "accountable"), 1.4),
    )
    rows = tuple(
        Row(
            (
                make_cell(desk.sign_level(level.id)),
                make_cell(level.definition),
                make_cell(str(least[level.id]) if level.id in least else None),
                make_cell(desk.word("leader_roles", rules[level.id].manager) if level.id in rules else None),
                make_cell(
                    desk.word("leader_roles", rules[level.id].accountable) if level.id in rules else None
                ),
            )
        )
        for level in sorted(desk.levels.values(), key=lambda each: each.rank)
    )
    return make_table("levels", "风险等级和分级管理", columns, rows)


def _tabulate_risk_kinds(desk: Desk) -> Table | None:
    kinds = desk.inner.config.vocabulary.risk_kinds if desk.inner else ()
    columns = (
        Column(find_label(PublicTerm, "name"), 1.4),
        Column(find_label(PublicTerm, "definition"), 6),
    )
    rows = tuple(Row((make_cell(each.name), make_cell(each.definition))) for each in kinds)
    return make_table("risk-kinds", "风险类别", columns, rows)


def _tell_scheme(scheme: InternalRatingScheme) -> Iterator[Block | None]:
    """Yield how a level is found, and what each score of each factor means."""
    names = "、".join(each.name for each in scheme.factors)
    yield Paragraph(
        plain(f"采用{scheme.name}：{names}分别评分，{scheme.combination.label}，按达到的最低分评定等级。")
    )
    columns = (
        Column("分值", 0.7, Align.CENTER),
        Column(find_label(InternalFactor, "scores"), 6),
    )
    rows = tuple(row for factor in scheme.factors for row in _list_scores(factor))
    yield make_table("scores", "评定因素的分值", columns, rows)


def _list_scores(factor: InternalFactor) -> Iterator[Row]:
    """Yield the factor as a group, then its scores, lowest first."""
    yield Row((make_cell(factor.name),), is_group=True)
    for score, meaning in enumerate(factor.scores, 1):
        yield Row((make_cell(str(score)), make_cell(meaning)))
