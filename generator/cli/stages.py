"""The stages of a long command shown as it goes: live lines on a terminal, plain lines elsewhere."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TaskID, TextColumn

from generator.cli.language import pick
from generator.cli.telling import open_console
from generator.cli.visible import make_visible
from generator.values.problem import Language


@dataclass(frozen=True, slots=True)
class _Stage:
    """A stage that goes on: its name, when it began (seconds of a clock), and its live line."""

    name: str
    begun: float
    task: TaskID | None


class StageTeller:
    """Tells each stage when it is over, with its seconds; on a terminal also how far those going on are.

    Audiences are built side by side: a stage named 公众：网站 ends the one before of 公众 only, a stage without
    a colon ends all.
    """

    def __init__(self, console: Console, language: Language, live: Progress | None = None) -> None:
        self._console = console
        self._language = language
        self._live = live
        self._open: dict[str, _Stage] = {}
        self._last: _Stage | None = None

    def stage(self, name: str) -> None:
        """Begin the stage `name`; the one before it is over."""
        strand, colon, _ = name.partition("：")
        if colon:
            self._end(strand)
            self._end("")
        else:
            self.done()
        shown = make_visible(name)
        task = None if self._live is None else self._live.add_task(shown, total=None)
        self._last = self._open[strand if colon else ""] = _Stage(shown, time.monotonic(), task)

    def step(self, count: int, total: int) -> None:
        """Say that `count` of `total` parts of the stage begun last are done."""
        if self._live is not None and self._last is not None and self._last.task is not None:
            self._live.update(self._last.task, completed=count, total=total)

    def done(self) -> None:
        """Say that all stages are over."""
        for strand in list(self._open):
            self._end(strand)
        self._last = None

    def _end(self, strand: str) -> None:
        stage = self._open.pop(strand, None)
        if stage is None:
            return
        seconds = f"{time.monotonic() - stage.begun:.1f}"
        if self._live is not None and stage.task is not None:
            self._live.remove_task(stage.task)
        self._console.print(pick(self._language, f"{stage.name}　{seconds} 秒", f"{stage.name}  {seconds} s"))


@contextmanager
def tell_stages(stream: TextIO, language: Language) -> Iterator[StageTeller]:
    """Give a teller on `stream`; at the end of the block its live lines are cleared, also after a fault."""
    console = open_console(stream)
    if not stream.isatty():
        yield StageTeller(console, language)
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
    )
    with Progress(*columns, console=console, transient=True) as live:
        yield StageTeller(console, language, live)
