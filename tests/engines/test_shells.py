"""Shells from MkDocs and Material: neutral, complete, without strangers, and the same every time."""

import os
import re
from importlib.resources import files
from pathlib import Path

import pytest

from generator.engines import shells as engine
from generator.engines.shell_input import digest_shell_input
from generator.engines.shells import build_shells
from generator.outputs.site.shell import (
    MARKUP_SLOTS,
    TEXT_SLOTS,
    ShellFault,
    ShellPlace,
    ShellTree,
    name_address_slot,
    name_label_slot,
    split_shell,
)
from tests.outputs.sample_site import read_theme

PLACES = (ShellPlace(0, True), ShellPlace(2, True), ShellPlace(1, True), ShellPlace(0, False))  # noqa: FBT003

OVERRIDDEN = {
    "main.html": ('content="slot-description"', 'name="generator"'),
    "partials/header.html": ("masthead__search", "md-header__inner"),
    "partials/nav.html": ('class="places"', "md-nav"),
    "partials/path.html": ("slot-path", "md-path"),
    "partials/content.html": ("slot-body", "<h1"),
    "partials/footer.html": ("colophon", "md-footer-meta"),
    "partials/javascripts/base.html": ("slot-body", "__md_scope"),
    "partials/javascripts/content.html": ("slot-body", "__tabbed_"),
    "partials/languages/zh-CN.html": ('lang="zh-CN"', "__missing"),
}
"""Each file of Material and MkDocs that we replace: what ours puts into a shell, and what theirs would."""

EMPTIED = frozenset({"404.html", "sitemap.xml"})
"""Files that MkDocs would write of itself, and ours keep it from writing."""

OURS_ALONE = frozenset({"partials/languages/zh-CN.html"})


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> ShellTree:
    """Return the shells of four places."""
    return build_shells(PLACES, read_theme(), tmp_path_factory.mktemp("shells"))


def test_the_overridden_files_are_the_named_ones() -> None:
    """No file stands in theme/material/ that the list does not name, and each still replaces something."""
    own = {path.removeprefix("material/") for path in read_theme() if path.startswith("material/")}
    assert own == set(OVERRIDDEN) | EMPTIED
    theirs = (files("material") / "templates", files("mkdocs") / "templates")
    for path in sorted(own - OURS_ALONE):
        assert any(root.joinpath(path).is_file() for root in theirs), path


