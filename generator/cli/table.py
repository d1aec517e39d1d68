"""The table of commands: each is loaded by name when it is called, so that none pays for the others."""

from importlib import import_module
from typing import Any

import click

from generator.cli.command import word_help_option, write_row

COMMANDS = {
    "check": "检查项目，说出每个问题",
    "build": "生成网站、书和开放数据",
    "serve": "在浏览器中预览，改动后自动更新",
    "new": "新建一个可以直接生成的项目",
    "explain": "说明一个条目或问题代码",
    "forms": "生成登记表、承诺书等表格，供填写和签字",
    "record": "记录本版内容，供下一版列出变化",
    "format": "统一登记册的写法，保留注释",
    "schema": "写出供编辑器使用的 JSON Schema",
}
"""Each command with what it is for; its module in this package bears its name and holds it as `command`."""

_PACKAGE = __name__.rpartition(".")[0]


class CommandTable(click.Group):
    """The group of all commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command, importing its module, or None for a name that is not in the table."""
        if cmd_name not in COMMANDS:
            return None
        command: Any = import_module(f"{_PACKAGE}.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help, worded in Chinese."""
        return word_help_option(super().get_help_option(ctx))

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help without importing any command."""
        formatter.write(f"用法：{ctx.command_path} 命令 [选项]\n\n{self.help}\n\n命令：\n")
        for name, purpose in COMMANDS.items():
            formatter.write(write_row(name, purpose))
        formatter.write("\n选项：\n")
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None:
                formatter.write(write_row(*record))
        formatter.write(f"\n每个命令的选项和例子见：{ctx.command_path} 命令 --help\n")
