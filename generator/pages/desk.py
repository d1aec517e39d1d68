"""What page builders look things up in: a view's entries by identifier, their names and relations."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol, TypeVar

from generator.pages.words import Run, Style, Target, Words, join, link, plain
from generator.values.article import read_article
from generator.views.internal import (
    InternalDepartment,
    InternalMeasure,
    InternalPost,
    InternalPower,
    InternalRisk,
    InternalRiskLevel,
    InternalView,
    InternalWorkflow,
)
from generator.views.parts import AudienceView, take_internal, take_public
from generator.views.public import (
    PublicBasis,
    PublicPost,
    PublicPower,
    PublicRisk,
    PublicView,
    PublicWorkflow,
)
from generator.views.restricted import RestrictedPost, RestrictedRisk, RestrictedView


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


class _HasIdAndName(_HasId, Protocol):
    @property
    def name(self) -> str: ...


class _HasPublic(Protocol):
    @property
    def public(self) -> _HasId: ...


_Entry = TypeVar("_Entry")
_Key = TypeVar("_Key", bound=Hashable)
_Inner = TypeVar("_Inner", bound=_HasPublic)

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class StepName:
    """A step by name, with its power and its identifier within the workflow."""

    power: str
    identifier: str
    name: str


@dataclass(slots=True)
class PostTasks:
    """The steps a post carries out, the risks it answers for, and the measures it puts into practice."""

    steps: list[StepName] = field(default_factory=list)
    risks: list[InternalRisk] = field(default_factory=list)
    measures: list[tuple[InternalRisk, InternalMeasure]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Desk:
    """The view by its parts: `public` always, `inner` for staff, `sealed` for the discipline office.

    `names` has the words for each entry that may be seen; `cited` for each law the pages that cite it.
    """

    public: PublicView
    inner: InternalView | None
    sealed: RestrictedView | None
    names: Mapping[Key, str]
    workflows: Mapping[str, PublicWorkflow]
    """By power."""
    inner_departments: Mapping[str, InternalDepartment]
    inner_posts: Mapping[str, InternalPost]
    inner_powers: Mapping[str, InternalPower]
    inner_workflows: Mapping[str, InternalWorkflow]
    """By power."""
    inner_risks: Mapping[str, InternalRisk]
    sealed_posts: Mapping[str, RestrictedPost]
    sealed_risks: Mapping[str, RestrictedRisk]
    risks_on: Mapping[Key, tuple[PublicRisk, ...]]
    """By carrier; a step's key is ``("step", "xk-01/s4")``."""
    levels: Mapping[str, InternalRiskLevel]
    powers_in: Mapping[str, tuple[PublicPower, ...]]
    """By department."""
    posts_in: Mapping[str | None, tuple[PublicPost, ...]]
    """By department; None for the leaders."""
    departments_of: Mapping[Key, str]
    """The department of each department, post and power that has one."""
    steps: Mapping[str, StepName]
    """By ``workflow/step``."""
    tasks: Mapping[str, PostTasks]
    """By post: what its holder does and answers for, as staff see it."""
    vocabulary: Mapping[Key, str]
    """The word for each identifier of each vocabulary that may be seen."""

    def name(self, register: str, identifier: str, anchor: str = "") -> Words:
        """Return an entry's name leading to its page; of what is not to be seen the bare identifier."""
        name = self.names.get((register, identifier))
        if name is None:
            return plain(identifier)
        if register == "organization":  # its page is that of the whole unit
            return link(name, Target("page", "unit", anchor))
        return link(name, Target(register, identifier, anchor))

    def list_names(self, register: str, identifiers: Iterable[str]) -> Words:
        """Return the names of several entries in one line."""
        return join([self.name(register, identifier) for identifier in identifiers])

    def word(self, vocabulary: str, identifier: str) -> str:
        """Return the unit's word for `identifier`, or the identifier where there is none."""
        return self.vocabulary.get((vocabulary, identifier), identifier)

    def sign_level(self, identifier: str) -> Words:
        """Return a risk level as word and mark in its tone."""
        level = self.levels.get(identifier)
        if level is None:
            return plain(identifier)
        return (Run(f"{level.mark} {level.name}", None, Style.LEVEL, f"tone-{level.rank}"),)

    def find_level(self, risk: str) -> InternalRiskLevel | None:
        """Return the approved level of a risk where it may be seen."""
        inner = self.inner_risks.get(risk)
        return self.levels.get(inner.rating.approved.level) if inner else None

    def cite(self, basis: PublicBasis) -> Words:
        """Return a basis as law and article, each leading to its place."""
        law = self.names.get(("law", basis.law), basis.law)
        known = ("law", basis.law) in self.names
        anchor = find_article_anchor(basis.article)
        target = Target("law", basis.law, anchor) if known else None
        words: Words = (Run(f"《{law}》", target),)
        if basis.article:
            words = (*words, Run(basis.article, target))
        return (*words, Run(f"：{basis.summary}")) if basis.summary else words


