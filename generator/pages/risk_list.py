"""The list of all risks with its filters, and the way to it with the filters set."""

from collections.abc import Mapping

from generator.pages.blocks import Column, Filter, Row
from generator.pages.desk import Desk
from generator.pages.long_lists import (
    UNIT,
    UNPLACED,
    LongList,
    filter_groups,
    group_by_department,
    lay_out_list,
)
from generator.pages.page import Page
from generator.pages.relations import NO_DEPARTMENT, find_carrier
from generator.pages.risk_tables import name_carrier
from generator.pages.sections import make_cell
from generator.pages.words import Target
from generator.views.internal import InternalJudgement, InternalRisk
from generator.views.labels import find_label
from generator.views.public import PublicRisk

MOST_RISKS = 250
"""Beyond so many the list is split by department: a page stays small, and nobody reads more at once."""


_TAKEN = frozenset({"department", "kind", "level", "words"})
"""Names of filters that a factor of the same identifier cannot have as well."""


def lay_out_risk_list(desk: Desk) -> tuple[Page, ...]:
    """Return the page that lists all risks, each department's gravest first, and its parts where it is split."""
    rows: dict[str | None, list[Row]] = {}
    last = len(desk.levels) + 1
    ranks = {
        risk.id: level.rank if (level := desk.find_level(risk.id)) else last for risk in desk.public.risks
    }
    for risk in sorted(desk.public.risks, key=lambda each: ranks[each.id]):
        rows.setdefault(find_department(desk, risk), []).append(_make_row(desk, risk))
    word = desk.public.config.vocabulary.department
    groups = group_by_department(desk, rows, "单位和领导岗位")
    return lay_out_list(
        LongList(
            identifier="risks",
            kind="risk-list",
            title=name_risk_list(desk),
            table="risk-list",
            columns=(
                Column(find_label(PublicRisk, "name"), 3.2),
                Column(find_label(InternalJudgement, "level"), 1.1),
                Column(find_label(InternalRisk, "kind"), 1.1),
                Column(find_label(PublicRisk, "carrier"), 3.2),
                Column(find_label(InternalRisk, "responsible"), 1.8),
            ),
            filters=(filter_groups(word, groups), *list_risk_filters(desk), *list_factor_filters(desk)),
            groups=groups,
            description=f"全部风险点，按{word}排列，可以筛选。",
            nothing="没有登记风险点。",
            unit="风险点",
            parent=Target("page", "lists"),
        ),
        is_split=is_list_split(desk),
    )


def name_risk_list(desk: Desk) -> str:
    """Return the title of the list of all risks, by the unit's own word for them."""
    return f"{desk.public.config.vocabulary.risk}防控清单"


def is_list_split(desk: Desk) -> bool:
    """Tell whether there are so many risks that each department has a list of its own."""
    return len(desk.public.risks) > MOST_RISKS


def find_risk_list(desk: Desk, **chosen: str) -> Target:
    """Return where the risks are listed that fit `chosen`: filters by name, such as ``level="high"``.

    Where the list is split, that is the part of the department, the index by level, or the overview; filters are
    not set then, since a part may itself come in parts, the gravest first.
    """
    if not is_list_split(desk):
        return Target("page", "risks", query=_write_query(chosen))
    department = chosen.get("department")
    if department:
        return Target("page", f"risks-{department}")
    level = chosen.get("level")
    return Target("page", "by-level", f"level-{level}") if level else Target("page", "risks")


def find_department(desk: Desk, risk: PublicRisk) -> str | None:
    """Return the department to which a risk belongs by what it hangs on.

    None stands for the unit as a whole with its leaders, NO_DEPARTMENT for what is not registered.
    """
    register, identifier = find_carrier(risk)
    if register == "step":
        step = desk.steps.get(identifier)
        register, identifier = "power", step.power if step else ""
    return desk.departments_of.get((register, identifier), NO_DEPARTMENT if register == "power" else None)


def name_group(department: str | None) -> str:
    """Return what the filter by department calls a risk's department."""
    return {None: UNIT, NO_DEPARTMENT: UNPLACED}.get(department, department or "")


def list_risk_filters(desk: Desk) -> tuple[Filter, ...]:
    """Return the filters by level, the gravest first, and by kind."""
    vocabulary = desk.inner.config.vocabulary if desk.inner else None
    if vocabulary is None:
        return ()
    levels = sorted(vocabulary.risk_levels, key=lambda each: each.rank)
    return (
        Filter("level", "风险等级", tuple((each.id, each.name) for each in levels)),
        Filter("kind", "风险类别", tuple((each.id, each.name) for each in vocabulary.risk_kinds)),
    )


def list_factor_filters(desk: Desk) -> tuple[Filter, ...]:
    """Return a filter for each factor of the rating scheme, the highest score first."""
    scheme = desk.inner.config.rating_scheme if desk.inner else None
    return tuple(
        Filter(
            factor.id,
            factor.name,
            tuple((str(score), f"{score}分") for score in range(len(factor.scores), 0, -1)),
        )
        for factor in (scheme.factors if scheme else ())
        if factor.id not in _TAKEN
    )


def _write_query(chosen: Mapping[str, str]) -> str:
    return "&".join(f"{name}={value}" for name, value in chosen.items())


def _make_row(desk: Desk, risk: PublicRisk) -> Row:
    inner = desk.inner_risks.get(risk.id)
    level = inner.rating.approved.level if inner else ""
    facets = [("department", name_group(find_department(desk, risk)))]
    if inner is not None:
        facets += [("level", level), ("kind", inner.kind)]
        facets += [(each.factor, str(each.score)) for each in inner.rating.factors]
    return Row(
        (
            make_cell(desk.name_row("risk", risk.id)),
            make_cell(desk.sign_level(level)) if inner else (),
            make_cell(desk.word("risk_kinds", inner.kind)) if inner else (),
            make_cell(name_carrier(desk, risk)),
            make_cell(desk.name("post", inner.responsible)) if inner else (),
        ),
        facets=tuple(facets),
    )
