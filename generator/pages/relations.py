"""How the entries of a view hang together: by identifier, carrier, department, post and step."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field, fields
from typing import Any, Protocol, TypeVar

from generator.views.internal import InternalMeasure, InternalRisk, InternalView, InternalVocabulary
from generator.views.public import (
    PublicDisclosedRisk,
    PublicPower,
    PublicRisk,
    PublicView,
    PublicVocabulary,
)

Key = tuple[str, str]
"""Register and identifier."""

CHARGES = ("manager", "accountable")
"""The fields of a risk that name the leaders who manage it directly and who answer for it."""

NO_DEPARTMENT = ""
"""Stands for the department of what names one that is not registered; only a draft has such."""


class HasId(Protocol):
    """Anything with an identifier."""

    @property
    def id(self) -> str:
        """Return the identifier."""


class _HasIdAndName(HasId, Protocol):
    @property
    def name(self) -> str: ...


_Entry = TypeVar("_Entry")
_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class StepName:
    """A step by name, with its power and its identifier within the workflow."""

    power: str
    identifier: str
    name: str


@dataclass(slots=True)
class PostTasks:
    """The steps a post carries out, the risks it answers for, the measures it puts into practice, and its charges."""

    steps: list[str] = field(default_factory=list)
    """As ``workflow/step``."""
    risks: list[InternalRisk] = field(default_factory=list)
    measures: list[tuple[InternalRisk, InternalMeasure]] = field(default_factory=list)
    charges: list[tuple[InternalRisk, tuple[str, ...]]] = field(default_factory=list)
    """The risks that it manages directly or answers for as a leader, with the names of the fields that say so."""


SHARED_WORDS = {"person_class": "person_classes", "post_group": "post_groups"}
"""What a shared risk hangs on, with the vocabulary of each."""


def find_carrier(risk: PublicRisk | PublicDisclosedRisk) -> Key:
    """Return register and identifier of what a risk hangs on."""
    carrier = risk.carrier
    found = {
        "organization": carrier.organization,
        "department": carrier.department,
        "post": carrier.post,
        "power": carrier.power,
        "step": carrier.step,
        "person_class": carrier.person_class,
        "post_group": carrier.post_group,
    }
    return next((register, identifier) for register, identifier in found.items() if identifier is not None)


def collect_names(public: PublicView) -> dict[Key, str]:
    """Return the words for each entry that has a page."""
    names: dict[Key, str] = {}
    named: dict[str, tuple[_HasIdAndName, ...]] = {
        "organization": public.organizations,
        "department": public.departments,
        "post": public.posts,
        "power": public.powers,
        "risk": public.risks,
    }
    names |= {("power", power.id): power.name for power in public.withdrawn}
    for register, entries in named.items():
        names |= {(register, entry.id): entry.name for entry in entries}
    names |= {("law", law.id): law.short_title or law.title for law in public.laws}
    names |= {("bylaw", bylaw.id): bylaw.short_title or bylaw.title for bylaw in public.bylaws}
    names |= {("notice", notice.id): notice.title for notice in public.notices}
    names |= {("matter", matter.id): matter.title for matter in public.matters}
    names |= {("chapter", chapter.id): chapter.title for chapter in public.chapters}
    return names


def sort_powers(public: PublicView, inner: InternalView | None) -> list[PublicPower]:
    """Return the powers in the order of their kinds, as the unit lists these, then by code."""
    kinds = inner.config.vocabulary.power_kinds if inner else ()
    names = [kind.public.id for kind in kinds] or [kind.id for kind in public.config.vocabulary.power_kinds]
    order = {name: number for number, name in enumerate(names)}
    return sorted(public.powers, key=lambda power: (order.get(power.kind, len(order)), power.code, power.id))


def group_entries(
    entries: Iterable[_Entry], find_keys: Callable[[_Entry], Iterable[_Key]]
) -> dict[_Key, tuple[_Entry, ...]]:
    """Return the entries under each of their keys, each group in their order."""
    found: dict[_Key, list[_Entry]] = {}
    for entry in entries:
        for key in find_keys(entry):
            found.setdefault(key, []).append(entry)
    return {key: tuple(group) for key, group in found.items()}


def collect_departments(public: PublicView) -> dict[Key, str]:
    """Return the department of each department, post and power that has one."""
    known = {each.id for each in public.departments}
    found = {("department", each): each for each in known}
    found |= {("post", each.id): each.department for each in public.posts if each.department}
    found |= {("power", each.id): each.department for each in public.powers}
    return {key: department for key, department in found.items() if department in known}


def collect_steps(public: PublicView, inner: InternalView | None) -> dict[str, StepName]:
    """Return the name of each step by ``workflow/step``."""
    if inner is not None:
        all_steps = ((flow.public, [each.public for each in flow.steps]) for flow in inner.workflows)
    else:
        all_steps = ((flow, list(flow.steps)) for flow in public.workflows)
    return {
        f"{flow.id}/{step.id}": StepName(flow.power, step.id, step.name)
        for flow, steps in all_steps
        for step in steps
    }


def collect_tasks(inner: InternalView | None) -> dict[str, PostTasks]:
    """Return by post what staff see of its work."""
    found: defaultdict[str, PostTasks] = defaultdict(PostTasks)
    for flow in inner.workflows if inner else ():
        for step in flow.steps:
            for post in () if step.public.is_external_only else step.posts:
                found[post].steps.append(f"{flow.public.id}/{step.public.id}")
    for risk in inner.risks if inner else ():
        found[risk.responsible].risks.append(risk)
        for measure in risk.measures:
            found[measure.post].measures.append((risk, measure))
        for leader, charges in _list_charges(risk).items():
            found[leader].charges.append((risk, tuple(charges)))
    return dict(found)


def find_unapproved(inner: InternalView | None) -> frozenset[str]:
    """Return the powers that no review of the stage of approval passed, where the unit binds approved ones alone."""
    choice = inner.config.reviews if inner else None
    if inner is None or choice is None or not choice.binds_only_approved or choice.approval_stage is None:
        return frozenset()
    reviews = [each for each in inner.reviews if each.stage == choice.approval_stage]
    approved = {power for each in reviews for power in each.powers}
    return frozenset(each.public.id for each in inner.powers) - approved


def _list_charges(risk: InternalRisk) -> dict[str, list[str]]:
    """Return the posts that manage a risk or answer for it, each with the fields that name it."""
    found: dict[str, list[str]] = {}
    for name in CHARGES:
        leader: str | None = getattr(risk, name)
        if leader is not None:
            found.setdefault(leader, []).append(name)
    return found


def collect_vocabulary(public: PublicView, inner: InternalView | None) -> dict[Key, str]:
    """Return the word for each identifier of each vocabulary that may be seen."""
    words = dict(_list_words(public.config.vocabulary))
    if inner is not None:
        words |= dict(_list_words(inner.config.vocabulary))
    return {(name, term.id): term.name for name, terms in words.items() for term in terms}


def _list_words(
    vocabulary: PublicVocabulary | InternalVocabulary,
) -> Iterator[tuple[str, tuple[_HasIdAndName, ...]]]:
    """Yield each list of words of a vocabulary by its name."""
    for each in fields(vocabulary):
        words = getattr(vocabulary, each.name)
        if isinstance(words, tuple):
            yield each.name, tuple(map(_take_word, words))


def _take_word(word: Any) -> _HasIdAndName:  # noqa: ANN401 - a word's class at any clearance
    """Return the part of a word that has its identifier and name."""
    named: _HasIdAndName = getattr(word, "public", word)
    return named
