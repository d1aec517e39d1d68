"""Pages in Chromium, opened as files: quiet, within the window, and usable by keyboard and without script."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.outputs.sample_pages import make_pages

POWER = "departments/sp/xk-01.html"
WIDTHS = (1280, 390, 1720)
PHONE = 390
WIDE = 1720


def find_box(page: Page, selector: str) -> tuple[float, float, float, float]:
    """Return left, top, width and height of an element in the window, in pixels."""
    box = page.locator(selector).first.bounding_box()
    assert box is not None, selector
    return box["x"], box["y"], box["width"], box["height"]


def read_style(page: Page, selector: str, name: str) -> str:
    """Return the computed value of a property."""
    value = page.locator(selector).first.evaluate("(node, name) => getComputedStyle(node)[name]", name)
    assert isinstance(value, str)
    return value


def test_every_page_fits_its_window(open_page: OpenPage, site: Path) -> None:
    """No page of the site scrolls sideways at any width, complains, or asks for anything but files."""
    paths = sorted(site.rglob("*.html"))
    assert len(paths) == len(make_pages().pages)
    page = open_page(paths[0].as_uri())
    for path in paths:
        page.goto(path.as_uri())
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path.name, width)


def test_text_can_be_read(open_page: OpenPage, site: Path) -> None:
    """Body text has 16 pixels or more, airy lines of no more than 42 characters, in ink on white."""
    page = open_page((site / "guide/index.html").as_uri())
    size = float(read_style(page, ".prose p", "fontSize").removesuffix("px"))
    assert size >= 16
    assert float(read_style(page, ".prose p", "lineHeight").removesuffix("px")) >= size * 1.8 - 0.1
    assert find_box(page, ".prose p")[2] <= size * 42 + 0.5
    assert read_style(page, "body", "backgroundColor") == "rgb(255, 255, 255)"


def test_the_columns_are_aligned(open_page: OpenPage, site: Path) -> None:
    """Breadcrumb, title, card, figure and table begin on one line, beside the navigation."""
    page = open_page((site / POWER).as_uri())
    left, _, width, _ = find_box(page, ".places")
    starts = {find_box(page, name)[0] for name in (".path", "h1", ".facts", ".figure", ".table--steps")}
    assert len(starts) == 1
    assert starts.pop() > left + width


def test_the_navigation_never_covers_the_footer(open_page: OpenPage, site: Path) -> None:
    """On a page shorter than its navigation the footer stands below both."""
    page = open_page((site / "404.html").as_uri())
    _, top, _, height = find_box(page, ".places")
    assert find_box(page, ".colophon")[1] >= top + height


def test_figure_and_tables_stand_side_by_side_where_there_is_room(open_page: OpenPage, site: Path) -> None:
    """On a wide screen the risks' table stands right of the drawing, on a phone under it."""
    page = open_page((site / POWER).as_uri(), WIDE)
    left, _, width, _ = find_box(page, ".spread__figure")
    assert find_box(page, ".table--risks")[0] >= left + width
    page.set_viewport_size({"width": PHONE, "height": 800})
    _, top, _, height = find_box(page, ".spread__figure")
    assert find_box(page, ".table--risks")[1] >= top + height


def test_a_wide_table_becomes_labels_and_values_on_a_phone(open_page: OpenPage, site: Path) -> None:
    """On a phone each cell stands under the one before it, its heading at its left; nothing scrolls."""
    page = open_page((site / POWER).as_uri(), PHONE)
    table = page.locator(".table--risks")
    assert table.evaluate("(node) => node.scrollWidth <= node.parentElement.clientWidth")
    assert not table.locator("thead").is_visible()
    cells = table.locator("tbody tr").first.locator("td[data-label]").all()
    tops = [cell.evaluate("(node) => node.getBoundingClientRect().top") for cell in cells]
    assert len(tops) > 1
    assert tops == sorted(set(tops))
    labels = [cell.evaluate("(node) => getComputedStyle(node, '::before').content") for cell in cells]
    heads = table.locator("thead th").all_text_contents()
    assert [label.strip('"') for label in labels] == heads[-len(labels) :]


def test_what_scrolls_is_a_named_stop(open_page: OpenPage, site: Path) -> None:
    """A drawing wider than the phone is a region that the keyboard reaches; where it fits it is no stop."""
    page = open_page((site / POWER).as_uri(), PHONE)
    region = page.locator(".figure__scroll").first
    assert region.evaluate("(node) => node.scrollWidth > node.clientWidth")
    name = page.locator("figcaption").first.inner_text()
    assert page.get_by_role("region", name=name).count() == 1
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.figure__scroll').scrollLeft > 0")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.wait_for_function("!document.querySelector('.figure__scroll').hasAttribute('tabindex')")


