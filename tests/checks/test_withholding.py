"""Messages name entries and fields, and quote withheld values only where that is asked for."""

import pytest

from generator.checks.check import check_reading
from generator.checks.exposure import find_exposure
from generator.model.audience import Clearance
from generator.sources.project import read_project
from generator.values.problem import Language, Problem
from tests.checks.sample_projects import change_project, read_broken, read_tiny


def tell(problem: Problem, *, quotes: bool) -> str:
    """Return all that is told of a problem, in both languages."""
    return "".join(
        problem.tell_message(language, quotes_withheld=quotes)
        + problem.tell_remedy(language, quotes_withheld=quotes)
        for language in Language
    )


@pytest.mark.parametrize(
    ("code", "secret"),
    [
        ("R001", "clerk"),
        ("R002", "procces"),
        ("K011", "“高”"),
        ("K013", "harms"),
        ("F004", "2025-3-31"),
    ],
)
def test_values_are_quoted_on_demand(code: str, secret: str) -> None:
    """What was written is told at a terminal, and elsewhere only where everyone may see it."""
    is_public = code == "F004"
    for problem in check_reading(read_project(read_broken(code))):
        assert secret in tell(problem, quotes=True)
        assert (secret in tell(problem, quotes=False)) is is_public


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("registers/risks.yml", "date: 2025-01-10", "date: geheim"),
        ("registers/risks.yml", "score: 2", "score: geheim"),
        ("registers/risks.yml", "step: xk-01/s3", "step: xk-01/Geheim"),
        ("registers/posts.yml", "superior: leader", "superior: Geheim"),
        (
            "registers/workflows.yml",
            "lane: desk-inside\n      posts:\n        - clerk",
            "lane: Geheim\n      posts: []",
        ),
        ("registers/workflows.yml", "source: s3", "source: Geheim"),
        (
            "registers/editions.yml",
            "examined:\n    body: 办公室\n    date: 2025-03-01",
            "examined:\n    body: 办公室\n    date: geheim",
        ),
        ("site_config.yml", "principal_leader: leader", "principal_leader: Geheim"),
    ],
)
def test_refused_values_are_withheld_with_what_they_lie_in(file: str, old: str, new: str) -> None:
    """A value that cannot be read is withheld where its field, its part or its entry is."""
    change = {"replace": [{"file": file, "old": old, "new": new}]}
    problems = read_project(change_project(read_tiny(), change)).problems
    assert problems
    for problem in problems:
        assert "geheim" in tell(problem, quotes=True).lower()
        assert "geheim" not in tell(problem, quotes=False).lower()


@pytest.mark.parametrize(
    "prose",
    [
        *(
            "[词](ref:geheim)",
            "[词](ref:law/geheim)",
            "[词](ref:geheim/x)",
            "[词](ref:law/licence-law#geheim)",
        ),
        *("[词](#geheim)", "[词](https://geheim)", "![图](picture:geheim)", "<geheim>"),
    ],
)
def test_prose_of_withheld_chapters_is_withheld(prose: str) -> None:
    """What is wrong in an internal chapter is quoted at a terminal, and nowhere else."""
    head = "---\ntitle: 内部\naudience: internal\nground: process\n---\n"
    change = {"write": [{"file": "content/20-inside.md", "text": f"{head}{prose}\n"}]}
    problems = check_reading(read_project(change_project(read_tiny(), change)))
    assert len(problems) == 1
    assert "geheim" in tell(problems[0], quotes=True)
    assert "geheim" not in tell(problems[0], quotes=False)


def test_name_of_a_near_miss_is_told_to_those_who_may_see_it() -> None:
    """A public reference is offered a public entry by name, a withheld one by its identifier alone."""
    near = {"file": "registers/powers.yml", "old": "    - clerk", "new": "    - clerks"}
    withhold = {
        "file": "registers/posts.yml",
        "old": "id: clerk\n  audience: public",
        "new": "id: clerk\n  audience: internal\n  ground: internal-affairs",
    }
    for changes, named in (([near], True), ([near, withhold], False)):
        problems = check_reading(read_project(change_project(read_tiny(), {"replace": changes})))
        (broken,) = [problem for problem in problems if problem.kind.code == "R001"]
        told = broken.tell_remedy(Language.ZH)
        assert "是否想写 clerk" in told
        assert ("审查员" in told) is named


@pytest.mark.parametrize(
    ("register", "identifier", "path", "expected"),
    [
        ("power", "xk-01", ("name",), Clearance.PUBLIC),
        ("power", "xk-01", ("yearly_cases",), Clearance.INTERNAL),
        ("power", "xk-01", ("basis", 0, "law"), Clearance.PUBLIC),
        ("power", "xk-01", ("basis", 0, "note"), Clearance.INTERNAL),
        ("post", "clerk", ("discipline_note",), Clearance.RESTRICTED),
        ("workflow", "xk-01", ("steps", 0, "name"), Clearance.PUBLIC),
        ("workflow", "xk-01", ("steps", 2, "name"), Clearance.INTERNAL),
        ("risk", "xk-01-r1", ("name",), Clearance.INTERNAL),
    ],
)
def test_exposure_counts_all_that_holds_a_value(
    register: str, identifier: str, path: tuple[str | int, ...], expected: Clearance
) -> None:
    """The field, the parts on the way and the entry each narrow who may see a value."""
    handbook = read_project(read_tiny()).handbook
    assert handbook is not None
    assert find_exposure(handbook.entries[register, identifier], path) is expected
