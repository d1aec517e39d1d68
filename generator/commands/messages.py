"""What a renderer tells the build that started it: stages, problems and what was made, as JSON lines."""

import json
import sys
from collections.abc import Iterable, Mapping

from generator.values.problem import ProblemKind

EXIT_STOPPED = 3
"""How a renderer ends that has told why it cannot go on."""


def tell_stage(name: str) -> None:
    """Say that a stage begins."""
    _send({"stage": name})


def tell_made(part: str, seconds: float, digest: str) -> None:
    """Say that a part is made, in how many seconds, and the digest of its files."""
    _send({"made": part, "seconds": round(seconds, 3), "digest": digest})


def tell_tools(tools: Mapping[str, str]) -> None:
    """Say with which tools the book was printed."""
    _send({"tools": dict(tools)})


def tell_problems(kind: ProblemKind, each_slots: Iterable[Mapping[str, str]]) -> int:
    """Say that problems of `kind` were found, and return how many."""
    count = 0
    for slots in each_slots:
        _send({"problem": kind.code, "slots": dict(slots)})
        count += 1
    return count


def _send(message: Mapping[str, object]) -> None:
    sys.stdout.write(json.dumps(message, ensure_ascii=False) + "\n")
    sys.stdout.flush()
