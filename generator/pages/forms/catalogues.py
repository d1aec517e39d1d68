"""The lists of a department: its powers, what it answers for in each, and its risks with their measures."""

from collections.abc import Callable, Iterator, Sequence

from generator.model.record_terms import FormKind
from generator.pages.blocks import Align, Sheet, SheetGroup, SheetRow
from generator.pages.desk import Desk
from generator.pages.forms.form import ALL_STEM, Form, FormLayout
from generator.pages.forms.grid import (
    count,
    empty_rows,
    head,
    line_up_opinions,
    merge_rows,
    number_lines,
    value,
)
from generator.pages.forms.risk_rows import (
    frame_risks,
    group_under,
    leave_risks,
    list_risks_of_department,
)
from generator.pages.forms.subjects import lead_filling, list_departments, name_post, name_role, name_unit
from generator.pages.power_lists import count_levels
from generator.pages.relations import group_entries
from generator.pages.words import Target
from generator.views.internal import InternalFormChoice
from generator.views.public import PublicDepartment, PublicPower

_POWER_SHARES = (1.3, 0.6, 1.3, 3.1, 3.4, 2, 1.5)
_POWER_HEAD = head("职权类别", "序号", "职权编码", "职权名称", "设定依据", "承办岗位", "风险点")
_DUTY_SHARES = (2.2, 0.6, 1, 4, 2.6, 3)
_DUTY_HEAD = head("职权事项", "序号", "阶段", "责任事项", "依据", "追责情形")
_BLANK_ROWS = 7


def _fill_each(
    desk: Desk, choice: InternalFormChoice, lay_out: Callable[[Desk, PublicDepartment], Sheet | None]
) -> Iterator[Form]:
    """Yield a list for each department that has something to list."""
    for department in list_departments(desk, choice):
        sheet = lay_out(desk, department)
        if sheet is not None:
            yield Form(
                choice=choice,
                subject=department.name,
                about=Target("department", department.id),
                department=department.id,
                stem=department.id,
                lead=lead_filling(desk, department.id),
                blocks=(sheet, _sign_list(desk, choice)),
                is_wide=True,
            )


def _leave(desk: Desk, choice: InternalFormChoice, sheet: Sheet) -> Form:
    word = desk.public.config.vocabulary.department
    (unit, day) = lead_filling(desk)
    return Form(
        choice=choice,
        lead=(unit, (word, "　　　　　　"), day),
        blocks=(sheet, _sign_list(desk, choice)),
        is_wide=True,
    )


def _sign_list(desk: Desk, choice: InternalFormChoice) -> Sheet:
    own = ("填报人签字", f"{name_role(desk, 'department-head')}签字")
    return line_up_opinions((*own, *choice.opinions), "签字")


def _list_powers(desk: Desk, department: PublicDepartment) -> Sheet | None:
    powers = enumerate(desk.powers_in.get(department.id, ()), 1)
    by_kind = group_entries(powers, lambda pair: (pair[1].kind,))
    groups: list[SheetGroup] = []
    for kind, several in by_kind.items():
        rows = [_make_power(desk, power, number) for number, power in several]
        groups += merge_rows(desk.word("power_kinds", kind), rows, _POWER_SHARES)
    return _frame_powers(tuple(groups)) if groups else None


def _frame_powers(groups: tuple[SheetGroup, ...]) -> Sheet:
    return Sheet("powers", "职权目录", _POWER_SHARES, groups, (_POWER_HEAD,))


def _make_power(desk: Desk, power: PublicPower, number: int) -> SheetRow:
    return SheetRow(
        (
            count(number),
            value(power.code),
            value(power.name),
            value(*(desk.name_basis(basis) for basis in power.basis)),
            value("、".join(name_post(desk, post) for post in power.posts)),
            value(*count_levels(desk, power), align=Align.CENTER),
        )
    )


def _list_duties(desk: Desk, department: PublicDepartment) -> Sheet | None:
    groups: list[SheetGroup] = []
    number = 0
    for power in desk.powers_in.get(department.id, ()):
        rows = list(_make_duties(desk, power, number))
        number += len(rows)
        groups += merge_rows(power.name, rows, _DUTY_SHARES)
    return _frame_duties(tuple(groups)) if groups else None


def _frame_duties(groups: tuple[SheetGroup, ...]) -> Sheet:
    return Sheet("duties", "权力和责任清单", _DUTY_SHARES, groups, (_DUTY_HEAD,))


def _make_duties(desk: Desk, power: PublicPower, before: int) -> Iterator[SheetRow]:
    """Yield a row for each responsibility; why one is held to account stands beside the first."""
    told = number_lines(power.accountability)
    responsibilities = power.responsibilities or (None,)
    for place, each in enumerate(responsibilities, 1):
        yield SheetRow(
            (
                count(before + place),
                value(each.stage if each else None),
                value(each.duty if each else power.content),
                value(*(desk.name_basis(basis) for basis in (each.basis if each else power.basis))),
                value(*(told if place == 1 else ())),
            )
        )


def _fill_measures(desk: Desk, choice: InternalFormChoice) -> Iterator[Form]:
    """Yield the list of the whole unit, departments as merged cells, then one for each department."""
    named = [(each.name, list_risks_of_department(desk, each.id)) for each in list_departments(desk, choice)]
    groups = group_under(desk, [(name, risks) for name, risks in named if risks])
    if groups:
        yield Form(
            choice=choice,
            subject=name_unit(desk),
            stem=ALL_STEM,
            lead=lead_filling(desk),
            blocks=(_frame_measures(desk, groups), _sign_list(desk, choice)),
            is_wide=True,
        )
    yield from _fill_each(desk, choice, _list_measures)


def _list_measures(desk: Desk, department: PublicDepartment) -> Sheet | None:
    groups = group_under(desk, [(department.name, list_risks_of_department(desk, department.id))])
    return _frame_measures(desk, groups) if groups else None


def _frame_measures(desk: Desk, groups: tuple[SheetGroup, ...]) -> Sheet:
    return frame_risks(desk, groups, desk.public.config.vocabulary.department)


def _leave_rows(number: int, shares: Sequence[float]) -> tuple[SheetGroup, ...]:
    return tuple(SheetGroup((row,)) for row in empty_rows(number, len(shares)))


POWER_CATALOGUE = FormLayout(
    FormKind.POWER_CATALOGUE,
    "每个部门一份：职权的编码、名称、依据、承办岗位和风险点数。",
    lambda desk, choice: _fill_each(desk, choice, _list_powers),
    lambda desk, choice: _leave(desk, choice, _frame_powers(_leave_rows(_BLANK_ROWS, _POWER_SHARES))),
)
DUTY_LIST = FormLayout(
    FormKind.DUTY_LIST,
    "每个部门一份：每项职权的责任事项、依据和追责情形。",
    lambda desk, choice: _fill_each(desk, choice, _list_duties),
    lambda desk, choice: _leave(desk, choice, _frame_duties(_leave_rows(_BLANK_ROWS, _DUTY_SHARES))),
)
MEASURE_LIST = FormLayout(
    FormKind.MEASURE_LIST,
    "全单位一份、每个部门一份：风险点、等级、防控措施和责任岗位。",
    _fill_measures,
    lambda desk, choice: _leave(desk, choice, _frame_measures(desk, leave_risks(5))),
)
