"""Forms are filled from the registers, leave room to sign, and the blank ones say nothing of anybody."""

import pytest

from generator.model.audience import Clearance
from generator.model.terms import BookPart
from generator.pages.blocks import (
    Heading,
    Items,
    Paragraph,
    Sheet,
    SheetCellKind,
    SheetGroup,
    SheetRow,
    list_sheet_cells,
)
from generator.pages.desk import Desk, open_desk
from generator.pages.forms.form import BLANK_STEM, Form
from generator.pages.forms.grid import merge_rows, name_signers, value
from generator.pages.forms.listing import list_choices, list_forms
from generator.pages.words import Target, strip_words
from tests.pages.reading_pages import find_section
from tests.pages.sample_views import cut_view, find_page, lay_out, lay_out_sample, read_sample


@pytest.fixture(scope="module")
def desk() -> Desk:
    """Return the desk of the bureau's staff."""
    return open_desk(cut_view(read_sample("bureau"), Clearance.INTERNAL), is_bound=False)


def find_form(desk: Desk, kind: str, stem: str) -> Form:
    """Return the filled form of a kind called `stem`, or the blank one."""
    is_blank = stem == BLANK_STEM
    forms = list_forms(desk, is_blank=is_blank, kinds=frozenset([kind]))
    return next(form for form in forms if form.stem == stem)


def read_form(form: Form) -> str:
    """Return everything that is said in the blocks of a form."""
    lines: list[str] = []
    for block in form.blocks:
        match block:
            case Sheet():
                lines += [strip_words(line) for cell in list_sheet_cells(block) for line in cell.lines]
            case Items():
                lines += [strip_words(item) for item in block.items]
            case Paragraph():
                lines.append(strip_words(block.words))
            case _:
                continue
    return "\n".join(lines)


def list_rows(form: Form) -> list[tuple[Sheet, SheetGroup, SheetRow]]:
    """Return each row of a form with its group and sheet."""
    return [
        (sheet, group, row)
        for sheet in form.blocks
        if isinstance(sheet, Sheet)
        for group in (SheetGroup(sheet.head), *sheet.groups)
        for row in group.rows
    ]


def list_all(desk: Desk) -> list[Form]:
    """Return every form of a desk, filled and blank."""
    return [*list_forms(desk, is_blank=False), *list_forms(desk, is_blank=True)]


def test_each_kind_has_one_blank_form(desk: Desk) -> None:
    """Of every kind there is one blank form, called as no entry can be, about nobody."""
    blanks = list(list_forms(desk, is_blank=True))
    assert [form.choice.kind for form in blanks] == [choice.kind for choice in list_choices(desk)]
    assert {(form.stem, form.about, form.subject, form.is_blank) for form in blanks} == {
        (BLANK_STEM, None, "", True)
    }


def test_rows_fill_the_width(desk: Desk) -> None:
    """The cells of each row, with the merged one beside them, span all columns."""
    for form in list_all(desk):
        for sheet, group, row in list_rows(form):
            width = sum(cell.columns for cell in row.cells) + bool(group.label)
            assert width == len(sheet.shares), (form.choice.id, form.stem, sheet.kind)


def test_files_do_not_collide(desk: Desk) -> None:
    """No two forms of a kind have a file's name in common."""
    names = [(form.choice.id, form.stem) for form in list_all(desk)]
    assert len(names) == len(set(names))


def test_blank_forms_name_nobody(desk: Desk) -> None:
    """A blank form names no post, department, power or risk."""
    public = desk.public
    names = [*(each.name for each in public.posts), *(each.name for each in public.powers)]
    names += [*(each.name for each in public.risks), *(each.name for each in public.departments)]
    for form in list_forms(desk, is_blank=True):
        text = read_form(form)
        assert [name for name in names if name in text] == [], form.choice.id


def test_forms_lead_nowhere(desk: Desk) -> None:
    """Nothing on a form is a link: it is paper."""
    for form in list_all(desk):
        for _, group, row in list_rows(form):
            lines = [*group.label, *(line for cell in row.cells for line in cell.lines)]
            assert all(run.target is None for line in lines for run in line)


def test_a_post_is_registered_with_its_risks(desk: Desk) -> None:
    """The sheet of a post tells its duties, the risks it answers for with both levels, and all their measures."""
    text = read_form(find_form(desk, "post-registration", "zhifagang"))
    assert "持证调查取证" in text
    assert "同案不同罚" in text
    for risk in desk.tasks["zhifagang"].risks:
        assert all(measure.public.text in text for measure in risk.measures)


