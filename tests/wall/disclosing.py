"""What a disclosed risk tells is kept, everything else of it changes; written without asking the declassifier."""

from generator.model.audience import Clearance, Ground
from generator.model.declaration import Entry
from generator.model.handbook import Handbook
from generator.model.power import Power
from generator.model.risk import Carrier, Judgement, Measure, Rating, Risk
from generator.model.terms import PowerState, RiskDisclosure
from tests.wall.inventing import Inventor, Values, write_identifier

CHOSEN_BY_UNITS = (Ground.INTERNAL_AFFAIRS, Ground.PROCESS, Ground.OWN_RULES)
"""Grounds on which may be withheld what need not be: articles 16 of the regulation, and rules of the unit's own."""

OTHERS = tuple(ground for ground in Ground if ground not in CHOSEN_BY_UNITS)

_HANGS_HIDDEN = 0.5


def list_disclosed(handbook: Handbook, audience: Clearance) -> frozenset[str]:
    """Return the risks that are told to `audience` by the unit's choice."""
    if audience is not Clearance.PUBLIC or handbook.config.disclosure.risks is RiskDisclosure.NONE:
        return frozenset()
    return frozenset(
        risk.id
        for risk in handbook.risks
        if risk.audience is not Clearance.RESTRICTED
        and risk.ground in {None, *CHOSEN_BY_UNITS}
        and _is_carrier_public(handbook, risk)
    )


def give_disclosed_identity(inventor: Inventor, old: Entry) -> Values:
    """Return another identifier for a disclosed risk that is no public entry, and a ground that may be lifted."""
    grounds = [each for each in CHOSEN_BY_UNITS if each is not old.ground]
    ground = inventor.random.choice(grounds)
    return {"id": write_identifier(inventor.random), "audience": Clearance.INTERNAL, "ground": ground}


def forbid_disclosure(inventor: Inventor, given: Values) -> None:
    """Let what is given of a risk be such that it stays withheld: by its ground, or by what it hangs on."""
    if given["audience"] is Clearance.RESTRICTED:
        return
    posts = inventor.pools.list_unseen("post", Clearance.PUBLIC)
    if posts and inventor.random.random() < _HANGS_HIDDEN:
        given["carrier"] = Carrier(post=inventor.random.choice(posts))
    else:
        given["ground"] = inventor.random.choice(OTHERS)


def keep_disclosed(inventor: Inventor, handbook: Handbook, risk: Risk) -> Values:
    """Return what is told of a disclosed risk as it was, within parts that are otherwise made anew."""
    inside = Clearance.INTERNAL
    old = risk.rating.approved
    approved = inventor.invent_part(Judgement, inside, old, {"level": old.level})
    kept: Values = {
        "name": risk.name,
        "carrier": risk.carrier,
        "rating": inventor.invent_part(Rating, inside, risk.rating, {"approved": approved}),
    }
    if handbook.config.disclosure.risks is RiskDisclosure.WITH_MEASURES:
        kept["measures"] = tuple(
            inventor.invent_part(Measure, inside, each, {"text": each.text}) for each in risk.measures
        )
        posts = {post.id: post.audience for post in handbook.posts}
        if posts[risk.responsible] is Clearance.PUBLIC:
            kept["responsible"] = risk.responsible
        else:
            known = inventor.pools.list_unseen("post", Clearance.PUBLIC)
            kept["responsible"] = inventor.random.choice(known or [risk.responsible])
    return kept


def _is_carrier_public(handbook: Handbook, risk: Risk) -> bool:
    carrier = risk.carrier
    if carrier.is_shared:
        return False
    if carrier.step is None:
        return _is_public(handbook, carrier.register, carrier.identifier)
    workflow, step = handbook.steps[carrier.step]
    is_step_public = step.audience is Clearance.PUBLIC and workflow.audience is Clearance.PUBLIC
    return is_step_public and _is_public(handbook, "power", workflow.power)


def _is_public(handbook: Handbook, register: str, identifier: str) -> bool:
    """Tell whether an entry is public and no withdrawn power."""
    entry = next(each for name, each in handbook.walk_entries() if (name, each.id) == (register, identifier))
    is_gone = isinstance(entry, Power) and entry.status.state is PowerState.WITHDRAWN
    return entry.audience is Clearance.PUBLIC and not is_gone
