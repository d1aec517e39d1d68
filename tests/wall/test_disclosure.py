"""What the public is told by choice, and of withdrawn powers, does not depend on what it is not told."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from generator.engines.disk import read_project_files
from generator.model.audience import Clearance, Ground
from generator.model.disclosure import DisclosureChoice
from generator.model.handbook import Handbook
from generator.model.power import Power
from generator.model.terms import PowerState, RiskDisclosure
from generator.outputs.open_data import write_open_data
from generator.sources.project import read_project
from generator.values.artefact import Artefact
from generator.views import disclosure, visibility
from generator.views.canonical import write_view
from generator.views.cut import cut_handbook
from generator.views.public import PublicView
from tests.wall.canaries import Aviary
from tests.wall.canary_project import write_canary_project
from tests.wall.changing import Pair, change_withheld
from tests.wall.disclosing import list_disclosed
from tests.wall.invented_handbooks import CHOICES, invent_handbook
from tests.wall.inventing import Inventor, Pools
from tests.wall.scanning import find_canaries
from tests.wall.withheld_paths import find_withheld_values

PAIRS = 60
CHANGES = 4
OPEN = (RiskDisclosure.NAMES_AND_LEVELS, RiskDisclosure.WITH_MEASURES)
_LEVELS = r"config/vocabulary/0/risk_levels/\d+/(name|mark)"
TOLD = {
    RiskDisclosure.NONE: "(?!)",
    RiskDisclosure.NAMES_AND_LEVELS: rf"risk/[^/]+/name|{_LEVELS}",
    RiskDisclosure.WITH_MEASURES: rf"risk/[^/]+/(name|measures/\d+/text)|{_LEVELS}",
}
"""Where the words stand that a choice tells."""


def make_pairs(choice: RiskDisclosure, count: int = PAIRS) -> Iterator[Pair]:
    """Yield pairs that the public cannot tell apart under a choice, the same in each run."""
    for seed in range(count // CHANGES):
        random = Random(seed)  # noqa: S311 - no secret
        base = invent_handbook(random, choice)
        for _ in range(CHANGES):
            yield change_withheld(base, random, Clearance.PUBLIC)


def cut_public(handbook: Handbook, department: str | None = None) -> PublicView:
    """Return the view of the public, for one department or for all."""
    view = cut_handbook(handbook, CHOICES[Clearance.PUBLIC], None if department is None else [department])
    assert isinstance(view, PublicView)
    return view


def write(handbook: Handbook, department: str | None = None) -> tuple[Artefact, ...]:
    """Return the files of the view of the public and its open data."""
    view = cut_public(handbook, department)
    return (*write_view(view), *write_open_data(view))


@pytest.fixture(scope="module")
def sown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Aviary, Handbook]:
    """Return the canary project's handbook, and its canaries."""
    folder = tmp_path_factory.mktemp("sown")
    aviary = Aviary(0)
    write_canary_project(folder, aviary)
    handbook = read_project(read_project_files(folder)).handbook
    assert handbook is not None
    return aviary, handbook


def choose(handbook: Handbook, choice: RiskDisclosure) -> Handbook:
    """Return the handbook of a unit that chose so."""
    config = handbook.config.model_copy(update={"disclosure": DisclosureChoice(risks=choice)})
    return handbook.replace(config=config)


@pytest.mark.parametrize("choice", OPEN)
def test_what_is_not_told_of_risks_changes_nothing(choice: RiskDisclosure) -> None:
    """In random pairs all differs that the choice does not tell, and view and open data are byte-identical."""
    count = 0
    for pair in make_pairs(choice):
        assert write(pair.changed) == write(pair.base)
        count += len(cut_public(pair.base).disclosed)
        told = list_disclosed(pair.base, Clearance.PUBLIC)
        for old, new in pair.twins:
            if old.id in told:
                values, others = (find_withheld_values(each, Clearance.PUBLIC) for each in (old, new))
                changed = {path for path in {*values, *others} if values.get(path) != others.get(path)}
                assert any("manifestation" in path for path in changed)
                assert any("approved.body" in path for path in changed)
    assert count > PAIRS // 2


