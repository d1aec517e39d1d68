"""The letter by which a head of department takes responsibility before the leader in charge."""

from collections.abc import Iterator

from generator.model.record_terms import FormKind
from generator.pages.blocks import Block, Items, Paragraph
from generator.pages.desk import Desk
from generator.pages.forms.form import Form, FormLayout
from generator.pages.forms.grid import empty_rows, frame, tell
from generator.pages.forms.letters import end_with, number_part
from generator.pages.forms.risk_rows import list_risks_of_department
from generator.pages.forms.subjects import DAY, list_departments, name_post, name_role
from generator.pages.words import Target, Words, plain
from generator.views.internal import InternalFormChoice
from generator.views.public import PublicDepartment

_ROOM = "　" * 10


def _fill(desk: Desk, choice: InternalFormChoice) -> Iterator[Form]:
    for department in list_departments(desk, choice):
        head = desk.inner_posts.get(department.head)
        if choice.person_classes and (head is None or head.person_class not in choice.person_classes):
            continue
        yield Form(
            choice=choice,
            subject=department.name,
            about=Target("department", department.id),
            department=department.id,
            stem=department.id,
            lead=(),
            blocks=tuple(_write(desk, department)),
        )


def _leave_blank(desk: Desk, choice: InternalFormChoice) -> Form:
    return Form(choice=choice, lead=(), blocks=tuple(_write(desk, None)))


def _write(desk: Desk, department: PublicDepartment | None) -> Iterator[Block]:
    risk = desk.public.config.vocabulary.risk
    head, leader = (name_role(desk, each) for each in ("department-head", "leader-in-charge"))
    name = department.name if department else _ROOM
    yield Paragraph(plain(f"为落实党风廉政建设责任，防控{risk}，{leader}与{name}{head}签订本责任书。"))
    parts = (
        ("责任范围", _list_duties(department)),
        (f"须防控的{risk}点", _list_risks(desk, department)),
        ("责任要求", tell(*_list_demands(desk))),
    )
    for number, (title, items) in enumerate(parts, 1):
        yield number_part(number, title)
        yield Items(items, is_ordered=True) if items else frame("room", title, (1,), empty_rows(1, 1, 6))
    yield Paragraph(plain("本责任书自签订之日起生效，随岗位变动重新签订，一式两份，双方各存一份。"))
    yield end_with(
        (leader, name_post(desk, department.leader_in_charge if department else None)),
        (head, name_post(desk, department.head if department else None)),
        day=DAY,
    )


def _list_duties(department: PublicDepartment | None) -> tuple[Words, ...]:
    return tell(*department.duties) if department else ()


def _list_risks(desk: Desk, department: PublicDepartment | None) -> tuple[Words, ...]:
    """Return the risks of a department with their levels, the gravest first."""
    found: list[tuple[int, str]] = []
    for risk in list_risks_of_department(desk, department.id) if department else ():
        level = desk.find_level(risk.id)
        if level is not None:
            found.append((level.rank, f"{risk.name}（{level.mark} {level.name}）"))
    return tell(*(words for _, words in sorted(found, key=lambda each: each[0])))


def _list_demands(desk: Desk) -> tuple[str, ...]:
    risk = desk.public.config.vocabulary.risk
    word = desk.public.config.vocabulary.department
    return (
        f"每年组织本{word}重新排查{risk}，职责、人员、流程变化时及时补充。",
        "督促各岗位落实防控措施，定期检查并留下记录。",
        "发现苗头性问题及时提醒，重要情况当日报告。",
        f"对本{word}防控不力造成的后果承担领导责任。",
    )


RESPONSIBILITY_LETTER = FormLayout(
    FormKind.RESPONSIBILITY_LETTER,
    "每个部门一份：责任范围、须防控的风险点和责任要求，分管领导与部门负责人签字。",
    _fill,
    _leave_blank,
)
