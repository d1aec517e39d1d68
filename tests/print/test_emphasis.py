"""Emphasis in Chinese prose is printed as a dot under each character, seen in the pixels of the page."""

import subprocess
from io import BytesIO

import pytest
from PIL import Image

from tests.print.binding import bind, make_prose_pages
from tests.print.reading import open_pdf, read_labels, read_words

DOTS_PER_INCH = 200
SCALE = DOTS_PER_INCH / 72
TYPE = 15.75
DARK = 128
STRIP = (-2.0, 0.5)
"""Where dots are looked for, in points from the foot of a line's box, below all strokes and commas."""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("一一<em>一一，一</em>一", [False, False, True, True, False, True, False]),
        ("一" * 25 + "<em>一一一</em>", [False] * 25 + [True]),
    ],
)
def test_a_dot_stands_under_each_emphasized_character(words: str, expected: list[bool]) -> None:
    """Under characters of emphasis there is ink, under punctuation and all others there is none; lines may part it."""
    content = bind(make_prose_pages(words)).content
    index = read_labels(open_pdf(content)).index("1")
    line = next(word for word in read_words(content)[index] if word.text.startswith("一一"))
    page = print_page(content, index)
    found = [has_ink(page, line.left + number * TYPE, line.bottom) for number in range(len(expected))]
    assert found == expected


def print_page(content: bytes, index: int) -> Image.Image:
    """Return the page of `index` in grey."""
    number = str(index + 1)
    command = ["pdftoppm", "-r", str(DOTS_PER_INCH), "-f", number, "-l", number, "-gray", "-png", "-"]
    done = subprocess.run(command, input=content, capture_output=True, check=True)
    return Image.open(BytesIO(done.stdout))


def has_ink(page: Image.Image, left: float, foot: float) -> bool:
    """Tell whether anything dark stands under the character that begins at `left` in a line with this `foot`."""
    box = (left + 3, foot + STRIP[0], left + TYPE - 3, foot + STRIP[1])
    strip = page.crop(
        (round(box[0] * SCALE), round(box[1] * SCALE), round(box[2] * SCALE), round(box[3] * SCALE))
    )
    return any(strip.histogram()[:DARK])
