"""What is said of a command line that cannot be understood."""

import click

from generator.cli.command import ExtraWordsError
from generator.cli.language import pick
from generator.cli.options import ChoiceRefusedError
from generator.cli.table import COMMANDS
from generator.cli.visible import make_visible
from generator.values.identifier import find_near_miss
from generator.values.problem import Language


def word_usage_error(error: click.UsageError, language: Language) -> str:
    """Return what is wrong with a command line, what was probably meant, and where the help is."""
    chinese, english, near = _word(error)
    lines = [make_visible(pick(language, chinese, english))]
    if near is not None:
        lines.append(pick(language, f"是否想写 {near}？", f"Did you mean {near}?"))
    path = error.ctx.command_path if error.ctx is not None else "handbook"
    lines.append(pick(language, f"用法见：{path} --help", f"For help: {path} --help"))
    return "\n".join(lines)


def _word(error: click.UsageError) -> tuple[str, str, str | None]:
    """Return the fault in Chinese and in English, and the near miss."""
    match error:
        case click.NoSuchOption():
            near = error.possibilities[0] if error.possibilities else None
            fault = (f"没有选项 {error.option_name}。", f"There is no option {error.option_name}.", near)
        case click.NoSuchCommand():
            near = find_near_miss(error.command_name, COMMANDS)
            fault = (f"没有命令 {error.command_name}。", f"There is no command {error.command_name}.", near)
        case ExtraWordsError():
            words = " ".join(error.words)
            fault = (f"多写了：{words}", f"Too many words: {words}", None)
        case click.BadOptionUsage():
            fault = (f"选项 {error.option_name} 的写法不对。", error.message, None)
        case click.BadParameter():
            fault = _word_parameter_fault(error, _name_parameter(error.param))
        case _:
            fault = (f"命令写法不对（{error.message}）。", error.message, None)
    return fault


def _word_parameter_fault(error: click.BadParameter, name: str) -> tuple[str, str, str | None]:
    """Return what is wrong with the value of an option or argument."""
    if isinstance(error, ChoiceRefusedError):
        known = error.choices
        return (
            f"{name} 不能写作“{error.value}”，可以写：{'、'.join(known)}。",
            f"{name} cannot be “{error.value}”; write one of: {', '.join(known)}.",
            find_near_miss(error.value, known),
        )
    if isinstance(error, click.MissingParameter):
        return f"缺少 {name}。", f"{name} is missing.", None
    return f"{name} 的值不对（{error.message}）。", f"{name}: {error.message}", None


def _name_parameter(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return ""
    return parameter.human_readable_name if isinstance(parameter, click.Argument) else parameter.opts[0]
