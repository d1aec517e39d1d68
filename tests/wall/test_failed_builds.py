"""A build that fails leaves what was there before as it was, and says what is wrong; two at once do not mix."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.commands import audience_build
from generator.commands.output_kinds import MISSING_GLYPH, RENDERER_DIED, TEMPLATE_FAULT
from generator.engines.disk import read_project_files
from generator.engines.renderer import RenderEnd, RenderOrder, run_renderer
from generator.model.audience import Clearance
from generator.outputs.open_data import write_open_data
from generator.sources.project import read_project
from generator.views.cut import cut_handbook
from tests.wall.building import (
    SAMPLES,
    Order,
    Tree,
    build,
    find_differences,
    finish_build,
    read_tree,
    start_build,
)

SMALL = SAMPLES / "small"
RARE = "\U0002a6d0"
"""An ideograph of Unicode's extension B that the base fonts do not have."""


@dataclass(frozen=True, slots=True)
class Before:
    """A project and its output, as a good build left it."""

    project: Path
    output: Path
    tree: Tree


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Before:
    """Return the small project built for the public, without a book."""
    folder = tmp_path_factory.mktemp("good")
    project = shutil.copytree(SMALL, folder / "project")
    result = build(Order(project, folder / "build", ("public",), ("site", "data")))
    assert result.is_built
    return Before(project, folder / "build", read_tree(folder / "build" / "public"))


@pytest.fixture
def before(good: Before, tmp_path: Path) -> Before:
    """Return a copy of the built project, for a test to break."""
    project = shutil.copytree(good.project, tmp_path / "project")
    output = shutil.copytree(good.output, tmp_path / "build")
    return Before(project, output, good.tree)


def replace_words(file: Path, old: str, new: str) -> None:
    """Replace words that stand in a file."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def break_syntax(project: Path) -> None:
    """Break the syntax of a register."""
    replace_words(project / "registers/posts.yml", "name: 局长", "name: [局长")


def break_reference(project: Path) -> None:
    """Let a post have a superior that is none."""
    replace_words(project / "registers/posts.yml", "superior: lead", "superior: nobody")


def break_template(project: Path) -> None:
    """Give the project a template of its own that asks for what is not there."""
    own = project / "theme/site/body.j2"
    own.parent.mkdir(parents=True)
    own.write_text("{{ nothing.of.this.name }}", encoding="utf-8")


def break_glyph(project: Path) -> None:
    """Name a power with a character that no font has."""
    replace_words(project / "registers/powers/xk-01.yml", "name: 小样许可", f"name: 小样许可{RARE}")


FAULTS: list[tuple[Callable[[Path], None], tuple[str, ...], str]] = [
    (break_syntax, ("site", "data"), "S001"),
    (break_reference, ("site", "data"), "R001"),
    (break_template, ("data", "site"), TEMPLATE_FAULT.code),
    (break_glyph, ("book", "data"), MISSING_GLYPH.code),
]


@pytest.mark.parametrize(("damage", "only", "code"), FAULTS, ids=[fault[0].__name__ for fault in FAULTS])
def test_a_failed_build_changes_nothing(
    before: Before, damage: Callable[[Path], None], only: tuple[str, ...], code: str
) -> None:
    """A fault in a register, a template or a font is told by its code, and every file stays as it was."""
    replace_words(before.project / "registers/posts.yml", "name: 经办", "name: 经办人")
    damage(before.project)
    result = build(Order(before.project, before.output, ("public",), only))
    assert not result.is_built
    assert code in {problem.kind.code for problem in result.problems if problem.is_error}
    assert find_differences(read_tree(before.output / "public"), before.tree) == []
    assert list(before.output.glob(".work-*")) == []


def test_a_renderer_that_dies_changes_nothing(before: Before, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the rendering process ends by itself, that is told and every file stays as it was."""
    monkeypatch.setattr(audience_build, "run_renderer", lambda *_rest: RenderEnd(-9, ("的最后一行",)))
    result = build(Order(before.project, before.output, ("public",), ("data",)))
    assert not result.is_built
    assert [problem.kind for problem in result.problems if problem.is_error] == [RENDERER_DIED]
    assert find_differences(read_tree(before.output / "public"), before.tree) == []


def test_one_failed_audience_keeps_all_as_they_were(before: Before, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the rendering for staff fails, nothing new is put in place for the public either."""
    real = run_renderer

    def fail_for_staff(order: RenderOrder, *rest: object) -> RenderEnd:
        manifest = json.loads((order.view / "manifest.json").read_bytes())
        return RenderEnd(1, ()) if manifest["clearance"] == "internal" else real(order, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(audience_build, "run_renderer", fail_for_staff)
    replace_words(before.project / "registers/posts.yml", "name: 经办", "name: 经办人")
    result = build(Order(before.project, before.output, ("public", "internal"), ("data",)))
    assert not result.is_built
    assert find_differences(read_tree(before.output / "public"), before.tree) == []
    assert not (before.output / "internal").exists()


def test_two_builds_at_once_do_not_mix(tmp_path: Path) -> None:
    """Two processes that build other words into one folder leave the whole output of one of them."""
    projects = [shutil.copytree(SMALL, tmp_path / f"project-{number}") for number in range(2)]
    replace_words(projects[1] / "registers/posts.yml", "name: 经办", "name: 经办人")
    orders = [Order(project, tmp_path / "both", ("public",), ("data",)) for project in projects]
    for process in [start_build(order, {}, tmp_path) for order in orders]:
        code, words = finish_build(process)
        assert code == 0, words
    made = {path: content for path, content in read_tree(tmp_path / "both").items() if "/data/" in path}
    expected = [write_expected(project) for project in projects]
    assert expected[0] != expected[1]
    assert made in expected


def write_expected(project: Path) -> Tree:
    """Return the open data of the public as they follow from its view."""
    handbook = read_project(read_project_files(project)).handbook
    assert handbook is not None
    return {
        f"{choice.id}/data/{each.path}": each.content
        for choice in handbook.config.audiences
        if choice.clearance is Clearance.PUBLIC
        for each in write_open_data(cut_handbook(handbook, choice))
    }
