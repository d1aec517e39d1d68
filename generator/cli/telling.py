"""Problems told on a stream in the format that was asked for."""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from typing import TextIO

from rich.console import Console

from generator.cli.language import pick
from generator.cli.problem_json import write_annotations, write_problem_json
from generator.cli.problem_sarif import write_sarif
from generator.cli.problem_text import write_problem_lines, write_summary_lines
from generator.values.problem import Language, Problem, ProblemKind, Severity

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


def tell_in_brief(problems: Sequence[Problem], language: Language, stream: TextIO) -> None:
    """Tell problems after a build: of each kind of notice the first alone, and how many more there are."""
    found = Counter(problem.kind for problem in problems)
    told: list[Problem] = []
    left: dict[str, int] = {}
    for problem in problems:
        kind = problem.kind
        if kind.severity is not Severity.NOTICE or kind.code not in left:
            told.append(problem)
        if kind.severity is Severity.NOTICE:
            left[kind.code] = found[kind] - 1
    tell_problems(told, {}, language, stream)
    console = open_console(stream)
    for code in sorted(code for code, more in left.items() if more):
        chinese = f"{code} 另有 {left[code]} 处提示；handbook check 列出全部。"
        console.print(
            pick(language, chinese, f"{code}: {left[code]} more notices; handbook check lists all.")
        )


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
