"""What readers choose for themselves: dark or light, kept by the browser, and the button that prints."""

from pathlib import Path

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
