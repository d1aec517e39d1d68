"""Forms on the site: a page of all, one for each with its blank form, and the filled ones by department."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model.record_terms import FormKind
from generator.pages.blocks import (
    Align,
    Block,
    Column,
    Heading,
    Items,
    Paragraph,
    Row,
    Sheet,
    list_sheet_cells,
)
from generator.pages.desk import Desk
from generator.pages.forms.form import Form
from generator.pages.forms.listing import LAYOUTS, list_choices
from generator.pages.forms.subjects import name_department
from generator.pages.long_lists import JOINT, LISTS, MOST_WEIGHT
from generator.pages.page import Page
from generator.pages.relations import group_entries
from generator.pages.sections import list_items, make_cell, make_section, make_table
from generator.pages.words import Run, Style, Target, link, plain, strip_words
from generator.views.internal import InternalFormChoice
from generator.views.labels import find_label

FORMS = Target("page", "forms")
WAYS = "forms"
"""The anchor under which the ways to the filled forms stand, last on their page."""

BLANK = "blank"
"""The anchor under which the blank form stands."""

FORM_KIND = "form"
FILLED_KIND = "filled-form"
"""The kinds of these pages."""

_WHOLE = "whole"
_PREFIX = "表格："
_OF_CELL = 90
_OF_LINE = 24
"""So many characters of what stands above a grid share a line."""
_TOLD_ELSEWHERE = frozenset(
    {
        FormKind.POWER_CATALOGUE,
        FormKind.DUTY_LIST,
        FormKind.MEASURE_LIST,
        FormKind.SELF_CHECK,
        FormKind.MONTHLY_TASKS,
    }
)
"""Filled, these would say once more what lists and pages of posts say: the site has them blank alone."""


@dataclass(frozen=True, slots=True)
class FormPages:
    """The pages of forms, and by what they are about the filled forms with their titles."""

    pages: tuple[Page, ...]
    ways: Mapping[Target, tuple[tuple[str, Target], ...]]


def find_form(desk: Desk, kind: FormKind) -> tuple[str, Target] | None:
    """Return the title and the page of the unit's first form of a kind, where it has one."""
    choice = next((each for each in list_choices(desk) if each.kind is kind), None)
    return (choice.title, _name_page(choice)) if choice else None


def count_forms(desk: Desk) -> int:
    """Return how many forms the unit has."""
    return len(list_choices(desk))


def lay_out_forms(desk: Desk) -> FormPages:
    """Return the pages of all forms for staff, and what leads to the filled ones."""
    pages: list[Page] = []
    rows: list[Row] = []
    ways: dict[Target, list[tuple[str, Target]]] = {}
    for choice in list_choices(desk):
        layout = LAYOUTS[choice.kind]
        forms = tuple(layout.fill(desk, choice))
        filled = list(_lay_out_filled(desk, choice, forms)) if choice.kind not in _TOLD_ELSEWHERE else []
        for page, several in filled:
            for form in several:
                if form.about is not None:
                    target = replace(page.target, anchor=form.stem)
                    ways.setdefault(form.about, []).append((_name_way(form), target))
        own = _lay_out_form(desk, choice, [page for page, _ in filled])
        pages += [own, *(page for page, _ in filled)]
        rows.append(_make_row(choice, own.target, len(forms)))
    table = make_table("forms", "表格一览", _COLUMNS, rows)
    overview = Page(
        target=FORMS,
        kind="forms",
        title="表格一览",
        place="lists",
        blocks=(table,) if table else (Paragraph(plain("没有表格。")),),
        description="供填写和签字的全部表格，空白的和按登记册填好的。",
        parent=LISTS,
    )
    return FormPages((overview, *pages), {target: tuple(each) for target, each in ways.items()})


def lead_to_forms(pages: Iterable[Page], ways: Mapping[Target, tuple[tuple[str, Target], ...]]) -> list[Page]:
    """Return the pages, those of posts and departments with what leads to their forms at the end."""
    return [
        replace(
            page,
            blocks=(
                *page.blocks,
                *make_section(
                    "表格", "forms", Items(tuple(link(name, way) for name, way in ways[page.target]))
                ),
            ),
        )
        if page.target in ways
        else page
        for page in pages
    ]


def leave_ways_out(page: Page) -> Page:
    """Return a page as a book has it, in which the filled forms do not stand."""
    starts = [
        number
        for number, block in enumerate(page.blocks)
        if isinstance(block, Heading) and block.anchor == WAYS and page.kind not in {FORM_KIND, FILLED_KIND}
    ]
    return replace(page, blocks=page.blocks[: starts[0]]) if starts else page


def take_blank(page: Page) -> Page:
    """Return the page of a form as the book has it: its blank form alone."""
    kept: list[Block] = []
    is_within = False
    for block in page.blocks:
        if isinstance(block, Heading) and block.level == 2:  # noqa: PLR2004 - the level of a page's own headings
            is_within = block.anchor == BLANK
        elif is_within:
            kept.append(block)
    return replace(page, title=page.title.removeprefix(_PREFIX), blocks=tuple(kept))


def _name_way(form: Form) -> str:
    return f"{form.choice.title}（{form.occasion}）" if form.occasion else form.choice.title