def test_the_drawing_keeps_its_size_on_a_phone(open_page: OpenPage, site: Path) -> None:
    """The words of a drawing are not shrunk on a phone: it scrolls instead."""
    page = open_page((site / POWER).as_uri(), PHONE)
    box = page.locator("svg.drawing").evaluate("(node) => [node.clientWidth, node.viewBox.baseVal.width]")
    assert box[0] == pytest.approx(box[1], abs=1)


def test_a_mark_lights_up_its_risk(open_page: OpenPage, site: Path) -> None:
    """A mark lights up the row of its risk while it is pointed at or has the focus."""
    page = open_page((site / POWER).as_uri())
    row = page.locator("#risk-xk-01-shen")
    mark = page.locator('[data-risk="xk-01-shen"]').first
    assert "is-lit" not in (row.get_attribute("class") or "")
    mark.hover()
    assert "is-lit" in (row.get_attribute("class") or "")
    page.locator("h1").hover()
    assert "is-lit" not in (row.get_attribute("class") or "")
    mark.locator("a").or_(mark.locator("xpath=ancestor::*[local-name()='a']")).first.focus()
    assert "is-lit" in (row.get_attribute("class") or "")


def test_a_row_lights_up_its_mark(open_page: OpenPage, site: Path) -> None:
    """Pointing at a risk's row lights up its mark in the drawing."""
    page = open_page((site / POWER).as_uri())
    page.locator("#risk-xk-01-shou td").first.hover()
    assert "is-lit" in (page.locator('[data-risk="xk-01-shou"]').first.get_attribute("class") or "")


def test_the_drawing_leads_to_the_rows(open_page: OpenPage, site: Path) -> None:
    """A click on a mark goes to the row of its risk."""
    page = open_page((site / POWER).as_uri())
    page.locator('svg a[href="#risk-xk-01-shou"]').first.click()
    assert page.url.endswith("#risk-xk-01-shou")


def test_the_navigation_opens_on_a_phone(open_page: OpenPage, site: Path) -> None:
    """The button shows the navigation and moves the focus into it, Escape takes both back."""
    page = open_page((site / POWER).as_uri(), PHONE)
    button = page.get_by_role("button", name="目录")
    link = page.locator(".places").get_by_role("link", name="权力清单")
    assert not link.is_visible()
    button.click()
    assert button.get_attribute("aria-expanded") == "true"
    assert link.is_visible()
    assert page.evaluate("document.activeElement.closest('.places') !== null")
    page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert button.evaluate("(node) => node === document.activeElement")


def test_a_link_within_the_page_closes_the_navigation(open_page: OpenPage, site: Path) -> None:
    """On a phone, a heading chosen from the navigation is not left hidden behind it."""
    page = open_page((site / POWER).as_uri(), PHONE)
    page.get_by_role("button", name="目录").click()
    link = page.locator(".contents").get_by_role("link", name="相对人的权利")
    link.click()
    assert page.url.endswith("#rights")
    assert not link.is_visible()


def test_the_navigation_opens_without_script(open_page: OpenPage, site: Path) -> None:
    """Without script the label opens the navigation, and its links lead on."""
    page = open_page((site / POWER).as_uri(), PHONE, has_script=False)
    page.locator(".masthead__menu--plain").click()
    page.locator(".places").get_by_role("link", name="权力清单").click()
    assert page.url == (site / "lists/index.html").as_uri()


def test_the_first_stop_skips_to_the_page(open_page: OpenPage, site: Path) -> None:
    """The first tab stop is the link past the masthead, and it goes to the main heading."""
    page = open_page((site / POWER).as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent.trim()") == "跳到正文"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_landmarks_have_names(open_page: OpenPage, site: Path) -> None:
    """A page has one main part, a banner, a footer, and navigations that are told apart by name."""
    page = open_page((site / POWER).as_uri())
    for role in ("main", "banner", "contentinfo", "search"):
        assert page.get_by_role(role).count() == 1, role
    names = page.get_by_role("navigation").evaluate_all("(nodes) => nodes.map((n) => n.ariaLabel)")
    assert names == ["手册导航", "本页内容", "当前位置", "前后页"]
