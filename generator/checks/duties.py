"""Duties that do not go together: no post holds both on one way of a workflow."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.checks.declaring import declare_error, declare_warning
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection
from generator.checks.onward import OnwardChart, take_onward
from generator.checks.references import find_name
from generator.checks.workflows import take_internal_chart
from generator.model.vocabulary import IncompatibleDuties
from generator.model.workflow import Step, Workflow
from generator.values.problem import Phrase, Problem, Withheld

MOST_PAIRS = 100
"""How many pairs of steps are told of one workflow: their number grows with the square of its steps."""

DUTIES_IN_ONE_HAND = declare_error(
    "D001",
    (
        "不相容职责由一个岗位承担",
        "{entry} 同一条路上的环节 {earlier}（{earlier_duty}）和 {later}（{later_duty}）都由 {posts}办理：{reason}。",
        "请把其中一个环节交给另一个岗位。",
    ),
    (
        "Incompatible duties in one hand",
        "Steps {earlier} ({earlier_duty}) and {later} ({later_duty}) of {entry} are both done by {posts}: {reason}.",
        "Give one of the steps to another post.",
    ),
)
RULE_FAULTY = declare_error(
    "D003",
    (
        "不相容职责的规则写错",
        "第 {number} 条不相容职责（{one} 与 {other}）{fault}。",
        "请改正或删去；每条写两种不同的职责，同样的两种只写一次。",
    ),
    (
        "Faulty rule of incompatible duties",
        "Rule {number} of the incompatible duties ({one} and {other}) {fault}.",
        "Correct or remove it: a rule names two kinds of duty, and the same two only once.",
    ),
)
DUTIES_UNDIVIDED = declare_warning(
    "D004",
    (
        "不相容职责可能由一个岗位承担",
        "{entry} 同一条路上的环节 {earlier}（{earlier_duty}）和 {later}（{later_duty}）都可由 {posts}办理：{reason}。",
        "请给两个环节写不同的岗位；确实要共用的，办理时由不同的人承担。",
    ),
    (
        "Incompatible duties not divided",
        "Steps {earlier} ({earlier_duty}) and {later} ({later_duty}) of {entry} may both be done by {posts}: {reason}.",
        "Give the two steps different posts; where they must share some, let different people act.",
    ),
)

KINDS = (DUTIES_IN_ONE_HAND, RULE_FAULTY, DUTIES_UNDIVIDED)

_ONE_KIND = Phrase("两项是同一种职责", "names one kind of duty twice")
_REPEATED = Phrase("与前面的一条相同", "repeats an earlier one")
_NO_REASON = Phrase("不相容职责应当分开", "incompatible duties are to be kept apart")


@dataclass(frozen=True, slots=True)
class _Rules:
    """The rules by their two kinds of duty, and for each kind those that do not go with it."""

    by_kinds: Mapping[frozenset[str], IncompatibleDuties]
    opposed: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two steps on one way whose duties do not go together, and the posts that stand at both."""

    earlier: Step
    later: Step
    posts: tuple[str, ...]


def find_duties_in_one_hand(inspection: Inspection) -> Iterator[Problem]:
    """Yield each two steps on one way whose duties do not go together, and which one post does or may do."""
    rules = _index_rules(inspection.handbook.config.incompatible_duties)
    if not rules.by_kinds:
        return
    for workflow in inspection.list_entries(Workflow):
        chart = take_onward(take_internal_chart(workflow))
        for pair in islice(_find_pairs(chart, rules), MOST_PAIRS):
            yield _tell_pair(inspection, workflow, chart.steps[pair.later.id][0], pair, rules)


def _index_rules(rules: Sequence[IncompatibleDuties]) -> _Rules:
    """Return the rules; of two for the same kinds the first, and one that names a single kind opposes nothing."""
    by_kinds = {frozenset((rule.one, rule.other)): rule for rule in reversed(rules)}
    opposed: dict[str, frozenset[str]] = {}
    for kinds in by_kinds:
        for kind in kinds:
            opposed[kind] = opposed.get(kind, frozenset()) | (kinds - {kind})
    return _Rules(by_kinds, opposed)


