"""A project's files are read into one handbook, whichever way they are split, and nothing else is let in."""

import pytest

from generator.sources.project import read_project
from generator.sources.project_files import ProjectFiles
from tests.checks.sample_projects import change_project, read_tiny


def test_tiny_project_is_read_whole() -> None:
    """Each register, chapter and picture comes into the handbook, with a place for each entry."""
    reading = read_project(read_tiny())
    assert reading.problems == ()
    assert reading.handbook is not None
    registers = (
        *("organization", "department", "post", "law", "power", "workflow", "risk", "edition"),
        *("chapter", "picture"),
    )
    counts = {register: len(getattr(reading.handbook, f"{register}s")) for register in registers}
    assert counts == dict.fromkeys(registers, 1) | {"post": 3, "law": 2}
    for register, identifier in reading.handbook.entries:
        assert (register, identifier) in reading.atlas.standings


def test_registers_may_be_one_file_or_many() -> None:
    """A register in one file gives the entries of the same register in a folder."""
    tiny = read_tiny()
    heads = tiny.files["registers/departments.yml"]
    split = {path: content for path, content in tiny.files.items() if path != "registers/departments.yml"}
    single = heads.replace(b"- id", b"  id", 1)
    reading = read_project(ProjectFiles({**split, "registers/departments/office.yml": single}))
    assert reading.problems == ()
    assert reading.handbook == read_project(tiny).handbook


def test_order_of_files_does_not_matter() -> None:
    """The same files in another order give an equal reading."""
    tiny = read_tiny()
    backwards = ProjectFiles(dict(sorted(tiny.files.items(), reverse=True)))
    assert read_project(backwards).handbook == read_project(tiny).handbook


@pytest.mark.parametrize(
    "path",
    [
        "registers/pots.yml",
        "registers/posts.yaml",
        "registers/notes.txt",
        "content/foreword.md",
        "content/a.html",
    ],
)
def test_unknown_files_are_told(path: str) -> None:
    """A file that belongs to no register or chapter is a problem, never passed over."""
    tiny = read_tiny()
    problems = read_project(ProjectFiles({**tiny.files, path: b""})).problems
    assert [(problem.kind.code, problem.place.file) for problem in problems] == [("S010", path)]


def test_twins_are_kept_for_the_checks() -> None:
    """Of two entries with one identifier the first stands, and the atlas holds the place of the other."""
    tiny = read_tiny()
    posts = tiny.files["registers/posts.yml"]
    reading = read_project(ProjectFiles({**tiny.files, "registers/posts/again.yml": posts}))
    assert [(register, identifier) for register, identifier, _ in reading.atlas.twins] == [
        ("post", "leader"),
        ("post", "head"),
        ("post", "clerk"),
    ]


def test_refused_entry_leaves_the_others() -> None:
    """One faulty entry of a file does not take the others with it, and its place is known."""
    change = {"replace": [{"file": "registers/posts.yml", "old": "name: 审查员", "new": "nom: 审查员"}]}
    reading = read_project(change_project(read_tiny(), change))
    assert reading.handbook is not None
    assert [post.id for post in reading.handbook.posts] == ["leader", "head"]
    assert ("post", "clerk") in reading.atlas.standings