@pytest.mark.parametrize("choice", OPEN)
def test_what_is_not_told_of_risks_changes_no_scope(choice: RiskDisclosure) -> None:
    """The same holds for the view of a single department."""
    for pair in make_pairs(choice, PAIRS // 3):
        for each in pair.base.departments:
            if each.audience is Clearance.PUBLIC:
                assert write(pair.changed, each.id) == write(pair.base, each.id)


def test_nothing_is_told_of_risks_unless_chosen() -> None:
    """Without a choice nothing is disclosed, and files are the same as those of a view that knows of no choice."""
    handbook = next(make_pairs(RiskDisclosure.NONE)).base
    assert cut_public(handbook).disclosed == ()
    assert not [each.path for each in write(handbook) if "disclosed" in each.path]


@pytest.mark.parametrize("choice", list(RiskDisclosure))
def test_only_the_chosen_words_get_out(sown: tuple[Aviary, Handbook], choice: RiskDisclosure) -> None:
    """Of all canaries those alone are in the public view and open data that the choice tells."""
    aviary, handbook = sown
    planted = {each.text: each for each in aviary.planted if each.clearance is not Clearance.PUBLIC}
    files = {each.path: each.content for each in write(choose(handbook, choice))}
    found = [planted[text] for text in find_canaries(files) if text in planted]
    assert [each.path for each in found if not re.fullmatch(TOLD[choice], each.path)] == []
    assert {each.clearance for each in found} <= {Clearance.INTERNAL}
    told = list_disclosed(choose(handbook, choice), Clearance.PUBLIC)
    names = {
        each.path.split("/")[1] for each in found if each.path.endswith("/name") and "risk/" in each.path
    }
    assert names == {each for each in told if each != "open-r1"}  # this one's name is public anyway
    assert bool(found) == (choice is not RiskDisclosure.NONE)
    has_measures = any("/measures/" in each.path for each in found)
    assert has_measures == (choice is RiskDisclosure.WITH_MEASURES)


@pytest.mark.parametrize("ground", list(Ground))
def test_what_a_law_protects_is_never_told(sown: tuple[Aviary, Handbook], ground: Ground) -> None:
    """A risk withheld as a secret, as private, as a case or for the discipline office stays withheld."""
    handbook = choose(sown[1], RiskDisclosure.WITH_MEASURES)
    risks = tuple(
        each.model_copy(update={"ground": ground}) if each.ground else each for each in handbook.risks
    )
    told = [each for each in cut_public(handbook.replace(risks=risks)).disclosed if each.risk is None]
    assert bool(told) == (ground in {Ground.INTERNAL_AFFAIRS, Ground.PROCESS, Ground.OWN_RULES})


def forget_grounds(_real: Any) -> Any:  # noqa: ANN401 - a stand-in of any kind
    """Return a declassifier's condition that asks for the carrier alone."""
    return lambda handbook, risk, seen: disclosure._is_carrier_seen(handbook, risk.carrier, seen)


def forget_carriers(_real: Any) -> Any:  # noqa: ANN401 - a stand-in of any kind
    """Return a declassifier's condition that takes every carrier for public."""
    return lambda _handbook, _carrier, _seen: True


def tell_bodies(real: Any) -> Any:  # noqa: ANN401 - a stand-in of any kind
    """Return a declassifier that adds who gave the rating."""

    def leak(risk: Any, *rest: Any, **named: Any) -> Any:  # noqa: ANN401 - a stand-in of any kind
        return real(risk, *rest, **named).model_copy(update={"mark": risk.rating.approved.body})

    return leak


def see_no_tombstone(_real: Any) -> Any:  # noqa: ANN401 - a stand-in of any kind
    """Return a sight that takes no power for withdrawn."""
    return lambda _entry, _clearance: False


HOLES: list[tuple[str, Callable[[Any], Any]]] = [
    ("may_be_disclosed", forget_grounds),
    ("_is_carrier_seen", forget_carriers),
    ("_tell_risk", tell_bodies),
]


@pytest.mark.parametrize(("name", "make"), HOLES, ids=[hole[1].__name__ for hole in HOLES])
def test_holes_in_the_declassifier_are_found(
    monkeypatch: pytest.MonkeyPatch, name: str, make: Callable[[Any], Any]
) -> None:
    """A declassifier that tells more, or of more risks, makes the pairs differ."""
    monkeypatch.setattr(disclosure, name, make(getattr(disclosure, name)))
    assert any(write(pair.changed) != write(pair.base) for pair in make_pairs(RiskDisclosure.WITH_MEASURES))


def change_withdrawn(base: Handbook, random: Random) -> Handbook:
    """Return a handbook in which all is another that the public is not told of its withdrawn powers."""
    inventor = Inventor(random, Pools())
    for register, entry in base.walk_entries():
        inventor.pools.add(register, entry.id, entry.audience)
    for kind in base.config.vocabulary.power_kinds:
        inventor.pools.add("power_kinds", kind.id, kind.audience)
    for term in base.config.vocabulary.major_decision_kinds:
        inventor.pools.add("major_decision_kinds", term.id, Clearance.INTERNAL)
    gone = {each.id for each in base.powers if _is_gone(each)}
    powers = [_rewrite(inventor, each) if each.id in gone else each for each in base.powers]
    return base.replace(
        powers=tuple(powers),
        workflows=tuple(each for each in base.workflows if each.power not in gone),
        risks=tuple(each for each in base.risks if each.carrier.power not in gone),
    )


def _rewrite(inventor: Inventor, power: Power) -> Power:
    told = ("id", "audience", "ground", "code", "name", "department", "status")
    given = {name: getattr(power, name) for name in told}
    return inventor.invent_part(Power, Clearance.PUBLIC, power, given)


def _is_gone(power: Power) -> bool:
    return power.audience is Clearance.PUBLIC and power.status.state is PowerState.WITHDRAWN


def make_withdrawn_pairs() -> Iterator[tuple[Handbook, Handbook]]:
    """Yield handbooks whose public powers are withdrawn, each with one that differs in all else of these."""
    for seed in range(20):
        random = Random(seed)  # noqa: S311 - no secret
        base = invent_handbook(random, RiskDisclosure.WITH_MEASURES)
        status = {"state": PowerState.WITHDRAWN}
        powers = tuple(
            each.model_copy(update={"status": each.status.model_copy(update=status)}) for each in base.powers
        )
        base = base.replace(powers=powers)
        # Nothing is left over that hangs on what goes.
        steps = {f"{flow.id}/{step.id}" for flow in base.workflows for step in flow.steps}
        risks = tuple(each for each in base.risks if each.carrier.step not in steps)
        base = base.replace(risks=risks)
        yield base, change_withdrawn(base, random)


def test_a_withdrawn_power_tells_nothing_else() -> None:
    """Of a withdrawn power the public sees code, name, date and successor: nothing else of it changes a file."""
    for base, changed in make_withdrawn_pairs():
        assert changed.powers != base.powers
        assert cut_public(base).withdrawn
        assert cut_public(base).powers == ()
        assert cut_public(base).workflows == ()
        assert write(changed) == write(base)
        for each in base.departments:
            if each.audience is Clearance.PUBLIC:
                assert write(changed, each.id) == write(base, each.id)


def test_a_sight_that_misses_tombstones_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where withdrawn powers are taken for others, the pairs differ."""
    monkeypatch.setattr(visibility, "is_tombstone", see_no_tombstone(None))
    monkeypatch.setattr(disclosure, "is_tombstone", see_no_tombstone(None))
    assert all(write(changed) != write(base) for base, changed in make_withdrawn_pairs())


def test_the_shipped_withdrawn_power_is_a_tombstone() -> None:
    """The shipped example is told to the public by code, name, date and successor, and staff see all of it."""
    handbook = read_project(read_project_files(Path(__file__).parents[2])).handbook
    assert handbook is not None
    view = cut_public(handbook)
    (gone,) = view.withdrawn
    assert (gone.id, gone.successor) == ("qt-01", "jc-01")
    assert "qt-01" not in {each.id for each in view.powers}
    inside = cut_handbook(handbook, CHOICES[Clearance.INTERNAL])
    assert not inside.withdrawn
    assert len(inside.powers) == len(handbook.powers)
