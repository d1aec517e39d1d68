"""The door to the disk reads what a project is made of, and never leaves a tree half written."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.engines import disk
from generator.engines.disk import (
    OWN_FOLDER,
    is_empty_or_new,
    is_project,
    locate_within,
    read_project_files,
    read_theme,
    remove_tree,
    replace_file,
    replace_tree,
    walk_artefacts,
    write_tree,
)
from generator.engines.tree_paths import TreeError
from generator.values.artefact import Artefact


class BreakError(Exception):
    """What the tests let go wrong."""


def put(folder: Path, *names: str) -> None:
    """Make files that hold their own names."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def read(folder: Path) -> dict[str, bytes]:
    """Return what a tree holds."""
    return {each.path: each.content for each in walk_artefacts(folder)}


def test_a_project_is_read_without_leftovers(tmp_path: Path) -> None:
    """Configuration, registers and content are read, sorted, without what editors and systems leave."""
    put(tmp_path, "site_config.yml", "registers/posts.yml", "registers/powers/xk-01.yml", "content/10-a.md")
    put(
        tmp_path, "registers/posts.yml~", "registers/.posts.yml.swp", "content/.DS_Store", "content/Thumbs.db"
    )
    put(tmp_path, "registers/#posts.yml#", "build/site.html", "README.md", ".git/config")
    found = read_project_files(tmp_path)
    assert list(found.files) == [
        *("content/10-a.md", "registers/posts.yml", "registers/powers/xk-01.yml", "site_config.yml")
    ]
    assert found.links == ()


def test_links_are_named_and_not_followed(tmp_path: Path) -> None:
    """A link to a file, a folder or nothing, and what is no regular file, is named instead of read."""
    put(tmp_path, "secret/a.yml", "registers/a.yml", "theme/site.css", "site_config.yml")
    (tmp_path / "registers" / "b.yml").symlink_to(tmp_path / "secret" / "a.yml")
    (tmp_path / "registers" / "powers").symlink_to(tmp_path / "secret")
    (tmp_path / "content").symlink_to(tmp_path / "secret")
    (tmp_path / "theme" / "x.css").symlink_to("nowhere")
    os.mkfifo(tmp_path / "registers" / "pipe.yml")
    found = read_project_files(tmp_path)
    assert list(found.files) == ["registers/a.yml", "site_config.yml"]
    assert found.links == (
        "content",
        "registers/b.yml",
        "registers/pipe.yml",
        "registers/powers",
        "theme/x.css",
    )


def test_what_is_unknown_is_read_all_the_same(tmp_path: Path) -> None:
    """A file that belongs to no register is handed on, so that it can be told as a problem."""
    put(tmp_path, "registers/posts.yaml", "content/notes.docx")
    assert list(read_project_files(tmp_path).files) == ["content/notes.docx", "registers/posts.yaml"]


def test_a_projects_theme_goes_first_file_by_file(tmp_path: Path) -> None:
    """A project's own file replaces the shipped one of the same name, the others stay."""
    put(tmp_path / "shipped", "site/a.css", "site/b.css", "__pycache__/x.pyc")
    put(tmp_path / "own", "site/c.css")
    (tmp_path / "own" / "site" / "a.css").write_text("own")
    (tmp_path / "own" / "site" / "b.css").symlink_to(tmp_path / "shipped" / "site" / "a.css")
    theme = read_theme(tmp_path / "shipped", tmp_path / "own")
    assert dict(theme) == {"site/a.css": b"own", "site/b.css": b"site/b.css", "site/c.css": b"site/c.css"}
    assert list(read_theme(tmp_path / "shipped", None)) == ["site/a.css", "site/b.css"]
    assert list(read_theme(tmp_path / "shipped", tmp_path / "nowhere")) == ["site/a.css", "site/b.css"]


