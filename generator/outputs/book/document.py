"""The whole book as one HTML document with its style sheet and pictures, ready for the printer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from generator.outputs.book.anchors import collect_anchors
from generator.outputs.book.blocks import BlockSetting
from generator.outputs.book.chapters import list_contents, list_drawings, print_chapter, print_index
from generator.outputs.book.covers import break_title
from generator.outputs.book.figures import list_undrawn
from generator.outputs.book.laws import collect_article_targets
from generator.outputs.book.links import check_links
from generator.outputs.book.printed import PrintedBookContext
from generator.outputs.book.profile import PrintProfile
from generator.outputs.book.prose import ASSET_SCHEME
from generator.outputs.book.style import make_sheet, write_drawing_style, write_sheet
from generator.outputs.book.widths import measure_widths
from generator.outputs.templates import Theme, open_templates, render_template
from generator.pages.blocks import Table
from generator.pages.page import Binding, BindingForm, BookOutline, Pages
from generator.pages.words import Target

BOOK = "print/book.html.j2"
"""The template of the document; it gets ``book``, a PrintedBookContext."""

COVER_TITLE_EMS = 13
"""How many characters of its title a line of the cover holds."""

FRONT_ANCHOR = "front"
"""The id of the contents, with which the Roman page numbers begin."""

MAIN_ANCHOR = "main"
"""The id of the chapters' beginning, page 1."""


@dataclass(frozen=True, slots=True)
class PrintDocument:
    """A book for the printer: HTML that names its pictures as ``asset:<name>``, and the style sheet.

    `openings` are the ids of the pages that begin on a left-hand page with `css`; `css_dense` begins them on
    any new page, for where that would cost too many blank ones. `titles` tell of each place that links lead
    to what it is. The number of pages is filled up to `pages_multiple`. `undrawn` are page and caption of the
    drawings that no page holds, which are printed in words.
    """

    html: str
    css: str
    css_dense: str
    assets: Mapping[str, bytes]
    openings: tuple[str, ...]
    titles: Mapping[str, str]
    pages_multiple: int
    undrawn: tuple[tuple[Target, str], ...] = ()


def write_document(pages: Pages, binding: Binding, profile: PrintProfile, theme: Theme) -> PrintDocument:
    """Return one bound document of `pages`, laid out after `profile` with the templates of `theme`.

    Raises TemplateFault for a mistake of a template, and LinkFault where a link of the book leads nowhere.
    """
    context = _print_binding(pages, binding, profile, theme)
    environment = open_templates(theme, {})
    html = render_template(environment, BOOK, {"book": context})
    check_links(html)
    openings = [page for chapter in context.chapters for page in chapter.pages if page.name]
    sheet = make_sheet(theme, profile, openings, is_draft=pages.masthead.is_draft)
    outline = binding.outline
    return PrintDocument(
        html=html,
        css=write_sheet(environment, sheet),
        css_dense=write_sheet(environment, replace(sheet, starts_left=False)),
        assets={each.name: each.content for each in pages.pictures if f"{ASSET_SCHEME}{each.name}" in html},
        openings=tuple(page.anchor for page in openings),
        titles=_list_titles(context),
        pages_multiple=profile.pages_multiple,
        undrawn=list_undrawn((page for each in outline.chapters for page in each.pages), profile),
    )


def _list_tables(outline: BookOutline) -> Iterator[Table]:
    bound = (page for chapter in (*outline.chapters, *outline.closing) for page in chapter.pages)
    return (block for page in bound for block in page.blocks if isinstance(block, Table))


def _print_binding(pages: Pages, binding: Binding, profile: PrintProfile, theme: Theme) -> PrintedBookContext:
    """Return what the template of the document gets."""
    outline, masthead = binding.outline, pages.masthead
    anchors = collect_anchors(outline)
    setting = BlockSetting(
        profile,
        anchors,
        write_drawing_style(theme, profile),
        measure_widths(_list_tables(outline), profile),
        _collect_linked(pages, binding),
    )
    is_leaflet = binding.form is BindingForm.LEAFLET
    print_each = partial(print_chapter, setting=setting, has_openings=not is_leaflet)
    chapters, closing = tuple(map(print_each, outline.chapters)), tuple(map(print_each, outline.closing))
    printed = (print_index(index, number, anchors) for number, index in enumerate(outline.indexes, 1))
    indexes = tuple(index for index in printed if index.groups)
    return PrintedBookContext(
        masthead=masthead,
        title_lines=break_title(masthead, COVER_TITLE_EMS),
        form=binding.form.value,
        name="" if binding.form is BindingForm.BOOK else binding.title,
        imprint=pages.imprint if outline.has_imprint else (),
        contents=() if is_leaflet else list_contents(chapters, indexes, closing),
        drawings=list_drawings(chapters) if outline.lists_drawings else (),
        chapters=chapters,
        indexes=indexes,
        closing=closing,
        volumes=outline.volumes,
    )


def _collect_linked(pages: Pages, binding: Binding) -> frozenset[Target]:
    """Return the articles of laws to which links lead: those of the document, in a general volume of all volumes."""
    outlines = [each.outline for each in pages.bindings] if binding.outline.volumes else [binding.outline]
    linked = frozenset[Target]().union(*(collect_article_targets(each) for each in outlines))
    entries = [entry for index in binding.outline.indexes for entry in index.entries]
    return linked | {each.target for entry in entries for each in (entry, *entry.parts)}


def _list_titles(book: PrintedBookContext) -> dict[str, str]:
    """Return the titles of chapters, pages and indexes by id; an untitled page has its chapter's."""
    titles = {index.anchor: index.title for index in book.indexes}
    for chapter in (*book.chapters, *book.closing):
        titles[chapter.anchor] = chapter.title
        titles.update({page.anchor: page.title or chapter.title for page in chapter.pages})
    return titles
