"""One form as a document of its own for the printer: title, grid, places to sign, on the unit's paper."""

from generator.outputs.book.anchors import BookAnchors
from generator.outputs.book.blocks import BlockSetting, print_blocks
from generator.outputs.book.document import MAIN_ANCHOR, PrintDocument
from generator.outputs.book.printed import PrintedForm, SheetContext
from generator.outputs.book.profile import PrintProfile
from generator.outputs.book.style import make_sheet
from generator.outputs.templates import Theme, open_templates, render_template
from generator.pages.forms.form import Form
from generator.pages.page import Masthead
from generator.pages.words import Target

FORM = "print/form.html.j2"
"""The template of the document; it gets ``form``, a PrintedForm, and ``masthead``."""

FORM_SHEET = "print/form.css.j2"
"""The template of its style sheet; it gets ``form`` and ``sheet``, a SheetContext."""

_DEPTH = 2


def write_form_document(form: Form, masthead: Masthead, profile: PrintProfile, theme: Theme) -> PrintDocument:
    """Return a form for the printer; its links lead nowhere, since paper has none.

    Raises TemplateFault for a mistake of a template.
    """
    environment = open_templates(theme, {})
    printed = _print_form(form, profile)
    sheet: SheetContext = make_sheet(theme, profile, (), is_draft=masthead.is_draft)
    css = render_template(environment, FORM_SHEET, {"sheet": sheet, "form": printed})
    return PrintDocument(
        html=render_template(environment, FORM, {"form": printed, "masthead": masthead}),
        css=css,
        css_dense=css,
        assets={},
        openings=(),
        titles={MAIN_ANCHOR: printed.title},
        pages_multiple=1,
    )


def _print_form(form: Form, profile: PrintProfile) -> PrintedForm:
    setting = BlockSetting(profile, BookAnchors(frozenset()), "")
    return PrintedForm(
        main=MAIN_ANCHOR,
        kind=form.choice.kind.value,
        number=form.choice.number or "",
        title=form.choice.title,
        subject=form.subject,
        lead=form.lead,
        blocks=print_blocks(form.blocks, Target("form", form.stem), _DEPTH, setting),
        notes=form.notes,
        is_wide=form.is_wide,
        is_blank=form.is_blank,
    )
