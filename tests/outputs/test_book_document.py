"""The book's document: what is bound, in which order, with which links, from which templates."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise

import pytest
from jinja2 import Environment, nodes

from generator.outputs.book import printed
from generator.outputs.book.document import PrintDocument
from generator.outputs.book.links import LinkFault
from generator.outputs.book.profile import FontSlots, PrintProfile
from generator.outputs.templates import TemplateFault
from generator.pages.blocks import (
    Block,
    Column,
    Entrance,
    Entrances,
    Figure,
    Heading,
    Paragraph,
    Row,
    Search,
    Table,
)
from generator.pages.page import Masthead, Pages
from generator.pages.sections import lead_on
from generator.pages.words import Run, Target, link, plain
from tests.outputs.book_theme import read_book_theme
from tests.outputs.sample_binding import find_book, rebind, write_book
from tests.outputs.sample_pages import make_pages
from tests.outputs.sample_power import POWER, make_drawing

PROFILE = PrintProfile()


def bind(pages: Pages, profile: PrintProfile = PROFILE) -> PrintDocument:
    """Return the document of `pages` in the shipped theme."""
    return write_book(pages, profile, read_book_theme())


def put_blocks(*blocks: Block) -> Pages:
    """Return the sample with one page of these blocks in one chapter."""
    pages = make_pages()
    chapter = find_book(pages).chapters[2]
    page = replace(chapter.pages[0], blocks=blocks)
    return rebind(pages, replace(find_book(pages), chapters=(replace(chapter, pages=(page,)),), indexes=()))


def strip_tags(html: str) -> list[str]:
    """Return the words between tags."""
    return [part.strip() for part in re.findall(r">([^<>]+)<", html) if part.strip()]


def test_the_book_is_bound_in_order() -> None:
    """Cover, imprint, contents, chapters in the outline's order, then the indexes."""
    html = bind(make_pages()).html
    marks = ['class="cover"', 'class="imprint"', 'id="front"', 'id="main"']
    marks += [f'id="chapter_{chapter.anchor}"' for chapter in find_book(make_pages()).chapters]
    marks += ['id="index_1"', 'id="index_2"']
    places = [html.index(mark) for mark in marks]
    assert places == sorted(places)


def test_contents_name_chapters_pages_and_indexes() -> None:
    """Two levels: a page whose title is its chapter's stands once."""
    html = bind(make_pages()).html
    contents = html[html.index('id="front"') : html.index('id="main"')]
    lines = re.findall(r'<li class="level-(\d)"><a href="#([^"]+)">([^<]+)</a>', contents)
    assert lines[:6] == [
        ("1", "chapter_chapter-foreword", "前言"),
        ("1", "chapter_chapter-unit", "单位"),
        ("2", "organization-slj", "示例市人力资源服务局"),
        ("1", "chapter_chapter-sp", "行政审批科"),
        ("2", "power-xk-01", "劳务派遣经营许可"),
        ("2", "post-sp-shouli", "窗口受理岗"),
    ]
    assert lines[-1] == ("1", "index_2", "岗位索引")


def test_words_are_escaped() -> None:
    """Markup in a title or a cell is printed, not obeyed."""
    pages = make_pages()
    pages = replace(pages, masthead=replace(pages.masthead, title='<b>"x"</b>', unit="</style><script>"))
    html = bind(pages).html
    assert "<b>" not in html
    assert "<script" not in html
    assert "&lt;b&gt;" in html


def test_links_to_what_is_not_bound_are_unwrapped() -> None:
    """A run that leads out of the book keeps its words and loses its link."""
    words = (Run("清单", Target("page", "powers")), Run("本科", Target("department", "sp")))
    html = bind(put_blocks(Paragraph(words))).html
    assert '<p class="text">清单<a href="#department-sp">本科</a>' in html


def test_a_link_to_a_missing_place_is_a_fault() -> None:
    """A link to a page of the book but to no place on it stops the binding."""
    with pytest.raises(LinkFault, match="department-sp_nowhere"):
        bind(put_blocks(Paragraph(link("甲", Target("department", "sp", "nowhere")))))


