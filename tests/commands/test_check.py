"""A project in a folder is checked as a whole."""

from pathlib import Path

import pytest

from generator.commands.check import check_project
from generator.commands.usage import NO_PROJECT, WrongUsageError
from tests.commands.projects import SMALL, copy_small, replace_text


def test_a_sound_project_has_no_problems() -> None:
    """The sample is without problems, and its public departments are named."""
    checking = check_project(SMALL)
    assert checking.problems == ()
    assert not checking.has_errors
    assert checking.entries > 10
    assert dict(checking.department_names) == {"office": "许可科"}


def test_problems_of_reading_and_of_the_rules_are_told_together(tmp_path: Path) -> None:
    """What is malformed and what fits nowhere are told in one go, in the order of places."""
    project = copy_small(tmp_path)
    replace_text(project / "registers" / "posts.yml", "superior: head", "superior: hed")
    replace_text(project / "registers" / "laws.yml", "effective: ", "effective: x")
    (project / "registers" / "post.yaml").write_text("x")
    checking = check_project(project)
    codes = {problem.kind.code for problem in checking.problems}
    assert {"F004", "R001", "S010"} <= codes
    assert checking.has_errors
    places = [problem.place for problem in checking.problems]
    assert places == sorted(places)


def test_a_refused_configuration_is_a_problem(tmp_path: Path) -> None:
    """Without a usable configuration the problems of reading are told and nothing else."""
    project = copy_small(tmp_path)
    (project / "site_config.yml").unlink()
    checking = check_project(project)
    assert "S011" in {problem.kind.code for problem in checking.problems}
    assert checking.has_errors


def test_withheld_departments_are_not_named(tmp_path: Path) -> None:
    """Only departments that the public may see are named beside their identifiers."""
    project = copy_small(tmp_path)
    replace_text(
        project / "registers" / "departments.yml", "audience: public", "audience: internal\n  ground: process"
    )
    assert dict(check_project(project).department_names) == {}


def test_a_folder_without_a_project_is_refused(tmp_path: Path) -> None:
    """A folder with neither configuration nor registers is wrong usage, not a broken project."""
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(WrongUsageError) as refusal:
            check_project(folder)
        assert refusal.value.problem.kind is NO_PROJECT
