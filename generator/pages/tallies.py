"""What there is how many of: risks by level, kind, department and scores in one pass, and the key figures."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.pages.blocks import Count, Counts
from generator.pages.desk import Desk
from generator.pages.risk_list import find_department, find_risk_list, name_group
from generator.pages.words import Target


@dataclass(frozen=True, slots=True)
class RiskTally:
    """Counts of risks: by level in each department (named as in filters) and of each kind, and by pairs of scores.

    A risk without a known level is counted in the total alone; `scores` holds the first two factors of the scheme.
    """

    total: int
    levels: Counter[str]
    departments: Mapping[str, Counter[str]]
    kinds: Mapping[str, Counter[str]]
    scores: Counter[tuple[int, int]]
    department_kinds: Mapping[str, Mapping[str, Counter[str]]]
    """By department and kind, the levels."""
    posts: Mapping[str, Counter[str]]
    """By responsible post, the levels."""


def tally_risks(desk: Desk) -> RiskTally:
    """Return the counts of all risks that staff see."""
    levels = Counter[str]()
    departments: defaultdict[str, Counter[str]] = defaultdict(Counter)
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    department_kinds: defaultdict[str, defaultdict[str, Counter[str]]] = defaultdict(
        lambda: defaultdict(Counter)
    )
    posts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    scores = Counter[tuple[int, int]]()
    scheme = desk.inner.config.rating_scheme if desk.inner else None
    factors = [factor.id for factor in scheme.factors] if scheme else []
    for risk in desk.inner.risks if desk.inner else ():
        level = risk.rating.approved.level
        levels[level] += 1
        department = name_group(find_department(desk, risk.public))
        departments[department][level] += 1
        department_kinds[department][risk.kind][level] += 1
        posts[risk.responsible][level] += 1
        kinds[risk.kind][level] += 1
        given = {each.factor: each.score for each in risk.rating.factors}
        if len(factors) == 2 and given.keys() >= set(factors):  # noqa: PLR2004 - a matrix has two sides
            scores[given[factors[0]], given[factors[1]]] += 1
    return RiskTally(levels.total(), levels, departments, kinds, scores, department_kinds, posts)


def count_unit(desk: Desk, tally: RiskTally) -> Counts:
    """Return the key figures of the whole unit."""
    public = desk.public
    counts = [Count("职权", len(public.powers), Target("page", "powers")), Count("流程", len(desk.workflows))]
    if desk.inner is not None:
        counts.append(Count("岗位", len(public.posts), Target("page", "posts")))
        counts.append(Count("风险点", tally.total, Target("page", "risks")))
        counts += _count_levels(desk, tally.levels)
    return Counts(tuple(counts))


def count_department(desk: Desk, department: str, tally: RiskTally) -> Counts:
    """Return the key figures of a department."""
    powers = desk.powers_in.get(department, ())
    flows = sum(power.id in desk.workflows for power in powers)
    counts = [
        Count("职权", len(powers)),
        Count("流程", flows),
        Count("岗位", len(desk.posts_in.get(department, ()))),
    ]
    if desk.inner is not None:
        levels = tally.departments.get(department, Counter())
        total = levels.total()
        target = find_risk_list(desk, department=department) if total else None
        counts.append(Count("风险点", total, target))
        counts += _count_levels(desk, levels, department=department)
    return Counts(tuple(counts))


def _count_levels(desk: Desk, levels: Counter[str], **chosen: str) -> Iterator[Count]:
    """Yield a figure for each level that occurs, the gravest first."""
    for level in sorted(desk.levels.values(), key=lambda each: each.rank):
        if levels[level.id]:
            target = find_risk_list(desk, level=level.id, **chosen)
            yield Count(f"{level.mark} {level.name}", levels[level.id], target, f"tone-{level.rank}")