def open_desk(view: AudienceView) -> Desk:
    """Return the desk of a view."""
    sealed = view if isinstance(view, RestrictedView) else None
    inner = (
        take_internal(view)
        if isinstance(view, RestrictedView)
        else view
        if isinstance(view, InternalView)
        else None
    )
    public = take_public(inner) if inner is not None else view
    if not isinstance(public, PublicView):
        message = f"{type(view).__name__} is no view"
        raise TypeError(message)
    return Desk(
        public=public,
        inner=inner,
        sealed=sealed,
        names=MappingProxyType(_collect_names(public)),
        workflows={flow.power: flow for flow in public.workflows},
        inner_departments=_by_public_id(inner.departments if inner else ()),
        inner_posts=_by_public_id(inner.posts if inner else ()),
        inner_powers=_by_public_id(inner.powers if inner else ()),
        inner_workflows={flow.public.power: flow for flow in inner.workflows} if inner else {},
        inner_risks=_by_public_id(inner.risks if inner else ()),
        sealed_posts={each.internal.public.id: each for each in sealed.posts} if sealed else {},
        sealed_risks={each.internal.public.id: each for each in sealed.risks} if sealed else {},
        risks_on=_group(public.risks, find_carrier),
        levels={level.id: level for level in inner.config.vocabulary.risk_levels} if inner else {},
        powers_in=_group(_sort_powers(public, inner), lambda power: power.department),
        posts_in=_group(public.posts, lambda post: post.department),
        departments_of=_collect_departments(public),
        steps=_collect_steps(public, inner),
        tasks=_collect_tasks(inner),
        vocabulary=_collect_vocabulary(public, inner),
    )


def find_carrier(risk: PublicRisk) -> Key:
    """Return register and identifier of what a risk hangs on."""
    carrier = risk.carrier
    found = {
        "organization": carrier.organization,
        "department": carrier.department,
        "post": carrier.post,
        "power": carrier.power,
        "step": carrier.step,
    }
    return next((register, identifier) for register, identifier in found.items() if identifier is not None)


def collect_risks_of_power(desk: Desk, power: PublicPower) -> tuple[PublicRisk, ...]:
    """Return the risks on a power: those of its steps in the steps' order, then its own."""
    workflow = desk.workflows.get(power.id)
    inner = desk.inner_workflows.get(power.id)
    steps = (
        [each.public.id for each in inner.steps]
        if inner
        else [each.id for each in workflow.steps]
        if workflow
        else []
    )
    found: list[PublicRisk] = []
    for step in steps:
        found.extend(desk.risks_on.get(("step", f"{workflow.id if workflow else ''}/{step}"), ()))
    found.extend(desk.risks_on.get(("power", power.id), ()))
    return tuple(found)


