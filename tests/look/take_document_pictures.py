"""The pictures in the READMEs: a page, a drawing and an opening of the book, taken of what was built.

    make pictures

builds the handbook of this folder and writes docs/images/; look at them before committing.
"""

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image, ImageOps
from playwright.sync_api import Browser, sync_playwright
from pypdf import PdfReader
from pypdf.generic import Destination

from tests.look.take_pictures import BUILD, CHROMIUM

IMAGES = Path("docs/images")
AUDIENCE = BUILD / "internal"
DRAWN, BOUND = "xk-04", "xk-01"
"""The powers shown by their drawing and by their opening."""
LARGEST = 200_000
"""Bytes; a README is read over slow lines too."""

_COLOURS = (256, 128, 64, 32)
_DOTS = 84
_PAPER = (1280, 960)
_GUTTER = 3
_EDGE = 2


def main() -> None:
    """Take the three pictures anew."""
    IMAGES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        take_page(browser, AUDIENCE / "site" / "index.html", IMAGES / "home.png")
        take_drawing(browser, find_page(DRAWN), IMAGES / "drawing.png")
        name = read_name(browser, find_page(BOUND))
        browser.close()
    take_opening(AUDIENCE / "book" / "handbook.pdf", name, IMAGES / "opening.png")


def take_page(browser: Browser, page: Path, picture: Path) -> None:
    """Write what a reader sees first of a page."""
    width, height = _PAPER
    view = browser.new_page(viewport={"width": width, "height": height})
    view.goto(page.resolve().as_uri())
    view.screenshot(path=picture)
    save_small(Image.open(picture), picture)


def find_page(power: str) -> Path:
    """Return the page of a power."""
    (page,) = (AUDIENCE / "site").glob(f"departments/*/{power}.html")
    return page


def read_name(browser: Browser, page: Path) -> str:
    """Return the name of what a page is about."""
    view = browser.new_page()
    view.goto(page.resolve().as_uri())
    return view.locator("h1").inner_text()


def take_drawing(browser: Browser, page: Path, picture: Path) -> None:
    """Write the drawing of a page."""
    view = browser.new_page(viewport={"width": _PAPER[0], "height": _PAPER[1]})
    view.goto(page.resolve().as_uri())
    view.locator("figure svg").first.screenshot(path=picture)
    save_small(Image.open(picture), picture)


def take_opening(book: Path, name: str, picture: Path) -> None:
    """Write the two facing pages on which a power begins."""
    left = find_left_page(book, name)
    with TemporaryDirectory() as folder:
        stem = str(Path(folder) / "sheet")
        chosen = ["-f", str(left), "-l", str(left + 1)]
        subprocess.run(["pdftoppm", "-r", str(_DOTS), "-png", *chosen, str(book), stem], check=True)
        sheets = [Image.open(path).convert("RGB") for path in sorted(Path(folder).glob("*.png"))]
    width, height = sheets[0].size
    opening = Image.new("RGB", (2 * width + _GUTTER, height), "#b8bcc4")
    for number, sheet in enumerate(sheets):
        opening.paste(sheet, (number * (width + _GUTTER), 0))
    save_small(ImageOps.expand(opening, _EDGE, "#b8bcc4"), picture)


def find_left_page(book: Path, name: str) -> int:
    """Return the number, from 1, of the left one of the two pages on which what is called so begins."""
    reader = PdfReader(book)
    for item in walk_outline(reader.outline):
        if item.title == name:
            number = (reader.get_destination_page_number(item) or 0) + 1
            return number - number % 2
    raise LookupError(name)


def walk_outline(outline: Iterable[Any]) -> Iterator[Destination]:
    """Yield the bookmarks of a book in reading order."""
    for item in outline:
        if isinstance(item, Destination):
            yield item
        else:
            yield from walk_outline(item)


def save_small(image: Image.Image, picture: Path) -> None:
    """Write a picture in as many colours as keep it small."""
    plain = image.convert("RGB")
    for colours in _COLOURS:
        plain.quantize(colours, dither=Image.Dither.NONE).save(picture, optimize=True)
        if picture.stat().st_size <= LARGEST:
            return
    message = f"{picture} has {picture.stat().st_size} bytes"
    raise ValueError(message)


if __name__ == "__main__":
    main()
