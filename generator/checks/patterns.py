"""Risks that projects adopt from the catalogue: rated no milder without a reason, and none left unused."""

from collections.abc import Iterator

from generator.checks.declaring import declare_notice, declare_warning
from generator.checks.inspection import Inspection
from generator.model.pattern import Pattern
from generator.model.risk import Risk
from generator.values.problem import Problem, Withheld

MILDER_THAN_PATTERN = declare_warning(
    "K021",
    (
        "等级低于所采用的风险点",
        "{entry} 审定为“{approved}”，低于它采用的 {pattern} 的“{other}”，没有写理由。",
        "请提高审定等级，或在 rating.reason 写明本项目为什么较轻。",
    ),
    (
        "Milder than the pattern adopted",
        "{entry} is approved as “{approved}”, below “{other}” of {pattern}, which it adopts, without a reason.",
        "Raise it, or say in rating.reason why it is milder here.",
    ),
)
PATTERN_UNUSED = declare_notice(
    "K022",
    (
        "风险点库中的风险点无人采用",
        "别的风险点采用了风险点库，{entry} 却没有任何风险点采用。",
        "请逐个项目核对它是否存在；采用的在 adopts 写它的编号，不再适用的从库中删去。",
    ),
    (
        "Pattern that nobody adopts",
        "Risks adopt from the catalogue, but none adopts {entry}.",
        "Look whether projects have it; name it in adopts, or take it out of the catalogue.",
    ),
)

KINDS = (MILDER_THAN_PATTERN, PATTERN_UNUSED)


def find_milder_risks(inspection: Inspection) -> Iterator[Problem]:
    """Yield each risk that is rated below the pattern it adopts and does not say why."""
    levels = {level.id: level for level in inspection.handbook.config.vocabulary.risk_levels}
    for risk in inspection.list_entries(Risk):
        pattern = inspection.find_entry("pattern", risk.adopts) if risk.adopts is not None else None
        if not isinstance(pattern, Pattern) or risk.rating.reason is not None:
            continue
        approved, other = levels.get(risk.rating.approved.level), levels.get(pattern.level)
        if approved is not None and other is not None and approved.rank > other.rank:
            yield inspection.tell(
                MILDER_THAN_PATTERN,
                risk,
                ("rating", "approved", "level"),
                approved=Withheld(approved.name),
                other=Withheld(other.name),
                pattern=Withheld(f"pattern/{pattern.id}"),
            )


def find_unused_patterns(inspection: Inspection) -> Iterator[Problem]:
    """Yield each pattern that no risk adopts, once risks adopt any."""
    adopted = {risk.adopts for risk in inspection.list_entries(Risk) if risk.adopts is not None}
    if adopted and "risk" not in inspection.refused:
        for pattern in inspection.list_entries(Pattern):
            if pattern.id not in adopted:
                yield inspection.tell(PATTERN_UNUSED, pattern, ("id",))


RULES = (find_milder_risks, find_unused_patterns)