def test_the_search_box_is_left_out_and_entrances_become_a_list() -> None:
    """What only a screen can do is not printed; ways on are a list with their counts."""
    entrance = Entrance("本科", Target("department", "sp"), "许可事项", (("职权", 1), ("风险点", 3)))
    html = bind(put_blocks(Search("搜索提示"), Entrances((entrance,)))).html
    assert "搜索提示" not in html
    item = html[html.index('<ul class="entrances">') :].replace("\n", "")
    assert item.startswith('<ul class="entrances"><li><a href="#department-sp" class="strong">本科</a>')
    assert strip_tags(item)[:3] == ["本科", "（职权 1，风险点 3）", "：许可事项"]


def test_a_caption_that_repeats_its_heading_is_dropped() -> None:
    """The heading above a table of the same name says it once."""
    html = bind(make_pages()).html
    risks = html[html.index("table-risks") :]
    assert "<caption>" not in risks[: risks.index("</table>")]
    assert strip_tags(html).count("风险与防控措施") == 1


def test_a_chart_and_its_table_say_their_caption_once() -> None:
    """The table behind a chart stands under the chart's own caption; another one keeps its own."""
    table = Table("tally", "各科室风险点", (Column("科室", 1),), (Row(((plain("本科"),),)),))
    figure = Figure(make_drawing(), "各科室风险点", "chart", is_chart=True)
    html = bind(put_blocks(figure, table, replace(table, caption="别的"))).html
    assert strip_tags(html).count("各科室风险点") == 1
    assert strip_tags(html).count("别的") == 1


def test_ways_on_are_for_a_screen() -> None:
    """A line that only leads on to other pages is not printed."""
    line = lead_on(("统计数据", Target("page", "statistics")), ("工作记录", Target("page", "records")))
    assert line
    html = bind(put_blocks(line, Paragraph(plain("正文。")))).html
    assert "正文。" in html
    assert "统计数据" not in html
    assert html.count('<p class="text">') == 1


