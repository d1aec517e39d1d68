"""The page of a risk: where it sits, how it shows, how it is rated, and who does what against it."""

from generator.pages.blocks import Align, Block, Cell, Column, Facts, Row, Table
from generator.pages.desk import Desk
from generator.pages.page import Page
from generator.pages.relations import SHARED_WORDS, find_carrier
from generator.pages.risk_tables import name_carrier
from generator.pages.sections import (
    keep_facts,
    list_bases,
    make_cell,
    make_fact,
    make_section,
    make_table,
    split_paragraphs,
    tell_paragraphs,
    write_date,
)
from generator.pages.words import Target
from generator.views.internal import InternalJudgement, InternalMeasure, InternalRisk
from generator.views.labels import find_label
from generator.views.public import PublicMeasure, PublicRisk
from generator.views.restricted import RestrictedRisk


def lay_out_risk(desk: Desk, risk: PublicRisk) -> Page:
    """Return the page of a risk for the desk's audience."""
    inner = desk.inner_risks.get(risk.id)
    blocks: list[Block] = [_make_card(desk, risk, inner)]
    label = find_label(PublicRisk, "measures")
    blocks.extend(make_section(label, "measures", _tabulate_measures(desk, risk, inner)))
    if inner is not None:
        blocks.extend(_tell_inside(desk, inner))
    place, parent, department = _find_place(desk, risk)
    level = desk.find_level(risk.id)
    return Page(
        target=Target("risk", risk.id),
        kind="risk",
        title=risk.name,
        place=place,
        blocks=tuple(blocks),
        description=f"风险点“{risk.name}”的表现、等级和防控措施。",
        terms=(risk.id,),
        facets=(
            *((("department", department),) if department else ()),
            *((("kind", desk.word("risk_kinds", inner.kind)),) if inner else ()),
            *((("level", level.name),) if level else ()),
        ),
        parent=parent,
    )


def find_home(desk: Desk, risk: PublicRisk) -> Target:
    """Return where a risk stands in a table: the page of its power, post, department or the unit."""
    register, identifier = find_carrier(risk)
    anchor = f"risk-{risk.id}"
    if register == "organization" or register in SHARED_WORDS:
        return Target("page", "unit", anchor)
    if register == "step":
        return Target("power", desk.steps[identifier].power, anchor)
    return Target(register, identifier, anchor)


def _find_place(desk: Desk, risk: PublicRisk) -> tuple[str, Target, str | None]:
    """Return the navigation place of a risk's page, the page above it, and its department's name."""
    home = find_home(desk, risk)
    department = desk.departments_of.get((home.register, home.identifier))
    name = desk.names[("department", department)] if department else None
    return desk.find_place(department), Target(home.register, home.identifier), name


def _make_card(desk: Desk, risk: PublicRisk, inner: InternalRisk | None) -> Facts:
    facts = [
        make_fact(risk, "id", risk.id),
        make_fact(risk, "carrier", name_carrier(desk, risk)),
    ]
    if inner is not None:
        facts += [
            make_fact(inner, "kind", desk.word("risk_kinds", inner.kind)),
            make_fact(inner.rating.approved, "level", desk.sign_level(inner.rating.approved.level)),
            make_fact(inner, "manifestation", *split_paragraphs(inner.manifestation)),
            make_fact(inner, "responsible", desk.name("post", inner.responsible)),
            make_fact(inner, "manager", desk.name("post", inner.manager)) if inner.manager else None,
            make_fact(inner, "accountable", desk.name("post", inner.accountable))
            if inner.accountable
            else None,
            make_fact(inner, "indicator", inner.indicator),
            make_fact(inner, "basis", *list_bases(desk, (each.public for each in inner.basis))),
            make_fact(inner, "due", write_date(inner.due)) if inner.due else None,
            make_fact(inner, "review_due", write_date(inner.review_due)) if inner.review_due else None,
            make_fact(inner, "is_shared", "是") if inner.is_shared else None,
            make_fact(inner, "note", *split_paragraphs(inner.note)),
        ]
    return Facts(keep_facts(*facts))


def _tell_inside(desk: Desk, inner: InternalRisk) -> tuple[Block, ...]:
    label = find_label(InternalRisk, "rating")
    rating = make_section(label, "rating", _tabulate_ratings(desk, inner), _tell_factors(desk, inner))
    sealed = desk.sealed_risks.get(inner.public.id)
    if sealed is None:
        return rating
    label = find_label(RestrictedRisk, "discipline_note")
    return (*rating, *make_section(label, "sealed", *tell_paragraphs(sealed.discipline_note)))


def _tabulate_measures(desk: Desk, risk: PublicRisk, inner: InternalRisk | None) -> Table | None:
    own = inner.measures if inner else ()
    rows = tuple(
        Row(
            (
                make_cell(str(number)),
                make_cell(measure.text),
                *_tell_who(desk, own[number - 1] if own else None),
                list_bases(desk, measure.basis),
            )
        )
        for number, measure in enumerate(risk.measures, 1)
    )
    columns = (
        Column("序号", 0.5, Align.CENTER),
        Column(find_label(PublicMeasure, "text"), 4),
        Column(find_label(InternalMeasure, "post"), 1.6),
        Column(find_label(InternalMeasure, "frequency"), 1.6),
        Column(find_label(PublicMeasure, "basis"), 2),
    )
    return make_table("measures", f"{risk.name}防控措施", columns, rows)


def _tell_who(desk: Desk, measure: InternalMeasure | None) -> tuple[Cell, Cell]:
    """Return who puts a measure into practice and when, which only staff see."""
    if measure is None:
        return (), ()
    return make_cell(desk.name("post", measure.post)), make_cell(measure.frequency)


def _tabulate_ratings(desk: Desk, inner: InternalRisk) -> Table | None:
    rating = inner.rating
    given = ((rating.own, "own"), (rating.reviewed, "reviewed"), (rating.approved, "approved"))
    rows = tuple(
        Row(
            (
                make_cell(find_label(type(rating), field)),
                make_cell(desk.sign_level(each.level)),
                make_cell(each.body),
                make_cell(write_date(each.date)),
            )
        )
        for each, field in given
        if each is not None
    )
    columns = (
        Column("评定环节", 1.2),
        Column(find_label(InternalJudgement, "level"), 1, Align.CENTER),
        Column(find_label(InternalJudgement, "body"), 2.5),
        Column(find_label(InternalJudgement, "date"), 1.6),
    )
    return make_table("ratings", f"{inner.public.name}等级评定", columns, rows)


def _tell_factors(desk: Desk, inner: InternalRisk) -> Facts | None:
    rating = inner.rating
    scheme = desk.inner.config.rating_scheme if desk.inner else None
    factors = {factor.id: factor for factor in scheme.factors} if scheme else {}
    lines: list[str] = []
    for given in rating.factors:
        factor = factors.get(given.factor)
        words = factor.scores[given.score - 1] if factor and 0 < given.score <= len(factor.scores) else ""
        lines.append(
            f"{factor.name if factor else given.factor}：{given.score}分" + (f"（{words}）" if words else "")
        )
    facts = keep_facts(make_fact(rating, "factors", *lines), make_fact(rating, "reason", rating.reason))
    return Facts(facts) if facts else None
