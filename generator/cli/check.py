"""``handbook check``: every problem of a project, told in one of four formats."""

import sys
from pathlib import Path

import click

from generator.cli.command import HandbookCommand
from generator.cli.options import WordChoice, take_language, take_project
from generator.cli.telling import FORMATS, say, tell_for_programs, tell_problems
from generator.commands.check import check_project
from generator.commands.kinds import KINDS_BY_CODE
from generator.values.problem import Language


@click.command(
    "check",
    cls=HandbookCommand,
    help="检查项目，说出每个问题：在哪里、是什么、怎么改。有错误时退出码为 1。",
    english="Check the project and tell every problem; the exit code is 1 where an error is found.",
    examples=(
        "handbook check",
        "handbook check --project 手册 --lang en",
        "handbook check --format sarif > problems.sarif",
    ),
)
@take_project
@click.option(
    "--format",
    "style",
    type=WordChoice(FORMATS),
    default="text",
    help="写成文字（text，默认）、json、sarif，或 GitHub 的标注（github）。",
)
@take_language
def command(project: Path, style: str, language: Language) -> int:
    """Check a project and return the exit code."""
    checking = check_project(project)
    if style != "text":
        tell_for_programs(checking.problems, tuple(KINDS_BY_CODE.values()), style, language)
    elif checking.problems:
        tell_problems(checking.problems, checking.department_names, language, sys.stdout)
    else:
        count = checking.entries
        say(language, f"检查了 {count} 个条目，没有发现问题。", f"{count} entries checked, no problem found.")
    return 1 if checking.has_errors else 0
