"""A command whose help is in Chinese with examples, and which names what was written too much."""

from collections.abc import Sequence
from typing import Any

import click

from generator.cli.wide_text import wrap_wide

_COLUMN = 24
_WIDTH = 78


class ExtraWordsError(click.UsageError):
    """More words were written than the command takes."""

    def __init__(self, words: Sequence[str], context: click.Context) -> None:
        super().__init__(" ".join(words), context)
        self.words = tuple(words)


class HandbookCommand(click.Command):
    """A command with its purpose in one English sentence besides the Chinese one, and examples."""

    def __init__(self, *args: Any, english: str, examples: Sequence[str], **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.english = english
        self.examples = tuple(examples)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; words that belong nowhere are named in the refusal."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if ctx.args and not ctx.resilient_parsing:
            raise ExtraWordsError(ctx.args, ctx)
        return rest

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help, worded in Chinese."""
        return word_help_option(super().get_help_option(ctx))

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the whole help."""
        words = " ".join(["[选项]", *(_write_argument(each, ctx) for each in list_arguments(self))])
        formatter.write(f"用法：{ctx.command_path} {words}\n\n{self.help or ''}\n{self.english}\n\n选项：\n")
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None:
                formatter.write(write_row(*record))
        lines = "".join(f"  {example}\n" for example in self.examples)
        formatter.write(f"\n例：\n{lines}")


def list_arguments(command: click.Command) -> list[click.Argument]:
    """Return the arguments of a command that are no options."""
    return [parameter for parameter in command.params if isinstance(parameter, click.Argument)]


def word_help_option(option: click.Option | None) -> click.Option | None:
    """Return the option with its help in Chinese."""
    if option is not None:
        option.help = "显示本帮助。"
    return option


def write_row(name: str, text: str) -> str:
    """Return one row of a list of options or commands: the name, and beside or below it what it means."""
    first, *rest = wrap_wide(text, _WIDTH - _COLUMN)
    indent = " " * _COLUMN
    head = f"  {name}"
    begins = f"{head:<{_COLUMN}}{first}" if len(head) < _COLUMN - 1 else f"{head}\n{indent}{first}"
    return "".join(f"{line}\n" for line in [begins, *(f"{indent}{line}" for line in rest)])


def _write_argument(argument: click.Argument, context: click.Context) -> str:
    name = argument.make_metavar(context).strip("[]")
    return name if argument.required else f"[{name}]"
