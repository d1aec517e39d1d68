"""A law's page has each article that is registered or cited, in order, with what rests on it."""

import pytest

from generator.model.audience import Clearance
from generator.model.basis import Basis
from generator.model.chapter import Segment
from generator.model.handbook import Handbook
from generator.model.limit import Limit
from generator.model.terms import LimitUnit
from generator.pages.blocks import Prose, ProseLink
from generator.pages.page import Pages
from generator.pages.words import Target
from tests.pages.reading_pages import find_broken_targets, list_tables, read_cells, read_facts
from tests.pages.sample_views import change_entry, find_page, lay_out, lay_out_sample, read_sample

POWERS = "引用本条的职权（环节）"


@pytest.fixture(scope="module")
def small() -> Handbook:
    """Return the small sample."""
    return read_sample("small")


def test_articles_name_the_powers_and_steps_that_cite_them(small: Handbook) -> None:
    """An article is cited by a power itself, by its limits, fee and duties, and by its steps, these in brackets."""
    cited = _read_articles(lay_out(small), POWERS)
    assert cited == {
        "第三十二条": "小样许可（是否受理）",
        "第四十二条": "小样许可",
        "第五十八条": "小样许可",
    }


def test_articles_name_the_risks_that_cite_them_to_staff(small: Handbook) -> None:
    """Staff see which risks and measures rest on an article; the public has no such column."""
    table = list_tables(find_page(lay_out(small), "law", "zfcgf"), "articles")[0]
    assert read_cells(table, f"{POWERS}和风险点") == ["小样采购（验收付款）\n风险点：虚假验收"]
    public = list_tables(find_page(lay_out_sample("small", Clearance.PUBLIC), "law", "zfcgf"), "articles")[0]
    assert [column.label for column in public.columns] == ["条款", "要点"]


def test_a_cited_article_has_its_row_though_it_is_not_registered(small: Handbook) -> None:
    """An article that only a step or its limit cites stands on the law's page, so that links find it."""
    (flow,) = [each for each in small.workflows if each.id == "xk-01"]
    basis = Basis(law="xzxkf", article="第三十四条第二款")
    limit = Limit(value=5, unit=LimitUnit.WORKING_DAY, basis=(Basis(law="xzxkf", article="第四十四条"),))
    changes: dict[str, dict[str, object]] = {"accept": {"basis": (basis,)}, "grant": {"limit": limit}}
    steps = tuple(step.model_copy(update=changes.get(step.id, {})) for step in flow.steps)
    pages = lay_out(change_entry(small, "workflow", "xk-01", steps=steps))
    assert find_broken_targets(pages) == []
    cited = _read_articles(pages, POWERS)
    assert list(cited) == ["第三十二条", "第三十四条", "第四十二条", "第四十四条", "第五十八条"]
    assert cited["第三十四条"] == "小样许可（是否受理）"
    assert cited["第四十四条"] == "小样许可（决定送达）"


def test_articles_are_sorted_by_number(small: Handbook) -> None:
    """Articles stand by number, an inserted one after the one it follows, however they are written or listed."""
    (law,) = [each for each in small.laws if each.id == "xzxkf"]
    article = law.articles[0]
    written = ("第100条", "第九条", "第九条之一", "第10条")
    articles = tuple(article.model_copy(update={"article": each}) for each in written)
    changed = change_entry(small, "law", "xzxkf", articles=articles).replace(powers=(), workflows=())
    assert list(_read_articles(lay_out(changed), "要点")) == ["第九条", "第九条之一", "第十条", "第一百条"]


def test_several_summaries_of_one_article_stand_together(small: Handbook) -> None:
    """Paragraphs of one article are lines of one row."""
    (law,) = [each for each in small.laws if each.id == "zfcgf"]
    article = law.articles[0]
    second = article.model_copy(update={"article": "第四十一条第二款", "summary": "另一要点。"})
    changed = change_entry(small, "law", "zfcgf", articles=(article, second))
    (table,) = list_tables(find_page(lay_out(changed), "law", "zfcgf"), "articles")
    assert read_cells(table, "要点") == ["组织履约验收并签字。\n另一要点。"]


def test_prose_links_to_an_article_or_to_its_law(small: Handbook) -> None:
    """A link in prose leads to the article's row, or to the law's page where that article has none."""
    (chapter,) = [each for each in small.chapters if each.id == "foreword"]
    segments = tuple(Segment(html="文字", target=f"law/xzxkf{end}") for end in ("#42", "#99", ""))
    pages = lay_out(change_entry(small, "chapter", "foreword", segments=segments))
    links = [
        each.target
        for block in find_page(pages, "chapter", chapter.id).blocks
        if isinstance(block, Prose)
        for each in block.segments
        if isinstance(each, ProseLink)
    ]
    law = Target("law", "xzxkf")
    assert links == [Target("law", "xzxkf", "article-42"), law, law]


def test_laws_are_listed_by_rank() -> None:
    """The list of laws begins with the highest rank."""
    handbook = read_sample("bureau")
    ranks = {rank.name: rank.rank for rank in handbook.config.vocabulary.law_ranks}
    (table,) = list_tables(find_page(lay_out_sample("bureau", Clearance.INTERNAL), "page", "laws"), "laws")
    found = [ranks[cell] for cell in read_cells(table, "效力级别")]
    assert found == sorted(found)
    assert len(set(found)) > 2
    assert len(found) == len(handbook.laws)


def test_a_law_is_told_with_its_dates(small: Handbook) -> None:
    """A law's card has its dates in Chinese, and its full title where it goes by a short one."""
    facts = read_facts(find_page(lay_out(small), "law", "xzxkf"))
    assert (facts["施行日期"], facts["时效性"]) == ("2019年4月23日", "已修改（现行有效）")
    assert "名称" not in facts
    changed = change_entry(small, "law", "xzxkf", short_title="许可法")
    page = find_page(lay_out(changed), "law", "xzxkf")
    assert (page.title, read_facts(page)["名称"]) == ("许可法", "中华人民共和国行政许可法")


def _read_articles(pages: Pages, label: str) -> dict[str, str]:
    """Return the cells of a column of the articles of the licence law by article."""
    (table,) = list_tables(find_page(pages, "law", "xzxkf"), "articles")
    return dict(zip(read_cells(table, "条款"), read_cells(table, label), strict=True))
