"""On paper each sheet of a long form says what its rows belong to, under the heads of its columns."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from generator.engines.printer import print_document
from generator.engines.printing import PrintLimits
from generator.model.record_terms import FormKind
from generator.outputs.book.form_document import write_form_document
from generator.outputs.book.profile import PrintProfile
from generator.pages.blocks import Block, Paragraph, Sheet, SheetRow
from generator.pages.forms.form import Form
from generator.pages.forms.grid import frame, head, line_up_opinions, merge_rows, value
from generator.pages.forms.letters import end_with
from generator.pages.words import plain
from generator.views.internal import InternalFormChoice
from tests.outputs.sample_frame import make_masthead
from tests.outputs.sample_site import read_theme

SHARES = (1, 3)
LONG = "一行内容，写得长一些。" * 6


def make_form(before: int, rows: int) -> Form:
    """Return a form with a group of `before` rows and one of many `rows`, which runs over several sheets."""
    choice = InternalFormChoice(
        id="list",
        kind=FormKind.MEASURE_LIST,
        title="清单",
        number=None,
        person_classes=(),
        department_kinds=(),
        opinions=(),
    )
    groups = [
        group
        for name, count in (("先行科", before), ("后续科", rows))
        for group in merge_rows(name, [SheetRow((value(LONG),))] * count, SHARES)
    ]
    grid = Sheet("list", "清单", SHARES, tuple(groups), (head("部门", "内容"),))
    opinions = line_up_opinions(("本人签字", "审核意见"), "签字")
    return Form(choice=choice, lead=(), blocks=(grid, opinions), subject="某科", stem="list", is_wide=True)


@pytest.mark.parametrize("before", [0, 3])
def test_each_sheet_names_what_its_rows_belong_to(before: int) -> None:
    """A merged cell that runs over sheets says its name on each, below the repeated heads; signing is in one place."""
    document = write_form_document(
        make_form(before, 40), make_masthead(is_draft=False), PrintProfile(), read_theme()
    )
    printed = print_document(document, PrintLimits())
    assert printed.missing == printed.warnings == ()
    texts = [page.extract_text() for page in PdfReader(BytesIO(printed.content)).pages]
    listed = [text for text in texts if "一行内容" in text]
    assert len(listed) > 2
    assert all("部门" in text for text in listed)
    assert all("后续科" in text for text in listed[1:])
    assert ["本人签字" in text and "审核意见" in text for text in texts].count(True) == 1


@pytest.mark.parametrize("above", [6, 11, 13])
def test_a_merged_cell_below_others_is_not_torn(above: int) -> None:
    """A group that comes first below its heads goes to the next sheet where it has no room, with its name."""
    form = make_form(0, 0)
    card = frame("card", "情况", (1,), [SheetRow((value("以上各行"),))] * above)
    groups = merge_rows("某某科", [SheetRow((value(f"第{number}行"),)) for number in range(12)], SHARES)
    grid = Sheet("list", "清单", SHARES, groups, (head("部门", "内容"),))
    blocks = (card, grid, *form.blocks[1:])
    document = write_form_document(
        replace(form, blocks=blocks), make_masthead(is_draft=False), PrintProfile(), read_theme()
    )
    printed = print_document(document, PrintLimits())
    texts = [page.extract_text() for page in PdfReader(BytesIO(printed.content)).pages]
    assert all("某某科" in text for text in texts if "行" in text.replace("以上各行", ""))


@pytest.mark.parametrize("lines", range(32, 36))
def test_signatures_are_below_words(lines: int) -> None:
    """Nobody signs a sheet on which nothing stands: the end of a letter takes its last paragraph along."""
    words = [f"第{number}条。" for number in range(lines)]
    paragraphs: list[Block] = [Paragraph(plain(each)) for each in words]
    blocks = (*paragraphs, end_with(("负责人", ""), day="年月日"))
    document = write_form_document(
        replace(make_form(0, 0), blocks=blocks, is_wide=False),
        make_masthead(is_draft=False),
        PrintProfile(),
        read_theme(),
    )
    last = PdfReader(BytesIO(print_document(document, PrintLimits()).content)).pages[-1].extract_text()
    assert "签字" in last
    assert words[-1] in last
