"""Every page can be walked, read and left by everyone: by keyboard, on a small screen, calmly, without script."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import OpenPage
from tests.browser.sample_sites import SMALLEST_FIRST, SamplePage, choose_pages

SMALLEST = 320
"""A window of 1280 pixels at 400 per cent."""

TARGET = 24

BEGIN = """async () => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  window.met = [];
  document.addEventListener("focusin", ({ target }) => {
    const style = getComputedStyle(target);
    const isSeen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    window.met.push([target.dataset.stop ?? target.outerHTML.slice(0, 80), isSeen]);
  });
  const stops = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
    .filter((node) => !node.disabled && node.checkVisibility({ visibilityProperty: true }));
  stops.forEach((node, index) => { node.dataset.stop = index; });
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  window.met.length = 0;
  return stops.map((node) => node.dataset.stop);
}"""

LIST_LINKS = """() => [...document.querySelectorAll("article a[href]")]
  .filter((link) => !link.closest("table, nav, svg"))
  .map((link) => [link.ariaLabel || link.textContent.trim().replace(/\\s+/g, " "), link.href])"""

LIST_SMALL = """(least) => [...document.querySelectorAll("button, input, select, summary, nav a")]
  .filter((node) => node.checkVisibility({ visibilityProperty: true }))
  .filter((node) => !node.closest(".path, .sequence"))
  .map((node) => [node.outerHTML.slice(0, 80), node.getBoundingClientRect()])
  .filter(([, box]) => box.width < least || box.height < least)
  .map(([name, box]) => `${name} ${box.width} ${box.height}`)"""


MOVING = """() => [...document.querySelectorAll("*")].flatMap((node) => ["", "::before", "::after"].map((part) => {
  const style = getComputedStyle(node, part);
  const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0);
  const moves = (style.transitionProperty !== "none" && lasts(style.transitionDuration))
    || (style.animationName !== "none" && lasts(style.animationDuration));
  return moves ? `${node.tagName}.${node.className}${part}` : "";
})).filter(Boolean)"""

READ = """() => ({
  words: [...document.querySelectorAll("article > :is(p, dl, ul, ol, table, div:not(.scroll)), article table")]
    .map((node) => node.innerText),
  places: document.querySelector(".places a").checkVisibility({ visibilityProperty: true }),
  download: document.querySelector("a[href$='downloads/handbook.pdf']").checkVisibility({ visibilityProperty: true }),
  buttons: [...document.querySelectorAll("button:not([type=submit])")]
    .filter((node) => node.checkVisibility({ visibilityProperty: true })).map((node) => node.outerHTML),
})"""


@dataclass(frozen=True, slots=True)
class Visit:
    """What was measured on one page."""

    name: str
    links: list[tuple[str, str]]
    small: list[str]
    moving: list[str]
    width: int


@pytest.fixture(scope="module")
def visits(browser: Browser, sample_sites: Path) -> list[Visit]:
    """Return what is measured on a page of each kind, each loaded once."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    page = context.new_page()
    found = [measure(page, sample) for sample in choose_pages(sample_sites)]
    context.close()
    return found


def measure(page: Page, sample: SamplePage) -> Visit:
    """Return what there is to measure on a page: wide and calm, on a phone, on the smallest screen."""
    page.goto(sample.path.as_uri())
    links, small = page.evaluate(LIST_LINKS), page.evaluate(LIST_SMALL, TARGET)
    page.emulate_media(reduced_motion="reduce")
    moving = page.evaluate(MOVING)
    page.emulate_media(reduced_motion="no-preference")
    page.set_viewport_size({"width": 390, "height": 900})
    small += page.evaluate(LIST_SMALL, TARGET)
    page.set_viewport_size({"width": SMALLEST, "height": 900})
    width = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size({"width": 1280, "height": 900})
    return Visit(f"{sample.audience} {sample.kind}", links, small, moving, width)


def test_the_keyboard_reaches_everything(open_page: OpenPage, sample_sites: Path) -> None:
    """On a page of each kind the tab key goes through all links and fields in order, each visibly, and out again."""
    page = open_page("about:blank")
    for sample in choose_pages(sample_sites, SMALLEST_FIRST):
        page.goto(sample.path.as_uri())
        expected = page.evaluate(BEGIN)
        for _ in range(len(expected) + 1):
            page.keyboard.press("Tab")
        met = page.evaluate("window.met")
        stops = [stop for stop, _ in met]
        assert stops in (expected, [*expected, expected[0]]), sample  # out of the page, or out and in again
        assert [stop for stop, is_seen in met if not is_seen] == [], sample


def test_nothing_scrolls_sideways_on_the_smallest_screen(visits: list[Visit]) -> None:
    """A page of each kind fits a window of 320 pixels; what is wider scrolls within its own region."""
    assert {each.name: each.width for each in visits if each.width > SMALLEST} == {}


def test_a_link_says_where_it_leads(visits: list[Visit]) -> None:
    """Outside tables, whose headings tell them apart, links of equal words lead to one place."""
    double = {}
    for each in visits:
        places = defaultdict(set)
        for words, address in each.links:
            places[words].add(address)
        assert "" not in places, each.name
        found = {words for words, addresses in places.items() if len(addresses) > 1}
        if found:
            double[each.name] = found
    assert double == {}


def test_what_is_pressed_is_large_enough(visits: list[Visit]) -> None:
    """Buttons, fields and links of the navigation measure at least 24 pixels either way, at both widths."""
    assert {each.name: each.small for each in visits if each.small} == {}


def test_nothing_moves_for_those_who_ask_for_calm(visits: list[Visit]) -> None:
    """Where the system asks for less motion, nothing on a page of any kind changes over time."""
    assert {each.name: each.moving for each in visits if each.moving} == {}


def test_without_script_nothing_is_lost(open_page: OpenPage, sample_sites: Path) -> None:
    """Without script a page of each kind shows its text, the navigation and the downloads, and no dead button."""
    plain = open_page("about:blank", has_script=False)
    page = open_page("about:blank")
    for sample in choose_pages(sample_sites, SMALLEST_FIRST):
        if sample.kind in ("search", "home"):
            continue  # the search needs it, and says so
        page.goto(sample.path.as_uri())
        plain.goto(sample.path.as_uri())
        read, bare = page.evaluate(READ), plain.evaluate(READ)
        assert read["words"], sample
        assert bare["words"] == read["words"], sample
        assert bare["places"], sample
        assert bare["download"], sample
        assert bare["buttons"] == [], sample


def test_signatures_stand_whole_on_a_phone(open_page: OpenPage, sample_sites: Path) -> None:
    """Both signatures of a commitment are seen on a phone without scrolling sideways."""
    page = open_page((sample_sites / "small/internal/lists/form-commitment.html").as_uri(), 390)
    sheet = page.locator(".sheet--bare").last
    assert sheet.locator("td").count() == 2
    assert sheet.evaluate("(node) => node.scrollWidth <= node.parentElement.clientWidth")
