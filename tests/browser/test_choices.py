"""What readers choose for themselves: dark or light, larger text, high contrast; and the button that prints."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OpenPage

DARK = "rgb(20, 24, 30)"
POWER = "departments/sp/xk-01.html"
WHITE = "rgb(255, 255, 255)"


def read_paper(page: Page) -> str:
    """Return the colour of the page's ground."""
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert isinstance(colour, str)
    return colour


def test_the_system_decides_until_the_reader_does(open_page: OpenPage, site: Path) -> None:
    """Dark follows the system as it changes; the button turns it round, and back to following."""
    page = open_page((site / POWER).as_uri())
    button = page.get_by_role("button", name="深色")
    assert (read_paper(page), button.get_attribute("aria-pressed")) == (WHITE, "false")
    page.emulate_media(color_scheme="dark")
    expect(button).to_have_attribute("aria-pressed", "true")
    assert read_paper(page) == DARK
    button.click()
    assert (read_paper(page), button.get_attribute("aria-pressed")) == (WHITE, "false")
    button.click()
    page.emulate_media(color_scheme="light")
    expect(button).to_have_attribute("aria-pressed", "false")
    assert read_paper(page) == WHITE


def test_a_choice_stays_from_page_to_page(open_page: OpenPage, site: Path) -> None:
    """What was chosen holds on the next page before anything of it is drawn."""
    page = open_page((site / POWER).as_uri())
    page.get_by_role("button", name="深色").click()
    page.add_init_script(
        "new MutationObserver(() => { if (document.body && !window.first) "
        "window.first = document.documentElement.dataset.scheme; })"
        ".observe(document, { childList: true, subtree: true })"
    )
    page.goto((site / "index.html").as_uri())
    assert page.evaluate("window.first") == "dark"
    assert read_paper(page) == DARK


def test_nothing_is_lost_where_the_browser_keeps_nothing(browser: Browser, site: Path) -> None:
    """Where storage is refused the choice holds on the page, and nothing complains."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } })"
    )
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto((site / POWER).as_uri())
    page.get_by_role("button", name="深色").click()
    assert read_paper(page) == DARK
    assert faults == []
    context.close()


def test_paper_is_light(open_page: OpenPage, site: Path) -> None:
    """In print the dark scheme is left aside, in the drawing too."""
    page = open_page((site / POWER).as_uri())
    page.get_by_role("button", name="深色").click()
    page.emulate_media(media="print")
    assert (
        page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper')") == "#ffffff"
    )
    heading = page.locator(".drawing .heading").first
    assert heading.evaluate("(node) => getComputedStyle(node).fill") == WHITE


def test_a_printed_page_says_what_it_is_of(open_page: OpenPage, site: Path) -> None:
    """On paper unit, title and edition stand on one line, without navigation, search or buttons."""
    page = open_page((site / POWER).as_uri())
    page.emulate_media(media="print")
    names = (".masthead__unit", ".masthead__title", ".masthead__edition")
    boxes = [page.locator(name).bounding_box() for name in names]
    assert all(boxes)
    assert len({round(box["y"] + box["height"]) for box in boxes if box}) == 1
    for name in (".places", ".masthead__search", ".choices", ".path", ".sequence", ".figure__words"):
        assert not page.locator(name).first.is_visible(), name


def test_the_button_prints_the_page(open_page: OpenPage, site: Path) -> None:
    """打印本页 opens the browser's print dialog."""
    page = open_page((site / POWER).as_uri())
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="打印本页").click()
    assert page.evaluate("window.printed")


def test_without_script_no_button_promises_anything(open_page: OpenPage, site: Path) -> None:
    """Buttons that need script are not shown without it."""
    page = open_page((site / POWER).as_uri(), has_script=False)
    assert not page.locator(".choices").is_visible()


def test_larger_text_and_high_contrast_are_switches(open_page: OpenPage, site: Path) -> None:
    """Each button works by keyboard, says its state, holds on the next page from its first moment, and goes again."""
    page = open_page((site / POWER).as_uri())
    for name, key in (("大字", "large"), ("高对比", "contrast")):
        button = page.get_by_role("button", name=name)
        assert button.get_attribute("aria-pressed") == "false"
        button.focus()
        page.keyboard.press("Enter")
        assert button.get_attribute("aria-pressed") == "true"
        assert page.evaluate(f"'{key}' in document.documentElement.dataset")
    page.add_init_script(
        "new MutationObserver(() => { if (document.body && !window.first) "
        "window.first = { ...document.documentElement.dataset }; })"
        ".observe(document, { childList: true, subtree: true })"
    )
    page.goto((site / "index.html").as_uri())
    first = page.evaluate("window.first")
    assert {"large", "contrast"} <= set(first)
    for name in ("大字", "高对比"):
        button = page.get_by_role("button", name=name)
        assert button.get_attribute("aria-pressed") == "true"
        button.click()
        assert button.get_attribute("aria-pressed") == "false"
    page.goto((site / POWER).as_uri())
    assert not {"large", "contrast"} & set(page.evaluate("({ ...document.documentElement.dataset })"))


@pytest.mark.parametrize("width", [1280, 390])
def test_larger_text_fits_its_window(open_page: OpenPage, site: Path, width: int) -> None:
    """Text is a quarter larger, and no page is wider than its window."""
    page = open_page((site / POWER).as_uri(), width)
    measure = "document.querySelector('h1').getBoundingClientRect().height"
    before = page.evaluate("getComputedStyle(document.body).zoom")
    small = page.evaluate(measure)
    page.get_by_role("button", name="大字").click()
    assert (before, page.evaluate("getComputedStyle(document.body).zoom")) == ("1", "1.25")
    assert page.evaluate(measure) >= small * 1.2
    for path in (POWER, "index.html", "search.html"):
        page.goto((site / path).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_high_contrast_is_high(open_page: OpenPage, site: Path, scheme: str) -> None:
    """All words stand at least seven to one against what is behind them, in either scheme; paper stays as it was."""
    page = open_page((site / POWER).as_uri())
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.get_by_role("button", name="高对比").click()
    names = ["--ink", "--ink-quiet", "--blue", *(f"--tone-{rank}" for rank in range(1, 6))]
    for ground in ("--paper", "--paper-tint", "--blue-tint"):
        for name in names:
            assert contrast(read_token(page, name), read_token(page, ground)) >= 7, (name, ground)
    page.emulate_media(media="print")
    assert read_token(page, "--ink") == "#1b2028"


def read_token(page: Page, name: str) -> str:
    """Return the colour that a token stands for."""
    value = page.evaluate(f"getComputedStyle(document.documentElement).getPropertyValue('{name}')")
    assert isinstance(value, str)
    return value


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours such as ``#1b2028``, after WCAG 2.2."""
    bright, dark = sorted((measure_light(one), measure_light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def measure_light(colour: str) -> float:
    """Return the relative luminance of a colour."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
