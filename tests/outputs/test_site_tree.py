"""The site tree: complete pages in their shells, relative links, and the same bytes each time."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.outputs.site.links import find_broken_links
from generator.outputs.site.shell import ShellFault, ShellTree
from generator.outputs.site.site_tree import THEME_FILES, write_site
from generator.pages.blocks import Figure, Paragraph, Prose, ProseLink
from generator.pages.page import Page, Pages
from generator.pages.words import Run, Style, Target
from generator.values.artefact import Artefact
from tests.outputs.sample_frame import HOME, LOST
from tests.outputs.sample_pages import make_pages, make_public_pages
from tests.outputs.sample_power import POWER
from tests.outputs.sample_site import write_tree

POWER_PATH = "departments/sp/xk-01.html"


def write_page(page: Page, shells: ShellTree, theme: Mapping[str, bytes]) -> str:
    """Return the sample's page as written when `page` takes its place."""
    pages = make_pages()
    changed = replace(pages, pages=tuple(page if old.target == page.target else old for old in pages.pages))
    written = {item.path: item.content for item in write_site(changed, shells, theme)}
    return written["index.html" if page.target == HOME else POWER_PATH].decode()


def find_page(target: Target, pages: Pages | None = None) -> Page:
    """Return one page of the sample."""
    return next(page for page in (pages or make_pages()).pages if page.target == target)


def test_the_tree_is_whole(tree: tuple[Artefact, ...]) -> None:
    """There is a file for each page and picture, the theme's files and the shells' assets, none twice."""
    paths = [item.path for item in tree]
    assert len(paths) == len(set(paths))
    assert {"index.html", "search.html", "404.html", POWER_PATH, "assets/pictures/foreword-hall.png"} <= set(
        paths
    )
    assert set(THEME_FILES.values()) <= set(paths)
    assert sum(path.endswith(".html") for path in paths) == len(make_pages().pages)


def test_no_link_is_broken(tree: tuple[Artefact, ...]) -> None:
    """The link check finds nothing in the sample's site."""
    assert find_broken_links(tree) == ()


def test_no_slot_is_left(files: dict[str, str]) -> None:
    """No page shows a slot that nothing was put into."""
    assert [
        path for path, text in files.items() if path.endswith(".html") and re.search(r"slot-[a-z]", text)
    ] == []


def test_the_same_pages_give_the_same_bytes(
    tree: tuple[Artefact, ...], shells: ShellTree, theme: dict[str, bytes]
) -> None:
    """Writing the site again gives every file again, byte by byte, in the same order."""
    assert write_tree(make_pages(), shells, theme) == tree


def test_a_page_says_what_it_is(files: dict[str, str]) -> None:
    """Title, description, language and main heading stand where browsers and readers look for them."""
    page = files[POWER_PATH]
    assert '<html lang="zh-CN"' in page
    assert "<title>劳务派遣经营许可 - 廉政风险防控手册</title>" in page
    assert 'name="description" content="劳务派遣经营许可的依据、流程、时限和风险点。"' in page
    assert page.count("<h1") == 1
    assert '<h1 id="main" tabindex="-1" data-kind="power">劳务派遣经营许可</h1>' in page
    assert 'href="#main" class="md-skip"' in page


def test_the_home_page_does_not_repeat_its_title(files: dict[str, str]) -> None:
    """Where the page's title is the handbook's, the browser's tab shows it once."""
    assert "<title>廉政风险防控手册</title>" in files["index.html"]


def test_masthead_and_colophon(files: dict[str, str]) -> None:
    """Unit, title, edition, date, marking, demonstration and the footer's lines stand on every page."""
    masthead = make_pages().masthead
    wanted = (masthead.unit, masthead.title, masthead.edition, masthead.date_words, masthead.marking)
    pages = [text for path, text in files.items() if path.endswith(".html")]
    for text in pages:
        assert all(words in text for words in (*wanted, masthead.demonstration, *masthead.footer))
        assert "草稿" not in text


def test_every_page_says_how_to_report_a_mistake(files: dict[str, str]) -> None:
    """The lines of the unit stand on every page with its title and path, but on the search and 404 pages."""
    pages = make_pages()
    (line,) = pages.masthead.feedback
    told = {path for path, text in files.items() if path.endswith(".html") and line in text}
    assert told == {path for path in files if path.endswith(".html")} - {"404.html", "search.html"}
    assert (
        '本页：劳务派遣经营许可　<span class="code">departments/sp/xk-01.html</span>'
        in files["departments/sp/xk-01.html"]
    )


def test_a_draft_is_stamped_everywhere(shells: ShellTree, theme: dict[str, bytes]) -> None:
    """Every page of a draft carries 草稿 above its masthead."""
    for item in write_site(make_pages(is_draft=True), shells, theme):
        if item.path.endswith(".html"):
            assert '<strong class="banner__draft">草稿</strong>' in item.content.decode()


def test_without_marks_there_is_no_banner(shells: ShellTree, theme: dict[str, bytes]) -> None:
    """Where nothing must be marked, nothing stands above the masthead."""
    pages = make_public_pages()
    quiet = replace(pages, masthead=replace(pages.masthead, demonstration=""))
    for item in write_site(quiet, shells, theme):
        assert b'class="banner' not in item.content


def test_search_engines_are_kept_from_internal_pages(
    files: dict[str, str], shells: ShellTree, theme: dict[str, bytes]
) -> None:
    """Every internal page asks not to be indexed, no public one does."""
    internal = [text for path, text in files.items() if path.endswith(".html")]
    assert all('<meta name="robots" content="noindex, nofollow">' in text for text in internal)
    public = [item.content for item in write_site(make_public_pages(), shells, theme)]
    assert not any(b'name="robots"' in content for content in public)


