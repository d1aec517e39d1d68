"""Each sample project is a whole unit that one can start from: large enough, faultless, and built for all it serves."""

import re
from functools import cache
from pathlib import Path

import pytest

from generator.checks.check import check_reading
from generator.commands.build import build_handbook
from generator.commands.build_request import BuildRequest, BuildResult
from generator.commands.format import format_project
from generator.commands.new import USUAL_EXAMPLE, create_project
from generator.engines.disk import read_project_files
from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.sources.project import Reading, read_project
from generator.values.problem import Problem, Severity
from tests.wall.building import Silence

EXAMPLES = Path(__file__).parents[2] / "examples"
SAMPLES = sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir() and path.name != USUAL_EXAMPLE)
LEAST = {"departments": 3, "workflows": 6, "posts": 12, "risks": 25}
STEPS = range(6, 18)
ONLY_NOTICES = frozenset({Severity.NOTICE})

_PHONE = re.compile(r"(?<![\w.-])\d{7,}|\d{3,4}-\d{7,8}")
_NO_PHONE = "0000-0000000"


@cache
def read_sample(name: str) -> Reading:
    """Return a sample as it is read."""
    return read_project(read_project_files(EXAMPLES / name))


def read_handbook(name: str) -> Handbook:
    """Return the handbook of a sample, which must be readable."""
    handbook = read_sample(name).handbook
    assert handbook is not None
    return handbook


def list_grave(problems: tuple[Problem, ...]) -> list[str]:
    """Return codes and places of what is more than a notice."""
    return [f"{each.kind.code} {each.place}" for each in problems if each.kind.severity not in ONLY_NOTICES]


def build_sample(name: str, folder: Path, outputs: frozenset[str]) -> BuildResult:
    """Return what came of building a sample for all its audiences, below `folder`."""
    audiences = tuple(choice.id for choice in read_handbook(name).config.audiences)
    request = BuildRequest(
        project=EXAMPLES / name, audiences=audiences, only=outputs, departments=(), output=folder / "build"
    )
    return build_handbook(request, Silence())


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_large_enough(name: str) -> None:
    """There are departments, powers with workflows, posts and risks enough to show how a unit of its kind writes."""
    handbook = read_handbook(name)
    assert {
        key: len(getattr(handbook, key)) for key in LEAST if len(getattr(handbook, key)) < LEAST[key]
    } == {}
    assert [flow.id for flow in handbook.workflows if len(flow.steps) not in STEPS] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_the_checks_find_nothing_to_mend(name: str) -> None:
    """Of a sample the checks say no more than notices."""
    assert list_grave(tuple(check_reading(read_sample(name)))) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_says_that_it_is_invented(name: str) -> None:
    """A sample is marked as a demonstration, its unit too, and no telephone in it is anyone's."""
    handbook = read_handbook(name)
    assert handbook.config.is_demonstration
    assert [unit.name for unit in handbook.organizations if "（演示）" not in unit.name] == []
    texts = [path.read_text(encoding="utf-8") for path in sorted((EXAMPLES / name).rglob("*.yml"))]
    texts += [path.read_text(encoding="utf-8") for path in sorted((EXAMPLES / name).rglob("*.md"))]
    assert {phone for text in texts for phone in _PHONE.findall(text)} <= {_NO_PHONE}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_serves_staff_and_discipline_office(name: str) -> None:
    """Staff have an audience, and so has the discipline office; whether the public has one is the unit's choice."""
    clearances = {choice.clearance for choice in read_handbook(name).config.audiences}
    assert {Clearance.INTERNAL, Clearance.RESTRICTED} <= clearances


@pytest.mark.parametrize("name", SAMPLES)
def test_a_new_project_can_begin_from_a_sample(name: str, tmp_path: Path) -> None:
    """What is copied from a sample is laid out as the formatter would."""
    assert create_project(tmp_path / "new", name) > 0
    assert format_project(tmp_path / "new", only_checks=True).changed == ()


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize(
    "outputs", [frozenset({"site", "data"}), pytest.param(frozenset({"book"}), marks=pytest.mark.full)]
)
def test_a_sample_is_built_for_all_audiences(name: str, outputs: frozenset[str], tmp_path: Path) -> None:
    """Sites and data, and with --full the books, are made for each audience without a problem."""
    result = build_sample(name, tmp_path, outputs)
    assert result.is_built
    assert list_grave(result.problems) == []
    for choice in read_handbook(name).config.audiences:
        made = {path.name for path in (tmp_path / "build" / choice.id).iterdir() if path.is_dir()}
        assert outputs <= made
