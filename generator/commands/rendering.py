"""What every part of a rendering works with, and how it says that it cannot go on."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.commands import messages
from generator.commands.output_kinds import TEMPLATE_FAULT
from generator.engines.cache import Cache
from generator.outputs.templates import Theme
from generator.pages.page import Masthead, Pages


class RenderStoppedError(Exception):
    """A part cannot be made; what is wrong has been told."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """What a renderer works with: the theme, its cache, the digest of the program, and an empty folder."""

    theme: Theme
    cache: Cache
    program: str
    folder: Path


def stop_at_template(pages: Pages, fault: Exception) -> RenderStoppedError:
    """Tell that a template of the theme cannot be used, and return what to raise."""
    tell_template(pages.masthead, fault)
    return RenderStoppedError()


def tell_template(masthead: Masthead, fault: Exception) -> None:
    """Tell that a template of the theme cannot be used."""
    messages.tell_problems(TEMPLATE_FAULT, list_one(audience=masthead.audience_name, fault=str(fault)))


def list_one(**slots: str) -> Iterator[dict[str, str]]:
    """Yield the slots of a single problem."""
    yield slots