def find_article_anchor(article: str | None) -> str:
    """Return the anchor of an article on its law's page, empty for none."""
    from_text = read_article(article) if article else None
    return from_text.anchor if from_text else ""


def _by_public_id(entries: Iterable[_Inner]) -> dict[str, _Inner]:
    return {entry.public.id: entry for entry in entries}


def _collect_names(public: PublicView) -> dict[Key, str]:
    names: dict[Key, str] = {}
    named: dict[str, tuple[_HasIdAndName, ...]] = {
        "organization": public.organizations,
        "department": public.departments,
        "post": public.posts,
        "power": public.powers,
        "risk": public.risks,
    }
    for register, entries in named.items():
        names |= {(register, entry.id): entry.name for entry in entries}
    names |= {("law", law.id): law.short_title or law.title for law in public.laws}
    names |= {("chapter", chapter.id): chapter.title for chapter in public.chapters}
    return names


def _sort_powers(public: PublicView, inner: InternalView | None) -> list[PublicPower]:
    """Return the powers in the order of their kinds, as the unit lists these, then by code."""
    kinds = inner.config.vocabulary.power_kinds if inner else ()
    names = [kind.public.id for kind in kinds] or [kind.id for kind in public.config.vocabulary.power_kinds]
    order = {name: number for number, name in enumerate(names)}
    return sorted(public.powers, key=lambda power: (order.get(power.kind, len(order)), power.code, power.id))


def _group(entries: Iterable[_Entry], find_key: Callable[[_Entry], _Key]) -> dict[_Key, tuple[_Entry, ...]]:
    """Return the entries by key, each group in their order."""
    found: dict[_Key, list[_Entry]] = {}
    for entry in entries:
        found.setdefault(find_key(entry), []).append(entry)
    return {key: tuple(group) for key, group in found.items()}


def _collect_departments(public: PublicView) -> dict[Key, str]:
    found = {("department", each.id): each.id for each in public.departments}
    found |= {("post", each.id): each.department for each in public.posts if each.department}
    return found | {("power", each.id): each.department for each in public.powers}


def _collect_steps(public: PublicView, inner: InternalView | None) -> dict[str, StepName]:
    if inner is not None:
        all_steps = ((flow.public, [each.public for each in flow.steps]) for flow in inner.workflows)
    else:
        all_steps = ((flow, list(flow.steps)) for flow in public.workflows)
    return {
        f"{flow.id}/{step.id}": StepName(flow.power, step.id, step.name)
        for flow, steps in all_steps
        for step in steps
    }


def _collect_tasks(inner: InternalView | None) -> dict[str, PostTasks]:
    found: defaultdict[str, PostTasks] = defaultdict(PostTasks)
    for flow in inner.workflows if inner else ():
        for step in flow.steps:
            for post in step.posts:
                name = StepName(flow.public.power, step.public.id, step.public.name)
                found[post].steps.append(name)
    for risk in inner.risks if inner else ():
        found[risk.responsible].risks.append(risk)
        for measure in risk.measures:
            found[measure.post].measures.append((risk, measure))
    return dict(found)


def _collect_vocabulary(public: PublicView, inner: InternalView | None) -> dict[Key, str]:
    shown = public.config.vocabulary
    words: dict[str, tuple[_HasIdAndName, ...]] = {
        "unit_kinds": shown.unit_kinds,
        "power_kinds": shown.power_kinds,
        "law_ranks": shown.law_ranks,
    }
    if inner is not None:
        kept = inner.config.vocabulary
        words |= {
            "power_kinds": tuple(kind.public for kind in kept.power_kinds),
            "risk_kinds": kept.risk_kinds,
            "risk_levels": kept.risk_levels,
            "leader_roles": kept.leader_roles,
            "post_groups": kept.post_groups,
            "person_classes": kept.person_classes,
            "major_decision_kinds": kept.major_decision_kinds,
        }
    return {(name, term.id): term.name for name, terms in words.items() for term in terms}