def test_headings_go_down_by_one_level_at_a_time() -> None:
    """From chapter to page to section no level is skipped, also where a page has its chapter's title."""
    levels = [int(level) for level in re.findall(r"<h(\d)\b", bind(make_pages()).html)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_drawing_that_fell_back_is_printed_in_words() -> None:
    """Without a picture the flow stands as a list."""
    drawing = replace(make_drawing(), svg="", width=0, height=0, is_fallback=True)
    html = bind(put_blocks(Figure(drawing, "流程图", "figure"))).html
    assert "<svg" not in html
    assert all(line in html for line in drawing.words)


def test_a_drawing_too_large_is_printed_in_words_and_told() -> None:
    """A drawing that no page holds stands as a list, and the document names its page and caption."""
    drawing = replace(make_drawing(), width=3000, height=3000)
    document = bind(put_blocks(Figure(drawing, "流程图", "figure")))
    assert "<svg" not in document.html
    assert all(line in document.html for line in drawing.words)
    assert [(str(target), caption) for target, caption in document.undrawn] == [("department/sp", "流程图")]


def test_the_sheets_of_a_drawing_are_numbered() -> None:
    """A flow in several sheets stands on as many pages, each with its number in the caption."""
    whole = replace(make_drawing(), width=3000, height=3000)
    html = bind(put_blocks(Figure(whole, "流程图", "figure", (make_drawing(), make_drawing())))).html
    assert html.count("<svg") == 2
    assert "流程图（1/2）" in html
    assert "流程图（2/2）" in html


def test_a_turned_drawing_takes_its_heading_along() -> None:
    """The heading above a turned drawing stands on the turned page."""
    drawing = replace(make_drawing(), width=900, height=400, smallest_type=11.5)
    html = bind(put_blocks(Heading(2, "流程", "flow"), Figure(drawing, "流程图", "figure"))).html
    turned = html[html.index("turned-sheet") :]
    assert 'id="department-sp_flow"' in turned[: turned.index("<svg")]
    assert html.count('id="department-sp_flow"') == 1


def test_a_draft_says_so_on_every_sheet() -> None:
    """Only a draft's style stamps the sheets."""
    assert "草稿" in bind(make_pages(is_draft=True)).css
    assert "草稿" not in bind(make_pages()).css


def test_openings_begin_left_or_on_any_new_page() -> None:
    """The two style sheets differ in where an opening begins and in nothing else."""
    document = bind(make_pages())
    assert document.openings == ("power-xk-01",)
    assert document.css != document.css_dense
    assert document.css.replace(
        "break-before: left; }", "break-before: page; }"
    ) == document.css_dense.replace("break-before: left; }", "break-before: page; }")


def test_the_profile_reaches_the_sheet() -> None:
    """Paper, margins and families of the profile stand in the style sheet."""
    profile = replace(PROFILE, inner=33, text_width=151, fonts=FontSlots(body=("FandolFang",)))
    css = bind(make_pages(), profile).css
    assert "margin-left: 33mm; margin-right: 26mm" in css
    assert '"FandolFang", "Noto Serif CJK SC"' in css


def test_every_place_that_links_lead_to_has_a_title() -> None:
    """Pages, chapters and indexes are told by their titles."""
    titles = bind(make_pages()).titles
    assert titles["power-xk-01"] == "劳务派遣经营许可"
    assert titles["chapter-foreword"] == "前言"
    assert titles["index_2"] == "岗位索引"


def test_equal_pages_give_equal_documents() -> None:
    """Binding twice gives the same document."""
    assert bind(make_pages()) == bind(make_pages())


def test_a_mistake_of_a_template_is_told() -> None:
    """What a template asks for without being given stops the binding with its file."""
    theme = {**read_book_theme(), "print/book.html.j2": b"{{ book.nothing }}"}
    with pytest.raises(TemplateFault, match="nothing"):
        write_book(make_pages(), PROFILE, theme)


def list_documented() -> frozenset[str]:
    """Return the names of all that the templates of the book are given."""
    types = [value for value in vars(printed).values() if isinstance(value, type) and is_dataclass(value)]
    own = (kind for kind in types if kind.__module__ == printed.__name__)
    return frozenset(name.name for kind in own for name in fields(kind)) | {"kind"}


def list_used(name: str) -> Iterator[str]:
    """Yield the names that the template `name` reads from what it is given."""
    tree = Environment(autoescape=True).parse(read_book_theme()[name].decode())
    own = {"loop", "masthead", "profile", "stacks"}
    for node in tree.find_all(nodes.Getattr):
        if not (isinstance(node.node, nodes.Name) and node.node.name in own):
            yield node.attr


def test_the_documented_context_is_what_the_templates_use() -> None:
    """Templates read no name that is not documented, and each documented name is read by one of them."""
    templates = [name for name in read_book_theme() if name.endswith(".j2")]
    used = {name for template in templates for name in list_used(template)}
    deeper = {field.name for kind in (Masthead, PrintProfile) for field in fields(kind)} | {
        "outer",
        "bottom",
        "items",
    }
    deeper |= set(FontSlots().list_stacks())
    assert used - deeper <= list_documented()
    assert list_documented() - used == set()


def test_index_entries_stand_by_pinyin_under_their_initial() -> None:
    """Posts are grouped by initial in order of pinyin, each with its note."""
    html = bind(make_pages()).html
    index = html[html.index('id="index_2"') :]
    assert re.findall(r"<h2>(\w)</h2>", index) == ["C", "F", "S"]
    assert strip_tags(index)[2:4] == ["窗口受理岗", "　行政审批科".strip()]


def test_a_public_book_has_no_marking() -> None:
    """Where the masthead has no marking, the cover has none."""
    pages = make_pages()
    assert 'class="marking"' in bind(pages).html
    assert 'class="marking"' not in bind(replace(pages, masthead=replace(pages.masthead, marking=""))).html


def test_an_unknown_paragraph_keeps_its_words() -> None:
    """Plain words come through unchanged."""
    assert '<p class="text">甲&amp;乙' in bind(put_blocks(Paragraph(plain("甲&乙")))).html


def test_the_opening_page_is_named_for_its_power() -> None:
    """A power's sheets count themselves: their name and end stand in the document and in the style sheet."""
    document = bind(make_pages())
    assert 'class="page kind-power opening opening-xk-01"' in document.html
    assert f'id="end_{POWER.register}-{POWER.identifier}"' in document.html
    assert 'target-counter("#end_power-xk-01", part)' in document.css
