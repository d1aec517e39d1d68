"""Whatever a register, the configuration or a chapter holds, a project builds or says what is wrong in its place."""

from collections import Counter

import pytest

from generator.checks.check import check_reading
from generator.checks.rules import ALL_KINDS
from generator.model.handbook import REGISTERS, Handbook
from generator.outputs.open_data import write_open_data
from generator.pages.laid_out import lay_out_pages
from generator.sources.project import read_project
from generator.values.problem import Language, Problem
from generator.views.cut import cut_handbook
from tests.checks.hostile_projects import HostileProject, list_hostile_projects

CASES = 300
FULL_CASES = 10_000
CODES = frozenset(kind.code for kind in ALL_KINDS)


@pytest.fixture(scope="session")
def case_count(is_full: bool) -> int:
    """How many projects are tried."""
    return FULL_CASES if is_full else CASES


def test_hostile_projects_build_or_tell(case_count: int) -> None:
    """Each project is built, or gives a problem of a known kind inside its file; nothing ever breaks."""
    met: set[str] = set()
    ends: Counter[str] = Counter()
    for project in list_hostile_projects(case_count):
        reading = read_project(project.files)
        problems = check_reading(reading)
        errors = [problem for problem in problems if problem.is_error]
        for problem in problems:
            met.add(problem.kind.code)
            _stand_inside(project, problem)
        if errors:
            ends["told"] += 1
        else:
            assert reading.handbook is not None
            _build(reading.handbook)
            ends["built"] += 1
        ends["mutated" if project.is_mutated else "invented"] += 1
    assert met <= CODES
    assert len(met) >= 30, "the projects are too much alike to show anything"
    assert min(ends.values()) >= case_count // 12, ends


def test_every_kind_of_file_has_its_turn() -> None:
    """Among the projects every register, the configuration and the prose were made by chance."""
    files = {project.file for project in list_hostile_projects(60)}
    for register in REGISTERS:
        assert any(file.startswith(f"registers/{register}") for file in files), register
    assert "site_config.yml" in files
    assert any(file.endswith(".md") for file in files)


def _stand_inside(project: HostileProject, problem: Problem) -> None:
    """Demand that a problem stands in a line of a file that is there, and can be told in one line."""
    assert problem.place.file in project.files.files
    lines = project.files.files[problem.place.file].decode(errors="replace").splitlines()
    assert 1 <= problem.place.line <= len(lines) + 1
    for language in Language:
        assert problem.tell_message(language, quotes_withheld=True).isprintable()
        assert problem.tell_remedy(language, quotes_withheld=True).isprintable()


def _build(handbook: Handbook) -> None:
    """Lay out all pages and write all data for every audience."""
    for choice in handbook.config.audiences:
        view = cut_handbook(handbook, choice)
        assert lay_out_pages(view).pages
        assert list(write_open_data(view))
