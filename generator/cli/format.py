"""``handbook format``: one layout for all registers, or their words put right, or the question what differs."""

import sys
from pathlib import Path

import click

from generator.cli.change_text import write_change
from generator.cli.command import HandbookCommand
from generator.cli.language import pick
from generator.cli.options import take_language, take_project
from generator.cli.telling import open_console, tell_problems
from generator.cli.visible import make_visible
from generator.commands.format import Formatting, format_project
from generator.commands.mend import Mending, mend_project
from generator.values.problem import Language, Problem


@click.command(
    "format",
    cls=HandbookCommand,
    help="统一登记册和 site_config.yml 的写法：字段次序、缩进、引号；注释和内容不变。加 --fix-text 则改正文字。",
    english="Bring registers and site_config.yml into one layout; comments and content stay. "
    "With --fix-text, mend their words instead.",
    examples=(
        "handbook format",
        "handbook format --check",
        "handbook format registers/posts.yml registers/powers/xk-01.yml",
        "handbook format --fix-text --check",
        "handbook format --fix-text content/10-foreword.md",
    ),
)
@click.argument(
    "files",
    metavar="FILES",
    nargs=-1,
    type=click.Path(path_type=Path),
    help="只整理这些文件；不写时整理整个项目。",
)
@take_project
@click.option("--check", "only_checks", is_flag=True, help="只列出有差异之处，不改动；有则退出码为 1。")
@click.option(
    "--fix-text",
    "fixes_text",
    is_flag=True,
    help="改正登记册、site_config.yml 和章节的文字：半角标点、权利与权力的混淆、繁体字，逐处列出；"
    "写法、注释、编号、代码、地址、文号不动。",
)
@take_language
def command(
    files: tuple[Path, ...],
    project: Path,
    only_checks: bool,  # noqa: FBT001 - click gives it by name
    fixes_text: bool,  # noqa: FBT001 - click gives it by name
    language: Language,
) -> int:
    """Format or mend files and return the exit code."""
    problems: tuple[Problem, ...]
    if fixes_text:
        mending = mend_project(project, files, only_checks=only_checks)
        _tell_mending(mending, language, only_checks=only_checks)
        problems, differs = mending.problems, bool(mending.changes)
    else:
        formatting = format_project(project, files, only_checks=only_checks)
        _tell_formatting(formatting, language, only_checks=only_checks)
        problems, differs = formatting.problems, bool(formatting.changed)
    tell_problems(problems, {}, language, sys.stderr)
    return 1 if problems or (only_checks and differs) else 0


def _tell_formatting(formatting: Formatting, language: Language, *, only_checks: bool) -> None:
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


def _tell_mending(mending: Mending, language: Language, *, only_checks: bool) -> None:
    console = open_console(sys.stdout)
    for change in mending.changes:
        console.print(write_change(change, quotes_withheld=sys.stdout.isatty()))
    count, places, changed = mending.count, len(mending.changes), mending.changed_count
    if only_checks:
        chinese = f"查看了 {count} 个文件，{changed} 个文件中有 {places} 处应当改正。"
        english = f"{count} files looked at; {places} places in {changed} files should be mended."
    else:
        chinese = f"查看了 {count} 个文件，改正了 {changed} 个文件中的 {places} 处。"
        english = f"{count} files looked at; {places} places in {changed} files mended."
    console.print(pick(language, chinese, english))
