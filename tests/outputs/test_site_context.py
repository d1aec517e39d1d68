"""The templates' context: its documented keys are those that templates use, no fewer and no more."""

from dataclasses import replace

import pytest
from jinja2 import meta

from generator.outputs.site.addresses import plan_addresses
from generator.outputs.site.context import PageContext, Step, describe_context
from generator.outputs.site.page_context import (
    lead_to_root,
    list_contents,
    make_context,
    set_out_blocks,
    survey_pages,
)
from generator.outputs.site.shell import MARKUP_SLOTS, ShellTree
from generator.outputs.site.site_tree import write_site
from generator.outputs.templates import TemplateFault, open_templates
from generator.pages.blocks import Block, Figure, Heading, Paragraph, Table
from generator.pages.page import Pages
from generator.pages.words import Target, plain
from tests.outputs.sample_frame import DEPARTMENT, HOME, LISTS, RISK, SEARCH
from tests.outputs.sample_pages import make_pages, make_public_pages
from tests.outputs.sample_power import LAW, POSTS, POWER, make_drawing

FILTERS = ("name_block", "needs_stacking", "place_drawing", "place_prose")


def context_of(target: Target, pages: Pages | None = None) -> PageContext:
    """Return the context of one page of the sample."""
    pages = pages or make_pages()
    around = survey_pages(pages, plan_addresses(pages))
    return make_context(around.by_target[target], around)


def test_templates_use_exactly_the_documented_keys(theme: dict[str, bytes]) -> None:
    """Each key of the context is used by some template, and no template asks for another."""
    environment = open_templates(theme, dict.fromkeys(FILTERS, str))
    names = [path for path in theme if path.startswith("site/") and path.endswith(".j2")]
    used = set[str]()
    for name in names:
        used |= meta.find_undeclared_variables(environment.parse(theme[name].decode()))
    assert used == {key for key, _ in describe_context()}


def test_each_key_says_what_it_is_for() -> None:
    """No key of the context lacks its explanation."""
    assert all(explanation for _, explanation in describe_context())


def test_each_slot_has_its_template(theme: dict[str, bytes]) -> None:
    """There is a template for each slot that takes markup, and none beside."""
    names = {f"slot-{path.split('/')[1].removesuffix('.j2')}" for path in theme if path.endswith(".j2")}
    own = {path for path in theme if path.startswith("site/") and path.endswith(".j2")}
    assert {f"site/{slot.removeprefix('slot-')}.j2" for slot in MARKUP_SLOTS} == own
    assert set(MARKUP_SLOTS) <= names


def test_a_mistake_of_a_template_names_file_and_line(shells: ShellTree, theme: dict[str, bytes]) -> None:
    """A key that is not there is told with the template's own path and line."""
    broken = {**theme, "site/foot.j2": b"<p>\n{{ masthead.missing }}</p>"}
    with pytest.raises(TemplateFault) as fault:
        list(write_site(make_pages(), shells, broken))
    assert (fault.value.file, fault.value.line) == ("site/foot.j2", 2)


def test_the_path_leads_from_home_to_the_page() -> None:
    """The breadcrumb names the page's ancestors with links, and the page itself without one."""
    steps = [(step.title, step.href) for step in context_of(POWER).path]
    assert steps == [("首页", "../../index.html"), ("行政审批科", "index.html"), ("劳务派遣经营许可", None)]


def test_a_circle_of_parents_ends() -> None:
    """Pages that are each other's parent do not make an endless breadcrumb."""
    pages = make_pages()
    circle = tuple(replace(page, parent=POWER) if page.target == DEPARTMENT else page for page in pages.pages)
    assert [step.title for step in context_of(POWER, replace(pages, pages=circle)).path] == [
        "行政审批科",
        "劳务派遣经营许可",
    ]


def test_neighbours_follow_the_reading_order() -> None:
    """Previous and following lead through all places in the order of the pages, none before the first."""
    context = context_of(POWER)
    assert context.previous == Step("行政审批科", "index.html")
    assert context.following == Step(POSTS[0][1], f"{POSTS[0][0].identifier}.html")
    home = context_of(HOME)
    assert (home.previous, home.following) == (None, Step("前言", "guide/index.html"))
    assert context_of(LISTS).previous == Step(
        POSTS[-1][1], f"../departments/sp/{POSTS[-1][0].identifier}.html"
    )


def test_risks_follow_each_other() -> None:
    """A risk's page is no step between its power and the next, and search and 404 are in no order."""
    assert (context_of(RISK).previous, context_of(RISK).following) == (None, None)
    assert (context_of(SEARCH).previous, context_of(LAW).following) == (None, None)


def test_only_the_public_may_be_found() -> None:
    """The context tells the public site from others."""
    assert not context_of(POWER).is_public
    assert context_of(POWER, make_public_pages()).is_public


def test_a_figure_stands_beside_its_tables() -> None:
    """A figure takes with it what follows up to the last table of steps or risks, and nothing further."""
    figure = Figure(make_drawing(), "图", "figure")
    steps, risks = Table("steps", "环节", (), ()), Table("risks", "风险", (), ())
    heading, after = Heading(2, "风险", "risks"), Paragraph(plain("后文"))
    blocks: tuple[Block, ...] = (Paragraph(plain("前文")), figure, steps, heading, risks, after)
    before, spread, rest = set_out_blocks(blocks)
    assert (before.figure, before.blocks) == (None, blocks[:1])
    assert (spread.figure, spread.blocks) == (figure, (steps, heading, risks))
    assert (rest.figure, rest.blocks) == (None, (after,))


def test_two_figures_make_two_spreads() -> None:
    """A second figure begins a stretch of its own, and a figure without tables stands alone."""
    first, second = (Figure(make_drawing(), "图", name) for name in ("first", "second"))
    risks = Table("risks", "风险", (), ())
    stretches = set_out_blocks((first, second, risks))
    assert [(stretch.figure, stretch.blocks) for stretch in stretches] == [(first, ()), (second, (risks,))]


def test_charts_stand_side_by_side_with_their_tables() -> None:
    """Charts that follow each other make one stretch, each with its table; one without is a figure."""
    first, second = (Figure(make_drawing(), "图", name, is_chart=True) for name in ("first", "second"))
    table, after = Table("tally", "表", (), ()), Paragraph(plain("后文"))
    charts, rest = set_out_blocks((first, table, second, table, after))
    assert [(panel.figure, panel.table) for panel in charts.charts] == [(first, table), (second, table)]
    assert (charts.blocks, rest.blocks) == ((), (after,))
    (alone, _) = set_out_blocks((first, after))
    assert (alone.figure, alone.charts) == (first, ())


def test_contents_follow_the_headings() -> None:
    """Headings of level 3 stand under the level 2 before them."""
    headings = (Heading(2, "甲", "a"), Heading(3, "乙", "b"), Heading(2, "丙", "c"))
    chapters = [
        (chapter.heading.text, [part.text for part in chapter.parts]) for chapter in list_contents(headings)
    ]
    assert chapters == [("甲", ["乙"]), ("丙", [])]


@pytest.mark.parametrize(
    ("path", "root"), [("index.html", ""), ("a/b.html", "../"), ("a/b/c.html", "../../")]
)
def test_the_way_to_the_root(path: str, root: str) -> None:
    """The way to the root climbs as often as the page lies deep."""
    assert lead_to_root(path) == root
