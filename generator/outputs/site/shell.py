"""Shells: empty pages with slots, one for each place of the navigation, and how slots are filled."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.pages.page import NavigationPlace
from generator.values.artefact import Artefact

TEXT_SLOTS = (
    "slot-description",
    "slot-edition",
    "slot-home",
    "slot-search",
    "slot-site",
    "slot-title",
    "slot-unit",
)
"""Slots that take text or an address, escaped for HTML text and quoted attributes alike."""

MARKUP_SLOTS = (
    "slot-banner",
    "slot-body",
    "slot-contents",
    "slot-foot",
    "slot-head",
    "slot-path",
    "slot-sequence",
)
"""Slots that take what the theme's template of the same name renders."""

_SLOT = re.compile(r"\bslot-(?:[a-z]+)(?:-[0-9]{3})?\b")
_UNLISTED = frozenset({"lost", "search"})
_HTML_FOLDER = "shells"


@dataclass(frozen=True, slots=True)
class ShellPlace:
    """What a shell may depend on: how deep its pages lie below the root, whether navigation lists it, and where."""

    depth: int
    is_listed: bool
    above: int | None = None
    """The number of the place below which the navigation lists it; None for one at the top."""


@dataclass(frozen=True, slots=True)
class ShellTree:
    """The shells in the order of the places, and the files they need beside them, sorted by path."""

    shells: tuple[str, ...]
    assets: tuple[Artefact, ...]


class ShellFault(Exception):  # noqa: N818 - a fault of the theme, told as a problem
    """Shells that cannot be built or filled; the message says what the theme lacks."""


def list_shell_places(places: Iterable[NavigationPlace]) -> tuple[ShellPlace, ...]:
    """Return what the shells of `places` depend on, in the same order."""
    listed = tuple(places)
    numbers = {place.identifier: number for number, place in enumerate(listed)}
    return tuple(
        ShellPlace(
            len(place.folder.split("/")) if place.folder else 0,
            place.identifier not in _UNLISTED,
            numbers.get(place.within),
        )
        for place in listed
    )


def name_label_slot(number: int) -> str:
    """Return the slot of the name of the navigation's place `number`, counted from 0."""
    return f"slot-nav-{number:03d}"


def name_address_slot(number: int) -> str:
    """Return the slot of the address of the navigation's place `number`, counted from 0."""
    return f"slot-to-{number:03d}"


def pack_shells(tree: ShellTree) -> tuple[Artefact, ...]:
    """Return `tree` as files, so that it can be kept in a folder."""
    shells = (
        Artefact(f"{_HTML_FOLDER}/{number:03d}.html", html.encode())
        for number, html in enumerate(tree.shells)
    )
    return (*shells, *tree.assets)


def unpack_shells(files: Iterable[Artefact]) -> ShellTree:
    """Return the tree that `pack_shells` made these files of, in whatever order they come."""
    ordered = sorted(files)
    is_shell = [file.path.startswith(f"{_HTML_FOLDER}/") for file in ordered]
    shells = tuple(file.content.decode() for file, shell in zip(ordered, is_shell, strict=True) if shell)
    assets = tuple(file for file, shell in zip(ordered, is_shell, strict=True) if not shell)
    return ShellTree(shells, assets)


def split_shell(shell: str) -> tuple[str, ...]:
    """Return the shell cut at its slots: literal text and slot names in turn, literal text first and last."""
    pieces: list[str] = []
    end = 0
    for match in _SLOT.finditer(shell):
        pieces += [shell[end : match.start()], match.group()]
        end = match.end()
    return (*pieces, shell[end:])


def fill_shell(pieces: tuple[str, ...], find_filling: Callable[[str], str]) -> str:
    """Return the shell with each slot replaced once by its escaped filling, which is never read again."""
    return "".join(find_filling(piece) if index % 2 else piece for index, piece in enumerate(pieces))
