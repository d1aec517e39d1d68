"""Assessments: scores within what an item is worth, one for each item, and one record for each occasion."""

from collections.abc import Iterator

from generator.checks.declaring import declare_error, declare_warning
from generator.checks.exposure import Path, quote_value
from generator.checks.inspection import Inspection, name_owner
from generator.model.assessment import Assessment
from generator.values.problem import Problem, Withheld

SCORE_ABOVE_FULL = declare_error(
    "Z011",
    (
        "得分超过分值",
        "{entry} 的“{field}”写作 {score}，考核内容 {item} 最多 {full} 分。",
        "请改正得分；分值写在 site_config.yml 的 vocabulary.assessment_items。",
    ),
    (
        "Score above what the item is worth",
        "{entry}: “{field}” is {score}; the item {item} is worth {full} at most.",
        "Correct the score; what items are worth stands in vocabulary.assessment_items of site_config.yml.",
    ),
)
ITEM_TWICE = declare_error(
    "Z012",
    (
        "考核内容打了两次分",
        "{entry} 的“{field}”写作 {item}，前面已经打过分。",
        "请删去其中一个，或改正 item。",
    ),
    (
        "Item scored twice",
        "{entry}: “{field}” is {item}, which was scored before.",
        "Remove one of them, or correct item.",
    ),
)
ITEMS_UNSCORED = declare_warning(
    "Z013",
    (
        "考核内容没有打分",
        "{entry} 有 {count} 项考核内容没有打分，第一项是 {item}，合计得分因此偏低。",
        "请在 scores 中补上；本次不考核的也请打分并在 remark 中说明。",
    ),
    (
        "Items without a score",
        "{entry} leaves {count} items unscored, the first is {item}; its total is too low.",
        "Add them to scores; score what was not assessed too, and say so in remark.",
    ),
)
ASSESSED_TWICE = declare_warning(
    "Z014",
    (
        "同一考核登记了两次",
        "{entry} 的部门、期间和考核方式与 {first} 相同。",
        "请合并为一条，或改正 department、period、method。",
    ),
    (
        "Assessed twice",
        "{entry} is of the same department, period and method as {first}.",
        "Merge them, or correct department, period or method.",
    ),
)

KINDS = (SCORE_ABOVE_FULL, ITEM_TWICE, ITEMS_UNSCORED, ASSESSED_TWICE)


def find_faulty_item_scores(inspection: Inspection) -> Iterator[Problem]:
    """Yield scores above what their item is worth, items scored twice, and items not scored."""
    worth = {item.id: item.full for item in inspection.handbook.config.vocabulary.assessment_items}
    for assessment in inspection.list_entries(Assessment):
        seen: set[str] = set()
        for index, score in enumerate(assessment.scores):
            path = ("scores", index)
            if score.item in seen:
                told = quote_value(assessment, (*path, "item"), score.item)
                yield inspection.tell(ITEM_TWICE, assessment, (*path, "item"), item=told)
            seen.add(score.item)
            for field in ("own", "verified"):
                given = getattr(score, field)
                full = worth.get(score.item, given)
                yield from _compare(inspection, assessment, (*path, field), (given, full), score.item)
        missing = [item for item in worth if item not in seen]
        if missing:
            slots = {"count": Withheld(str(len(missing))), "item": Withheld(missing[0])}
            yield inspection.tell(ITEMS_UNSCORED, assessment, ("scores",), **slots)


def _compare(
    inspection: Inspection, assessment: Assessment, path: Path, scores: tuple[int, int], item: str
) -> Iterator[Problem]:
    given, full = scores
    if given > full:
        slots = {"score": str(given), "full": str(full), "item": item}
        told = {name: quote_value(assessment, path, text) for name, text in slots.items()}
        yield inspection.tell(SCORE_ABOVE_FULL, assessment, path, **told)


def find_repeated_assessments(inspection: Inspection) -> Iterator[Problem]:
    """Yield each assessment of a department, period and method that stands there before."""
    first: dict[tuple[str, str, str], Assessment] = {}
    for assessment in inspection.list_entries(Assessment):
        key = (assessment.department, assessment.period, assessment.method)
        known = first.setdefault(key, assessment)
        if known is not assessment:
            slots = {"first": name_owner(known)}
            yield inspection.tell(ASSESSED_TWICE, assessment, ("period",), **slots)


RULES = (find_faulty_item_scores, find_repeated_assessments)
