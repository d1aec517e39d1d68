"""The options that several commands share, and words chosen from a list."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.values.problem import Language

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


class ChoiceRefusedError(click.BadParameter):
    """A word that is not among those an option takes."""

    def __init__(
        self, value: str, choices: Sequence[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> None:
        super().__init__(value, ctx, param)
        self.value = value
        self.choices = tuple(choices)


class WordChoice(click.Choice[str]):
    """One of several words; a refusal names the word and the choices."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401
        """Return the chosen word."""
        if value not in self.choices:
            raise ChoiceRefusedError(str(value), list(self.choices), param, ctx)
        return str(value)


def take_project(function: Decorated) -> Decorated:
    """Add ``--project``."""
    return click.option(
        "--project",
        metavar="DIR",
        type=click.Path(path_type=Path),
        default=".",
        help="项目文件夹，默认是当前文件夹。",
    )(function)


def take_language(function: Decorated) -> Decorated:
    """Add ``--lang``, given to the function as `language`."""
    return click.option(
        "--lang",
        "language",
        type=WordChoice([each.value for each in Language]),
        default=Language.ZH.value,
        callback=_read_language,
        help="说明用的语言，默认是中文（zh）。",
    )(function)


def _read_language(_context: click.Context, _parameter: click.Parameter, value: str) -> Language:
    return Language(value)
