"""Ratings: the approved level against what was assessed and what the factor scores come to."""

from collections.abc import Iterator, Mapping

from generator.checks.declaring import declare_error, declare_warning
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection
from generator.model.risk import Rating, Risk
from generator.model.vocabulary import Factor, RatingScheme, RiskLevel
from generator.values.identifier import find_near_miss
from generator.values.problem import Phrase, Problem, Withheld

APPROVED_BELOW_ASSESSED = declare_warning(
    "K011",
    (
        "审定等级低于自评或评审",
        "{entry} 审定为“{approved}”，低于{by}的“{other}”，没有写理由。",
        "就高不就低：请提高审定等级，或在 rating.reason 写明理由。",
    ),
    (
        "Approved level below an assessed one",
        "{entry} is approved as “{approved}”, below “{other}” ({by}), without a reason.",
        "Of several results the higher counts: raise it, or write rating.reason.",
    ),
)
APPROVED_BELOW_COMPUTED = declare_warning(
    "K012",
    (
        "审定等级低于评定规则的结果",
        "{entry} 审定为“{approved}”，按因素得分（{combination}得 {score}）应为“{other}”，没有写理由。",
        "就高不就低：请提高审定等级，或在 rating.reason 写明理由。",
    ),
    (
        "Approved level below the computed one",
        "{entry} is approved as “{approved}”; its factor scores ({combination}: {score}) give “{other}”.",
        "Of several results the higher counts: raise it, or write rating.reason.",
    ),
)
FACTOR_UNKNOWN = declare_error(
    "K013",
    (
        "评定因素不存在",
        "{entry} 的“{field}”写作“{value}”，评定规则没有这个因素。",
        "评定规则的因素有：{known}。",
    ),
    (
        "Unknown factor",
        "{entry}: “{field}” is “{value}”, no factor of the rating scheme.",
        "Its factors are: {known}.",
    ),
)
SCORE_OUT_OF_RANGE = declare_error(
    "K014",
    (
        "因素得分超出范围",
        "{entry} 的“{field}”写作“{value}”，这个因素最高 {most} 分，最低 1 分。",
        "请按 site_config.yml 中 rating_scheme 的分值打分。",
    ),
    (
        "Score out of range",
        "{entry}: “{field}” is “{value}”; this factor has scores from 1 to {most}.",
        "Score after rating_scheme in site_config.yml.",
    ),
)
FACTORS_INCOMPLETE = declare_warning(
    "K015",
    (
        "因素得分不全",
        "{entry} 没有给每个评定因素各打一个分。",
        "请补全或删去重复；评定规则的因素有：{known}。",
    ),
    (
        "Factor scores incomplete",
        "{entry} does not score each factor exactly once.",
        "Complete them; the factors are: {known}.",
    ),
)

KINDS = (
    APPROVED_BELOW_ASSESSED,
    APPROVED_BELOW_COMPUTED,
    FACTOR_UNKNOWN,
    SCORE_OUT_OF_RANGE,
    FACTORS_INCOMPLETE,
)


def compute_score(rating: Rating, scheme: RatingScheme) -> int | None:
    """Return what the factor scores come to, None where a factor has no valid score or two."""
    scores = {score.factor: score.score for score in rating.factors}
    if len(rating.factors) != len(scheme.factors) or set(scores) != {factor.id for factor in scheme.factors}:
        return None
    if not all(1 <= scores[factor.id] <= len(factor.scores) for factor in scheme.factors):
        return None
    return scheme.combination.combine(scores.values())


def compute_level(score: int, scheme: RatingScheme) -> str | None:
    """Return the level whose threshold is the highest that `score` reaches, or None."""
    reached = [threshold for threshold in scheme.thresholds if threshold.least <= score]
    return max(reached, key=lambda threshold: threshold.least).level if reached else None


def find_lowered_levels(inspection: Inspection) -> Iterator[Problem]:
    """Yield each risk approved at a milder level than was assessed or computed, without a reason."""
    levels = {level.id: level for level in inspection.handbook.config.vocabulary.risk_levels}
    scheme = inspection.handbook.config.rating_scheme
    for risk in inspection.list_entries(Risk):
        approved = levels.get(risk.rating.approved.level)
        if approved is None or risk.rating.reason is not None:
            continue
        yield from _compare_assessed(inspection, risk, approved, levels)
        if scheme is not None:
            yield from _compare_computed(inspection, risk, approved, levels, scheme)


def _compare_assessed(
    inspection: Inspection, risk: Risk, approved: RiskLevel, levels: Mapping[str, RiskLevel]
) -> Iterator[Problem]:
    given = (("自评", risk.rating.own), ("评审", risk.rating.reviewed))
    found = [(levels[one.level], by) for by, one in given if one is not None and one.level in levels]
    graver = [(level, by) for level, by in found if level.rank < approved.rank]
    if graver:
        other, by = min(graver, key=lambda pair: pair[0].rank)
        yield inspection.tell(
            APPROVED_BELOW_ASSESSED,
            risk,
            ("rating", "approved", "level"),
            approved=Withheld(approved.name),
            other=Withheld(other.name),
            by=by,
        )


def _compare_computed(
    inspection: Inspection,
    risk: Risk,
    approved: RiskLevel,
    levels: Mapping[str, RiskLevel],
    scheme: RatingScheme,
) -> Iterator[Problem]:
    score = compute_score(risk.rating, scheme)
    name = compute_level(score, scheme) if score is not None else None
    other = levels.get(name) if name is not None else None
    if other is not None and other.rank < approved.rank:
        yield inspection.tell(
            APPROVED_BELOW_COMPUTED,
            risk,
            ("rating", "approved", "level"),
            approved=Withheld(approved.name),
            other=Withheld(other.name),
            score=Withheld(str(score)),
            combination=Phrase(scheme.combination.label, scheme.combination.value),
        )


def find_faulty_scores(inspection: Inspection) -> Iterator[Problem]:
    """Yield scores of unknown factors, out of range, or not one for each factor."""
    scheme = inspection.handbook.config.rating_scheme
    if scheme is None:
        return
    factors = {factor.id: factor for factor in scheme.factors}
    for risk in inspection.list_entries(Risk):
        scored = [score.factor for score in risk.rating.factors]
        if not scored:
            continue
        faults = list(_check_scores(inspection, risk, factors))
        yield from faults
        if not faults and sorted(scored) != sorted(factors):
            known = Withheld("、".join(factors))
            yield inspection.tell(FACTORS_INCOMPLETE, risk, ("rating", "factors"), known=known)


def _check_scores(inspection: Inspection, risk: Risk, factors: Mapping[str, Factor]) -> Iterator[Problem]:
    for index, score in enumerate(risk.rating.factors):
        path = ("rating", "factors", index)
        factor = factors.get(score.factor)
        if factor is None:
            near = find_near_miss(score.factor, factors)
            yield inspection.tell(
                FACTOR_UNKNOWN,
                risk,
                (*path, "factor"),
                Withheld(near) if near else None,
                value=quote_value(risk, path, score.factor),
                known=Withheld("、".join(factors)),
            )
        elif not 1 <= score.score <= len(factor.scores):
            value = quote_value(risk, path, str(score.score))
            most = Withheld(str(len(factor.scores)))
            yield inspection.tell(SCORE_OUT_OF_RANGE, risk, (*path, "score"), value=value, most=most)


RULES = (find_lowered_levels, find_faulty_scores)
