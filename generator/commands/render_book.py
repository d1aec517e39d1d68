"""The bound documents of an audience, each printed where the cache has it not."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.commands import messages
from generator.commands.output_kinds import (
    DRAWING_FELL_BACK,
    MISSING_GLYPH,
    PRINT_FAILED,
)
from generator.commands.rendering import RenderStoppedError, Workplace, list_one, stop_at_template
from generator.engines.door import door
from generator.engines.fonts import FontFault, measure_coverage
from generator.engines.print_shop import print_documents
from generator.engines.printing import PrintFailure, PrintLimits
from generator.outputs.book.document import PrintDocument, write_document
from generator.outputs.book.glyphs import MissingGlyph, find_missing_glyphs
from generator.outputs.book.links import LinkFault as BookLinkFault
from generator.outputs.book.profile import SMALLEST_TYPE, FontSlots, PrintProfile
from generator.outputs.templates import TemplateFault
from generator.pages.page import Pages
from generator.pages.words import Target
from generator.values.artefact import Artefact
from generator.values.digest import digest_parts, write_canonical_json
from generator.views.public import PublicPrintChoice

BOOK_FOLDER = "books"
"""In the cache: every document under its name, with the digest of all it was printed from."""


@dataclass(frozen=True, slots=True)
class _Order:
    """A document to be printed: the file it becomes, and the digest of all that its bytes depend on."""

    file: str
    document: PrintDocument
    key: str


def render_book(pages: Pages, choice: PublicPrintChoice, work: Workplace) -> tuple[Artefact, ...]:
    """Return every bound document as a PDF of its own.

    Raises RenderStoppedError after telling what is wrong.
    """
    try:
        profile = make_profile(choice)
        coverage = measure_coverage(profile.fonts)
        missing = find_missing_glyphs(pages, coverage)
        if messages.tell_problems(MISSING_GLYPH, (_describe_glyph(pages, each) for each in missing)):
            raise RenderStoppedError
        orders = _write_orders(pages, profile, work)
    except TemplateFault as fault:
        raise stop_at_template(pages, fault) from fault
    except (FontFault, BookLinkFault, ValueError) as fault:
        raise _stop_printing(pages, str(fault)) from fault
    kept = {order.file: work.cache.read_file(_name_kept(order.file), order.key) for order in orders}
    printed = _print(pages, [order for order in orders if kept[order.file] is None], work)
    work.cache.forget_files(BOOK_FOLDER, (order.file for order in orders))
    return tuple(Artefact(order.file, kept[order.file] or printed[order.file]) for order in orders)


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


def _write_orders(pages: Pages, profile: PrintProfile, work: Workplace) -> list[_Order]:
    """Return an order for each bound document; tell which drawings no page holds, and what prints."""
    tools = door("print_tools").describe_print_tools(profile.fonts)
    orders: list[_Order] = []
    undrawn: dict[tuple[Target, str], None] = {}
    for binding in pages.bindings:
        document = write_document(pages, binding, profile, work.theme)
        undrawn |= dict.fromkeys(document.undrawn)
        key = _digest_document(document, tools) + work.program
        orders.append(_Order(f"{binding.name}.pdf", document, key))
    messages.tell_problems(DRAWING_FELL_BACK, (_describe_undrawn(pages, *each) for each in undrawn))
    messages.tell_tools(tools)
    return orders


def _digest_document(document: PrintDocument, tools: Mapping[str, str]) -> str:
    facts = {"html": document.html, "css": document.css, "dense": document.css_dense, "tools": dict(tools)}
    facts["multiple"] = str(document.pages_multiple)
    return digest_parts([("", write_canonical_json(facts)), *document.assets.items()])


def _print(pages: Pages, orders: list[_Order], work: Workplace) -> dict[str, bytes]:
    """Return what was printed by file; what is sound is kept, though another document may have failed."""
    outcomes = print_documents([order.document for order in orders], PrintLimits())
    printed: dict[str, bytes] = {}
    for order, outcome in zip(orders, outcomes, strict=True):
        if isinstance(outcome, PrintFailure):
            _tell_failure(pages, f"{order.file}　{outcome.reason}")
            continue
        glyphs = (_describe_glyph(pages, MissingGlyph(char, None, order.file)) for char in outcome.missing)
        if messages.tell_problems(MISSING_GLYPH, glyphs):
            continue
        if outcome.warnings:
            _tell_failure(pages, f"{order.file}　{'；'.join(outcome.warnings)}")
            continue
        printed[order.file] = outcome.content
        work.cache.keep_file(_name_kept(order.file), order.key, outcome.content)
    if len(printed) < len(orders):
        raise RenderStoppedError
    return printed


def _name_kept(file: str) -> str:
    return f"{BOOK_FOLDER}/{file}"


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
    _tell_failure(pages, fault)
    return RenderStoppedError()


def _tell_failure(pages: Pages, fault: str) -> None:
    messages.tell_problems(PRINT_FAILED, list_one(audience=pages.masthead.audience_name, fault=fault))