def test_pages_of_its_own_are_not_written(tmp_path: Path) -> None:
    """MkDocs writes no page for the lost and no sitemap, only one page for each stub."""
    build_shells(PLACES, read_theme(), tmp_path)
    written = {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.*ml")}
    assert written == {"p000.html", "d/d/p001.html", "d/p002.html", "p003.html"}


@pytest.mark.parametrize("path", sorted(OVERRIDDEN))
def test_each_overridden_file_does_its_work(tree: ShellTree, path: str) -> None:
    """What ours says stands in every shell, what Material's or MkDocs' would say in none."""
    wanted, unwanted = OVERRIDDEN[path]
    for shell in tree.shells:
        assert wanted in shell
        assert unwanted not in shell


def test_every_slot_is_there(tree: ShellTree) -> None:
    """Each shell has each slot, those for markup once, and the labels and addresses of the listed places."""
    listed = [number for number, place in enumerate(PLACES) if place.is_listed]
    names = {*TEXT_SLOTS, *MARKUP_SLOTS}
    names |= {name_label_slot(number) for number in listed} | {name_address_slot(number) for number in listed}
    for shell in tree.shells:
        slots = split_shell(shell)[1::2]
        assert set(slots) == names
        assert all(slots.count(slot) == 1 for slot in MARKUP_SLOTS)


def test_each_shell_marks_its_own_place(tree: ShellTree) -> None:
    """The listed place of a shell, and no other, is marked as current; an unlisted one marks none."""
    current = [re.findall(r'aria-current="true">(slot-nav-\d+)', shell) for shell in tree.shells]
    assert current == [["slot-nav-000"], ["slot-nav-001"], ["slot-nav-002"], []]


def test_assets_are_found_from_any_depth(tree: ShellTree) -> None:
    """Every address of a shell climbs to the root first, as deep as the place lies."""
    for place, shell in zip(PLACES, tree.shells, strict=True):
        addresses = re.findall(r'(?:href|src)="([^"#]+assets/[^"]+)"', shell)
        addresses += re.findall(r'(?:href|src)="(assets/[^"]+)"', shell)
        assert len(addresses) >= 5
        assert all(address.startswith("../" * place.depth + "assets/") for address in addresses)


def test_nothing_of_a_stranger_stands_in_a_shell(tree: ShellTree) -> None:
    """No shell has an inline script or style, an address of another host, or a word about what made it."""
    for shell in tree.shells:
        assert not re.search(r"<script(?![^>]*\ssrc=)", shell)
        assert "<style" not in shell
        assert " style=" not in shell
        assert "//" not in shell.replace("<!doctype html>", "")
        assert "Made with" not in shell
        assert "mkdocs" not in shell.lower()


def test_only_what_shells_ask_for_is_kept(tree: ShellTree) -> None:
    """Material's stylesheet comes with its licence, without source maps, scripts or a search worker."""
    paths = [asset.path for asset in tree.assets]
    assert [re.sub(r"\.[0-9a-f]{8}\.", ".HASH.", path) for path in paths] == [
        "assets/stylesheets/LICENSE",
        "assets/stylesheets/main.HASH.min.css",
    ]
    assert b"Permission is hereby granted" in tree.assets[0].content
    assert b"sourceMappingURL" not in tree.assets[1].content


def test_the_same_shells_in_another_folder_time_and_locale(
    tree: ShellTree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Folder, clock settings, locale and time zone change no byte."""
    for name, value in {
        "SOURCE_DATE_EPOCH": "1",
        "LC_ALL": "C",
        "LANG": "de_DE.UTF-8",
        "TZ": "Asia/Tokyo",
    }.items():
        monkeypatch.setenv(name, value)
    folder = tmp_path / "elsewhere" / "deeper"
    folder.mkdir(parents=True)
    assert build_shells(PLACES, read_theme(), folder) == tree
    assert os.environ["SOURCE_DATE_EPOCH"] == "1"


def test_nothing_is_printed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A build of shells says nothing, not even that Material reaches its end of life."""
    build_shells(PLACES[:1], read_theme(), tmp_path)
    assert capfd.readouterr() == ("", "")


def test_a_warning_of_mkdocs_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What MkDocs only warns of, here a link that leads nowhere, stops the build and is told."""
    monkeypatch.setattr(engine, "_STUB", "# slot-title {#main}\n\n[x](missing.md)\n")
    with pytest.raises(ShellFault, match=r"missing\.md"):
        build_shells(PLACES, read_theme(), tmp_path)


def test_a_broken_partial_fails(tmp_path: Path) -> None:
    """A mistake in an overridden partial is told as a fault of the shells."""
    theme = {**read_theme(), "material/partials/nav.html": b"{% for %}"}
    with pytest.raises(ShellFault, match="TemplateSyntaxError"):
        build_shells(PLACES, theme, tmp_path)


def test_the_digest_follows_what_shells_are_made_of() -> None:
    """The digest changes with the places and Material's overrides, and with nothing else of the theme."""
    theme = read_theme()
    digest = digest_shell_input(PLACES, theme)
    assert digest == digest_shell_input(list(PLACES), {**theme, "site/site.css": b""})
    assert digest != digest_shell_input(PLACES[:-1], theme)
    assert digest != digest_shell_input((PLACES[0], *PLACES[2:]), theme)
    assert digest != digest_shell_input(PLACES, {**theme, "material/partials/nav.html": b""})


def test_what_lies_below_a_place_is_listed_there_and_beside_it_alone(tmp_path: Path) -> None:
    """The navigation names the places at the top everywhere, those below one on its own pages and on theirs."""
    above = (None, None, 1, 1, None)
    places = tuple(ShellPlace(0 if each is None else 2, is_listed=True, above=each) for each in above)
    tree = build_shells(places, read_theme(), tmp_path)
    listed = [{number for number in range(5) if name_label_slot(number) in shell} for shell in tree.shells]
    assert listed == [{0, 1, 4}, {0, 1, 2, 3, 4}, {0, 1, 2, 3, 4}, {0, 1, 2, 3, 4}, {0, 1, 4}]
