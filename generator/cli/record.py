"""``handbook record``: what each audience sees of the edition in force, put down for the next one."""

import sys
from pathlib import Path

import click

from generator.cli.command import HandbookCommand
from generator.cli.language import pick
from generator.cli.options import take_language, take_project
from generator.cli.telling import open_console, tell_in_brief
from generator.cli.visible import make_visible
from generator.commands.record import record_edition
from generator.values.problem import Language


@click.command(
    "record",
    cls=HandbookCommand,
    help="印发一版时，记录各受众所见的内容（名称和摘要，不含正文），写入 editions/<版次>/<受众>.json。\n"
    "下一版据此列出“本版变化”。有错误时不记录；已经记录的版次不覆盖，更正本版时加 --replace。",
    english="Record what each audience sees of the edition in force, so that the next can tell what changed.",
    examples=(
        "handbook record",
        "handbook record --audience public --audience internal",
        "handbook record --replace",
    ),
)
@take_project
@click.option("--audience", "audiences", metavar="NAME", multiple=True, help="只记录此受众；可写多次。")
@click.option("--replace", "replaces", is_flag=True, help="本版已经记录的，用现在的内容重新记录。")
@take_language
def command(
    project: Path,
    audiences: tuple[str, ...],
    replaces: bool,  # noqa: FBT001 - click gives it by name
    language: Language,
) -> int:
    """Record and return the exit code."""
    recording = record_edition(project, audiences, replaces=replaces)
    console = open_console(sys.stdout)
    if recording.has_errors:
        tell_in_brief(recording.problems, language, sys.stderr)
        console.print(
            pick(language, "登记册有错误，没有记录。", "The registers have errors; nothing was recorded.")
        )
        return 1
    for file in recording.files:
        count = pick(language, f"{file.entries} 个条目", f"{file.entries} entries")
        console.print(make_visible(f"{file.edition}  {file.audience}  {count}  {file.file}"))
    console.print(
        pick(
            language,
            f"已记录 {len(recording.files)} 份；请与登记册一起保存。",
            f"{len(recording.files)} recorded; keep them with the registers.",
        )
    )
    return 0
