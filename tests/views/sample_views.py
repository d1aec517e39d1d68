"""Views of the small sample project, for the tests of views and outputs."""

from functools import cache
from pathlib import Path

from generator.engines.disk import read_project_files
from generator.model.audience import Clearance
from generator.model.config import AudienceChoice
from generator.model.handbook import Handbook
from generator.sources.project import read_project
from generator.views.cut import cut_handbook
from generator.views.parts import AudienceView

SMALL = Path(__file__).parents[1] / "samples" / "small"


@cache
def read_small() -> Handbook:
    """Return the small sample project."""
    handbook = read_project(read_project_files(SMALL)).handbook
    assert handbook is not None
    return handbook


def find_choice(clearance: Clearance) -> AudienceChoice:
    """Return the sample's audience of a clearance."""
    return next(each for each in read_small().config.audiences if each.clearance is clearance)


def cut_small(clearance: Clearance) -> AudienceView:
    """Return the sample's view for a clearance."""
    return cut_handbook(read_small(), find_choice(clearance))
