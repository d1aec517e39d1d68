"""The door to the rendering process: started with an empty environment, in an empty folder, told only four folders."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

RENDERER_MODULE = "generator.commands.render"
LONGEST_SECONDS = 1800
_TAIL_LINES = 12


@dataclass(frozen=True, slots=True)
class RenderOrder:
    """What a renderer is given: the view, the theme, its own cache (None for none), and where to write what.

    `forms` says which forms are wanted where they are among the parts.
    """

    view: Path
    theme: Path
    cache: Path | None
    output: Path
    parts: tuple[str, ...]
    forms: str = ""

    def write_arguments(self) -> list[str]:
        """Return the order as the renderer's arguments."""
        cache = ["--cache", str(self.cache)] if self.cache else []
        folders = ["--view", str(self.view), "--theme", str(self.theme), "--output", str(self.output)]
        forms = ["--forms", self.forms] if self.forms else []
        return [*folders, *cache, *forms, "--parts", ",".join(self.parts)]


@dataclass(frozen=True, slots=True)
class RenderEnd:
    """How a rendering ended: its exit code, and the last lines it wrote to its error stream."""

    code: int
    tail: tuple[str, ...]
    is_overdue: bool = False


def run_renderer(
    order: RenderOrder, folder: Path, hear: Callable[[dict[str, object]], None], launcher: Sequence[str] = ()
) -> RenderEnd:
    """Run a renderer in the empty `folder`; `hear` is called with each message it sends.

    `launcher` are arguments put before the renderer's module, for a test that watches what it opens.
    """
    command = [
        sys.executable,
        "-I",
        "-X",
        "utf8",
        *(launcher or ("-m", RENDERER_MODULE)),
        *order.write_arguments(),
    ]
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )
    overdue = threading.Event()
    watch = threading.Timer(LONGEST_SECONDS, _end_overdue, (process, overdue))
    watch.daemon = True
    watch.start()
    tail: list[str] = []
    reader = threading.Thread(target=_keep_tail, args=(process, tail), daemon=True)
    reader.start()
    try:
        for message in _read_messages(process):
            hear(message)
        code = process.wait()
    except BaseException:
        _kill(process)
        process.wait()
        raise
    finally:
        watch.cancel()
        reader.join()
        for stream in (process.stdout, process.stderr):
            if stream is not None:
                stream.close()
    return RenderEnd(code, tuple(tail), overdue.is_set())


def _read_messages(process: subprocess.Popen[str]) -> Iterator[dict[str, object]]:
    for line in process.stdout or ():
        if line.startswith("{"):
            yield json.loads(line)


def _keep_tail(process: subprocess.Popen[str], tail: list[str]) -> None:
    for line in process.stderr or ():
        tail.append(line.rstrip("\n"))
        del tail[:-_TAIL_LINES]


def _end_overdue(process: subprocess.Popen[str], overdue: threading.Event) -> None:
    overdue.set()
    _kill(process)


def _kill(process: subprocess.Popen[str]) -> None:
    if process.poll() is None:
        process.kill()
