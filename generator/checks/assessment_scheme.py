"""The scheme of assessment: scores and shares that add up, and grades that cover all scores."""

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.declaring import declare_error
from generator.checks.inspection import Inspection
from generator.values.problem import Problem, Withheld

WHOLE = 100

ITEMS_DO_NOT_ADD_UP = declare_error(
    "Z001",
    (
        "考核内容的分值加不起来",
        "考核项目 {group} 的分值是 {full}，它的考核内容合计 {total} 分。",
        "请改正 vocabulary.assessment_items 各项的 full，或该项目的 full。",
    ),
    (
        "Items do not add up to their group",
        "The group {group} has the full score {full}, its items together {total}.",
        "Correct full of its items in vocabulary.assessment_items, or that of the group.",
    ),
)
GROUPS_DO_NOT_ADD_UP = declare_error(
    "Z002",
    (
        "考核项目的分值不是 100",
        "各考核项目的分值合计 {total} 分，应为 {whole} 分。",
        "请改正 vocabulary.assessment_groups 各项的 full。",
    ),
    (
        "Groups do not add up",
        "The groups of assessment have {total} points together instead of {whole}.",
        "Correct full of the groups in vocabulary.assessment_groups.",
    ),
)
SHARES_DO_NOT_ADD_UP = declare_error(
    "Z003",
    (
        "考核方式的权重不是 100",
        "各考核方式的权重合计 {total}，应为 {whole}。",
        "请改正 vocabulary.assessment_methods 各项的 share。",
    ),
    (
        "Shares do not add up",
        "The shares of the methods of assessment are {total} together instead of {whole}.",
        "Correct share of the methods in vocabulary.assessment_methods.",
    ),
)
GRADES_DISORDERED = declare_error(
    "Z004",
    (
        "考核等次的最低分不对",
        "考核等次“{grade}”的最低分是 {least}；各等次应从高到低，最后一个应为 0 分。",
        "请改正 assessment.grades 的 least，使每个得分都归入一个等次。",
    ),
    (
        "Grades that do not cover all scores",
        "The grade “{grade}” begins at {least}; grades go from high to low, and the last begins at 0.",
        "Correct least in assessment.grades, so that each score has one grade.",
    ),
)

KINDS = (ITEMS_DO_NOT_ADD_UP, GROUPS_DO_NOT_ADD_UP, SHARES_DO_NOT_ADD_UP, GRADES_DISORDERED)


def find_scores_not_adding_up(inspection: Inspection) -> Iterator[Problem]:
    """Yield groups whose items come to another score, and groups and methods that do not come to a hundred."""
    config = inspection.handbook.config
    words = config.vocabulary
    totals = {group.id: 0 for group in words.assessment_groups}
    for item in words.assessment_items:
        totals[item.group] = totals.get(item.group, 0) + item.full
    for index, group in enumerate(words.assessment_groups):
        if totals[group.id] != group.full:
            path = ("vocabulary", "assessment_groups", index, "full")
            slots = {"full": str(group.full), "total": str(totals[group.id]), "group": group.name}
            told = {name: Withheld(text) for name, text in slots.items()}
            yield inspection.tell(ITEMS_DO_NOT_ADD_UP, config, path, **told)
    for kind, name, scores in (
        (GROUPS_DO_NOT_ADD_UP, "assessment_groups", [group.full for group in words.assessment_groups]),
        (SHARES_DO_NOT_ADD_UP, "assessment_methods", [method.share for method in words.assessment_methods]),
    ):
        if scores and sum(scores) != WHOLE:
            total = Withheld(str(sum(scores)))
            yield inspection.tell(kind, config, ("vocabulary", name), total=total, whole=str(WHOLE))


def find_disordered_grades(inspection: Inspection) -> Iterator[Problem]:
    """Yield each grade that begins no lower than the one before it, and a last one above nothing."""
    config = inspection.handbook.config
    grades = config.assessment.grades if config.assessment is not None else ()
    faulty = {
        index for index, (one, other) in enumerate(pairwise(grades), start=1) if other.least >= one.least
    }
    if grades and grades[-1].least != 0:
        faulty.add(len(grades) - 1)
    for index in sorted(faulty):
        slots = {"grade": Withheld(grades[index].name), "least": Withheld(str(grades[index].least))}
        yield inspection.tell(GRADES_DISORDERED, config, ("assessment", "grades", index, "least"), **slots)


RULES = (find_scores_not_adding_up, find_disordered_grades)
