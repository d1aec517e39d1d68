"""``handbook serve``: one audience's site in a browser on this machine, built again on each change."""

import sys
from pathlib import Path

import click

from generator.cli.command import HandbookCommand
from generator.cli.language import pick
from generator.cli.options import take_language, take_project
from generator.cli.stages import tell_stages
from generator.cli.telling import say, tell_problems
from generator.commands.build_request import BuildResult
from generator.commands.serve import serve_handbook
from generator.values.problem import Language

DEFAULT_PORT = 8000


@click.command(
    "serve",
    cls=HandbookCommand,
    help="在浏览器中预览一个受众的网站；改动登记册、正文或主题后自动更新。\n"
    "只在本机（127.0.0.1）可以打开，按 Ctrl-C 结束。",
    english="Show one audience's site on this machine only, and rebuild it on each change; Ctrl-C ends it.",
    examples=("handbook serve", "handbook serve --audience internal --port 8080"),
)
@take_project
@click.option("--audience", metavar="NAME", default=None, help="预览哪个受众，默认是第一个公开的受众。")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    metavar="N",
    default=DEFAULT_PORT,
    help=f"端口，默认 {DEFAULT_PORT}；0 为任一空闲端口。",
)
@take_language
def command(project: Path, audience: str | None, port: int, language: Language) -> int:
    """Serve until interrupted."""
    with tell_stages(sys.stderr, language) as teller:

        def show(address: str, result: BuildResult) -> None:
            teller.done()
            tell_problems(result.problems, {}, language, sys.stderr)
            words = (
                pick(language, "预览", "Preview")
                if result.is_built
                else pick(language, "未更新", "Not updated")
            )
            say(language, f"{words}：{address}", f"{words}: {address}")

        serve_handbook(project, audience, port, teller, show)
    return 0
