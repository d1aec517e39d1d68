"""The registration sheets of a department and of the unit, which the leading body has filled in on its behalf."""

from collections.abc import Iterator

from generator.model.record_terms import FormKind
from generator.pages.blocks import Sheet, SheetRow
from generator.pages.desk import Desk, collect_risks_of_power
from generator.pages.forms.form import Form, FormLayout
from generator.pages.forms.grid import across, card, line_up_opinions, name_signers, number_lines, pairs
from generator.pages.forms.risk_rows import (
    frame_risks,
    group_risks,
    group_under,
    leave_risks,
    list_risks_of_department,
)
from generator.pages.forms.subjects import (
    lead_filling,
    list_departments,
    name_post,
    name_role,
    name_unit,
)
from generator.pages.words import Target
from generator.views.internal import InternalFormChoice
from generator.views.public import PublicDepartment, PublicRisk

_BLANK_RISKS = 3


def _fill_departments(desk: Desk, choice: InternalFormChoice) -> Iterator[Form]:
    for department in list_departments(desk, choice):
        risks = group_risks(desk, list_risks_of_department(desk, department.id), "本部门和岗位")
        yield Form(
            choice=choice,
            subject=department.name,
            about=Target("department", department.id),
            department=department.id,
            stem=department.id,
            lead=lead_filling(desk),
            blocks=(
                _make_card(desk, department),
                frame_risks(desk, risks),
                line_up_opinions(_list_opinions(desk, choice), "签字与意见"),
            ),
            is_wide=True,
        )


def _leave_department(desk: Desk, choice: InternalFormChoice) -> Form:
    return Form(
        choice=choice,
        lead=lead_filling(desk),
        blocks=(
            _make_card(desk, None),
            frame_risks(desk, leave_risks(_BLANK_RISKS)),
            line_up_opinions(_list_opinions(desk, choice), "签字与意见"),
        ),
        is_wide=True,
    )


def _make_card(desk: Desk, department: PublicDepartment | None) -> Sheet:
    word = desk.public.config.vocabulary.department
    inner = desk.inner_departments.get(department.id) if department else None
    posts = len(desk.posts_in.get(department.id, ())) if department else 0
    staff = f"{inner.staff}人" if inner and inner.staff else None
    return card(
        f"{word}基本情况",
        pairs((word, department.name if department else None), ("岗位数", f"{posts}个" if posts else None)),
        pairs(
            (name_role(desk, "department-head"), name_post(desk, department.head) if department else None),
            (
                name_role(desk, "leader-in-charge"),
                name_post(desk, department.leader_in_charge) if department else None,
            ),
        ),
        *_tell_size(department, staff),
        across("主要职责", *number_lines(department.duties if department else ()), height=3),
    )


def _tell_size(department: PublicDepartment | None, staff: str | None) -> tuple[SheetRow, ...]:
    """Return how many people there are and in which country, where that is registered."""
    country = department.country if department else None
    facts = [(name, words) for name, words in (("人数", staff), ("所在国家", country)) if words]
    return (pairs(*facts),) if len(facts) > 1 else tuple(across(*fact) for fact in facts)


def _list_opinions(desk: Desk, choice: InternalFormChoice) -> tuple[str, ...]:
    head = f"{name_role(desk, 'department-head')}签字"
    if choice.opinions:
        return name_signers((head,), choice.opinions)
    return (head, f"{name_role(desk, 'leader-in-charge')}意见", "审核意见")


def _fill_unit(desk: Desk, choice: InternalFormChoice) -> Iterator[Form]:
    for organization in desk.public.organizations[:1]:
        own = desk.risks_on.get(("organization", organization.id), ())
        named: list[tuple[str, tuple[PublicRisk, ...]]] = [("本单位", own)] if own else []
        named += list(_list_major(desk))
        yield Form(
            choice=choice,
            subject=organization.name,
            about=Target("page", "unit"),
            stem=organization.id,
            lead=lead_filling(desk),
            blocks=(
                _make_unit_card(desk),
                frame_risks(desk, group_under(desk, named), "事项类别"),
                line_up_opinions(_list_unit_opinions(desk, choice), "签字与意见"),
            ),
            is_wide=True,
        )


def _leave_unit(desk: Desk, choice: InternalFormChoice) -> Form:
    return Form(
        choice=choice,
        lead=lead_filling(desk),
        blocks=(
            _make_unit_card(desk, is_blank=True),
            frame_risks(desk, leave_risks(_BLANK_RISKS), "事项类别"),
            line_up_opinions(_list_unit_opinions(desk, choice), "签字与意见"),
        ),
        notes=("由综合部门代领导班子填写，经集体研究后由主要领导签字。",),
        is_wide=True,
    )


def _list_major(desk: Desk) -> Iterator[tuple[str, tuple[PublicRisk, ...]]]:
    """Yield the kinds of major decision with the risks of the powers by which they are taken."""
    for kind in desk.inner.config.vocabulary.major_decision_kinds if desk.inner else ():
        powers = [each.public.id for each in desk.inner_powers.values() if kind.id in each.major_decisions]
        risks = tuple(risk for power in powers for risk in collect_risks_of_power(desk, power))
        if risks:
            yield kind.name, risks


def _make_unit_card(desk: Desk, *, is_blank: bool = False) -> Sheet:
    organization = None if is_blank or not desk.public.organizations else desk.public.organizations[0]
    bodies = "、".join(body.name for body in organization.leading_bodies) if organization else None
    principal = desk.inner.config.principal_leader if desk.inner and organization else None
    return card(
        "单位基本情况",
        pairs(("单位", name_unit(desk)), ("填报部门", None)),
        pairs(("决策机构", bodies), (name_role(desk, "principal-leader"), name_post(desk, principal))),
        across("主要职责", *number_lines(organization.duties if organization else ()), height=3),
    )


def _list_unit_opinions(desk: Desk, choice: InternalFormChoice) -> tuple[str, ...]:
    if choice.opinions:
        return name_signers(("填报人签字",), choice.opinions)
    return ("填报人签字", "审核意见", f"{name_role(desk, 'principal-leader')}意见")


DEPARTMENT_REGISTRATION = FormLayout(
    FormKind.DEPARTMENT_REGISTRATION,
    "每个部门一份：本部门职权、岗位的风险点和防控措施，负责人签字，分管领导签署意见。",
    _fill_departments,
    _leave_department,
)
UNIT_REGISTRATION = FormLayout(
    FormKind.UNIT_REGISTRATION,
    "全单位一份：领导班子决策事项的风险点和防控措施，由综合部门代填。",
    _fill_unit,
    _leave_unit,
)
