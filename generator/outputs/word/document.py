"""One form as a Word file: the unit's template filled, the form's blocks where it wants them, always the same bytes."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import cast
from zipfile import BadZipFile

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docxtpl.template import DocxTemplate
from jinja2 import Environment, StrictUndefined, TemplateError

from generator.outputs.templates import TemplateFault, Theme
from generator.outputs.word.markup import write_blocks
from generator.outputs.word.packing import pack_again
from generator.pages.forms.form import Form
from generator.pages.page import Masthead

TEMPLATE = "word/form.docx"
"""The template of all forms; one for a kind alone is called ``word/form-<kind>.docx``."""

_PLACE = "\u2060body\u2060"
"""Stands where the template has ``{{ body }}`` until the blocks take its place."""

_EARLIEST = date(2000, 1, 1)


def write_word(form: Form, masthead: Masthead, theme: Theme) -> bytes:
    """Return the Word file of a form.

    Raises TemplateFault for a template that is none, asks for what it is not given, or has no ``{{ body }}``.
    """
    name = choose_template(form, theme)
    try:
        template = DocxTemplate(BytesIO(theme[name]))
        template.render(dict(describe_form(form, masthead)), _open_environment(), autoescape=True)
    except TemplateError as fault:
        raise TemplateFault(name, getattr(fault, "lineno", 1) or 1, fault.message or "") from fault
    except (BadZipFile, KeyError, ValueError) as fault:
        raise TemplateFault(name, 1, f"not a Word file: {fault}") from fault
    document = cast("Document", template.docx)  # typed as never set
    width = _turn_paper(document, is_wide=form.is_wide)
    place = next((each for each in document.paragraphs if _PLACE in each.text), None)
    if place is None:
        raise TemplateFault(name, 1, "no paragraph holds {{ body }}")
    for markup in write_blocks(form.blocks, width):
        place._p.addprevious(parse_xml(markup))  # noqa: SLF001 - python-docx inserts no tables otherwise
    place._p.getparent().remove(place._p)  # noqa: SLF001
    _date_properties(document, form, masthead)
    stream = BytesIO()
    document.save(stream)
    return pack_again(stream.getvalue())


def choose_template(form: Form, theme: Theme) -> str:
    """Return the template of a form: that of its kind where the theme has one."""
    own = f"word/form-{form.choice.kind.value}.docx"
    return own if own in theme else TEMPLATE


def describe_form(form: Form, masthead: Masthead) -> Mapping[str, object]:
    """Return what a template may ask for."""
    return {
        "number": form.choice.number or "",
        "title": form.choice.title,
        "subject": form.subject,
        "lead": "　　".join(f"{label}：{words}" for label, words in form.lead),
        "notes": "　".join(f"{number}．{note}" for number, note in enumerate(form.notes, 1)),
        "unit": masthead.unit,
        "edition": masthead.edition,
        "date": masthead.date_words,
        "marking": masthead.marking,
        "demonstration": masthead.demonstration,
        "body": _PLACE,
    }


def _open_environment() -> Environment:
    return Environment(autoescape=True, undefined=StrictUndefined)


def _turn_paper(document: Document, *, is_wide: bool) -> int:
    """Lay the paper across where the form is wide, and return the width of its text in twentieths of a point."""
    section = document.sections[-1]
    width, height = section.page_width, section.page_height
    if width is None or height is None:
        return 0
    if is_wide is (width < height):
        section.page_width, section.page_height = height, width
        section.orientation = WD_ORIENT.LANDSCAPE if is_wide else WD_ORIENT.PORTRAIT
        width = height
    return int((width - (section.left_margin or 0) - (section.right_margin or 0)) / 635)


def _date_properties(document: Document, form: Form, masthead: Masthead) -> None:
    """Say in the properties what the form is, dated as the edition is."""
    day = date.fromisoformat(masthead.date) if masthead.date else _EARLIEST
    moment = datetime.combine(day, time(), UTC)
    properties = document.core_properties
    properties.title = f"{form.choice.title}　{form.subject}".rstrip("　")
    properties.author = masthead.unit
    properties.last_modified_by = masthead.unit
    properties.created = moment
    properties.modified = moment
    properties.revision = 1
    properties.language = "zh-CN"
