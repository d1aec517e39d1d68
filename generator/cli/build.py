"""``handbook build``: sites, books and open data of the audiences that were named, or of the usual ones."""

import sys
from pathlib import Path

import click

from generator.cli.command import HandbookCommand
from generator.cli.language import pick
from generator.cli.options import WordChoice, take_language, take_project
from generator.cli.stages import tell_stages
from generator.cli.telling import open_console, tell_in_brief
from generator.cli.visible import make_visible
from generator.commands.build import build_handbook
from generator.commands.build_request import OUTPUTS, BuildRequest, BuildResult
from generator.values.problem import Language

OUTPUT_FOLDER = "build"


@click.command(
    "build",
    cls=HandbookCommand,
    help="生成网站、书和开放数据。有错误时不生成，原有的输出不受影响。\n"
    "不写 --audience 时，生成公开和内部的全部受众；restricted 的受众只在写明时生成。",
    english="Build sites, books and open data; where an error is found nothing is changed.",
    examples=(
        "handbook build",
        "handbook build --audience public --only site",
        "handbook build --only book --department keji --department caiwu",
        "handbook build --audience internal --draft",
    ),
)
@take_project
@click.option("--audience", "audiences", metavar="NAME", multiple=True, help="只生成此受众；可写多次。")
@click.option(
    "--only",
    "only",
    type=WordChoice(OUTPUTS),
    multiple=True,
    help="只生成网站（site）、书（book）或开放数据（data）；可写多次。",
)
@click.option(
    "--department",
    "departments",
    metavar="ID",
    multiple=True,
    help="只含此部门的内容，生成到单独的文件夹 <受众>-<部门>；可写多次。",
)
@click.option(
    "--output", metavar="DIR", type=click.Path(path_type=Path), help="输出文件夹，默认是项目中的 build/。"
)
@click.option("--no-cache", "skips_cache", is_flag=True, help="全部重新生成，不用以前的中间结果。")
@click.option("--draft", "is_draft", is_flag=True, help="有错误也生成内部版，每页标明“草稿”。")
@take_language
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    project: Path,
    audiences: tuple[str, ...],
    only: tuple[str, ...],
    departments: tuple[str, ...],
    output: Path | None,
    skips_cache: bool,  # noqa: FBT001 - click gives it by name
    is_draft: bool,  # noqa: FBT001
    language: Language,
) -> int:
    """Build and return the exit code."""
    request = BuildRequest(
        project=project,
        audiences=audiences,
        only=frozenset(only or OUTPUTS),
        departments=departments,
        output=output or project / OUTPUT_FOLDER,
        uses_cache=not skips_cache,
        is_draft=is_draft,
    )
    with tell_stages(sys.stderr, language) as teller:
        result = build_handbook(request, teller)
        teller.done()
    tell_in_brief(result.problems, language, sys.stderr)
    _tell_result(result, request, language)
    return 0 if result.is_built else 1


def _tell_result(result: BuildResult, request: BuildRequest, language: Language) -> None:
    """Say what was built and where, or that what was there before is untouched."""
    console = open_console(sys.stdout)
    if not result.is_built:
        console.print(
            pick(language, "没有生成；原有的输出没有改动。", "Nothing was built; the output is as it was.")
        )
        return
    width = max((len(audience) for audience, _, _ in result.outputs), default=0)
    for audience, stage, seconds in result.outputs:
        console.print(f"{audience:<{width}}  {stage:<5} {seconds:6.1f} s")
    folder = make_visible(str(request.output))
    console.print(pick(language, f"已生成到 {folder}", f"Built into {folder}"))
