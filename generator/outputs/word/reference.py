"""The template of forms that ships with the theme, made by program so that a change of it can be reviewed."""

from datetime import UTC, datetime
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from generator.outputs.word.markup import CELL, HEADING, LABEL, TEXT
from generator.outputs.word.packing import pack_again

_SONG, _HEI = "宋体", "黑体"
_LATIN = "Times New Roman"
_QUIET = RGBColor(0x55, 0x60, 0x70)

_BODY = (
    ("{%p if number %}", ""),
    ("{{ number }}", "FormNumber"),
    ("{%p endif %}", ""),
    ("{{ title }}", "FormTitle"),
    ("{%p if lead %}", ""),
    ("{{ lead }}", "FormLead"),
    ("{%p endif %}", ""),
    ("{{ body }}", TEXT),
    ("{%p if notes %}", ""),
    ("填写说明：{{ notes }}", "FormNotes"),
    ("{%p endif %}", ""),
)
"""The paragraphs of the template with their styles; those without one are gone when it is filled."""


def write_reference() -> bytes:
    """Return the template: A4 paper, styles of its own, placeholders, the number of the page below."""
    document = docx.Document()
    _set_paper(document)
    _add_styles(document)
    for paragraph in list(document.paragraphs):
        paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001 - python-docx removes nothing
    for text, style in _BODY:
        document.add_paragraph(text, style=style or None)
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ marking }}　{{ demonstration }}"
    section.header.paragraphs[0].style = "FormNotes"
    _number_pages(section.footer.paragraphs[0])
    rels = document.part.package.rels
    for name in [name for name, rel in rels.items() if rel.reltype.endswith("/thumbnail")]:
        del rels[name]  # a picture of another document
    properties = document.core_properties
    properties.author = properties.title = properties.comments = ""
    properties.created = properties.modified = datetime(2000, 1, 1, tzinfo=UTC)
    stream = BytesIO()
    document.save(stream)
    return pack_again(stream.getvalue())


def _set_paper(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(24), Mm(22)
    section.top_margin, section.bottom_margin = Mm(22), Mm(18)
    section.header_distance, section.footer_distance = Mm(12), Mm(10)


def _add_styles(document: Document) -> None:
    _set_font(document.styles["Normal"], _SONG, 12)
    _add_style(document, "FormNumber", _HEI, 14)
    title = _add_style(document, "FormTitle", _SONG, 20)
    title.font.bold = True
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_after = Pt(8)
    _add_style(document, "FormLead", _SONG, 10.5)
    text = _add_style(document, TEXT, _SONG, 12)
    text.paragraph_format.first_line_indent = Pt(24)
    text.paragraph_format.line_spacing = Pt(20)
    heading = _add_style(document, HEADING, _HEI, 12)
    heading.paragraph_format.space_before = Pt(6)
    heading.paragraph_format.keep_with_next = True
    _add_style(document, CELL, _SONG, 10.5)
    _add_style(document, LABEL, _HEI, 10.5)
    notes = _add_style(document, "FormNotes", _SONG, 9)
    notes.font.color.rgb = _QUIET


def _add_style(document: Document, name: str, family: str, size: float) -> ParagraphStyle:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if not isinstance(style, ParagraphStyle):
        message = f"{name} is no style of paragraphs"
        raise TypeError(message)
    _set_font(style, family, size)
    style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(0)
    return style


def _set_font(style: object, family: str, size: float) -> None:
    if not isinstance(style, ParagraphStyle):
        message = "a style of paragraphs"
        raise TypeError(message)
    style.font.name = _LATIN
    style.font.size = Pt(size)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), family)


def _number_pages(paragraph: Paragraph) -> None:
    """Write 第 n 页, counted by Word."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.style = "FormNotes"
    paragraph.add_run("第 ")
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)  # noqa: SLF001 - python-docx knows no fields
    paragraph.add_run(" 页")
