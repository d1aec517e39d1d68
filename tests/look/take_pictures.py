"""Pictures of what a build made: each drawing, a page of each kind at two widths, every sheet of the books.

    make look

builds the handbook of this folder and writes the pictures with contact sheets of them into build/look/. Nothing is
judged here: they are there to be looked at.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.look.contact_sheets import Grid, write_sheets

CHROMIUM = Path("/usr/bin/chromium")
BUILD = Path("build")
LOOK = BUILD / "look"
WIDTHS = (1280, 390)
LONGEST_PAGE = 6000
DRAWINGS = Grid(3, 2, 700, 820)
PAGES = {1280: Grid(4, 1, 520, 1400), 390: Grid(8, 1, 240, 1400)}
SHEETS = Grid(8, 4, 240, 340)

_KIND = re.compile(r'data-kind="([a-z-]+)"')


def main() -> None:
    """Take all pictures of every audience that was built."""
    shutil.rmtree(LOOK, ignore_errors=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for audience in sorted(path.parent.name for path in BUILD.glob("*/site")):
            take_drawings(browser, audience)
            take_pages(browser, audience)
        browser.close()
    for book in sorted(BUILD.glob("*/book/*.pdf")):
        take_sheets(book, book.parents[1].name)


def take_drawings(browser: Browser, audience: str) -> None:
    """Write a picture of every drawing of a site."""
    folder = make_folder(audience, "drawings")
    page = browser.new_page(viewport={"width": 1280, "height": 900}, device_scale_factor=1.5)
    for path in list_pages(audience):
        if "<svg" not in path.read_text(encoding="utf-8"):
            continue
        page.goto(path.resolve().as_uri())
        for number, drawing in enumerate(page.locator("figure svg").all(), 1):
            drawing.screenshot(path=folder / f"{path.stem}-{number}.png")
    tell(
        audience,
        "drawings",
        write_sheets(sorted(folder.glob("*.png")), DRAWINGS, LOOK, f"{audience}-drawings"),
    )


def take_pages(browser: Browser, audience: str) -> None:
    """Write a picture of the largest page of each kind, at each width."""
    largest: dict[str, Path] = {}
    for path in list_pages(audience):
        found = _KIND.search(path.read_text(encoding="utf-8"))
        kind = found.group(1) if found else "unknown"
        if kind not in largest or path.stat().st_size > largest[kind].stat().st_size:
            largest[kind] = path
    for width in WIDTHS:
        folder = make_folder(audience, f"pages-{width}")
        page = browser.new_page(viewport={"width": width, "height": 900})
        for kind, path in sorted(largest.items()):
            page.goto(path.resolve().as_uri())
            take_whole(page, folder / f"{kind}.png")
        name = f"{audience}-pages-{width}"
        tell(
            audience,
            f"pages at {width}",
            write_sheets(sorted(folder.glob("*.png")), PAGES[width], LOOK, name),
        )


def take_whole(page: Page, path: Path) -> None:
    """Write a picture of a page from top to bottom, of a very long one the beginning."""
    size = page.viewport_size or {"width": WIDTHS[0], "height": 900}
    height = min(LONGEST_PAGE, int(page.evaluate("document.documentElement.scrollHeight")))
    page.screenshot(
        path=path, full_page=True, clip={"x": 0, "y": 0, "width": size["width"], "height": height}
    )


def take_sheets(book: Path, audience: str) -> None:
    """Write a picture of every sheet of a book."""
    folder = make_folder(audience, "book")
    command = ["pdftoppm", "-r", "72", "-png", str(book), str(folder / "sheet")]
    subprocess.run(command, check=True)
    tell(audience, "book", write_sheets(sorted(folder.glob("*.png")), SHEETS, LOOK, f"{audience}-book"))


def list_pages(audience: str) -> Iterator[Path]:
    """Yield the pages of a site, sorted."""
    yield from sorted((BUILD / audience / "site").rglob("*.html"))


def make_folder(audience: str, name: str) -> Path:
    """Return a new folder for pictures."""
    folder = LOOK / f"{audience}-{name}"
    folder.mkdir(parents=True)
    return folder


def tell(audience: str, what: str, sheets: list[Path]) -> None:
    """Say what was written."""
    print(f"{audience} {what}: {len(sheets)} contact sheets, {LOOK}", flush=True)  # noqa: T201 - it tells


if __name__ == "__main__":
    main()
