"""axe finds nothing on a page of any kind, in either site, at either width, light or dark."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.sample_sites import SAMPLES, SMALLEST_FIRST, SamplePage, choose_pages, list_kinds

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
Scheme = Literal["light", "dark"]
WIDE = 1280
PHONE = 390
VIEWS: tuple[tuple[int, Scheme], ...] = ((WIDE, "light"), (PHONE, "dark"))
"""Each width and each scheme once: colours are the same at any width."""

ALL_VIEWS: tuple[tuple[int, Scheme], ...] = (*VIEWS, (WIDE, "dark"), (PHONE, "light"))
CONTRAST = 4.5
EXCUSES = {
    (
        "color-contrast",
        "shortTextContent",
    ): "a single figure is text too, and has the colours of its row, which are measured",
    ("color-contrast", "bgOverlap"): "words of a drawing, which axe cannot measure; the last test here does",
    ("color-contrast", "imgNode"): "words of a drawing, which axe cannot measure; the last test here does",
    (
        "color-contrast",
        "elmPartiallyObscured",
    ): "a cell of a form that reaches out of what scrolls; its colours are those of the page",
    (
        "th-has-data-cells",
        "",
    ): "a group's heading spans all columns, so axe sees no cell under the last column's",
}
"""What axe could not decide by itself, by rule and message, each with the reason why it is no fault."""

REPEATED = ["tbody > tr:nth-child(n+7)", "li:nth-child(n+13)"]
"""What repeats the rows and items before it, and is looked at with --full only: contrast costs by the word."""

RUN = """async ([only, exclude]) => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const found = await axe.run(
    { include: [document], exclude },
    { runOnly: only, resultTypes: ["violations", "incomplete"] },
  );
  const tell = (results) => results.flatMap((result) => result.nodes.map((node) => {
    const check = [...node.any, ...node.all, ...node.none][0];
    const key = check && check.data && check.data.messageKey;
    return [result.id, key || "", node.target.join(" "), check ? check.message : result.help];
  }));
  return [tell(found.violations), tell(found.incomplete)];
}"""

MEASURE = """() => {
  const read = (colour) => colour.match(/[0-9.]+/g).map(Number);
  const shine = (colour) => read(colour).slice(0, 3)
    .map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const paper = getComputedStyle(document.body).backgroundColor;
  return [...document.querySelectorAll("svg.drawing text")].map((text) => {
    const box = text.getBoundingClientRect();
    const under = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      .find((node) => node instanceof SVGGeometryElement && getComputedStyle(node).fill !== "none");
    const [a, b] = [getComputedStyle(text).fill, under ? getComputedStyle(under).fill : paper].map(shine);
    return [text.textContent, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)];
  });
}"""


@dataclass(frozen=True, slots=True)
class Finding:
    """What axe says of one element: whether it is sure, rule, message and where."""

    is_sure: bool
    rule: str
    key: str
    where: str


@pytest.fixture(scope="module")
def findings(browser: Browser, sample_sites: Path, is_full: bool) -> list[Finding]:
    """Return all that axe finds on the sample pages."""
    found: list[Finding] = []
    context = browser.new_context(locale="zh-CN", reduced_motion="reduce")  # no colour caught half-way
    page = context.new_page()
    samples = choose_pages(sample_sites, SAMPLES if is_full else SMALLEST_FIRST)
    for sample in samples:
        page.goto(sample.path.as_uri())
        page.evaluate(AXE)
        for width, scheme in ALL_VIEWS if is_full else choose_views(sample, samples):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            page.wait_for_function(f"document.documentElement.dataset.scheme === '{scheme}'")
            name = f"{sample.audience} {sample.kind} {width} {scheme}"
            found.extend(examine(page, name, [] if is_full else REPEATED))
    context.close()
    return found


def choose_views(sample: SamplePage, samples: list[SamplePage]) -> tuple[tuple[int, Scheme], ...]:
    """Return how a page is looked at: a public page on a phone alone where staff have one of its kind."""
    has_twin = any(each.kind == sample.kind and each.audience != sample.audience for each in samples)
    return VIEWS[1:] if sample.audience == "public" and has_twin else VIEWS


def examine(page: Page, name: str, excluded: list[str]) -> Iterator[Finding]:
    """Yield what axe finds on the page as it stands, leaving out what the selectors of `excluded` match."""
    sure, open_questions = page.evaluate(RUN, [{"type": "tag", "values": RULES}, excluded])
    for is_sure, results in ((True, sure), (False, open_questions)):
        for rule, key, target, message in results:
            yield Finding(is_sure, rule, key, f"{name}: {target}: {message}")


def measure_drawing(page: Page) -> dict[str, float]:
    """Return the words of the page's drawings with the contrast to what they stand on."""
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": WIDE, "height": height})
    return dict(page.evaluate(MEASURE))


def test_every_kind_of_page_is_looked_at(sample_sites: Path) -> None:
    """There is a sample page of each kind that the program can make."""
    assert {sample.kind for sample in choose_pages(sample_sites)} == set(list_kinds())


def test_axe_finds_nothing(findings: list[Finding]) -> None:
    """No rule of WCAG 2.2 up to AA and none of axe's best practice is broken."""
    assert [f"{each.rule} {each.where}" for each in findings if each.is_sure] == []


def test_what_axe_leaves_open_is_decided(findings: list[Finding]) -> None:
    """What axe could not decide is in the table with its reason, and nothing else is there."""
    asked = {(each.rule, each.key): each.where for each in findings if not each.is_sure}
    assert {question: where for question, where in asked.items() if question not in EXCUSES} == {}
    assert EXCUSES.keys() - asked.keys() == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_of_drawings_stand_out(browser: Browser, sample_sites: Path, scheme: Scheme) -> None:
    """Every word of a drawing has a contrast of 4.5 to what it stands on, light or dark."""
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    weak: dict[str, float] = {}
    measured = 0
    for sample in choose_pages(sample_sites):
        if "<svg" not in sample.path.read_text("utf-8"):
            continue
        page.goto(sample.path.as_uri())
        contrasts = measure_drawing(page)
        measured += len(contrasts)
        weak |= {f"{sample.kind}: {word}": ratio for word, ratio in contrasts.items() if ratio < CONTRAST}
    context.close()
    assert measured > 60
    assert weak == {}
