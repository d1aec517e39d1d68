"""Risks as rows of a form: what they hang on, level by own and by approved rating, measures and who answers."""

from collections.abc import Iterable

from generator.pages.blocks import Align, SheetCell, SheetGroup, SheetRow
from generator.pages.desk import Desk
from generator.pages.forms.grid import empty_rows, head, merge_rows, number_lines, quiet, value
from generator.pages.relations import find_carrier, group_entries
from generator.pages.risk_tables import name_carrier
from generator.pages.words import Words, plain
from generator.views.internal import InternalJudgement, InternalRisk
from generator.views.public import PublicRisk

RISK_SHARES = (1.7, 0.6, 2.2, 2.7, 1.1, 1.1, 4.2, 1.5)

RISK_HEAD = head("职权事项", "序号", "环节与风险点", "表现形式", "自评", "审定", "防控措施", "责任岗位")

OWN = "岗位自身"


def group_risks(desk: Desk, risks: Iterable[PublicRisk], own: str = OWN) -> tuple[SheetGroup, ...]:
    """Return the rows of risks beside the power they hang on; shared ones first, `own` names what hangs on none."""
    numbered = list(enumerate(risks, 1))
    by_power = group_entries(numbered, lambda pair: (_find_power(desk, pair[1]),))
    groups: list[SheetGroup] = []
    for power, several in by_power.items():
        name: Words = desk.name("power", power) if power else plain(own)
        rows = [_make_row(desk, risk, number) for number, risk in several]
        groups += merge_rows(name, rows, RISK_SHARES)
    return tuple(groups)


def leave_risks(count: int) -> tuple[SheetGroup, ...]:
    """Return rows for risks to be written by hand."""
    return tuple(SheetGroup((row,)) for row in empty_rows(count, len(RISK_SHARES), 3))


def write_level(desk: Desk, assessment: InternalJudgement | None) -> SheetCell:
    """Return a level as word and mark."""
    return value(desk.sign_level(assessment.level) if assessment else None, align=Align.CENTER)


def _find_power(desk: Desk, risk: PublicRisk) -> str:
    register, identifier = find_carrier(risk)
    if register == "power":
        return identifier
    step = desk.steps.get(identifier) if register == "step" else None
    return step.power if step else ""


def _make_row(desk: Desk, risk: PublicRisk, number: int) -> SheetRow:
    inner = desk.inner_risks.get(risk.id)
    register, identifier = find_carrier(risk)
    step = desk.name_step(identifier) if register == "step" else ()
    where = step or (() if register in {"power", "post"} else name_carrier(desk, risk))
    kind = desk.word("risk_kinds", inner.kind) if inner else ""
    return SheetRow(
        (
            value(str(number), align=Align.CENTER),
            value(where, plain(risk.name), quiet(kind)),
            value(*((inner.manifestation.split("\n")) if inner else ())),
            write_level(desk, inner.rating.own if inner else None),
            write_level(desk, inner.rating.approved if inner else None),
            value(*number_lines(each.text for each in risk.measures)),
            value(desk.name("post", inner.responsible) if inner else None),
        )
    )


def list_risks_of_post(desk: Desk, post: str) -> tuple[PublicRisk, ...]:
    """Return the risks a post answers for: those on the post itself, then those it is responsible for elsewhere."""
    carried = desk.risks_on.get(("post", post), ())
    own = {risk.id for risk in carried}
    tasks = desk.tasks.get(post)
    answered = [each.public for each in tasks.risks if each.public.id not in own] if tasks else []
    return _put_shared_first(desk, (*carried, *answered))


def _put_shared_first(desk: Desk, risks: Iterable[PublicRisk]) -> tuple[PublicRisk, ...]:
    return tuple(sorted(risks, key=lambda risk: not _is_shared(desk.inner_risks.get(risk.id))))


def _is_shared(inner: InternalRisk | None) -> bool:
    return inner is not None and inner.is_shared
