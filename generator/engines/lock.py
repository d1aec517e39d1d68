"""A lock on a folder, so that two builds never write into it at once."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

LOCK_FILE = ".lock"


@contextmanager
def lock_folder(folder: Path, tell_waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock of `folder`, which is made where it is missing; another process that wants it waits.

    `tell_waiting` is called once, before waiting for a process that holds the lock already. The lock ends
    with the process that holds it, whatever becomes of that process.
    """
    folder.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            tell_waiting()
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
