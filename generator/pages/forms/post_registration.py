"""The registration sheet of a post: what its holder does, at which risks, with which measures, signed by all."""

from collections.abc import Iterator

from generator.pages.blocks import Align, Sheet, SheetGroup, SheetRow
from generator.pages.desk import Desk
from generator.pages.forms.form import BLANK_STEM, Form, FormChoice, FormKind
from generator.pages.forms.grid import (
    ask_opinions,
    head,
    label,
    merge_rows,
    number_lines,
    pairs,
    value,
)
from generator.pages.forms.risk_rows import (
    RISK_HEAD,
    RISK_SHARES,
    group_risks,
    leave_risks,
    list_risks_of_post,
    write_level,
)
from generator.pages.forms.unit_words import name_filling
from generator.pages.relations import CHARGES, group_entries
from generator.pages.risk_tables import name_carrier
from generator.pages.words import Target, join, plain
from generator.views.internal import InternalRisk
from generator.views.labels import find_label
from generator.views.public import PublicPost

_CARD_SHARES = (1.6, 5, 1.6, 5)
_CHARGE_SHARES = (2, 0.6, 3.2, 3.4, 1.1, 2)
_CHARGE_HEAD = head("分管部门", "序号", "所在职权与环节", "主要风险点", "等级", "管理责任")
_BLANK_RISKS = 3


def _name_title(desk: Desk) -> str:
    return f"岗位{desk.public.config.vocabulary.risk}防控登记表"


def _fill(desk: Desk, choice: FormChoice) -> Iterator[Form]:
    departments: tuple[str | None, ...] = (None, *(each.id for each in desk.public.departments))
    for post in (post for each in departments for post in desk.posts_in.get(each, ())):
        inner = desk.inner_posts.get(post.id)
        if inner is not None and (not choice.person_classes or inner.person_class in choice.person_classes):
            yield _fill_post(desk, choice, post)


def _fill_post(desk: Desk, choice: FormChoice, post: PublicPost) -> Form:
    risks = group_risks(desk, list_risks_of_post(desk, post.id)) or leave_risks(2)
    blocks = [_make_card(desk, post), _frame_risks(desk, risks)]
    charges = _list_charges(desk, post)
    if charges:
        blocks.append(Sheet("charges", "分管部门主要风险点", _CHARGE_SHARES, charges, (_CHARGE_HEAD,)))
    blocks.append(ask_opinions(choice.opinions or _list_opinions(desk, post), "签字与意见", 3))
    return Form(
        choice=choice,
        subject=post.name,
        about=Target("post", post.id),
        department=post.department or "",
        stem=post.id,
        lead=name_filling(desk),
        blocks=tuple(blocks),
        is_wide=True,
    )


def _leave_blank(desk: Desk, choice: FormChoice) -> Form:
    opinions = choice.opinions or _list_opinions(desk, None)
    return Form(
        choice=choice,
        subject="",
        about=None,
        department="",
        stem=BLANK_STEM,
        lead=name_filling(desk),
        blocks=(
            _make_card(desk, None),
            _frame_risks(desk, leave_risks(_BLANK_RISKS)),
            ask_opinions(opinions, "签字与意见", 3),
        ),
        notes=_NOTES,
        is_wide=True,
        is_blank=True,
    )


def _frame_risks(desk: Desk, groups: tuple[SheetGroup, ...]) -> Sheet:
    return Sheet(
        "risks", f"{desk.public.config.vocabulary.risk}点与防控措施", RISK_SHARES, groups, (RISK_HEAD,)
    )


def _make_card(desk: Desk, post: PublicPost | None) -> Sheet:
    inner = desk.inner_posts.get(post.id) if post else None
    word = desk.public.config.vocabulary.department
    is_leader = post is not None and post.department is None
    belongs = _name_departments(desk, post) if post else ""
    rows = [
        pairs(("岗位", post.name if post else None), ("姓名", None)),
        pairs(
            (f"分管{word}" if is_leader else f"所在{word}", belongs),
            ("人员类别", desk.word("person_classes", inner.person_class) if inner else None),
        ),
        SheetRow(
            (
                label("分管工作及岗位职责" if is_leader else "岗位职责"),
                value(*number_lines(inner.duties if inner else ()), columns=3, height=1 if inner else 3),
            )
        ),
    ]
    return Sheet("card", "岗位基本情况", _CARD_SHARES, tuple(SheetGroup((row,)) for row in rows))


def _name_departments(desk: Desk, post: PublicPost) -> str:
    """Return the department of a post, or those that a leader is in charge of."""
    if post.department:
        return desk.names.get(("department", post.department), post.department)
    return "、".join(each.name for each in desk.public.departments if each.leader_in_charge == post.id)


def _list_opinions(desk: Desk, post: PublicPost | None) -> tuple[str, ...]:
    roles = [
        desk.word("leader_roles", each)
        for each in ("department-head", "leader-in-charge", "principal-leader")
    ]
    above = roles[2:] if post is not None and post.department is None else roles[:2]
    return ("本人签字", *(f"{role}意见" for role in above), "审核意见")


def _list_charges(desk: Desk, post: PublicPost) -> tuple[SheetGroup, ...]:
    """Return what a leader manages directly or answers for, beside the department where it is."""
    tasks = desk.tasks.get(post.id)
    if post.department is not None or tasks is None:
        return ()
    numbered = list(enumerate(tasks.charges, 1))
    found: list[SheetGroup] = []
    by_department = group_entries(numbered, lambda each: (_find_department(desk, each[1][0]),))
    for department, several in by_department.items():
        name = plain(desk.names.get(("department", department), "本单位"))
        rows = [_make_charge(desk, risk, fields, number) for number, (risk, fields) in several]
        found += merge_rows(name, rows, _CHARGE_SHARES)
    return tuple(found)


def _make_charge(desk: Desk, risk: InternalRisk, fields: tuple[str, ...], number: int) -> SheetRow:
    roles = [plain(find_label(InternalRisk, field)) for field in CHARGES if field in fields]
    return SheetRow(
        (
            value(str(number), align=Align.CENTER),
            value(name_carrier(desk, risk.public)),
            value(risk.public.name),
            write_level(desk, risk.rating.approved),
            value(join(roles)),
        )
    )


def _find_department(desk: Desk, risk: InternalRisk) -> str:
    carrier = risk.public.carrier
    step = desk.steps.get(carrier.step) if carrier.step else None
    keys = (
        ("department", carrier.department),
        ("post", carrier.post),
        ("power", step.power if step else carrier.power),
    )
    return next((desk.departments_of.get((name, each), "") for name, each in keys if each), "")


_NOTES = (
    "职权事项写本岗位承办的职权，环节与风险点写在哪一环节可能发生什么；岗位自身的风险点不写职权事项。",
    "等级先由本人自评，经审定后填写审定等级；一式两份，本人和审核部门各存一份。",
)

POST_REGISTRATION = FormKind(
    "post-registration",
    _name_title,
    "每个岗位一份：职责、风险点、防控措施，本人签字并逐级签署意见。",
    _fill,
    _leave_blank,
)
