"""Watching tells which of a project's own files changed, and of nothing else."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue

from generator.engines.watcher import watch_project

LONGEST_SECONDS = 20


@contextmanager
def watch(project: Path) -> Iterator["Queue[tuple[str, ...]]"]:
    """Watch a project while the context lasts, and give the sets of changes as they come."""
    told: Queue[tuple[str, ...]] = Queue()
    stop = threading.Event()

    def listen() -> None:
        for changes in watch_project(project, stop):
            told.put(changes)

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    try:
        assert told.get(timeout=LONGEST_SECONDS) == ()
        yield told
    finally:
        stop.set()
        thread.join(LONGEST_SECONDS)
        assert not thread.is_alive()


def make_project(folder: Path) -> Path:
    """Return an empty project's folder with what a build leaves in it."""
    for name in ("registers/powers", "content", "theme", "editions/first", "build/public"):
        (folder / name).mkdir(parents=True)
    return folder


def test_changes_of_a_project_are_told(tmp_path: Path) -> None:
    """A register, a chapter, a template, a record and the configuration that change are told by their paths."""
    project = make_project(tmp_path)
    with watch(project) as told:
        for path in (
            "registers/powers/xk-01.yml",
            "content/10-foreword.md",
            "theme/site.css",
            "editions/first/public.json",
            "site_config.yml",
        ):
            (project / path).write_text("x")
            assert path in told.get(timeout=LONGEST_SECONDS)


def test_what_a_build_writes_is_not_told(tmp_path: Path) -> None:
    """What lies outside of a project's own folders is passed over, so that a build does not start the next."""
    project = make_project(tmp_path)
    with watch(project) as told:
        (project / "build/public/index.html").write_text("x")
        (project / "notes.txt").write_text("x")
        (project / "content/10-foreword.md").write_text("x")
        assert told.get(timeout=LONGEST_SECONDS) == ("content/10-foreword.md",)
        assert told.empty()