def test_a_leader_has_the_risks_of_the_departments_in_charge(desk: Desk) -> None:
    """The sheet of a leader says beside each department which risks are managed or answered for, others have none."""
    leader = find_form(desk, "post-registration", "fujuzhang-shebei")
    (charges,) = [block for block in leader.blocks if isinstance(block, Sheet) and block.kind == "charges"]
    assert {strip_words(group.label[0]) for group in charges.groups} == {"设备监督管理处"}
    rows = sum(len(group.rows) for group in charges.groups)
    assert rows == len(desk.tasks["fujuzhang-shebei"].charges)
    clerk = find_form(desk, "post-registration", "zhifagang")
    assert all(block.kind != "charges" for block in clerk.blocks if isinstance(block, Sheet))


def test_every_sheet_is_signed(desk: Desk) -> None:
    """Each registration sheet and letter, filled or blank, has places to sign."""
    for form in list_all(desk):
        cells = [cell for _, _, row in list_rows(form) for cell in row.cells]
        assert any(cell.kind is SheetCellKind.SIGNATURE for cell in cells), (form.choice.id, form.stem)


def test_a_commitment_says_laws_risks_and_measures(desk: Desk) -> None:
    """A letter names the laws of the post's powers, its risks with their level, and what it does against them."""
    text = read_form(find_form(desk, "commitment", "zhifagang"))
    assert "《行政处罚法》" in text
    assert "同案不同罚（▲▲▲ 高）" in text
    assert "终结报告附裁量说明" in text


def test_a_long_merged_cell_is_cut() -> None:
    """Rows beside a merged cell come in stretches no higher than a third of a sheet, each with the name."""
    rows = [SheetRow((value(str(number), height=3),)) for number in range(12)]
    groups = merge_rows("某处", rows, (1, 1))
    assert [len(group.rows) for group in groups] == [5, 5, 2]
    assert [group.continues for group in groups] == [False, True, True]
    assert {strip_words(group.label[0]) for group in groups} == {"某处"}


def test_forms_of_a_department_are_chosen(desk: Desk) -> None:
    """Where a department is named only its forms come."""
    department = desk.public.departments[0].id
    forms = list(list_forms(desk, is_blank=False, department=department))
    assert forms
    assert {form.department for form in forms} == {department}


def test_warnings_are_filled_for_the_discipline_office_alone() -> None:
    """Notices and records of warnings are blank for staff, and filled where the discipline office looks."""
    kinds = frozenset({"warning-notice", "rectification-notice", "disposal-record"})
    small = read_sample("small")
    found = {
        clearance: list(
            list_forms(open_desk(cut_view(small, clearance), is_bound=False), is_blank=False, kinds=kinds)
        )
        for clearance in (Clearance.INTERNAL, Clearance.RESTRICTED)
    }
    assert found[Clearance.INTERNAL] == []
    (warning,) = small.warnings
    assert {form.stem for form in found[Clearance.RESTRICTED]} == {warning.id}
    assert all(warning.problem in read_form(form) for form in found[Clearance.RESTRICTED])


def test_every_record_has_its_form() -> None:
    """Each record of the registers is told by a form of its kind, which is filed under its department."""
    small = read_sample("small")
    desk = open_desk(cut_view(small, Clearance.RESTRICTED), is_bound=False)
    records = {
        "assessment": small.assessments,
        "briefing": small.briefings,
        "review": small.reviews,
        "circular": small.circulars,
    }
    for kind, entries in records.items():
        assert entries
        forms = list(list_forms(desk, is_blank=False, kinds=frozenset([kind])))
        assert {form.stem for form in forms} == {entry.id for entry in entries}


def test_a_unit_names_its_forms(desk: Desk) -> None:
    """What the configuration says of a form stands on it: title, number, whom it is for, and who signs."""
    choices = [choice for choice in list_choices(open_small()) if choice.number]
    assert choices
    for choice in choices:
        (blank,) = list_forms(open_small(), is_blank=True, kinds=frozenset([choice.id]))
        assert blank.choice == choice
        assert all(opinion in read_form(blank) for opinion in choice.opinions)
    assert [choice for choice in list_choices(desk) if choice.number] == []


