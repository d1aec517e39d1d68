"""Invents whole handbooks from the declarations alone: every field of every register, for every audience."""

from collections.abc import Callable
from random import Random

from generator.model.audience import Clearance
from generator.model.card import Fault, Finding
from generator.model.chapter import Chapter, Picture
from generator.model.config import AudienceChoice, PrintChoice, SiteConfig
from generator.model.declaration import Declared, Entry, Part
from generator.model.disclosure import DisclosureChoice
from generator.model.handbook import REGISTERS, Handbook
from generator.model.terms import RiskDisclosure
from generator.model.vocabulary import Vocabulary
from generator.model.warning import WarningChoice
from generator.model.workflow import Workflow
from generator.views.shapes import find_part
from tests.wall.inventing import Inventor, Pools, Values, write_identifier

KINDS: dict[str, type[Entry]] = {**REGISTERS, "chapter": Chapter, "picture": Picture}
"""The registers with what prose brings, in the order in which they are made."""

CHOICES = {
    clearance: AudienceChoice(
        id=clearance.value,
        name=clearance.value,
        clearance=clearance,
        scope="all",
        title=f"给{clearance.value}",
    )
    for clearance in Clearance
}
"""An audience for each clearance. What its own card says of it is public to it, so it is no secret of the handbook."""

_AUDIENCES = (Clearance.PUBLIC, Clearance.INTERNAL, Clearance.RESTRICTED)
_MORE = {"department": (Clearance.PUBLIC,), "post": (Clearance.PUBLIC, Clearance.PUBLIC)}
"""In a scope there have to be entries that may be seen and lie outside of it."""

_WORDS = 3


def invent_handbook(random: Random, disclosure: RiskDisclosure = RiskDisclosure.NONE) -> Handbook:
    """Return a handbook with entries of each audience in each register, valid entry by entry."""
    pools = Pools()
    inventor = Inventor(random, pools)
    plans = {register: _plan_entries(inventor, register) for register in KINDS}
    vocabulary = invent_vocabulary(inventor)
    values: Values = {"config": _invent_config(inventor, vocabulary, disclosure), "card": None}
    for register, kind in KINDS.items():
        entries = tuple(inventor.invent_part(kind, Clearance.PUBLIC, given=plan) for plan in plans[register])
        values[f"{register}s"] = entries
        add_steps(pools, entries)
    faults = (inventor.invent_part(Fault, Clearance.INTERNAL),)
    findings = (inventor.invent_part(Finding, Clearance.INTERNAL),)
    build: Callable[..., Handbook] = Handbook.model_construct
    # What a cut alone fills in stays at its defaults.
    return build(**values, is_draft=False, faults=faults, findings=findings)


def invent_vocabulary(inventor: Inventor) -> Vocabulary:
    """Return a vocabulary with several words of each kind, and enter them in the inventor's pools."""
    words: Values = {}
    for name, declared in Vocabulary.model_fields.items():
        kind = find_part(declared.annotation)
        if kind is not None:
            words[name] = tuple(_invent_word(inventor, kind, number) for number in range(_WORDS))
    vocabulary = inventor.invent_part(Vocabulary, Clearance.PUBLIC, given=words)
    add_words(inventor.pools, vocabulary)
    return vocabulary


def add_words(pools: Pools, vocabulary: Vocabulary) -> None:
    """Enter the words of a vocabulary in the pools."""
    for name in Vocabulary.model_fields:
        words = getattr(vocabulary, name)
        for word in words if isinstance(words, tuple) else ():
            pools.add(name, word.id, word.audience if isinstance(word, Declared) else Clearance.PUBLIC)


def add_steps(pools: Pools, entries: tuple[Entry, ...]) -> None:
    """Enter the steps of workflows in the pools; a step is seen where its workflow is seen too."""
    for flow in entries:
        if isinstance(flow, Workflow):
            for step in flow.steps:
                audience = max(flow.audience, step.audience, key=lambda one: one.rank)
                pools.add("step", f"{flow.id}/{step.id}", audience)


def _plan_entries(inventor: Inventor, register: str) -> list[Values]:
    """Return identifier, audience and ground of a register's entries, of each audience at least one, shuffled."""
    plans: list[Values] = []
    for audience in (*_AUDIENCES, *_MORE.get(register, ())):
        plan = inventor.invent_audience([audience])
        identifier = write_identifier(inventor.random)
        inventor.pools.add(register, identifier, audience)
        plans.append(plan | {"id": identifier})
    inventor.random.shuffle(plans)
    return plans


def _invent_word(inventor: Inventor, kind: type[Part], number: int) -> Part:
    if not issubclass(kind, Declared):
        return inventor.invent_part(kind, Clearance.PUBLIC)
    given = inventor.invent_audience([_AUDIENCES[number]])
    return inventor.invent_part(kind, Clearance.PUBLIC, given=given)


def _invent_config(inventor: Inventor, vocabulary: Vocabulary, disclosure: RiskDisclosure) -> SiteConfig:
    # How the sheet is measured is public and of no interest here.
    given: Values = {"vocabulary": vocabulary, "print": PrintChoice(), "is_demonstration": False}
    given["disclosure"] = DisclosureChoice(risks=disclosure)
    given["warnings"] = WarningChoice(least=9999)  # what is counted of warnings is tested by itself
    return inventor.invent_part(SiteConfig, Clearance.PUBLIC, given=given)