_COLUMNS = (
    Column(find_label(InternalFormChoice, "number"), 1.2),
    Column(find_label(InternalFormChoice, "title"), 2.6),
    Column("用途", 5),
    Column("已填写", 0.9, Align.END),
)


def _make_row(choice: InternalFormChoice, target: Target, count: int) -> Row:
    return Row(
        (
            make_cell(choice.number),
            make_cell(link(choice.title, target)),
            make_cell(LAYOUTS[choice.kind].purpose),
            make_cell(str(count)),
        )
    )


def _lay_out_form(desk: Desk, choice: InternalFormChoice, filled: Sequence[Page]) -> Page:
    """Return the page of a form: what it is for, the filled ones, and the blank one."""
    layout = LAYOUTS[choice.kind]
    blank = layout.blank(desk, choice)
    told = _tell_filled(choice, filled)
    return Page(
        target=_name_page(choice),
        kind="form",
        title=_entitle(choice),
        place="lists",
        blocks=(
            Paragraph(plain(layout.purpose)),
            Paragraph(plain("需要 PDF 或者 Word 文件的，请向编制人员索取。")),
            *make_section("已填写", "filled", told),
            *make_section("空白表格", BLANK, *_show(blank)),
        ),
        description=layout.purpose,
        terms=(choice.title,),
        parent=FORMS,
    )


def _name_page(choice: InternalFormChoice) -> Target:
    return Target("page", f"form-{choice.id}")


def _entitle(choice: InternalFormChoice) -> str:
    """Return the title of a form's page, which no list has."""
    return f"{choice.number}　{choice.title}" if choice.number else f"{_PREFIX}{choice.title}"


def _tell_filled(choice: InternalFormChoice, filled: Sequence[Page]) -> Block | None:
    """Return the ways to the filled forms, or where the same is said."""
    if choice.kind in _TOLD_ELSEWHERE:
        words = plain("内容与各份清单和岗位页面相同，网页上不再重复，见")
        return Paragraph((*words, *link("清单与索引", LISTS), *plain("。")))
    return list_items(link(page.title, page.target) for page in filled)


def _lay_out_filled(
    desk: Desk, choice: InternalFormChoice, forms: Sequence[Form]
) -> Iterator[tuple[Page, list[Form]]]:
    """Yield the pages of filled forms, by department, in parts where a page would weigh too much."""
    for department, own in group_entries(forms, lambda form: (form.department,)).items():
        parts = list(_share_out(own))
        name = desk.names.get(("department", department), "") or "本单位"
        key = department or _WHOLE
        for number, part in enumerate(parts, 1):
            tail = f"{JOINT}{number}" if number > 1 else ""
            remark = f"（{number}/{len(parts)}）" if len(parts) > 1 else ""
            page = Page(
                target=Target("page", f"form-{choice.id}{JOINT}{key}{tail}"),
                kind="filled-form",
                title=f"{_entitle(choice).removeprefix(_PREFIX)}：{name}{remark}",
                place="lists",
                blocks=tuple(block for form in part for block in _show_filled(form)),
                description=f"{name}已填写的{choice.title}。",
                facets=(("department", name_department(desk, department)),) if department else (),
                parent=_name_page(choice),
            )
            yield page, part


def _share_out(forms: Iterable[Form]) -> Iterator[list[Form]]:
    part: list[Form] = []
    used = 0
    for form in forms:
        weight = _weigh(form)
        if part and used + weight > MOST_WEIGHT:
            yield part
            part, used = [], 0
        part.append(form)
        used += min(weight, MOST_WEIGHT)
    if part:
        yield part


def _show_filled(form: Form) -> tuple[Block, ...]:
    head = Heading(2, form.subject or form.choice.title, form.stem)
    if _weigh(form) > MOST_WEIGHT:
        return (head, Paragraph(plain("内容较多，只生成文件，不在网页上显示。")))
    return (head, *(_set_among_others(block, form) for block in _show(form)))


def _set_among_others(block: Block, form: Form) -> Block:
    """Return a block of a form that stands on a page with others of its kind.

    Its headings are lines of words, since the page's contents would name the same many times; its grids say to
    whom they belong.
    """
    match block:
        case Heading():
            return Paragraph((Run(block.text, style=Style.STRONG),))
        case Sheet():
            return replace(block, caption=f"{form.subject}：{block.caption}")
        case _:
            return block


def _show(form: Form) -> tuple[Block, ...]:
    """Return the blocks of a form as a page has them."""
    told = [f"{name}：{words}" for name, words in form.lead]
    is_short = sum(map(len, told)) <= _OF_LINE
    return (
        *(Paragraph(plain(line)) for line in (["　".join(told)] if told and is_short else told)),
        *form.blocks,
        *(Paragraph(plain(note)) for note in form.notes),
    )


def _weigh(form: Form) -> int:
    """Return about how many bytes of HTML a form takes."""
    cells = [cell for block in form.blocks if isinstance(block, Sheet) for cell in list_sheet_cells(block)]
    lines = [line for cell in cells for line in cell.lines]
    lines += [line for block in form.blocks if isinstance(block, Items) for line in block.items]
    return len(cells) * _OF_CELL + sum(len(strip_words(line).encode()) + 30 for line in lines)