def test_artefacts_are_written_as_they_come(tmp_path: Path) -> None:
    """Each artefact stands on the disk before the next is asked for; their number is returned."""
    seen: list[bool] = []

    def stream() -> Iterator[Artefact]:
        for name in ("a.html", "d/b.html", "d/e/c.html"):
            yield Artefact(name, name.encode())
            seen.append((tmp_path / "out" / name).is_file())

    assert write_tree(stream(), tmp_path / "out") == 3
    assert seen == [True, True, True]
    assert read(tmp_path / "out") == {name: name.encode() for name in ("a.html", "d/b.html", "d/e/c.html")}


def test_a_tree_of_ones_own_is_closed_to_others(tmp_path: Path) -> None:
    """With the rights of an own folder neither folders nor files can be read by anyone else."""
    write_tree([Artefact("d/a", b"")], tmp_path / "out", OWN_FOLDER)
    paths = [tmp_path / "out", tmp_path / "out" / "d", tmp_path / "out" / "d" / "a"]
    assert [path.stat().st_mode & 0o077 for path in paths] == [0, 0, 0]


@pytest.mark.parametrize("first", [0, 1, 2])
def test_a_fault_in_the_midst_leaves_the_old_tree(tmp_path: Path, first: int) -> None:
    """Whichever write fails, the tree that was there before stands as it was."""
    place = tmp_path / "site"
    put(place, "old.html")

    def stream() -> Iterator[Artefact]:
        for number in range(3):
            if number == first:
                raise BreakError
            yield Artefact(f"{number}.html", b"new")

    with pytest.raises(BreakError):
        write_tree(stream(), tmp_path / "new")
    assert read(place) == {"old.html": b"old.html"}


def test_a_full_disk_leaves_the_old_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the n-th file cannot be written the fault goes on, and what was there before is untouched."""
    place = tmp_path / "site"
    put(place, "old.html")
    calls: list[Path] = []
    write_new = disk._write_new

    def fail(path: Path, content: bytes, mode: int) -> None:
        calls.append(path)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        write_new(path, content, mode)

    monkeypatch.setattr(disk, "_write_new", fail)
    with pytest.raises(OSError, match="No space"):
        write_tree([Artefact(name, b"") for name in "abc"], tmp_path / "new")
    assert read(place) == {"old.html": b"old.html"}


def test_a_tree_takes_the_place_of_another(tmp_path: Path) -> None:
    """The new tree stands where the old one was, and nothing of the old one is left anywhere."""
    put(tmp_path / "out" / "site", "old.html", "d/old.html")
    put(tmp_path / "new", "new.html")
    replace_tree(tmp_path / "new", tmp_path / "out" / "site")
    assert read(tmp_path) == {"out/site/new.html": b"new.html"}
    put(tmp_path / "new", "first.html")
    replace_tree(tmp_path / "new", tmp_path / "elsewhere" / "site")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["elsewhere", "out"]


@pytest.mark.parametrize("fails_at", [1, 2])
def test_a_failed_exchange_puts_the_old_tree_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    """Whichever renaming fails, the old tree is in its place afterwards and the new one still whole."""
    put(tmp_path / "site", "old.html")
    put(tmp_path / "new", "new.html")
    rename = Path.rename
    calls: list[Path] = []

    def fail(path: Path, target: Path) -> Path:
        calls.append(path)
        if len(calls) == fails_at:
            raise BreakError
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(BreakError):
        replace_tree(tmp_path / "new", tmp_path / "site")
    assert read(tmp_path) == {"new/new.html": b"new.html", "site/old.html": b"old.html"}


def test_an_interrupted_exchange_is_mended(tmp_path: Path) -> None:
    """An old tree left aside by a crash comes back or is cleared away with the next exchange."""
    for has_place in (False, True):
        put(tmp_path / ".site.old", "old.html")
        if has_place:
            put(tmp_path / "site", "current.html")
        put(tmp_path / "new", "new.html")
        replace_tree(tmp_path / "new", tmp_path / "site")
        assert read(tmp_path) == {"site/new.html": b"new.html"}
        remove_tree(tmp_path / "site")


def test_a_file_is_replaced_whole_and_keeps_its_rights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file is the old or the new one, its rights stay, and a failure leaves nothing beside it."""
    path = tmp_path / "posts.yml"
    path.write_text("old")
    path.chmod(0o640)
    replace_file(path, b"new")
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("new", 0o640)
    replace_file(tmp_path / "schema" / "post.json", b"{}")
    assert (tmp_path / "schema" / "post.json").read_bytes() == b"{}"

    def fail(_path: Path, _target: Path) -> Path:
        raise BreakError

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(BreakError):
        replace_file(path, b"newer")
    assert read(tmp_path) == {"posts.yml": b"new", "schema/post.json": b"{}"}