def test_the_navigation_is_relative_and_marks_the_place(files: dict[str, str]) -> None:
    """From a department's page the places are reached through the root, and the department is current."""
    page = files[POWER_PATH]
    assert '<a class="places__link" href="../../lists/index.html">权力清单</a>' in page
    assert '<a class="places__link" href="index.html" aria-current="true">行政审批科</a>' in page
    assert page.count('aria-current="true"') == 1


def test_breadcrumb_contents_and_neighbours(files: dict[str, str]) -> None:
    """当前位置, the page's headings and the pages before and after are there."""
    page = files[POWER_PATH]
    assert '<nav class="path" aria-label="当前位置">' in page
    assert '<span aria-current="page">劳务派遣经营许可</span>' in page
    assert '<a href="#risks">风险与防控措施</a>' in page
    assert re.search(r'rel="next" href="sp-shouli.html"><span>下一页</span> 窗口受理岗', page)


def test_tables_are_tables(files: dict[str, str]) -> None:
    """Column headings have their scope, rows their anchors, the scrolling region a name and a tab stop."""
    page = files[POWER_PATH]
    assert '<div class="scroll" role="region" tabindex="0" aria-label="办理环节">' in page
    assert '<th scope="col" class="end">时限</th>' in page
    assert '<tr id="risk-xk-01-shen">' in page
    assert (
        '<tr class="table__group"><th scope="rowgroup" colspan="4">行政许可</th></tr>'
        in files["lists/index.html"]
    )


def test_a_caption_that_repeats_the_heading_is_only_heard(files: dict[str, str]) -> None:
    """A caption with the words of the heading above is kept for screen readers and not shown twice."""
    assert '<caption class="unseen">风险与防控措施</caption>' in files[POWER_PATH]
    assert "<caption>办理环节</caption>" in files[POWER_PATH]


def test_a_level_is_word_mark_and_colour(files: dict[str, str]) -> None:
    """A level shows its mark and word, and its tone only beside them."""
    assert '<span class="level tone-1">▲▲▲ 高</span>' in files[POWER_PATH]


def test_the_drawing_links_within_the_site(files: dict[str, str]) -> None:
    """Links of the drawing lead to the page's own rows; one that leads nowhere leaves its words."""
    page = files[POWER_PATH]
    svg = page[page.index("<svg") : page.index("</svg>")]
    assert 'href="#risk-xk-01-shou"' in svg
    assert "ref:" not in svg
    assert "补正通知书" in svg
    assert svg.count("<a ") == svg.count("</a>") == 8


def test_a_fallback_shows_the_words(shells: ShellTree, theme: dict[str, bytes]) -> None:
    """Where the drawing fell back, its words stand open and no empty picture is left."""
    page = find_page(POWER)
    blocks = tuple(
        replace(block, drawing=replace(block.drawing, svg="", is_fallback=True))
        if isinstance(block, Figure)
        else block
        for block in page.blocks
    )
    html = write_page(replace(page, blocks=blocks), shells, theme)
    assert "<svg" not in html
    assert "<details" not in html
    assert "开始“提出申请”（申请人）" in html


def test_prose_has_its_links_and_pictures(files: dict[str, str]) -> None:
    """A link leads to its page, a withheld target leaves the words, a picture has size and description."""
    page = files["guide/index.html"]
    assert '<a href="../departments/sp/xk-01.html">劳务派遣经营许可</a>' in page
    assert "未公开的事项见<em>内部事项</em>。" in page
    assert (
        'src="../assets/pictures/foreword-hall.png" alt="办事大厅的受理窗口" width="320" height="120"' in page
    )


def test_links_of_prose_are_escaped(shells: ShellTree, theme: dict[str, bytes]) -> None:
    """A target's anchor cannot leave its attribute."""
    link = ProseLink("词", replace(POWER, anchor='x" onclick="y'))
    html = write_page(replace(find_page(HOME), blocks=(Prose((link,)),)), shells, theme)
    assert "onclick=&#34;y" in html


def test_each_style_of_run_is_set(shells: ShellTree, theme: dict[str, bytes]) -> None:
    """Strong, quiet, tag, code and level become elements of their own, plain text and what a book numbers none."""
    runs = tuple(Run(style.value, None, style, "tone-2" if style is Style.TAG else "") for style in Style)
    html = write_page(replace(find_page(HOME), blocks=(Paragraph(runs),)), shells, theme)
    assert (
        '<p>plain<strong>strong</strong><span class="quiet">quiet</span><span class="level">level</span>'
        '<span class="tag tone-2">tag</span><span class="code">code</span>folio</p>'
    ) in html


def test_the_lost_page_links_from_the_root(files: dict[str, str]) -> None:
    """The 404 page names its files as seen from the root, and says in words where to go."""
    page = files["404.html"]
    assert 'href="assets/site.css"' in page
    assert '请从<a href="index.html">首页</a>重新查找。' in page
    assert find_page(LOST).title in page


def test_unfit_shells_are_refused(shells: ShellTree, theme: dict[str, bytes]) -> None:
    """Fewer shells than places, an unknown slot and a theme that lacks a file are told as faults."""
    with pytest.raises(ShellFault, match="7 shells for 8 places"):
        list(write_site(make_pages(), replace(shells, shells=shells.shells[1:]), theme))
    strange = tuple(shell.replace("slot-body", "slot-strange") for shell in shells.shells)
    with pytest.raises(ShellFault, match="slot-strange"):
        list(write_site(make_pages(), replace(shells, shells=strange), theme))
    lacking = {path: content for path, content in theme.items() if path != "site/site.js"}
    with pytest.raises(ShellFault, match=r"site/site\.js"):
        list(write_site(make_pages(), shells, lacking))
