"""Risks as rows of a form: what they hang on, level by own and by approved rating, measures and who answers."""

from collections.abc import Iterable, Sequence

from generator.pages.blocks import Align, Sheet, SheetCell, SheetGroup, SheetRow
from generator.pages.desk import Desk, collect_risks_of_power
from generator.pages.forms.grid import count, empty_rows, head, merge_rows, number_lines, quiet, value
from generator.pages.relations import SHARED_WORDS, find_carrier, group_entries
from generator.pages.risk_tables import name_carrier
from generator.pages.words import Words, plain
from generator.views.internal import InternalJudgement, InternalRisk
from generator.views.public import PublicRisk

RISK_SHARES = (1.6, 0.8, 2.1, 2.5, 1.45, 1.45, 3.9, 1.4)

_LABELS = ("序号", "环节与风险点", "表现形式", "自评", "审定", "防控措施", "责任岗位")


def frame_risks(desk: Desk, groups: tuple[SheetGroup, ...], beside: str = "职权事项") -> Sheet:
    """Return the core table of a form, with what its merged cells are called."""
    caption = f"{desk.public.config.vocabulary.risk}点与防控措施"
    return Sheet("risks", caption, RISK_SHARES, groups or leave_risks(2), (head(beside, *_LABELS),))


def group_risks(desk: Desk, risks: Iterable[PublicRisk], own: str = "岗位自身") -> tuple[SheetGroup, ...]:
    """Return the rows of risks beside the power they hang on; `own` names what hangs on none."""
    by_power = group_entries(risks, lambda risk: (_find_heading(desk, risk, own),))
    groups: list[SheetGroup] = []
    number = 0
    for (_, name), several in by_power.items():
        rows = [_make_row(desk, risk, number + place) for place, risk in enumerate(several, 1)]
        number += len(rows)
        groups += merge_rows(name, rows, RISK_SHARES)
    return tuple(groups)


def group_under(desk: Desk, named: Iterable[tuple[str, Sequence[PublicRisk]]]) -> tuple[SheetGroup, ...]:
    """Return the rows of risks beside the name given for each several, numbered through."""
    groups: list[SheetGroup] = []
    number = 0
    for name, risks in named:
        rows = [
            _make_row(desk, risk, number + place, tells_power=True) for place, risk in enumerate(risks, 1)
        ]
        number += len(rows)
        groups += merge_rows(name, rows, RISK_SHARES)
    return tuple(groups)


def leave_risks(number: int) -> tuple[SheetGroup, ...]:
    """Return rows for risks to be written by hand."""
    return tuple(SheetGroup((row,)) for row in empty_rows(number, len(RISK_SHARES), 3))


def write_level(desk: Desk, judgement: InternalJudgement | None) -> SheetCell:
    """Return a level as word and mark."""
    return value(desk.sign_level(judgement.level) if judgement else None, align=Align.CENTER)


def list_risks_of_post(desk: Desk, post: str) -> tuple[PublicRisk, ...]:
    """Return the risks of a post: those of its class, those on it, those it is responsible for elsewhere."""
    tasks = desk.tasks.get(post)
    answered = [each.public for each in tasks.risks] if tasks else []
    risks = (*desk.find_shared(post), *desk.risks_on.get(("post", post), ()), *answered)
    return tuple(dict.fromkeys(risks))


def list_risks_of_department(desk: Desk, department: str) -> tuple[PublicRisk, ...]:
    """Return the risks of a department: its own, those of its powers and those on its posts."""
    powers = [
        risk
        for power in desk.powers_in.get(department, ())
        for risk in collect_risks_of_power(desk, power.id)
    ]
    posts = [
        risk
        for post in desk.posts_in.get(department, ())
        for risk in desk.risks_on.get(("post", post.id), ())
    ]
    return (*desk.risks_on.get(("department", department), ()), *powers, *posts)


def is_shared(risk: PublicRisk) -> bool:
    """Tell whether a risk is one of a class of person or of a group of posts."""
    return find_carrier(risk)[0] in SHARED_WORDS


def _find_heading(desk: Desk, risk: PublicRisk, own: str) -> tuple[str, Words]:
    """Return what a risk stands beside: its key, and the words."""
    if is_shared(risk):
        return "shared", plain("共性风险")
    register, identifier = find_carrier(risk)
    step = desk.steps.get(identifier) if register == "step" else None
    power = step.power if step else identifier if register == "power" else ""
    return power, desk.name("power", power) if power else plain(own)


def _make_row(desk: Desk, risk: PublicRisk, number: int, *, tells_power: bool = False) -> SheetRow:
    inner = desk.inner_risks.get(risk.id)
    is_whole = find_carrier(risk)[0] in {"organization", "department"}
    where = name_carrier(desk, risk) if tells_power and not is_whole else _name_step(desk, risk)
    return SheetRow(
        (
            count(number),
            value(where, plain(risk.name), quiet(desk.word("risk_kinds", inner.kind) if inner else "")),
            value(*(inner.manifestation.split("\n") if inner else ())),
            write_level(desk, inner.rating.own if inner else None),
            write_level(desk, inner.rating.approved if inner else None),
            value(*number_lines(each.text for each in risk.measures)),
            value(_name_responsible(desk, inner)),
        )
    )


def _name_step(desk: Desk, risk: PublicRisk) -> Words:
    """Return the step a risk hangs on; what stands beside it or is the post's own needs no name."""
    register, identifier = find_carrier(risk)
    if register == "step":
        return desk.name_step(identifier)
    return name_carrier(desk, risk) if register in SHARED_WORDS else ()


def _name_responsible(desk: Desk, inner: InternalRisk | None) -> Words:
    return desk.name("post", inner.responsible) if inner else ()
