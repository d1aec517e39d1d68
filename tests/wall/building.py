"""Builds projects for the tests of the wall, in this process or in one of its own, and reads what was made."""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.commands.build import build_handbook
from generator.commands.build_request import OUTPUTS, BuildRequest, BuildResult

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "tests" / "samples"

Tree = dict[str, bytes]


class Silence:
    """A progress that tells nobody."""

    def stage(self, name: str) -> None:
        """Begin a stage."""

    def step(self, count: int, total: int) -> None:
        """Do a part of a stage."""

    def done(self) -> None:
        """End the last stage."""


@dataclass(frozen=True, slots=True)
class Order:
    """What of a project is built, and where to."""

    project: Path
    output: Path
    audiences: tuple[str, ...] = ()
    only: tuple[str, ...] = OUTPUTS
    uses_cache: bool = True


def build(order: Order) -> BuildResult:
    """Return what came of a build in this process."""
    request = BuildRequest(
        project=order.project,
        audiences=order.audiences,
        only=frozenset(order.only),
        departments=(),
        output=order.output,
        uses_cache=order.uses_cache,
    )
    return build_handbook(request, Silence())


def start_build(order: Order, environment: Mapping[str, str], folder: Path) -> subprocess.Popen[bytes]:
    """Start a build as a user would, in a process with this environment, from within `folder`."""
    command = [sys.executable, "-m", "generator", "build"]
    command += ["--project", str(order.project), "--output", str(order.output)]
    command += [word for name in order.audiences for word in ("--audience", name)]
    command += [word for name in order.only for word in ("--only", name)]
    command += [] if order.uses_cache else ["--no-cache"]
    return subprocess.Popen(
        command,
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def finish_build(process: subprocess.Popen[bytes]) -> tuple[int, str]:
    """Return exit code and words of a build that was started."""
    words, _ = process.communicate(timeout=300)
    return process.returncode, words.decode()


def read_tree(folder: Path) -> Tree:
    """Return the files below a folder by POSIX path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def find_differences(one: Tree, other: Tree) -> list[str]:
    """Return the paths that differ, or stand in one of both only."""
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))