def _find_pairs(chart: OnwardChart, rules: _Rules) -> Iterator[_Pair]:
    """Yield the pairs of a chart in the order of their later steps.

    The steps before a step are the bits of one number, so that joining two ways is one operation. The
    largest file that is read holds no more steps than some megabytes of such numbers can tell apart.
    """
    steps = [step for name in chart.before if (step := chart.find_step(name)).duty_kind in rules.opposed]
    places = {step.id: place for place, step in enumerate(steps)}
    by_kind, by_post = _mark_steps(steps)
    reached: dict[str, int] = {}
    for name, before in chart.before.items():
        reached[name] = 0
        for each in before:
            reached[name] |= reached[each] | (1 << places[each] if each in places else 0)
        if name in places:
            step = steps[places[name]]
            opposed = _join(by_kind, rules.opposed[step.duty_kind or ""])
            for place in _list_bits(reached[name] & opposed & _join(by_post, step.posts)):
                yield _pair_steps(steps[place], step)


def _mark_steps(steps: Sequence[Step]) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Return for each kind of duty, and for each post, the steps that have it, as bits by their places."""
    by_kind: dict[str, int] = defaultdict(int)
    by_post: dict[str, int] = defaultdict(int)
    for place, step in enumerate(steps):
        by_kind[step.duty_kind or ""] |= 1 << place
        for post in step.posts:
            by_post[post] |= 1 << place
    return by_kind, by_post


def _join(marked: Mapping[str, int], names: Iterable[str]) -> int:
    joined = 0
    for name in names:
        joined |= marked.get(name, 0)
    return joined


def _list_bits(number: int) -> Iterator[int]:
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest


def _pair_steps(earlier: Step, later: Step) -> _Pair:
    held = set(earlier.posts)
    return _Pair(earlier, later, tuple(dict.fromkeys(post for post in later.posts if post in held)))


def _tell_pair(inspection: Inspection, workflow: Workflow, index: int, pair: _Pair, rules: _Rules) -> Problem:
    """Return the problem at the later step: certain where one of the steps has no other post."""
    is_certain = any(len(set(step.posts)) == 1 for step in (pair.earlier, pair.later))
    rule = rules.by_kinds[frozenset((pair.earlier.duty_kind or "", pair.later.duty_kind or ""))]
    reason = _NO_REASON if rule.reason is None else Withheld(rule.reason.rstrip("。"))
    names = (f"{post}（{find_name(inspection, 'post', post)}）" for post in pair.posts)
    return inspection.tell(
        DUTIES_IN_ONE_HAND if is_certain else DUTIES_UNDIVIDED,
        workflow,
        ("steps", index, "posts"),
        earlier=pair.earlier.id,
        earlier_duty=_say_duty(inspection, pair.earlier),
        later=pair.later.id,
        later_duty=_say_duty(inspection, pair.later),
        posts=Withheld("、".join(names)),
        reason=reason,
    )


def _say_duty(inspection: Inspection, step: Step) -> Withheld:
    duties = inspection.handbook.config.vocabulary.duty_kinds
    kind = next((duty.name for duty in duties if duty.id == step.duty_kind), step.duty_kind)
    return Withheld(f"{step.name}，{kind}")


def find_faulty_rules(inspection: Inspection) -> Iterator[Problem]:
    """Yield each rule that names one kind of duty twice, or the two kinds of an earlier rule."""
    config = inspection.handbook.config
    seen: set[frozenset[str]] = set()
    for index, rule in enumerate(config.incompatible_duties):
        kinds = frozenset((rule.one, rule.other))
        if rule.one == rule.other or kinds in seen:
            path = ("incompatible_duties", index)
            yield inspection.tell(
                RULE_FAULTY,
                config,
                path,
                number=str(index + 1),
                one=quote_value(config, (*path, "one"), rule.one),
                other=quote_value(config, (*path, "other"), rule.other),
                fault=_ONE_KIND if rule.one == rule.other else _REPEATED,
            )
        seen.add(kinds)


RULES = (find_duties_in_one_hand, find_faulty_rules)
