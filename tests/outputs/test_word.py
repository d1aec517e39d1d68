"""Word forms have the template's look, the form's grid and words, and the same bytes each time."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from generator.model.record_terms import FormKind
from generator.outputs.templates import TemplateFault, Theme
from generator.outputs.word.document import TEMPLATE, write_word
from generator.outputs.word.reference import write_reference
from generator.pages.blocks import (
    Heading,
    Items,
    Paragraph,
    Sheet,
    SheetCell,
    SheetCellKind,
    SheetGroup,
    SheetRow,
)
from generator.pages.forms.form import Form
from generator.pages.words import plain
from generator.views.internal import InternalFormChoice
from tests.outputs.sample_frame import make_masthead

CHOICE = InternalFormChoice(
    id="sheet",
    kind=FormKind.SELF_CHECK,
    title="自查表",
    number="附件四",
    person_classes=(),
    department_kinds=(),
    opinions=(),
)


def text(words: str, columns: int = 1) -> SheetCell:
    """Return a cell that says `words`."""
    return SheetCell((plain(words),) if words else (), columns=columns)


GRID = Sheet(
    "grid",
    "表",
    (1, 1, 2),
    (
        SheetGroup(
            (SheetRow((text("甲"), text("乙<&"))), SheetRow((text(""), text("丙")))), (plain("合并"),)
        ),
        SheetGroup(
            (
                SheetRow(
                    (text("全宽", columns=2), SheetCell((plain("签字"),), SheetCellKind.SIGNATURE, height=4))
                ),
            )
        ),
    ),
    (SheetRow((text("一"), text("二"), text("三"))),),
)
FORM = Form(
    choice=CHOICE,
    subject="许可受理岗",
    about=None,
    department="",
    stem="sheet",
    lead=(("单位", "某局"), ("填表日期", "　　年　　月　　日")),
    blocks=(
        Heading(3, "一、情况", "one"),
        Paragraph(plain("一段话。")),
        Items((plain("一条"),), is_ordered=True),
        GRID,
    ),
    notes=("写清楚。",),
)


def open_form(form: Form, theme: Theme) -> "docx.document.Document":
    """Return the Word file of a form, read again."""
    return docx.Document(BytesIO(write_word(form, make_masthead(is_draft=False), theme)))


def test_the_template_is_filled(theme: dict[str, bytes]) -> None:
    """Number, title, lead, blocks and notes follow each other in the template's styles; nothing else is left of it."""
    document = open_form(FORM, theme)
    told = [(each.style.name if each.style else "", each.text) for each in document.paragraphs if each.text]
    assert told == [
        ("FormNumber", "附件四"),
        ("FormTitle", "自查表"),
        ("FormLead", "单位：某局　　填表日期：　　年　　月　　日"),
        ("FormHeading", "一、情况"),
        ("FormText", "一段话。"),
        ("FormText", "1．一条"),
        ("FormNotes", "填写说明：1．写清楚。"),
    ]


def test_the_grid_has_its_cells(theme: dict[str, bytes]) -> None:
    """Cells, merged ones and wide ones stand where the form has them, with the words escaped."""
    (table,) = open_form(FORM, theme).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["一", "二", "三"],
        ["合并", "甲", "乙<&"],
        ["合并", "", "丙"],
        ["全宽", "全宽", "签字"],
    ]


def test_heads_repeat_and_rows_stay_whole(theme: dict[str, bytes]) -> None:
    """The head is repeated on each page, no row is split, and the rows of a group stay together."""
    (table,) = open_form(FORM, theme).tables
    xml = [row._tr.xml for row in table.rows]
    assert ["w:tblHeader" in row for row in xml] == [True, False, False, False]
    assert all("w:cantSplit" in row for row in xml)
    assert ["w:keepNext" in row for row in xml] == [True, True, False, False]


@pytest.mark.parametrize("is_wide", [False, True])
def test_wide_forms_turn_the_paper(theme: dict[str, bytes], *, is_wide: bool) -> None:
    """A wide form lies across, and its grid fills the text's width."""
    document = open_form(replace(FORM, is_wide=is_wide), theme)
    section = document.sections[0]
    width, height = section.page_width or 0, section.page_height or 0
    assert (width > height) is is_wide
    room = width - (section.left_margin or 0) - (section.right_margin or 0)
    (table,) = document.tables
    assert sum(column.width or 0 for column in table.columns) == pytest.approx(room, rel=0.001)


def test_equal_forms_give_equal_bytes(theme: dict[str, bytes]) -> None:
    """Writing twice gives the same bytes, dated as the edition is and by no clock."""
    masthead = make_masthead(is_draft=False)
    content = write_word(FORM, masthead, theme)
    assert content == write_word(FORM, masthead, theme)
    with ZipFile(BytesIO(content)) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert open_form(FORM, theme).core_properties.modified.date().isoformat() == masthead.date


def test_a_unit_has_its_own_template(theme: dict[str, bytes]) -> None:
    """A template for a kind goes before that for all."""
    document = docx.Document()
    document.add_paragraph("本单位{{ title }}（{{ subject }}）")
    document.add_paragraph("{{ body }}")
    stream = BytesIO()
    document.save(stream)
    own = open_form(FORM, {**theme, "word/form-self-check.docx": stream.getvalue()})
    assert own.paragraphs[0].text == "本单位自查表（许可受理岗）"
    assert len(own.tables) == 1


def save_template(*lines: str) -> bytes:
    """Return a template of these paragraphs."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        (b"no zip", "not a Word file"),
        (save_template("{{ title }}"), "body"),
        (save_template("{{ nothing }}", "{{ body }}"), "nothing"),
        (save_template("{% if %}", "{{ body }}"), "Expected an expression"),
    ],
)
def test_a_mistake_of_a_template_is_told(theme: dict[str, bytes], template: bytes, reason: str) -> None:
    """A template that is no Word file, asks for what there is not, or has no place for the form is named."""
    with pytest.raises(TemplateFault, match=reason) as fault:
        write_word(FORM, make_masthead(is_draft=False), {**theme, TEMPLATE: template})
    assert fault.value.file == TEMPLATE


def test_the_shipped_template_is_what_the_program_writes(theme: dict[str, bytes]) -> None:
    """The template in the theme has the parts that `make template` writes."""
    with ZipFile(BytesIO(theme[TEMPLATE])) as shipped, ZipFile(BytesIO(write_reference())) as written:
        assert shipped.namelist() == written.namelist()
        assert all(shipped.read(name) == written.read(name) for name in shipped.namelist())
