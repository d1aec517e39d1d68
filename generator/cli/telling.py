"""Problems told on a stream in the format that was asked for."""

import sys
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from typing import TextIO

from rich.console import Console

from generator.cli.language import pick
from generator.cli.problem_json import write_annotations, write_problem_json
from generator.cli.problem_sarif import write_sarif
from generator.cli.problem_text import write_problem_lines, write_summary_lines
from generator.values.problem import Language, Problem, ProblemKind

FORMATS = ("text", "json", "sarif", "github")


def open_console(stream: TextIO) -> Console:
    """Return a console that colours on a terminal only, and neither wraps nor interprets what it prints."""
    return Console(
        file=stream,
        force_terminal=stream.isatty(),
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
    )


def tell_problems(
    problems: Sequence[Problem], department_names: Mapping[str, str], language: Language, stream: TextIO
) -> None:
    """Tell problems to people; withheld values are quoted only where `stream` is a terminal."""
    console = open_console(stream)
    if not problems:
        return
    for line in write_problem_lines(problems, language, quotes_withheld=stream.isatty()):
        console.print(line)
    console.print()
    for line in write_summary_lines(problems, department_names, language):
        console.print(line)


def tell_for_programs(
    problems: Sequence[Problem], kinds: Sequence[ProblemKind], style: str, language: Language
) -> None:
    """Tell problems to programs on the standard output, in UTF-8 whatever the locale.

    Withheld values are never quoted, not even on a terminal.
    """
    match style:
        case "json":
            lines = [write_problem_json(problems, language)]
        case "sarif":
            lines = [write_sarif(problems, kinds, language)]
        case _:
            lines = list(write_annotations(problems, language))
    text = "".join(f"{line}\n" for line in lines)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
    else:
        sys.stdout.write(text)


def say(language: Language, chinese: str, english: str) -> None:
    """Say one sentence on the standard output."""
    open_console(sys.stdout).print(pick(language, chinese, english))
