"""``handbook new``: a small, complete project in a new folder."""

import shlex
import sys
from pathlib import Path

import click

from generator.cli.command import HandbookCommand
from generator.cli.language import pick
from generator.cli.options import take_language
from generator.cli.telling import open_console
from generator.cli.visible import make_visible
from generator.commands.new import USUAL_EXAMPLE, create_project
from generator.values.problem import Language


@click.command(
    "new",
    cls=HandbookCommand,
    help="在新文件夹中建一个完整的小项目，可以直接检查和生成。",
    english="Make a small, complete project in a new folder, ready to be checked and built.",
    examples=("handbook new 手册", f"handbook new 手册 --like {USUAL_EXAMPLE}"),
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path), help="新的或者空的文件夹。")
@click.option(
    "--like", "example", metavar="NAME", default=USUAL_EXAMPLE, help=f"照哪个样例，默认 {USUAL_EXAMPLE}。"
)
@take_language
def command(folder: Path, example: str, language: Language) -> int:
    """Make a project and say what to do next."""
    count = create_project(folder, example)
    place = shlex.quote(make_visible(str(folder)))
    console = open_console(sys.stdout)
    lines = (
        (f"已建成 {place}（{count} 个文件）。接下来：", f"{place} is made ({count} files). Next:"),
        (
            f"  1. 编辑 {place}/site_config.yml 和 {place}/registers/",
            f"  1. edit {place}/site_config.yml and {place}/registers/",
        ),
        (
            f"  2. handbook check --project {place}    检查",
            f"  2. handbook check --project {place}    to check it",
        ),
        (
            f"  3. handbook build --project {place}    生成到 {place}/build/",
            f"  3. handbook build --project {place}    to build into {place}/build/",
        ),
    )
    for chinese, english in lines:
        console.print(pick(language, chinese, english))
    return 0
