"""The printer fetches nothing but the document's own pictures, stops in time, and is the same every time."""

import os
import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.engines.print_log import PrintOverrun
from generator.engines.printer import PrintFault, print_document
from generator.engines.printing import PrintLimits
from generator.outputs.book.document import PrintDocument
from tests.outputs.sample_frame import make_picture

ROOT = Path(__file__).parents[2]
LIMITS = PrintLimits(seconds=60, pages=50)
RARE = "\U00020002"
CSS = 'html { font: 12pt "Noto Serif CJK SC" } @page { size: 100mm 100mm; margin: 10mm }'
WITHHELD = "0000-withheld"


def make_document(body: str, css: str = "", head: str = "") -> PrintDocument:
    """Return a document of this body."""
    html = f'<html lang="zh-CN"><head><title>题</title>{head}</head><body>{body}</body></html>'
    assets = {"hall.png": make_picture().content}
    return PrintDocument(html, CSS + css, CSS + css, assets, (), {}, 1)


@pytest.fixture
def secret(tmp_path: Path) -> str:
    """Return the address of a file that no book may hold."""
    path = tmp_path / "secret.txt"
    path.write_text(WITHHELD)
    return path.as_uri()


def test_a_picture_of_the_document_is_printed() -> None:
    """What is given under its name is fetched and printed."""
    book = print_document(make_document('<img src="asset:hall.png" alt="厅">'), LIMITS)
    assert book.page_count == 1
    assert b"/Subtype /Image" in book.content
    assert book.warnings == ()


@pytest.mark.parametrize(
    "body",
    [
        '<img src="{url}" alt="x">',
        '<div style="background: url({url})">x</div>',
        '<div style="list-style: url({url}) inside; display: list-item">x</div>',
        '<object data="{url}">x</object>',
        '<embed src="{url}">',
        '<a rel="attachment" href="{url}">x</a>',
        '<svg width="9" height="9"><image href="{url}" width="9" height="9"/></svg>',
        '<style>@import "{url}";</style>',
        "<style>@font-face {{ font-family: x; src: url({url}) }} p {{ font-family: x }}</style><p>x</p>",
        "<style>p::before {{ content: url({url}) }}</style><p>x</p>",
        '<link rel="stylesheet" href="{url}">',
        '<link rel="attachment" href="{url}">',
        '<a href="{url}">x</a>',
    ],
)
@pytest.mark.parametrize("scheme", ["file", "http", "data", "asset"])
def test_nothing_else_is_fetched_or_led_to(body: str, scheme: str, secret: str) -> None:
    """Files, hosts, data in place and pictures not given: each way to reach for them stops the printing."""
    url = {
        "file": secret,
        "http": "http://127.0.0.1:9/x.png",
        "data": "data:text/plain,x",
        "asset": "asset:other.png",
    }[scheme]
    with pytest.raises(PrintFault, match="may not"):
        print_document(make_document(body.format(url=url)), LIMITS)


@pytest.mark.parametrize(
    "body",
    [
        '<iframe src="{url}"></iframe>',
        '<video poster="{url}"></video>',
        '<meta http-equiv="refresh" content="0; url={url}">',
        '<svg><use href="{url}#a"/></svg>',
        '<base href="{url}">',
        "<!-- {url} -->",
    ],
)
def test_what_is_not_obeyed_leaves_no_trace(body: str, secret: str) -> None:
    """Other ways to name a file do nothing, and what lies in it is not in the book."""
    book = print_document(make_document(body.format(url=secret)), LIMITS)
    assert WITHHELD.encode() not in book.content


def test_a_missing_glyph_is_told() -> None:
    """A character that no font has is given back, once, and is no mere warning."""
    book = print_document(make_document(f"<p>{RARE}甲{RARE}</p>"), LIMITS)
    assert book.missing == (RARE,)
    assert book.warnings == ()


def test_warnings_are_told() -> None:
    """What the printer does not understand in a style sheet is given back in words."""
    book = print_document(make_document("<p>甲</p>", css="p { nonsense: 1 }"), LIMITS)
    assert len(book.warnings) == 1
    assert "nonsense" in book.warnings[0]


def test_too_many_pages_stop_the_printing() -> None:
    """A document of more pages than allowed is given up at the first one too many."""
    document = make_document('<p style="break-before: page">甲</p>' * 5)
    with pytest.raises(PrintOverrun, match="more than 3 pages"):
        print_document(document, replace(LIMITS, pages=3))
    assert print_document(document, replace(LIMITS, pages=5)).page_count == 5


def test_too_much_time_stops_the_printing() -> None:
    """A document that takes more processor time than allowed is given up at its next page."""
    with pytest.raises(PrintOverrun, match="time"):
        print_document(make_document("<p>甲</p>"), replace(LIMITS, seconds=0))


def test_the_log_is_left_as_it_was() -> None:
    """After printing, well or not, nothing listens any more: the next book has only its own warnings."""
    with pytest.raises(PrintOverrun):
        print_document(make_document("<p>甲</p>", css="p { nonsense: 1 }"), replace(LIMITS, seconds=0))
    assert print_document(make_document("<p>甲</p>"), LIMITS).warnings == ()


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    """In another process, folder, time zone, locale and hash order the bytes are equal."""
    document = make_document(
        '<h1 id="a">甲</h1><p><a href="#a">乙</a></p><img src="asset:hall.png" alt="厅">'
    )
    script = (
        "import pickle, sys; from generator.engines.printer import PrintLimits, print_document;"
        "document = pickle.load(sys.stdin.buffer);"
        "sys.stdout.buffer.write(print_document(document, PrintLimits()).content)"
    )
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "TZ": "Asia/Shanghai",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
    }
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=pickle.dumps(document),
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env=environment,
    )
    assert done.stdout == print_document(document, LIMITS).content


def test_a_process_can_be_held_to_its_limits() -> None:
    """A process that limits itself cannot take more memory than that."""
    script = (
        "from generator.engines.printer import PrintLimits, limit_process;"
        "limit_process(PrintLimits(seconds=60, memory=2 * 1024**3));"
        "bytearray(4 * 1024**3)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 1
    assert b"MemoryError" in done.stderr
