"""``handbook format``: one layout for all registers, or the question whether they have it."""

import sys
from pathlib import Path

import click

from generator.cli.command import HandbookCommand
from generator.cli.language import pick
from generator.cli.options import take_language, take_project
from generator.cli.telling import open_console, tell_problems
from generator.cli.visible import make_visible
from generator.commands.format import format_project
from generator.values.problem import Language


@click.command(
    "format",
    cls=HandbookCommand,
    help="统一登记册和 site_config.yml 的写法：字段次序、缩进、引号；注释和内容不变。",
    english="Bring registers and site_config.yml into one layout; comments and content stay.",
    examples=(
        "handbook format",
        "handbook format --check",
        "handbook format registers/posts.yml registers/powers/xk-01.yml",
    ),
)
@click.argument("files", metavar="FILES", nargs=-1, type=click.Path(path_type=Path))
@take_project
@click.option("--check", "only_checks", is_flag=True, help="只列出写法不同的文件，不改动；有则退出码为 1。")
@take_language
def command(
    files: tuple[Path, ...],
    project: Path,
    only_checks: bool,  # noqa: FBT001 - click gives it by name
    language: Language,
) -> int:
    """Format files and return the exit code."""
    formatting = format_project(project, files, only_checks=only_checks)
    console = open_console(sys.stdout)
    for file in formatting.changed:
        console.print(make_visible(file))
    changed, count = len(formatting.changed), formatting.count
    if only_checks:
        chinese = f"查看了 {count} 个文件，{changed} 个写法不同。"
        english = f"{count} files looked at, {changed} have another layout."
    else:
        chinese = f"查看了 {count} 个文件，整理了 {changed} 个。"
        english = f"{count} files looked at, {changed} laid out."
    console.print(pick(language, chinese, english))
    tell_problems(formatting.problems, {}, language, sys.stderr)
    return 1 if formatting.problems or (only_checks and changed) else 0
