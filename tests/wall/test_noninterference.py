"""What an audience gets does not depend on what it may not see: pairs of invented handbooks, byte by byte."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from generator.engines.disk import read_project_files
from generator.model.audience import Clearance
from generator.model.config import SiteConfig
from generator.model.declaration import Declared, Mark, Part
from generator.model.handbook import Handbook
from generator.sources.project import read_project
from generator.values.artefact import Artefact
from generator.views import cut
from generator.views.canonical import write_view
from generator.views.cut import cut_handbook
from generator.views.parts import AudienceView
from generator.views.visibility import Visibility
from tests.wall.changing import Pair, change_withheld
from tests.wall.invented_handbooks import CHOICES, KINDS, invent_handbook
from tests.wall.withheld_paths import find_withheld_values, list_withheld_fields

ROOT = Path(__file__).parents[2]

PAIRS = 200
FEWER_PAIRS = 40
CHANGES = 5
"""How many pairs share their first handbook."""

LEAST_ENTRIES = 10
LEAST_TIMES = 20
"""In how many of all pairs each withheld field differs; in fewer pairs as many fewer times."""

DEEPER = {Clearance.PUBLIC: Clearance.INTERNAL, Clearance.INTERNAL: Clearance.RESTRICTED}


def make_pairs(audience: Clearance, count: int) -> Iterator[Pair]:
    """Yield pairs that `audience` cannot tell apart, the same in each run."""
    for seed in range(count // CHANGES):
        random = Random(seed)  # noqa: S311 - no secret
        base = invent_handbook(random)
        for _ in range(CHANGES):
            yield change_withheld(base, random, audience)


def write(handbook: Handbook, audience: Clearance, department: str | None = None) -> tuple[Artefact, ...]:
    """Return the files of the view of an audience, for one department or for all."""
    scope = None if department is None else [department]
    return tuple(write_view(cut_handbook(handbook, CHOICES[audience], scope)))


def strip_entries(handbook: Handbook) -> Handbook:
    """Return what a handbook holds beside its entries."""
    return handbook.replace(**{f"{register}s": () for register in KINDS})


def find_changes(pair: Pair, audience: Clearance) -> tuple[set[str], int]:
    """Return the withheld paths that differ, and the number of entries in which every one does."""
    changed: set[str] = set()
    whole = 0
    parts: list[tuple[Part, Part]] = [(strip_entries(pair.base), strip_entries(pair.changed)), *pair.twins]
    for old, new in parts:
        values, others = find_withheld_values(old, audience), find_withheld_values(new, audience)
        differing = {path for path in {*values, *others} if values.get(path) != others.get(path)}
        changed |= differing
        whole += (
            bool(differing) and len(differing) == len({*values, *others}) and not isinstance(old, Handbook)
        )
    return changed, whole


def list_all_paths(audience: Clearance) -> set[str]:
    """Return every path withheld from `audience` that the declarations know."""
    inner = {path for kind in KINDS.values() for path in list_withheld_fields(kind, audience)}
    registers = tuple(f"Handbook.{register}s" for register in KINDS)
    outer = list_withheld_fields(Handbook, audience)
    return inner | {path for path in outer if not path.startswith(registers)}


@pytest.mark.parametrize("audience", [Clearance.PUBLIC, Clearance.INTERNAL])
def test_withheld_values_change_nothing(audience: Clearance, *, is_full: bool) -> None:
    """In random pairs all that is withheld differs, each field often, and the audience's view is byte-identical."""
    times: Counter[str] = Counter()
    base: Handbook | None = None
    plain: tuple[Artefact, ...] = ()
    deep: AudienceView | None = None
    count = PAIRS if audience is Clearance.PUBLIC or is_full else FEWER_PAIRS
    for pair in make_pairs(audience, count):
        if pair.base is not base:
            base, plain = pair.base, write(pair.base, audience)
            deep = cut_handbook(base, CHOICES[DEEPER[audience]])
        assert write(pair.changed, audience) == plain
        assert cut_handbook(pair.changed, CHOICES[DEEPER[audience]]) != deep
        changed, whole = find_changes(pair, audience)
        assert whole >= LEAST_ENTRIES
        times.update(changed)
    paths = list_all_paths(audience)
    assert set(times) == paths
    assert {path: times[path] for path in paths if times[path] < LEAST_TIMES * count // PAIRS} == {}


@pytest.mark.parametrize("audience", [Clearance.PUBLIC, Clearance.INTERNAL])
def test_withheld_values_change_no_scope(audience: Clearance, *, is_full: bool) -> None:
    """What belongs to a scope of one department does not depend on withheld references either."""
    for pair in make_pairs(audience, PAIRS if is_full else FEWER_PAIRS):
        seen = [each.id for each in pair.base.departments if audience.may_see(each.audience)]
        for department in seen:
            assert write(pair.changed, audience, department) == write(pair.base, audience, department)


@pytest.mark.parametrize("project", [".", "tests/samples/small"])
def test_written_projects_keep_still(project: str) -> None:
    """In projects that people wrote, withheld values change nothing in the public view either."""
    base = read_project(read_project_files(ROOT / project)).handbook
    assert base is not None
    plain = write(base, Clearance.PUBLIC)
    for seed in range(10):
        pair = change_withheld(base, Random(seed), Clearance.PUBLIC)  # noqa: S311 - no secret
        assert write(pair.changed, Clearance.PUBLIC) == plain
        assert find_changes(pair, Clearance.PUBLIC)[1] >= LEAST_ENTRIES


def test_invented_values_are_valid() -> None:
    """Invented and changed handbooks are such as could have been read: each value passes its declaration."""
    for pair in make_pairs(Clearance.PUBLIC, CHANGES):
        for handbook in (pair.base, pair.changed):
            assert Handbook.model_validate(handbook.model_dump()) == handbook


Leak = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Hole:
    """A deliberate hole in the wall: what is replaced by what."""

    owner: object
    name: str
    make: Leak


def keep_withheld_items(_real: Any) -> Any:  # noqa: ANN401 - a stand-in of any kind
    """Return a cut of list items that forgets to ask who may see them."""

    def leak(item: object, mark: Mark, at: Clearance, visibility: Visibility) -> object:
        try:
            return cut._cut_value(item, mark, at, visibility)
        except cut._DroppedError:
            return None

    return leak


def see_everything(_real: Any) -> Any:  # noqa: ANN401 - a stand-in of any kind
    """Return a visibility to which every entry is visible."""
    return lambda _self, _register, _identifier: True


def append_ground(real: Any) -> Any:  # noqa: ANN401 - a stand-in of any kind
    """Return a cut that writes what a workflow's first flow is noted with behind the workflow's name."""

    def leak(part: Part, clearance: Clearance, visibility: Visibility) -> object:
        made = real(part, clearance, visibility)
        if type(made).__name__ == "PublicWorkflow":
            flows = getattr(part, "flows", ())
            return replace(made, name=f"{made.name}{flows[0].note if flows else ''}")
        return made

    return leak


def count_risks(real: Any) -> Any:  # noqa: ANN401 - a stand-in of any kind
    """Return a cut that tells in the footer how many words only staff know."""

    def leak(part: Part, clearance: Clearance, visibility: Visibility) -> object:
        made = real(part, clearance, visibility)
        if isinstance(part, SiteConfig) and type(made).__name__ == "PublicSiteConfig":
            withheld = [each for each in part.vocabulary.power_kinds if each.ground]
            return replace(made, footer=(*made.footer, str(len(withheld))))
        return made

    return leak


def tell_places(real: Any) -> Any:  # noqa: ANN401 - a stand-in of any kind
    """Return a cut that numbers laws by where they stand among all laws."""
    seen: list[object] = []

    def leak(handbook: Handbook, *rest: object) -> object:
        numbered = [
            law.model_copy(update={"issuer": f"{number}"}) for number, law in enumerate(handbook.laws, 1)
        ]
        seen.append(numbered)
        return real(handbook.replace(laws=tuple(numbered)), *rest)

    return leak


HOLES = [
    Hole(cut, "_cut_item", keep_withheld_items),
    Hole(Visibility, "sees", see_everything),
    Hole(cut, "_cut_part", append_ground),
    Hole(cut, "_cut_part", count_risks),
]


@pytest.mark.parametrize("hole", HOLES, ids=[hole.make.__name__ for hole in HOLES])
def test_holes_are_noticed(hole: Hole, monkeypatch: pytest.MonkeyPatch) -> None:
    """A withheld item, entry, value or count that slips into the public view makes a pair differ."""
    monkeypatch.setattr(hole.owner, hole.name, hole.make(getattr(hole.owner, hole.name)))
    pairs = make_pairs(Clearance.PUBLIC, 4 * CHANGES)
    assert any(write(pair.changed, Clearance.PUBLIC) != write(pair.base, Clearance.PUBLIC) for pair in pairs)


def test_places_among_all_are_noticed() -> None:
    """A number that counts withheld entries before a public one makes a pair differ."""
    leaky = tell_places(cut_handbook)
    choice = CHOICES[Clearance.PUBLIC]
    pairs = make_pairs(Clearance.PUBLIC, 4 * CHANGES)
    assert any(leaky(pair.changed, choice) != leaky(pair.base, choice) for pair in pairs)


def test_a_change_in_sight_is_noticed() -> None:
    """A public word that differs makes the views differ: the comparison is no formality."""
    pair = next(make_pairs(Clearance.PUBLIC, CHANGES))
    posts = tuple(
        post.model_copy(update={"name": "另一个"}) if post.audience is Clearance.PUBLIC else post
        for post in pair.changed.posts
    )
    assert any(isinstance(post, Declared) for post in posts)
    changed = pair.changed.replace(posts=posts)
    assert write(changed, Clearance.PUBLIC) != write(pair.base, Clearance.PUBLIC)
