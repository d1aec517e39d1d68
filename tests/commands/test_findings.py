"""What an audience is told of the checks is found in what it sees, and in nothing else."""

from pathlib import Path

import pytest

from generator.commands.build import build_handbook
from generator.commands.build_request import BuildRequest
from generator.commands.findings import find_for_audience, refuse_unverified
from generator.commands.progress import Progress
from generator.commands.project_reading import demand_handbook, read_project_folder
from generator.model.audience import Clearance
from generator.model.config import AudienceChoice
from generator.model.handbook import Handbook
from generator.sources.atlas import Atlas
from tests.commands.projects import copy_small, replace_text


class Silent(Progress):
    """Progress that nobody is told."""

    def stage(self, name: str) -> None:
        """Say nothing."""

    def step(self, count: int, total: int) -> None:
        """Say nothing."""

    def done(self) -> None:
        """Say nothing."""


def read(folder: Path) -> tuple[Handbook, Atlas]:
    """Return the handbook of a folder and where its fields stand."""
    reading = read_project_folder(folder)
    return demand_handbook(reading, "test"), reading.atlas


def find_choice(handbook: Handbook, clearance: Clearance) -> AudienceChoice:
    """Return the audience of a clearance."""
    return next(each for each in handbook.config.audiences if each.clearance is clearance)


@pytest.fixture
def unverified(tmp_path: Path) -> Path:
    """Return a project in which the promised limit of a public power is not verified."""
    project = copy_small(tmp_path)
    replace_text(
        project / "registers" / "powers" / "xk-01.yml",
        "promised_limit:\n",
        "promised_limit:\n  verified: false\n",
    )
    return project


def test_staff_are_told_what_is_not_verified(unverified: Path) -> None:
    """An unverified value is a finding for staff, with its place; the public is told nothing."""
    handbook, atlas = read(unverified)
    found = find_for_audience(handbook, atlas, find_choice(handbook, Clearance.INTERNAL))
    (notice,) = [each for each in found if each.code == "N001"]
    assert (notice.register_name, notice.identifier, notice.severity) == ("power", "xk-01", "notice")
    assert notice.place.startswith("registers/powers/xk-01.yml:")
    assert find_for_audience(handbook, atlas, find_choice(handbook, Clearance.PUBLIC)) == ()


def test_who_sees_some_departments_is_told_nothing(unverified: Path) -> None:
    """A finding in one department may name another's entries, so a narrower audience has none."""
    handbook, atlas = read(unverified)
    choice = find_choice(handbook, Clearance.INTERNAL).model_copy(update={"scope": ("office",)})
    assert find_for_audience(handbook, atlas, choice) == ()


def test_places_are_those_of_the_whole_register(unverified: Path) -> None:
    """A finding behind a step that staff do not see names the line in which it is written."""
    path = unverified / "registers" / "workflows" / "xk-01.yml"
    text = path.read_text("utf-8")
    first, second = [line for line in text.splitlines() if line.startswith("  - id: ")][-2:]
    hidden = "  - id: hidden\n    audience: restricted\n    ground: discipline\n    name: 暗线\n    kind: process\n"
    lane = next(line for line in text.splitlines() if line.startswith("    lane: "))
    limit = ("value: 1", "unit: working-day", "is_counted: false", "verified: false")
    marked = "\n".join([second, "    limit:", *(f"      {each}" for each in limit)])
    path.write_text(text.replace(first, f"{hidden}{lane}\n{first}").replace(second, marked), encoding="utf-8")
    handbook, atlas = read(unverified)
    line = path.read_text("utf-8").splitlines().index("      value: 1") + 1
    found = find_for_audience(handbook, atlas, find_choice(handbook, Clearance.INTERNAL))
    assert f"registers/workflows/xk-01.yml:{line}:7" in [each.place for each in found if each.code == "N001"]


def test_withheld_notes_tell_nothing(unverified: Path) -> None:
    """What the discipline office alone sees changes nothing in what staff are told."""
    handbook, atlas = read(unverified)
    choice = find_choice(handbook, Clearance.INTERNAL)
    risk = handbook.risks[0].model_copy(update={"discipline_note": "权利清单,有误"})
    sealed = handbook.replace(risks=(risk, *handbook.risks[1:]))
    assert find_for_audience(sealed, atlas, choice) == find_for_audience(handbook, atlas, choice)


def test_only_a_demonstration_publishes_what_is_not_verified(unverified: Path, tmp_path: Path) -> None:
    """A public build of a true handbook stops at unverified values; an internal one goes on."""
    handbook, atlas = read(unverified)
    choices = handbook.config.audiences
    real = handbook.replace(config=handbook.config.model_copy(update={"is_demonstration": False}))
    shown = handbook.replace(config=handbook.config.model_copy(update={"is_demonstration": True}))
    assert [each.kind.code for each in refuse_unverified(real, atlas, choices)] == ["O008"]
    assert refuse_unverified(shown, atlas, choices) == ()
    inside = tuple(each for each in choices if each.clearance is not Clearance.PUBLIC)
    assert refuse_unverified(real, atlas, inside) == ()
    config = unverified / "site_config.yml"
    config.write_text(
        config.read_text("utf-8").replace("is_demonstration: true", "is_demonstration: false"), "utf-8"
    )
    request = BuildRequest(unverified, ("public",), frozenset(["data"]), (), tmp_path / "out")
    result = build_handbook(request, Silent())
    assert not result.is_built
    assert [each.kind.code for each in result.problems if each.is_error] == ["O008"]