@pytest.mark.parametrize(
    "path",
    ["../a", "a/../../b", "/a", "a//b", "./a", "a/", "", "a/./b", "a\\b", "a:b", "a?", "a\nb", "a\x00"],
)
def test_no_artefact_leaves_its_tree(tmp_path: Path, path: str) -> None:
    """A path that leads out of the folder, or means something else on some system, is refused."""
    with pytest.raises(TreeError):
        write_tree([Artefact(path, b"")], tmp_path / "out")
    assert read(tmp_path) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a", "a"),
        ("a.html", "A.html"),
        ("d/a", "D/b"),
        ("a", "a/b"),
        ("a/b", "a"),
        ("é", "e\u0301"),
        ("ß", "SS"),
    ],
)
def test_twins_are_refused(tmp_path: Path, one: str, other: str) -> None:
    """Two paths that any system takes for one, and a file in a folder's place, are refused."""
    with pytest.raises(TreeError):
        write_tree([Artefact(one, b""), Artefact(other, b"")], tmp_path / "out")
    assert list(read(tmp_path / "out")) == [one]


def test_a_link_in_the_tree_is_not_written_through(tmp_path: Path) -> None:
    """Where a link stands in the way, what it leads to stays as it is."""
    (tmp_path / "out").mkdir()
    put(tmp_path, "precious")
    (tmp_path / "out" / "a").symlink_to(tmp_path / "precious")
    with pytest.raises(FileExistsError):
        write_tree([Artefact("a", b"new")], tmp_path / "out")
    assert (tmp_path / "precious").read_text() == "precious"


def test_removing_a_link_leaves_what_it_leads_to(tmp_path: Path) -> None:
    """A link is removed as such, a missing folder is no fault."""
    put(tmp_path, "precious/a")
    (tmp_path / "link").symlink_to(tmp_path / "precious")
    remove_tree(tmp_path / "link")
    remove_tree(tmp_path / "link")
    assert read(tmp_path) == {"precious/a": b"precious/a"}


def test_folders_are_known_for_what_they_are(tmp_path: Path) -> None:
    """A new or empty folder can be used, a project is known by its configuration or registers."""
    put(tmp_path / "used", "a")
    put(tmp_path / "one", "site_config.yml")
    put(tmp_path / "two", "registers/posts.yml")
    (tmp_path / "empty").mkdir()
    assert [is_empty_or_new(tmp_path / name) for name in ("used", "empty", "new", "used/a")] == [
        *(False, True, True, False)
    ]
    assert [is_project(tmp_path / name) for name in ("one", "two", "used", "none")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_path_is_located_within_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path is told relative to the project wherever the command was called, or as outside."""
    monkeypatch.chdir(tmp_path)
    assert locate_within(Path("p/registers/a.yml"), Path("p")) == "registers/a.yml"
    assert locate_within(tmp_path / "p" / "x" / ".." / "a.yml", Path("p")) == "a.yml"
    assert locate_within(Path("other/a.yml"), Path("p")) is None
    assert locate_within(Path("p/../a.yml"), Path("p")) is None
