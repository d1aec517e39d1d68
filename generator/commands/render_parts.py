"""The parts of an audience's output made from its pages: site, book, open data."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.commands import messages
from generator.commands.output_kinds import (
    BROKEN_LINK,
    DRAWING_FELL_BACK,
    MISSING_GLYPH,
    PRINT_FAILED,
    TEMPLATE_FAULT,
)
from generator.engines.cache import Cache
from generator.engines.disk import OWN_FOLDER
from generator.engines.door import door
from generator.engines.fonts import FontFault, measure_coverage
from generator.engines.shell_input import digest_shell_input
from generator.engines.workplace import make_folder
from generator.outputs.book.document import write_document
from generator.outputs.book.glyphs import MissingGlyph, find_missing_glyphs
from generator.outputs.book.links import LinkFault as BookLinkFault
from generator.outputs.book.profile import SMALLEST_TYPE, FontSlots, PrintProfile
from generator.outputs.search.index import write_search_index
from generator.outputs.site.addresses import plan_addresses
from generator.outputs.site.links import find_broken_links
from generator.outputs.site.shell import ShellFault, ShellTree, list_shell_places, pack_shells, unpack_shells
from generator.outputs.site.site_tree import write_site
from generator.outputs.templates import TemplateFault, Theme
from generator.pages.page import Pages
from generator.pages.words import Target
from generator.values.artefact import Artefact
from generator.values.digest import digest_parts, write_canonical_json
from generator.views.public import PublicPrintChoice

BOOK_FILE = "handbook.pdf"


class RenderStoppedError(Exception):
    """A part cannot be made; what is wrong has been told."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """What a renderer works with: the theme, its cache, the digest of the program, and an empty folder."""

    theme: Theme
    cache: Cache
    program: str
    folder: Path


def render_site(pages: Pages, work: Workplace) -> tuple[Artefact, ...]:
    """Return the files of the site, search index included, every link checked.

    Raises RenderStoppedError after telling what is wrong.
    """
    try:
        shells = _take_shells(pages, work)
        site = list(write_site(pages, shells, work.theme))
    except (TemplateFault, ShellFault) as fault:
        raise _stop_at_template(pages, fault) from fault
    site.extend(write_search_index(pages, plan_addresses(pages).paths))
    broken = find_broken_links(site)
    slots = (
        {
            "audience": pages.masthead.audience_name,
            "page": link.source,
            "address": link.address,
            "fault": link.fault.value,
        }
        for link in broken
    )
    if messages.tell_problems(BROKEN_LINK, slots):
        raise RenderStoppedError
    return tuple(site)


def render_book(pages: Pages, choice: PublicPrintChoice, work: Workplace) -> tuple[Artefact, ...]:
    """Return the book as one PDF.

    Raises RenderStoppedError after telling what is wrong.
    """
    try:
        profile = make_profile(choice)
        coverage = measure_coverage(profile.fonts)
        missing = find_missing_glyphs(pages, coverage)
        if messages.tell_problems(MISSING_GLYPH, (_describe_glyph(pages, each) for each in missing)):
            raise RenderStoppedError
        content = _print(pages, profile, work)
    except TemplateFault as fault:
        raise _stop_at_template(pages, fault) from fault
    except (FontFault, BookLinkFault, ValueError) as fault:
        raise _stop_printing(pages, str(fault)) from fault
    return (Artefact(BOOK_FILE, content),)


def make_profile(choice: PublicPrintChoice) -> PrintProfile:
    """Return the print profile that the configuration asks for.

    Raises ValueError where its measures leave no margin or no text.
    """
    fonts = choice.fonts
    return PrintProfile(
        paper_width=choice.page_width,
        paper_height=choice.page_height,
        top=choice.margin_top,
        inner=choice.margin_inner,
        text_width=choice.text_width,
        text_height=choice.text_height,
        body_type=choice.body_size,
        line=choice.body_leading,
        table_type=choice.table_size,
        pages_multiple=choice.page_multiple,
        fonts=FontSlots(body=fonts.body, title=fonts.title, heading=fonts.heading, kai=fonts.kai),
    )


def _take_shells(pages: Pages, work: Workplace) -> ShellTree:
    """Return the shells from the cache, or build them with MkDocs where it has none for these places."""
    places = list_shell_places(pages.places)
    key = digest_shell_input(places, work.theme) + work.program
    kept = work.cache.read_tree("shells", key)
    if kept is not None:
        return unpack_shells(kept)
    folder = make_folder(work.folder / "shells", OWN_FOLDER)
    shells: ShellTree = door("shells").build_shells(places, work.theme, folder)
    work.cache.keep_tree("shells", key, pack_shells(shells))
    return shells


def _print(pages: Pages, profile: PrintProfile, work: Workplace) -> bytes:
    document = write_document(pages, profile, work.theme)
    undrawn = (_describe_undrawn(pages, target, caption) for target, caption in document.undrawn)
    messages.tell_problems(DRAWING_FELL_BACK, undrawn)
    tools = door("print_tools").describe_print_tools(profile.fonts)
    messages.tell_tools(tools)
    facts = {"html": document.html, "css": document.css, "dense": document.css_dense, "tools": dict(tools)}
    facts["multiple"] = str(document.pages_multiple)
    parts = [("", write_canonical_json(facts)), *document.assets.items()]
    key = digest_parts(parts) + work.program
    kept = work.cache.read_file(BOOK_FILE, key)
    if kept is not None:
        return kept
    printer = door("printer")
    try:
        printed = printer.print_document(document, printer.PrintLimits())
    except (printer.PrintFault, printer.PrintOverrun, MemoryError) as fault:
        raise _stop_printing(pages, str(fault) or type(fault).__name__) from fault
    glyphs = (_describe_glyph(pages, MissingGlyph(char, None, BOOK_FILE)) for char in printed.missing)
    if messages.tell_problems(MISSING_GLYPH, glyphs):
        raise RenderStoppedError
    if printed.warnings:
        raise _stop_printing(pages, "；".join(printed.warnings))
    content: bytes = printed.content
    work.cache.keep_file(BOOK_FILE, key, content)
    return content


def _describe_undrawn(pages: Pages, target: Target, caption: str) -> dict[str, str]:
    return {
        "audience": pages.masthead.audience_name,
        "page": str(target),
        "caption": caption,
        "fault": f"< {SMALLEST_TYPE} pt",
    }


def _describe_glyph(pages: Pages, glyph: MissingGlyph) -> dict[str, str]:
    return {
        "audience": pages.masthead.audience_name,
        "character": glyph.char,
        "point": glyph.code,
        "page": str(glyph.target) if glyph.target else pages.masthead.title,
        "where": glyph.where,
    }


def _stop_at_template(pages: Pages, fault: Exception) -> RenderStoppedError:
    messages.tell_problems(TEMPLATE_FAULT, _one(audience=pages.masthead.audience_name, fault=str(fault)))
    return RenderStoppedError()


def _stop_printing(pages: Pages, fault: str) -> RenderStoppedError:
    messages.tell_problems(PRINT_FAILED, _one(audience=pages.masthead.audience_name, fault=fault))
    return RenderStoppedError()


def _one(**slots: str) -> Iterator[dict[str, str]]:
    yield slots
