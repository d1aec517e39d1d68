"""The book of an audience: one document, printed where the cache has it not."""

from generator.commands import messages
from generator.commands.output_kinds import (
    DRAWING_FELL_BACK,
    MISSING_GLYPH,
    PRINT_FAILED,
)
from generator.commands.rendering import RenderStoppedError, Workplace, list_one, stop_at_template
from generator.engines.door import door
from generator.engines.fonts import FontFault, measure_coverage
from generator.outputs.book.document import write_document
from generator.outputs.book.glyphs import MissingGlyph, find_missing_glyphs
from generator.outputs.book.links import LinkFault as BookLinkFault
from generator.outputs.book.profile import SMALLEST_TYPE, FontSlots, PrintProfile
from generator.outputs.templates import TemplateFault
from generator.pages.page import Pages
from generator.pages.words import Target
from generator.values.artefact import Artefact
from generator.values.digest import digest_parts, write_canonical_json
from generator.views.public import PublicPrintChoice

BOOK_FILE = "handbook.pdf"


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
        raise stop_at_template(pages, fault) from fault
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
    limits = printer.PrintLimits()
    try:
        printer.limit_process(limits)
        printed = printer.print_document(document, limits)
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


def _stop_printing(pages: Pages, fault: str) -> RenderStoppedError:
    messages.tell_problems(PRINT_FAILED, list_one(audience=pages.masthead.audience_name, fault=fault))
    return RenderStoppedError()
