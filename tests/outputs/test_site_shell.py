"""Shells as values: what they depend on, how they are kept, cut and filled."""

import random
from dataclasses import fields

from generator.outputs.site.shell import (
    ShellPlace,
    ShellTree,
    fill_shell,
    list_shell_places,
    pack_shells,
    split_shell,
    unpack_shells,
)
from generator.values.artefact import Artefact
from tests.outputs.sample_pages import make_pages


def test_a_shell_can_depend_on_depth_and_navigation_alone() -> None:
    """What a shell is built from has no field that could hold a register's text."""
    assert [field.name for field in fields(ShellPlace)] == ["depth", "is_listed", "above"]
    places = list_shell_places(make_pages().places)
    assert [place.depth for place in places] == [0, 1, 1, 2, 1, 1, 0, 0]
    assert [place.is_listed for place in places] == [True] * 6 + [False] * 2


def test_a_packed_tree_comes_back_whole() -> None:
    """Shells kept as files in a folder come back equal, in whatever order the files are read."""
    shells = tuple(f"<p>{number}</p>" for number in range(12))
    tree = ShellTree(shells, (Artefact("assets/a.css", b"a"), Artefact("assets/b.css", b"b")))
    files = list(pack_shells(tree))
    random.Random(1).shuffle(files)  # noqa: S311 - an order, no secret
    assert unpack_shells(files) == tree


def test_slots_are_cut_and_filled_once() -> None:
    """Each slot is replaced by its filling, and a filling that looks like a slot stays as it is."""
    pieces = split_shell('<a href="slot-to-002">slot-title</a> slot-body!')
    assert pieces[1::2] == ("slot-to-002", "slot-title", "slot-body")
    filled = fill_shell(pieces, lambda slot: {"slot-title": "slot-body"}.get(slot, slot.upper()))
    assert filled == '<a href="SLOT-TO-002">slot-body</a> SLOT-BODY!'


def test_a_shell_without_slots_is_one_piece() -> None:
    """Text without slots comes back unchanged."""
    assert split_shell("<p>plain</p>") == ("<p>plain</p>",)
