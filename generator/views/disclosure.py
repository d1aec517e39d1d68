"""The declassifiers: what the public is told of risks by the unit's choice, and of powers that are withdrawn."""

from collections.abc import Iterable, Mapping

from generator.model.audience import Clearance, Ground
from generator.model.disclosure import DisclosedRisk, WithdrawnPower
from generator.model.handbook import Handbook
from generator.model.power import Power
from generator.model.risk import Carrier, Risk
from generator.model.terms import RiskDisclosure
from generator.model.vocabulary import RiskLevel
from generator.views.visibility import Visibility, is_tombstone

LIFTABLE = frozenset({Ground.INTERNAL_AFFAIRS, Ground.PROCESS, Ground.OWN_RULES})
"""The grounds on which a unit may withhold but need not; what others protect no choice of a unit's lifts."""


def disclose_risks(handbook: Handbook, visibility: Visibility) -> tuple[DisclosedRisk, ...]:
    """Return what the public is told of risks, in their order; nothing unless the configuration says so.

    Told are name, level and what it hangs on, where wished the words of its measures and the responsible
    post: of a risk that is not for the discipline office alone, is withheld on a ground that may be lifted,
    and hangs on something public. Nothing else of it, and not who rated it or how.
    """
    choice = handbook.config.disclosure.risks
    if choice is RiskDisclosure.NONE:
        return ()
    levels = {level.id: level for level in handbook.config.vocabulary.risk_levels}
    return tuple(
        _tell_risk(risk, levels, with_measures=choice is RiskDisclosure.WITH_MEASURES)
        for risk in handbook.risks
        if may_be_disclosed(handbook, risk, visibility) and risk.rating.approved.level in levels
    )


def may_be_disclosed(handbook: Handbook, risk: Risk, visibility: Visibility) -> bool:
    """Tell whether the unit may choose to tell the public of a risk."""
    is_liftable = risk.ground is None or risk.ground in LIFTABLE
    is_inside = Clearance.INTERNAL.may_see(risk.audience)
    return is_inside and is_liftable and _is_carrier_seen(handbook, risk.carrier, visibility)


def divide_powers(
    powers: Iterable[Power], visibility: Visibility
) -> tuple[tuple[Power, ...], tuple[WithdrawnPower, ...]]:
    """Return the powers that the public sees, and what it is told of those that are withdrawn.

    Of twins the first alone counts, as everywhere in a cut.
    """
    first: dict[str, Power] = {}
    for power in powers:
        first.setdefault(power.id, power)
    seen = [power for power in first.values() if visibility.sees("power", power.id)]
    withdrawn = tuple(
        WithdrawnPower(
            id=power.id,
            code=power.code,
            name=power.name,
            department=power.department,
            state=power.status.state,
            since=power.status.since,
            successor=power.status.successor,
        )
        for power in seen
        if is_tombstone(power, visibility.clearance)
    )
    return tuple(power for power in seen if not is_tombstone(power, visibility.clearance)), withdrawn


def _is_carrier_seen(handbook: Handbook, carrier: Carrier, visibility: Visibility) -> bool:
    if carrier.step is None:
        entry = handbook.entries.get((carrier.register, carrier.identifier))
        is_gone = is_tombstone(entry, visibility.clearance)
        return visibility.sees(carrier.register, carrier.identifier) and not is_gone
    found = handbook.steps.get(carrier.step)
    if found is None:
        return False
    workflow, step = found
    return visibility.sees("workflow", workflow.id) and visibility.clearance.may_see(step.audience)


def _tell_risk(risk: Risk, levels: Mapping[str, RiskLevel], *, with_measures: bool) -> DisclosedRisk:
    level = levels[risk.rating.approved.level]
    return DisclosedRisk(
        risk=risk.id,
        name=risk.name,
        carrier=risk.carrier,
        level=level.name,
        mark=level.mark,
        rank=level.rank,
        measures=tuple(each.text for each in risk.measures) if with_measures else (),
        responsible=risk.responsible if with_measures else None,
    )
