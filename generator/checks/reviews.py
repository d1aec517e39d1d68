"""Reviews: what has still to pass which stage, in which order, and what the opinions are on."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from generator.checks.declaring import declare_notice, declare_warning
from generator.checks.exposure import Path, quote_value
from generator.checks.inspection import Inspection
from generator.checks.powers import is_exercised
from generator.model.power import Power
from generator.model.review import Opinion, Review
from generator.model.risk import Risk
from generator.values.problem import Problem, Withheld

RISK_NOT_REVIEWED = declare_notice(
    "Q023",
    (
        "风险点没有经过规定的评审",
        "按评审权限，人员类别 {person_class} 的风险点应经过 {stage} 评审；没有评审记录写到 {entry}。",
        "请评审后在评审记录的 risks 中列入它，或核对 site_config.yml 的 reviews.rules。",
    ),
    (
        "Risk not reviewed as the rules say",
        "The rules want risks of the class {person_class} reviewed at the stage {stage}; no review names {entry}.",
        "Review it and list it in risks of the record, or look at reviews.rules in site_config.yml.",
    ),
)
STAGES_DISORDERED = declare_warning(
    "Q024",
    (
        "评审次序颠倒",
        "{entry} 于 {date} 在 {stage} 阶段通过 {target}，早于它在前一阶段 {other} 的评审日期 {before}。",
        "请核对两份记录的日期和阶段；各阶段的先后见 vocabulary.review_stages。",
    ),
    (
        "Stages out of order",
        "{entry} passed {target} at the stage {stage} on {date}, before it passed the stage {other} on {before}.",
        "Look at dates and stages of both records; the order of the stages is that of vocabulary.review_stages.",
    ),
)
OPINION_ELSEWHERE = declare_warning(
    "Q025",
    (
        "意见不属于本次评审",
        "{entry} 的“{field}”写的是 {target}，它既不在通过的事项中，也不属于评审的部门和人员类别。",
        "请改正编号，或在 departments、person_classes、powers、risks 中写明本次评审的范围。",
    ),
    (
        "Opinion on something else",
        "{entry}: “{field}” is {target}, which did not pass here and belongs to no department or class reviewed.",
        "Correct the identifier, or say in departments, person_classes, powers and risks what is reviewed.",
    ),
)
POWER_NOT_APPROVED = declare_notice(
    "Q026",
    (
        "职权尚未批准",
        "没有 {stage} 阶段的评审记录写到 {entry}；只编入已批准的职权时，它不会印进书里。",
        "批准后请在该阶段评审记录的 powers 中列入它。",
    ),
    (
        "Power not approved yet",
        "No review of the stage {stage} names {entry}; where only approved powers are bound, the book omits it.",
        "List it in powers of a review of that stage once it is approved.",
    ),
)

KINDS = (RISK_NOT_REVIEWED, STAGES_DISORDERED, OPINION_ELSEWHERE, POWER_NOT_APPROVED)


def find_unreviewed_risks(inspection: Inspection) -> Iterator[Problem]:
    """Yield each risk of a class of person that never passed the stage which the rules name for that class."""
    reviews = list(inspection.list_entries(Review))
    if not reviews or "review" in inspection.refused:
        return
    stages = {rule.person_class: rule.stage for rule in inspection.handbook.config.reviews.rules}
    passed: dict[str, set[str]] = defaultdict(set)
    whole: dict[str, list[Review]] = defaultdict(list)
    for review in reviews:
        passed[review.stage].update(review.risks)
        if not review.risks and review.person_classes:
            whole[review.stage].append(review)
    for risk in inspection.list_entries(Risk):
        person_class = _find_class(inspection, risk)
        stage = stages.get(person_class) if person_class is not None else None
        if person_class is None or stage is None or risk.id in passed[stage]:
            continue
        department = inspection.handbook.find_department_of(risk)
        if not any(_covers(review, person_class, department) for review in whole[stage]):
            slots = {"person_class": Withheld(person_class), "stage": Withheld(stage)}
            yield inspection.tell(RISK_NOT_REVIEWED, risk, ("id",), **slots)


def _find_class(inspection: Inspection, risk: Risk) -> str | None:
    """Return the class of person whose risk it is, None where it hangs on no post."""
    if risk.carrier.post is not None:
        return getattr(inspection.find_entry("post", risk.carrier.post), "person_class", None)
    return risk.carrier.person_class


def _covers(review: Review, person_class: str, department: str | None) -> bool:
    """Tell whether a review that lists no risks passed all of a class in a department."""
    is_of_department = not review.departments or department is None or department in review.departments
    return person_class in review.person_classes and is_of_department


def find_disordered_stages(inspection: Inspection) -> Iterator[Problem]:
    """Yield each passing of a later stage before the first passing of an earlier one."""
    terms = inspection.handbook.config.vocabulary.review_stages
    order = {term.id: place for place, term in reversed(list(enumerate(terms)))}
    first: dict[tuple[str, str], dict[str, tuple[date, Review, Path]]] = defaultdict(dict)
    for review in inspection.list_entries(Review):
        for register in ("power", "risk"):
            for index, name in enumerate(getattr(review, f"{register}s")):
                passing = (review.date, review, (f"{register}s", index))
                known = first[register, name].setdefault(review.stage, passing)
                if passing[0] < known[0]:
                    first[register, name][review.stage] = passing
    for (register, name), passings in first.items():
        yield from _compare_stages(inspection, f"{register}/{name}", passings, order)


def _compare_stages(
    inspection: Inspection,
    target: str,
    passings: Mapping[str, tuple[date, Review, Path]],
    order: Mapping[str, int],
) -> Iterator[Problem]:
    latest: tuple[date, str] | None = None
    for stage in sorted((stage for stage in passings if stage in order), key=order.__getitem__):
        day, review, path = passings[stage]
        if latest is not None and day < latest[0]:
            yield inspection.tell(
                STAGES_DISORDERED,
                review,
                path,
                target=quote_value(review, path, target),
                date=quote_value(review, ("date",), day.isoformat()),
                stage=Withheld(stage),
                other=Withheld(latest[1]),
                before=Withheld(latest[0].isoformat()),
            )
        if latest is None or day > latest[0]:
            latest = (day, stage)


def find_stray_opinions(inspection: Inspection) -> Iterator[Problem]:
    """Yield each opinion on a power or risk that the review is not about."""
    for review in inspection.list_entries(Review):
        if not (review.departments or review.person_classes or review.powers or review.risks):
            continue
        for index, opinion in enumerate(review.opinions):
            for register in ("power", "risk"):
                name = getattr(opinion, register)
                if name is not None and not _is_within(inspection, review, opinion, register):
                    path = ("opinions", index, register)
                    target = quote_value(review, path, f"{register}/{name}")
                    yield inspection.tell(OPINION_ELSEWHERE, review, path, target=target)


def _is_within(inspection: Inspection, review: Review, opinion: Opinion, register: str) -> bool:
    """Tell whether a review is about the power or risk of an opinion; what is not known is not judged."""
    name = getattr(opinion, register)
    entry = inspection.find_entry(register, name)
    if entry is None or name in getattr(review, f"{register}s"):
        return True
    department = inspection.handbook.find_department_of(entry)
    # What belongs to the whole unit may come up in any review.
    if department is None or department in review.departments:
        return True
    if not isinstance(entry, Risk):
        return False
    return entry.carrier.power in review.powers or _find_class(inspection, entry) in review.person_classes


def find_unapproved_powers(inspection: Inspection) -> Iterator[Problem]:
    """Yield each power in use that never passed the stage of approval."""
    stage = inspection.handbook.config.reviews.approval_stage
    reviews = list(inspection.list_entries(Review))
    if stage is None or not reviews or "review" in inspection.refused:
        return
    approved = {name for review in reviews if review.stage == stage for name in review.powers}
    for power in inspection.list_entries(Power):
        if power.id not in approved and is_exercised(power):
            yield inspection.tell(POWER_NOT_APPROVED, power, ("id",), stage=Withheld(stage))


RULES = (find_unreviewed_risks, find_disordered_stages, find_stray_opinions, find_unapproved_powers)
