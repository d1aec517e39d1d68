"""``handbook forms``: registration sheets, letters and lists, filled or blank, to be signed on paper."""

import sys
from pathlib import Path

import click

from generator.cli.build import OUTPUT_FOLDER
from generator.cli.command import HandbookCommand
from generator.cli.language import pick
from generator.cli.options import WordChoice, take_language, take_project
from generator.cli.stages import tell_stages
from generator.cli.telling import open_console, tell_in_brief
from generator.cli.visible import make_visible
from generator.commands.form_order import FORMATS, FormOrder
from generator.commands.forms import FORMS, FormRequest, make_forms
from generator.values.problem import Language

_ALL = "all"


@click.command(
    "forms",
    cls=HandbookCommand,
    help="由登记册生成登记表、承诺书、清单等表格，每份一个文件，供打印、填写和签字。\n"
    "什么都不选时全部重新生成，每种另附一份空白表；选了则只更新选中的，其余的不动。",
    english="Make forms from the registers, filled or blank, each a file to be printed and signed.",
    examples=(
        "handbook forms",
        "handbook forms --kind post-registration --department keji",
        "handbook forms --blank --format docx",
        "handbook forms --audience restricted --kind disposal-record",
    ),
)
@take_project
@click.option("--kind", "kinds", metavar="KIND", multiple=True, help="只生成此种表格；可写多次。")
@click.option("--department", metavar="ID", default="", help="只生成此部门的表格。")
@click.option("--blank", "is_blank", is_flag=True, help="生成空白表格，每种一份。")
@click.option("--audience", metavar="NAME", default="", help="受众，默认是第一个内部受众。")
@click.option(
    "--format",
    "form",
    type=WordChoice((*FORMATS, _ALL)),
    default=_ALL,
    help="PDF（pdf）、Word 文件（docx）或两者（all），默认是两者。",
)
@click.option(
    "--output", metavar="DIR", type=click.Path(path_type=Path), help="输出文件夹，默认是项目中的 build/。"
)
@take_language
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    project: Path,
    kinds: tuple[str, ...],
    department: str,
    is_blank: bool,  # noqa: FBT001 - click gives it by name
    audience: str,
    form: str,
    output: Path | None,
    language: Language,
) -> int:
    """Make the forms and return the exit code."""
    order = FormOrder(kinds, department, is_blank, FORMATS if form == _ALL else (form,))
    request = FormRequest(project, output or project / OUTPUT_FOLDER, audience, order)
    with tell_stages(sys.stderr, language) as teller:
        result = make_forms(request, teller)
        teller.done()
    told = [problem for problem in result.problems if problem.is_error]  # the others are for handbook check
    tell_in_brief(told, language, sys.stderr)
    console = open_console(sys.stdout)
    if not result.is_built:
        console.print(
            pick(
                language, "没有生成；原有的表格没有改动。", "No forms were made; what was there is as it was."
            )
        )
        return 1
    place = next(name for name, part, _ in result.outputs if part == FORMS)
    folder = make_visible(str(request.output / place / FORMS))
    console.print(pick(language, f"已生成到 {folder}", f"Made into {folder}"))
    return 0
