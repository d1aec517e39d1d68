"""The door to file watching: tells when something in a project has changed."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

from watchfiles import Change, watch

_BREATH = 200
"""Milliseconds between two looks at whether to stop."""

_WATCHED = ("registers", "content", "theme", "editions", "site_config.yml")


def watch_project(project: Path, stop: Event | None = None) -> Iterator[tuple[str, ...]]:
    """Yield the paths, within the project, of each set of changes, until `stop` is set.

    The first set is empty and says that watching has begun: from then on no change is missed, not even one
    made while the caller is busy with the last.
    """
    root = project.resolve()

    def is_watched(_change: Change, path: str) -> bool:
        place = Path(path)
        return place.is_relative_to(root) and place.relative_to(root).parts[:1] in {
            (name,) for name in _WATCHED
        }

    has_begun = False
    for changes in watch(
        root,
        watch_filter=is_watched,
        stop_event=stop,
        rust_timeout=_BREATH,
        yield_on_timeout=True,
        raise_interrupt=True,
    ):
        if changes or not has_begun:
            has_begun = True
            yield tuple(sorted({Path(path).relative_to(root).as_posix() for _, path in changes}))
