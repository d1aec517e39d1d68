"""Which audiences a handbook has to have."""

from generator.checks.audiences import AUDIENCE_MISSING, find_missing_audiences
from generator.checks.inspection import inspect_handbook
from generator.model.audience import Clearance, Ground
from generator.model.handbook import Handbook
from generator.sources.project import read_project
from tests.checks.sample_projects import read_tiny


def count_missing(handbook: Handbook, *clearances: Clearance) -> int:
    """Return how many audiences are found missing where only those of `clearances` are named."""
    reading = read_project(read_tiny())
    kept = tuple(each for each in handbook.config.audiences if each.clearance in clearances)
    bare = handbook.replace(config=handbook.config.model_copy(update={"audiences": kept}))
    found = list(find_missing_audiences(inspect_handbook(bare, reading.atlas)))
    assert all(problem.kind is AUDIENCE_MISSING for problem in found)
    return len(found)


def test_a_public_audience_is_wanted_for_what_is_public() -> None:
    """A unit with public powers names both audiences; an enterprise whose powers are its own needs no public one."""
    handbook = read_project(read_tiny()).handbook
    assert handbook is not None
    assert count_missing(handbook, Clearance.PUBLIC, Clearance.INTERNAL) == 0
    assert count_missing(handbook, Clearance.INTERNAL) == 1
    assert count_missing(handbook) == 2
    own = {"audience": Clearance.INTERNAL, "ground": Ground.OWN_RULES}
    inside = handbook.replace(powers=tuple(power.model_copy(update=own) for power in handbook.powers))
    assert count_missing(inside, Clearance.INTERNAL) == 0
    assert count_missing(inside, Clearance.PUBLIC) == 1
