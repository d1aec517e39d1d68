"""What fields are called on pages is what the model declares, but for a short list of composed labels."""

from collections.abc import Iterator

import pytest

from generator.model.audience import Clearance
from generator.pages.blocks import Facts, Table
from generator.pages.coverage_page import COVERED
from generator.pages.page import Page
from generator.views.shapes import list_parts, list_slots
from tests.pages.sample_views import FOLDERS, lay_out_sample, read_sample

COMPOSED_FACTS = {"法定时限说明", "承诺时限说明", "权力状态说明", "流程备注", "单位领导"}
COVERED_FACTS = {name for name, _ in COVERED}
COMPOSED_COLUMNS = COVERED_FACTS | {
    "序号",
    "办理方",
    "办理内容与要求",
    "必要性",
    "职权",
    "评定环节",
    "分值",
    "负责风险点",
    "引用本条的职权（环节）",
    "承办的职权",
    "承担的环节",
    "负责的风险点",
    "职权（环节）",
    "管理责任",
    "引用本条的职权（环节）和风险点",
    "领导",
    "分管部门",
    "管理的风险点",
    "本岗位风险点",
    "分管部门主要风险点",
    "责任来源",
    "环节数",
    "流程图",
    "数量",
    "合计",
    "分数",
    "到期事项",
    "期限",
    "轮岗期限",
    "评审对象和通过的内容",
    "评审结论和意见",
    "责任事项与履责方式",
    "列名",
    "印发或者完成期限",
    "JSON中的键",
    "用途",
    "已填写",
    "评审",
    "对象",
    "任务",
    "办理",
}


KINDS = {
    "commitments-of-post",
    "controls",
    "education",
    "interferences",
    "milestones",
    "monthly-tasks",
    "opinions",
    "review-stages",
    "status-changes",
    "warnings",
    "articles",
    "assessment-scores",
    "bylaws",
    "bylaws-short",
    "channels",
    "circulars",
    "contacts",
    "counts",
    "coverage",
    "due",
    "duties",
    "editions",
    "fields",
    "forms",
    "gaps",
    "grades",
    "kind-index",
    "law-index",
    "laws",
    "leader-index",
    "leader-risks",
    "leaders",
    "levels",
    "materials",
    "matters",
    "matters-short",
    "measure-list",
    "measures",
    "notices",
    "plan-tasks",
    "post-index",
    "post-measures",
    "post-steps",
    "posts",
    "power-history",
    "power-kinds",
    "powers",
    "ratings",
    "record-archives",
    "record-briefings",
    "record-commitments",
    "record-controls",
    "record-patterns",
    "record-reports",
    "record-reviews",
    "responsibilities",
    "revisions",
    "risk-index",
    "risk-kinds",
    "risk-list",
    "risk-map",
    "risks",
    "rotation",
    "scores",
    "steps",
    "tally",
    "workflows",
}
"""The kinds of tables."""


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    """Return the pages of all samples for all audiences."""
    return [page for name in FOLDERS for each in Clearance for page in lay_out_sample(name, each).pages]


@pytest.fixture(scope="module")
def declared() -> set[str]:
    """Return every label of every field of the model."""
    return {slot.label for part in list_parts() for each in Clearance for slot in list_slots(part, each)}


def test_facts_are_labelled_as_declared(pages: list[Page], declared: set[str]) -> None:
    """Each label of a card is declared, composed, a question, or the name of a department or post."""
    samples = [read_sample(name) for name in FOLDERS]
    asked = {each.question for sample in samples for power in sample.powers for each in power.questions}
    named = {each.name for sample in samples for each in sample.departments}
    named |= {each.name for sample in samples for each in sample.posts}
    found = {
        fact.label
        for page in pages
        for block in page.blocks
        if isinstance(block, Facts)
        for fact in block.facts
    }
    assert len(found) > 40
    assert found - declared - asked - named <= COMPOSED_FACTS | COVERED_FACTS


def test_columns_are_labelled_as_declared(pages: list[Page], declared: set[str]) -> None:
    """Each heading of a column is declared for a field, a word of the unit, or one of the few composed ones in use.

    The tables behind charts of counts are headed by what is counted.
    """
    words = [read_sample(name).config.vocabulary for name in FOLDERS]
    levels = {each.name for own in words for each in own.risk_levels}
    levels |= {each.name for own in words for each in own.power_kinds} | {own.department for own in words}
    tables = [table for page in pages for table in _walk_tables(page) if table.kind != "tally"]
    found = {column.label for table in tables for column in table.columns}
    assert found - declared - levels - COMPOSED_COLUMNS == set()
    assert COMPOSED_COLUMNS - found == set()


def test_kinds_of_tables_are_known(pages: list[Page]) -> None:
    """Theme and book know the tables by these names; tables of one kind have the columns of one another."""
    kinds = {table.kind for page in pages for table in _walk_tables(page)}
    assert kinds == KINDS


def _walk_tables(page: Page) -> Iterator[Table]:
    return (block for block in page.blocks if isinstance(block, Table))
