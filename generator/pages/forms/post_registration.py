"""The registration sheet of a post: what its holder does, at which risks, with which measures, signed by all."""

from collections.abc import Iterator

from generator.model.record_terms import FormKind
from generator.pages.blocks import Block, Sheet, SheetGroup, SheetRow
from generator.pages.desk import Desk
from generator.pages.forms.form import Form, FormLayout
from generator.pages.forms.grid import (
    across,
    card,
    count,
    head,
    line_up_opinions,
    merge_rows,
    name_signers,
    number_lines,
    pairs,
    value,
)
from generator.pages.forms.risk_rows import (
    frame_risks,
    group_risks,
    leave_risks,
    list_risks_of_post,
    write_level,
)
from generator.pages.forms.subjects import lead_filling, list_posts, name_department, name_holder, name_role
from generator.pages.relations import CHARGES, group_entries
from generator.pages.risk_list import find_department
from generator.pages.risk_tables import name_carrier
from generator.pages.words import Target, join, plain
from generator.views.internal import InternalFormChoice, InternalPost, InternalRisk
from generator.views.labels import find_label
from generator.views.public import PublicPost

_CHARGE_SHARES = (2, 0.6, 3.2, 3.4, 1.1, 2)
_CHARGE_HEAD = head("分管部门", "序号", "所在职权与环节", "主要风险点", "等级", "管理责任")
_BLANK_RISKS = 3
_NOTES = ("环节与风险点写在哪一环节可能发生什么；等级由本人自评，审定后填写审定等级。",)


def _fill(desk: Desk, choice: InternalFormChoice) -> Iterator[Form]:
    for post, inner in list_posts(desk, choice):
        blocks: list[Block] = [_make_card(desk, post, inner)]
        blocks.append(frame_risks(desk, group_risks(desk, list_risks_of_post(desk, post.id))))
        charges = _list_charges(desk, post)
        if charges:
            blocks.append(Sheet("charges", "分管部门主要风险点", _CHARGE_SHARES, charges, (_CHARGE_HEAD,)))
        blocks.append(line_up_opinions(_list_opinions(desk, choice, post), "签字与意见"))
        yield Form(
            choice=choice,
            subject=post.name,
            about=Target("post", post.id),
            department=post.department or "",
            stem=post.id,
            lead=lead_filling(desk),
            blocks=tuple(blocks),
            is_wide=True,
        )


def _leave_blank(desk: Desk, choice: InternalFormChoice) -> Form:
    return Form(
        choice=choice,
        lead=lead_filling(desk),
        blocks=(
            _make_card(desk, None, None),
            frame_risks(desk, leave_risks(_BLANK_RISKS)),
            line_up_opinions(_list_opinions(desk, choice, None), "签字与意见"),
        ),
        notes=_NOTES,
        is_wide=True,
    )


def _make_card(desk: Desk, post: PublicPost | None, inner: InternalPost | None) -> Sheet:
    word = desk.public.config.vocabulary.department
    is_leader = post is not None and post.department is None
    return card(
        "岗位基本情况",
        pairs(("岗位", post.name if post else None), ("姓名", name_holder(desk, post.id) if post else None)),
        pairs(
            (f"分管{word}" if is_leader else f"所在{word}", _name_departments(desk, post) if post else None),
            ("人员类别", desk.word("person_classes", inner.person_class) if inner else None),
        ),
        across(
            "分管工作及岗位职责" if is_leader else "岗位职责",
            *number_lines(inner.duties if inner else ()),
            height=2,
        ),
    )


def _name_departments(desk: Desk, post: PublicPost) -> str:
    """Return the department of a post, or those that a leader is in charge of."""
    if post.department:
        return name_department(desk, post.department)
    return "、".join(each.name for each in desk.public.departments if each.leader_in_charge == post.id)


def _list_opinions(desk: Desk, choice: InternalFormChoice, post: PublicPost | None) -> tuple[str, ...]:
    """Return who signs: the holder, then those whom the unit names, or the ones above and who examines."""
    if choice.opinions:
        return name_signers(("本人签字",), choice.opinions)
    is_leader = post is not None and post.department is None
    roles = ("principal-leader",) if is_leader else ("department-head", "leader-in-charge")
    return ("本人签字", *(f"{name_role(desk, each)}意见" for each in roles), "审核意见")


def _list_charges(desk: Desk, post: PublicPost) -> tuple[SheetGroup, ...]:
    """Return what a leader manages directly or answers for, beside the department where it is."""
    tasks = desk.tasks.get(post.id)
    if post.department is not None or tasks is None:
        return ()
    by_department = group_entries(tasks.charges, lambda each: (find_department(desk, each[0].public),))
    found: list[SheetGroup] = []
    number = 0
    for department, several in by_department.items():
        rows = [
            _make_charge(desk, risk, charges, number + place)
            for place, (risk, charges) in enumerate(several, 1)
        ]
        number += len(rows)
        found += merge_rows(name_department(desk, department) or "本单位", rows, _CHARGE_SHARES)
    return tuple(found)


def _make_charge(desk: Desk, risk: InternalRisk, charges: tuple[str, ...], number: int) -> SheetRow:
    roles = [plain(find_label(InternalRisk, field)) for field in CHARGES if field in charges]
    return SheetRow(
        (
            count(number),
            value(name_carrier(desk, risk.public)),
            value(risk.public.name),
            write_level(desk, risk.rating.approved),
            value(join(roles)),
        )
    )


POST_REGISTRATION = FormLayout(
    FormKind.POST_REGISTRATION,
    "每个岗位一份：职责、风险点、防控措施，本人签字，逐级签署意见。",
    _fill,
    _leave_blank,
)
