"""The door to WeasyPrint: one document printed to tagged PDF, with nothing fetched but its own pictures."""

import gc
import math
import resource
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from typing import NamedTuple, Protocol

from weasyprint import CSS, HTML
from weasyprint.urls import FatalURLFetchingError

from generator.engines.print_assets import AssetFetcher
from generator.engines.print_log import watch_printing
from generator.engines.printing import PrintedBook, PrintLimits
from generator.outputs.book.anchors import name_page
from generator.outputs.book.document import FRONT_ANCHOR, MAIN_ANCHOR, PrintDocument

_VARIANT = "pdf/ua-1"
_LANGUAGE = "zh-CN"
_BLANKS_IN = 10
"""Openings begin on left-hand pages where that costs fewer than one blank page in this many."""

_COVER_LABELS = ("封面", "版记")


class PrintFault(Exception):  # noqa: N818 - told as a problem
    """A document that may not be printed: it asks for what was not given, or leads out of the book."""


class _PageType(NamedTuple):
    side: str
    blank: bool


class _PageBox(Protocol):
    page_type: _PageType


class _Page(Protocol):
    width: float
    height: float
    anchors: Mapping[str, object]
    links: Sequence[tuple[str, str, object, object]]
    _page_box: _PageBox


class _Rendering(Protocol):
    pages: list[_Page]

    def copy(self, pages: list[_Page]) -> "_Rendering": ...

    def write_pdf(self, *, finisher: Callable[["_Rendering", "_Pdf"], None], pdf_variant: str) -> bytes: ...


class _Pdf(Protocol):
    catalog: dict[str, object]
    objects: list[object]


class _Source(Protocol):
    def render(self, *, stylesheets: list[object], pdf_variant: str) -> _Rendering: ...


_open_html: Callable[..., _Source] = HTML
_open_css: Callable[..., object] = CSS


def print_document(document: PrintDocument, limits: PrintLimits) -> PrintedBook:
    """Return `document` printed to PDF/UA-1; equal documents, fonts and libraries give equal bytes.

    Raises PrintFault where it asks for a picture that was not given or leads out of the book, and
    PrintOverrun where it takes more than `limits` allow.
    """
    fetcher = AssetFetcher(document.assets)
    with watch_printing(limits.seconds, limits.pages) as log, _without_collection():
        try:
            rendering = _lay_out(document, fetcher)
            finish = partial(_finish_pdf, titles=document.titles)
            content = rendering.write_pdf(finisher=finish, pdf_variant=_VARIANT)
        except FatalURLFetchingError as fault:
            raise PrintFault(str(fault)) from None
    if fetcher.refused:
        message = f"the book may not fetch {fetcher.refused[0][:200]}"
        raise PrintFault(message)
    return PrintedBook(content, len(rendering.pages), tuple(log.missing), tuple(log.warnings))


def limit_process(limits: PrintLimits) -> None:
    """Hold this whole process to the memory of `limits`, and from now on to twice its seconds."""
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    memory = limits.memory if most == resource.RLIM_INFINITY else min(limits.memory, most)
    resource.setrlimit(resource.RLIMIT_AS, (memory, most))
    _, longest = resource.getrlimit(resource.RLIMIT_CPU)
    wanted = math.ceil(time.process_time()) + 2 * limits.seconds
    seconds = wanted if longest == resource.RLIM_INFINITY else min(wanted, longest)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, longest))


def _lay_out(document: PrintDocument, fetcher: AssetFetcher) -> _Rendering:
    """Return the pages, openings on the left where that is cheap enough, filled up to the wanted multiple."""
    source = _open_html(string=document.html, url_fetcher=fetcher)
    rendering = _render(source, document.css, fetcher)
    if _count_lost_pages(rendering.pages, document.openings) * _BLANKS_IN >= len(rendering.pages):
        rendering = _render(source, document.css_dense, fetcher)
    for page in rendering.pages:
        for kind, target, _, _ in page.links:
            if kind != "internal":
                message = f"the book may not lead to {target[:200]}"
                raise PrintFault(message)
    missing = -len(rendering.pages) % document.pages_multiple
    if missing:
        blank = _make_blank(rendering.pages[-1], fetcher)
        rendering = rendering.copy(rendering.pages + [blank] * missing)
    return rendering


def _render(source: _Source, css: str, fetcher: AssetFetcher) -> _Rendering:
    sheet = _open_css(string=css, url_fetcher=fetcher)
    return source.render(stylesheets=[sheet], pdf_variant=_VARIANT)


def _count_lost_pages(pages: Sequence[_Page], openings: Sequence[str]) -> int:
    """Return how many blank pages stand right before an opening."""
    wanted = frozenset(openings)
    return sum(_is_blank(page) and not wanted.isdisjoint(after.anchors) for page, after in pairwise(pages))


def _is_blank(page: _Page) -> bool:
    return page._page_box.page_type.blank  # noqa: SLF001 - told nowhere else


def _make_blank(page: _Page, fetcher: AssetFetcher) -> _Page:
    """Return an empty page of the size of `page`."""
    css = f"@page {{ size: {page.width}px {page.height}px }}"
    html = f'<html lang="{_LANGUAGE}"><body></body></html>'
    return _render(_open_html(string=html, url_fetcher=fetcher), css, fetcher).pages[0]


def _finish_pdf(rendering: _Rendering, pdf: _Pdf, *, titles: Mapping[str, str]) -> None:
    """Label pages and links of `pdf` before it is written."""
    _label_pages(rendering.pages, pdf)
    for link in pdf.objects:
        if isinstance(link, dict) and link.get("Subtype") == "/Link":
            text, target = type(link["Contents"]), link["Dest"].string
            link["Contents"] = text(titles.get(target) or titles.get(name_page(target), target))


def _label_pages(pages: Sequence[_Page], pdf: _Pdf) -> None:
    """Label the pages of `pdf` as they are numbered on paper: cover, imprint, Roman contents, Arabic rest."""
    labels = {number: f"<< /P {_write_text(label)} >>" for number, label in enumerate(_COVER_LABELS)}
    for anchor, style in ((FRONT_ANCHOR, "/r"), (MAIN_ANCHOR, "/D")):
        first = next((number for number, page in enumerate(pages) if anchor in page.anchors), None)
        if first is not None:
            labels = {number: label for number, label in labels.items() if number < first}
            labels[first] = f"<< /S {style} >>"
    pdf.catalog["PageLabels"] = (
        f"<< /Nums [{' '.join(f'{number} {label}' for number, label in labels.items())}] >>"
    )


def _write_text(text: str) -> str:
    """Return `text` as a text string of PDF."""
    return f"<{(chr(0xFEFF) + text).encode('utf-16-be').hex()}>"


@contextmanager
def _without_collection() -> Iterator[None]:
    """Keep the garbage collector off: a layout makes many objects, few circles, and is the faster for it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