def open_small() -> Desk:
    """Return the desk of the small sample's staff."""
    return open_desk(cut_view(read_sample("small"), Clearance.INTERNAL), is_bound=False)


def test_pages_show_blank_and_filled_forms() -> None:
    """Each form has a page with its blank, posts lead to their filled ones, and the public sees none."""
    pages = lay_out_sample("bureau", Clearance.INTERNAL)
    form = find_page(pages, "page", "form-post-registration")
    assert any(isinstance(block, Sheet) for block in find_section(form, "blank"))
    (ways,) = find_section(find_page(pages, "post", "zhifagang"), "forms")
    assert isinstance(ways, Items)
    targets = [run.target for item in ways.items for run in item if run.target]
    assert Target("page", "form-post-registration--shebei", "zhifagang") in targets
    public = lay_out_sample("bureau", Clearance.PUBLIC)
    assert not [page for page in public.pages if "form" in page.kind]


def test_ways_to_several_forms_of_a_kind_differ() -> None:
    """A department's way to a form about one day or one period says which."""
    (ways,) = find_section(
        find_page(lay_out_sample("small", Clearance.INTERNAL), "department", "office"), "forms"
    )
    assert isinstance(ways, Items)
    words = [strip_words(item) for item in ways.items]
    assert [each for each in words if "交底" in each] == ["廉政风险交底表（2025年6月20日，个人）"]
    assert [each for each in words if "考核" in each] == ["检查考核表（2025年上半年，年终检查）"]


def test_a_grade_needs_all_methods() -> None:
    """An assessment that is all of its period's result has a grade on its form; one that is a part has none."""
    small = read_sample("small")
    words = small.config.vocabulary
    (method,) = words.assessment_methods
    other = method.model_copy(update={"id": "own-check", "share": 40})
    methods = (method.model_copy(update={"share": 60}), other)
    config = small.config.model_copy(
        update={"vocabulary": words.model_copy(update={"assessment_methods": methods})}
    )
    told = [
        read_form(find_form(open_desk(cut_view(each, Clearance.INTERNAL)), "assessment", "office-2025"))
        for each in (small, small.replace(config=config))
    ]
    assert ["达标" in each.split("\n") for each in told] == [True, False]


def test_an_appendix_holds_blank_forms() -> None:
    """Where the book has the part, its chapter holds each blank form and nothing that was filled in."""
    bureau = read_sample("bureau")
    parts = (*bureau.config.parts, BookPart.FORMS)
    config = bureau.config.model_copy(update={"parts": parts})
    pages = lay_out(bureau.replace(config=config))
    (chapter,) = [each for each in pages.bindings[0].outline.chapters if each.anchor == "forms"]
    assert len(chapter.pages) == len(list_choices(open_desk(cut_view(bureau, Clearance.INTERNAL))))
    assert {page.kind for page in chapter.pages} == {"form"}
    assert all(
        block.anchor != "filled"
        for page in chapter.pages
        for block in page.blocks
        if isinstance(block, Heading)
    )


def test_forms_of_staff_know_nothing_of_warnings() -> None:
    """Without any warning the forms of staff are what they are with them."""
    small = read_sample("small")
    assert small.warnings
    forms = [
        list_all(open_desk(cut_view(each, Clearance.INTERNAL), is_bound=False))
        for each in (small, small.replace(warnings=()))
    ]
    assert forms[0] == forms[1]


def test_signers_stand_once() -> None:
    """Who always signs and whom the unit names besides are asked once each."""
    assert name_signers(("交底人签字", "被交底人签字"), ("交底人签字", "抽查意见")) == (
        "交底人签字",
        "被交底人签字",
        "抽查意见",
    )


def test_blank_forms_use_the_units_word_for_risk() -> None:
    """Where the unit calls its risks otherwise, no blank form falls back on the usual word."""
    small = read_sample("small")
    words = small.config.vocabulary.model_copy(update={"risk": "廉洁风险"})
    renamed = small.replace(config=small.config.model_copy(update={"vocabulary": words}))
    desk = open_desk(cut_view(renamed, Clearance.RESTRICTED), is_bound=False)
    texts = {form.choice.id: read_form(form) for form in list_forms(desk, is_blank=True)}
    assert {name for name, text in texts.items() if "廉政风险" in text} == set()
    assert "廉洁风险" in texts["warning-notice"]
