"""Risk levels and the thresholds at which they begin."""

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.declaring import declare_error, declare_warning
from generator.checks.inspection import Inspection
from generator.values.problem import Problem, Withheld

RANK_TWICE = declare_error(
    "V001",
    (
        "风险等级的位次重复",
        "等级 {level} 与 {other} 的位次都是 {rank}，分不出轻重。",
        "请给每个等级不同的位次，1 为最重。",
    ),
    (
        "Two levels of one rank",
        "The levels {level} and {other} have the same rank {rank}.",
        "Give each level its own rank; 1 is the gravest.",
    ),
)
THRESHOLDS_DISORDERED = declare_error(
    "V002",
    (
        "等级界限与轻重不符",
        "等级 {level} 比 {other} 重，界限却不比它高。",
        "请使较重的等级从较高的分数开始。",
    ),
    (
        "Thresholds contradict the ranks",
        "The level {level} is graver than {other}, but does not begin at a higher score.",
        "Let graver levels begin at higher scores.",
    ),
)
LOWEST_UNCOVERED = declare_warning(
    "V003",
    (
        "低分没有等级",
        "最低的等级界限是 {least} 分，乘积更小的风险评不出等级。",
        "请使最轻的等级从 1 分开始。",
    ),
    (
        "Low scores without a level",
        "The lowest threshold is {least}; lower scores give no level.",
        "Let the mildest level begin at 1.",
    ),
)

KINDS = (RANK_TWICE, THRESHOLDS_DISORDERED, LOWEST_UNCOVERED)


def find_levels_of_one_rank(inspection: Inspection) -> Iterator[Problem]:
    """Yield each level that has the rank of an earlier one."""
    config = inspection.handbook.config
    first: dict[int, str] = {}
    for index, level in enumerate(config.vocabulary.risk_levels):
        other = first.setdefault(level.rank, level.id)
        if other != level.id:
            path = ("vocabulary", "risk_levels", index, "rank")
            slots = {"level": Withheld(level.id), "other": Withheld(other), "rank": Withheld(str(level.rank))}
            yield inspection.tell(RANK_TWICE, config, path, **slots)


def find_disordered_thresholds(inspection: Inspection) -> Iterator[Problem]:
    """Yield thresholds of graver levels no higher than those of milder ones, and scores left over."""
    config = inspection.handbook.config
    scheme = config.rating_scheme
    if scheme is None:
        return
    thresholds = ("rating_scheme", "thresholds")
    ranks = {level.id: level.rank for level in config.vocabulary.risk_levels}
    known = [
        (ranks[one.level], one, index) for index, one in enumerate(scheme.thresholds) if one.level in ranks
    ]
    known.sort(key=lambda triple: (triple[0], triple[2]))
    for (_, graver, index), (_, milder, _) in pairwise(known):
        if graver.least <= milder.least:
            slots = {"level": Withheld(graver.level), "other": Withheld(milder.level)}
            yield inspection.tell(THRESHOLDS_DISORDERED, config, (*thresholds, index, "least"), **slots)
    least = min((threshold.least for threshold in scheme.thresholds), default=1)
    if least > 1:
        yield inspection.tell(LOWEST_UNCOVERED, config, thresholds, least=Withheld(str(least)))


RULES = (find_levels_of_one_rank, find_disordered_thresholds)
