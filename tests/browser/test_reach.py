"""Every page can be walked, read and left by everyone: by keyboard, on a small screen, calmly, without script."""

from collections import defaultdict
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.conftest import OpenPage
from tests.browser.sample_sites import choose_pages

SMALLEST_FIRST = ("small", "draft", "bureau")
"""Walking takes one key for each link: the small sample serves as well."""

SMALLEST = 320
"""A window of 1280 pixels at 400 per cent."""

TARGET = 24

BEGIN = """async () => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
}"""

LIST_STOPS = """() => {
  const stops = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
    .filter((node) => !node.disabled && node.checkVisibility({ visibilityProperty: true }));
  stops.forEach((node, index) => { node.dataset.stop = index; });
  return stops.map((node) => node.dataset.stop);
}"""

READ_FOCUS = """() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const style = getComputedStyle(node);
  const isSeen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  return [node.dataset.stop ?? node.outerHTML.slice(0, 80), isSeen];
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


def walk(page: Page) -> tuple[list[str], list[str]]:
    """Return the stops that the tab key makes, and those of them at which nothing shows the focus."""
    met: list[str] = []
    unseen: list[str] = []
    while len(met) < 2000:
        page.keyboard.press("Tab")
        focus = page.evaluate(READ_FOCUS)
        if focus is None or focus[0] in met:
            break
        met.append(focus[0])
        if not focus[1]:
            unseen.append(focus[0])
    return met, unseen


def test_the_keyboard_reaches_everything(open_page: OpenPage, sample_sites: Path) -> None:
    """On a page of each kind the tab key goes through all links and fields in order, each visibly, and out again."""
    page = open_page("about:blank")
    for sample in choose_pages(sample_sites, SMALLEST_FIRST):
        page.goto(sample.path.as_uri())
        page.evaluate(BEGIN)
        expected = page.evaluate(LIST_STOPS)
        met, unseen = walk(page)
        assert met == expected, sample
        assert unseen == [], sample


def test_nothing_scrolls_sideways_on_the_smallest_screen(open_page: OpenPage, sample_sites: Path) -> None:
    """A page of each kind fits a window of 320 pixels; what is wider scrolls within its own region."""
    page = open_page("about:blank", SMALLEST)
    wide = {}
    for sample in choose_pages(sample_sites):
        page.goto(sample.path.as_uri())
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > SMALLEST:
            wide[f"{sample.audience} {sample.kind}"] = width
    assert wide == {}


def test_a_link_says_where_it_leads(open_page: OpenPage, sample_sites: Path) -> None:
    """Outside tables, whose headings tell them apart, links of equal words lead to one place."""
    page = open_page("about:blank")
    double = {}
    for sample in choose_pages(sample_sites):
        page.goto(sample.path.as_uri())
        places = defaultdict(set)
        for words, address in page.evaluate(LIST_LINKS):
            places[words].add(address)
        assert "" not in places, sample
        found = {words for words, addresses in places.items() if len(addresses) > 1}
        if found:
            double[f"{sample.audience} {sample.kind}"] = found
    assert double == {}


def test_what_is_pressed_is_large_enough(open_page: OpenPage, sample_sites: Path) -> None:
    """Buttons, fields and links of the navigation measure at least 24 pixels either way, at both widths."""
    for width in (1280, 390):
        page = open_page("about:blank", width)
        for sample in choose_pages(sample_sites):
            page.goto(sample.path.as_uri())
            assert page.evaluate(LIST_SMALL, TARGET) == [], (sample, width)


def test_nothing_moves_for_those_who_ask_for_calm(browser: Browser, sample_sites: Path) -> None:
    """Where the system asks for less motion, nothing on a page of any kind changes over time."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    moving = """() => [...document.querySelectorAll("*")].flatMap((node) => ["", "::before", "::after"].map((part) => {
      const style = getComputedStyle(node, part);
      const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0);
      const moves = (style.transitionProperty !== "none" && lasts(style.transitionDuration))
        || (style.animationName !== "none" && lasts(style.animationDuration));
      return moves ? `${node.tagName}.${node.className}${part}` : "";
    })).filter(Boolean)"""
    for sample in choose_pages(sample_sites, SMALLEST_FIRST):
        page.goto(sample.path.as_uri())
        assert page.evaluate(moving) == [], sample
    context.close()


def test_without_script_nothing_is_lost(open_page: OpenPage, sample_sites: Path) -> None:
    """Without script a page of each kind shows its text, the navigation and the downloads, and no dead button."""
    plain = open_page("about:blank", has_script=False)
    page = open_page("about:blank")
    for sample in choose_pages(sample_sites, SMALLEST_FIRST):
        if sample.kind in ("search", "home"):
            continue  # the search needs it, and says so
        page.goto(sample.path.as_uri())
        plain.goto(sample.path.as_uri())
        words = "article > :is(p, dl, ul, ol, table, div:not(.scroll)), article table"
        assert plain.locator(words).all_inner_texts() == page.locator(words).all_inner_texts(), sample
        assert plain.locator(".places a").first.is_visible(), sample
        assert plain.locator("a[href$='downloads/handbook.pdf']").is_visible(), sample
        assert plain.locator("button:visible:not([type=submit])").count() == 0, sample
