"""The forms that were ordered, filled or blank, each printed and written for Word."""

from collections.abc import Iterator, Sequence

from generator.commands import messages
from generator.commands.form_order import DOCX, PDF, FormOrder
from generator.commands.output_kinds import MISSING_GLYPH, PRINT_FAILED
from generator.commands.render_book import make_profile
from generator.commands.rendering import RenderStoppedError, Workplace, list_one, tell_template
from generator.engines.print_shop import print_documents
from generator.engines.printing import PrintFailure, PrintLimits
from generator.outputs.book.form_document import write_form_document
from generator.outputs.templates import TemplateFault
from generator.outputs.word.document import write_word
from generator.pages.desk import open_desk
from generator.pages.forms.form import Form
from generator.pages.forms.listing import list_forms
from generator.pages.masthead import make_masthead
from generator.pages.page import Masthead
from generator.values.artefact import Artefact
from generator.views.parts import AudienceView
from generator.views.public import PublicPrintChoice


def render_forms(
    view: AudienceView, choice: PublicPrintChoice, order: FormOrder, work: Workplace
) -> tuple[Artefact, ...]:
    """Return the files of the forms that were ordered, under the identifier of their kind.

    Raises RenderStoppedError after telling what is wrong.
    """
    desk = open_desk(view, is_bound=False)
    masthead = make_masthead(desk)
    kinds = frozenset(order.kinds)
    forms = (
        []
        if order.is_blank
        else list(list_forms(desk, is_blank=False, kinds=kinds, department=order.department))
    )
    if order.is_blank or not order.department:
        forms += list_forms(desk, is_blank=True, kinds=kinds)
    files: list[Artefact] = []
    if PDF in order.formats:
        files += _print_forms(forms, masthead, choice, work)
    if DOCX in order.formats:
        files += _write_forms(forms, masthead, work)
    return tuple(files)


def _print_forms(
    forms: Sequence[Form], masthead: Masthead, choice: PublicPrintChoice, work: Workplace
) -> Iterator[Artefact]:
    try:
        profile = make_profile(choice)
        documents = [write_form_document(form, masthead, profile, work.theme) for form in forms]
    except TemplateFault as fault:
        tell_template(masthead, fault)
        raise RenderStoppedError from fault
    except ValueError as fault:
        _tell_failure(masthead, str(fault))
        raise RenderStoppedError from fault
    is_whole = True
    for form, outcome in zip(forms, print_documents(documents, PrintLimits()), strict=True):
        name = f"{name_form(form)}.{PDF}"
        if isinstance(outcome, PrintFailure):
            _tell_failure(masthead, f"{name}　{outcome.reason}")
            is_whole = False
        elif outcome.missing:
            messages.tell_problems(
                MISSING_GLYPH, (_describe_glyph(masthead, form, char) for char in outcome.missing)
            )
            is_whole = False
        elif outcome.warnings:
            _tell_failure(masthead, f"{name}　{'；'.join(outcome.warnings)}")
            is_whole = False
        else:
            yield Artefact(name, outcome.content)
    if not is_whole:
        raise RenderStoppedError


def _write_forms(forms: Sequence[Form], masthead: Masthead, work: Workplace) -> Iterator[Artefact]:
    try:
        for form in forms:
            yield Artefact(f"{name_form(form)}.{DOCX}", write_word(form, masthead, work.theme))
    except TemplateFault as fault:
        tell_template(masthead, fault)
        raise RenderStoppedError from fault


def name_form(form: Form) -> str:
    """Return the path of a form's file without its ending."""
    return f"{form.choice.id}/{form.stem}"


def _describe_glyph(masthead: Masthead, form: Form, char: str) -> dict[str, str]:
    return {
        "audience": masthead.audience_name,
        "character": char,
        "point": f"U+{ord(char):04X}",
        "page": form.choice.title,
        "where": form.subject or form.stem,
    }


def _tell_failure(masthead: Masthead, fault: str) -> None:
    messages.tell_problems(PRINT_FAILED, list_one(audience=masthead.audience_name, fault=fault))
