"""Empty folders to work in, beside what is being built, gone when the work is over."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.engines.disk import remove_tree

_PREFIX = ".work-"


@contextmanager
def open_workplace(beside: Path) -> Iterator[Path]:
    """Give an empty folder for its owner alone within `beside`, so that what is made can be put in place by a rename.

    What a build that was killed has left is removed first; the caller holds the lock of `beside`.
    """
    beside.mkdir(parents=True, exist_ok=True)
    for left in sorted(beside.glob(f"{_PREFIX}*")):
        remove_tree(left)
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=beside)).absolute()
    try:
        yield folder
    finally:
        remove_tree(folder)


def use_as_temporary(folder: Path) -> None:
    """Let what this process and others' code in it put down for a moment lie in `folder`, from now on."""
    os.environ["TMPDIR"] = str(folder)
    tempfile.tempdir = str(folder)


def make_folder(path: Path, mode: int) -> Path:
    """Return `path`, made where it is missing, with the rights `mode`."""
    path.mkdir(parents=True, exist_ok=True)
    path.chmod(mode)
    return path
