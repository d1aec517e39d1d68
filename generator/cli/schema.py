"""``handbook schema``: JSON Schemas for the program in which registers are edited."""

import sys
from pathlib import Path

import click

from generator.cli.command import HandbookCommand
from generator.cli.language import pick
from generator.cli.options import take_language, take_project
from generator.cli.telling import open_console
from generator.cli.visible import make_visible
from generator.commands.schema import SCHEMA_FOLDER, write_project_schemas
from generator.values.problem import Language


@click.command(
    "schema",
    cls=HandbookCommand,
    help="为每个登记册和 site_config.yml 写出 JSON Schema，其中填好本项目的类别、等级和编号；\n"
    "编辑器的 YAML 插件据此提示和检查。",
    english="Write JSON Schemas with this project's own kinds, levels and identifiers, for YAML editors.",
    examples=("handbook schema", "handbook schema --output .schema"),
)
@take_project
@click.option(
    "--output",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help=f"输出文件夹，默认是项目中的 {SCHEMA_FOLDER}/。",
)
@take_language
def command(project: Path, output: Path | None, language: Language) -> int:
    """Write the schemas and say which files each describes."""
    written = write_project_schemas(project, output or project / SCHEMA_FOLDER)
    console = open_console(sys.stdout)
    for file in written:
        console.print(f"{make_visible(str(file.path))}  ←  {', '.join(file.patterns)}")
    console.print(
        pick(
            language,
            "在编辑器的 yaml.schemas 设置中，把左边的文件对应到右边的路径。",
            "In the setting yaml.schemas of your editor, map each file to the paths beside it.",
        )
    )
    return 0
