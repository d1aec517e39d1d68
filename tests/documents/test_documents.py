"""The documents say what is: what is written by program is fresh, links lead somewhere, commands exist."""

import re
from collections.abc import Iterator
from functools import reduce
from itertools import pairwise
from operator import getitem
from pathlib import Path, PurePosixPath

import click
import pytest
import yaml
from pydantic import TypeAdapter

from generator.cli.entrance import handbook, run
from generator.cli.table import COMMANDS
from generator.engines.disk import read_project_files
from generator.model.config import SiteConfig
from generator.model.power import Power
from generator.model.terms import BookPart
from generator.sources.project import read_project
from tests.documents.blocks import WRITERS, fill_document
from tests.documents.excerpts import take_excerpt
from tests.documents.markdown_files import (
    list_anchors,
    list_documents,
    list_fences,
    list_headings,
    list_links,
    read_document,
    walk_commands,
)
from tests.documents.quick_start import compare_session
from tests.house.project import ROOT, list_files

LARGEST_PICTURE = 200_000
ENGLISH, CHINESE = "README.md", "README.zh-CN.md"

_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_IS_HEADING = re.compile(r"#{1,6} ")
_YAML = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_WRITTEN = re.compile(r"<!-- make docs: .*?<!-- end -->", re.DOTALL)
_COUNTS_ENGLISH = re.compile(r"(\d+) powers, (\d+) posts, (\d+) risks")
_COUNTS_CHINESE = re.compile(r"(\d+)项职权、(\d+)个岗位、(\d+)个风险点")
_MAKE_TASK = re.compile(r"^([a-z-]+):.*## ", re.MULTILINE)
_COMMENT = re.compile(r"\s*#.*$", re.MULTILINE)


@pytest.mark.parametrize("path", list_documents())
def test_what_is_written_by_program_is_fresh(path: str) -> None:
    """Tables, excerpts and help in a document are what declarations, registers and program say; see `make docs`."""
    text = read_document(path)
    assert fill_document(text) == text


@pytest.mark.parametrize(
    ("path", "within"),
    [("site_config.yml", ["audiences"]), ("site_config.yml", ["print/body_size", "print/binding"])],
)
def test_an_excerpt_leaves_out_no_line_of_what_it_names(path: str, within: list[str]) -> None:
    """What an excerpt shows of a key is all of it, also where the same line occurs twice."""
    text = (ROOT / path).read_text(encoding="utf-8")
    whole, shown = yaml.safe_load(text), yaml.safe_load(take_excerpt(text, within))
    for name in within:
        assert reduce(getitem, name.split("/"), shown) == reduce(getitem, name.split("/"), whole)


def test_every_writer_is_used() -> None:
    """Each kind of written stretch stands in a document, so that what it writes is held by the test above."""
    texts = "".join(map(read_document, list_documents()))
    assert {name for name in WRITERS if f"<!-- make docs: {name}" not in texts} == set()


@pytest.mark.parametrize("path", list_documents())
def test_headings_stand_apart(path: str) -> None:
    """A blank line stands before each heading, whatever a merge made of it."""
    lines = _FENCED.sub("", read_document(path)).splitlines()
    assert [line for before, line in pairwise(lines) if before and _IS_HEADING.match(line)] == []


@pytest.mark.parametrize("path", list_documents())
def test_links_lead_somewhere(path: str) -> None:
    """Each link within the project names a file that git tracks and, after #, a heading of it."""
    assert list(_find_broken_links(path)) == []


def test_broken_links_are_found() -> None:
    """A heading gets the anchor that its readers' program gives it, and a link is found with its target."""
    assert list_anchors("# 一、建 `x`\n## A b\n## A b\n") == {"一建-x", "a-b", "a-b-1"}
    assert list_links("[x](a.md#b) ![y](c.png)\n```\n[z](d.md)\n```\n") == ["a.md#b", "c.png"]


@pytest.mark.parametrize("path", list_documents())
def test_commands_of_documents_exist(path: str) -> None:
    """Each command and option that a document tells its readers to type exists."""
    assert list(_find_unknown_words(path)) == []


def test_unknown_options_are_found() -> None:
    """Commands are found in blocks of shell lines and between backticks, with what follows them."""
    text = "`handbook check --x` and `make y`\n```sh\n.venv/bin/handbook nothing  # why\n```\n"
    assert set(walk_commands(text)) == {"handbook check --x", "make y", "handbook nothing"}


def test_every_command_is_told() -> None:
    """Each command has a line in both READMEs, and its help has examples that call it with options it has."""
    for name in COMMANDS:
        command = handbook.get_command(click.Context(handbook), name)
        examples = getattr(command, "examples", ())
        assert examples
        assert all(example.startswith(f"handbook {name}") for example in examples)
        assert all(_knows_options(example.split()[1:]) for example in examples)
        for path in (ENGLISH, CHINESE):
            assert f"| `handbook {name}" in read_document(path)


def test_both_readmes_are_in_step() -> None:
    """Both READMEs have headings of the same levels, tables of as many rows, the same pictures and commands."""
    english, chinese = read_document(ENGLISH), read_document(CHINESE)
    assert [each.level for each in list_headings(english)] == [each.level for each in list_headings(chinese)]
    assert _count_rows(english) == _count_rows(chinese)
    assert [link for link in list_links(english) if link != CHINESE] == [
        link for link in list_links(chinese) if link != ENGLISH
    ]
    assert [_COMMENT.sub("", block) for block in list_fences(english)] == [
        _COMMENT.sub("", block) for block in list_fences(chinese)
    ]


def test_pictures_are_shown_and_small() -> None:
    """Every picture of docs/images is shown in the READMEs, and none has more bytes than a slow line bears."""
    pictures = {path for path in list_files() if path.startswith("docs/images/")}
    assert pictures == {link for link in list_links(read_document(ENGLISH)) if link in pictures}
    assert {path for path in pictures if (ROOT / path).stat().st_size > LARGEST_PICTURE} == set()


def test_readmes_count_what_is_shipped() -> None:
    """The numbers of powers, posts and risks that both READMEs tell are those of the shipped registers."""
    handbook_read = read_project(read_project_files(ROOT)).handbook
    assert handbook_read is not None
    counts = [len(handbook_read.powers), len(handbook_read.posts), len(handbook_read.risks)]
    assert _COUNTS_ENGLISH.findall(read_document(ENGLISH)) == [tuple(map(str, counts))]
    assert _COUNTS_CHINESE.findall(read_document(CHINESE)) == [tuple(map(str, counts))]


def test_quick_start_runs_as_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the quick start tells to type gives what it shows; the build, which takes long, is run from the wheel."""
    monkeypatch.chdir(tmp_path)

    def type_words(words: list[str]) -> str:
        run(words)
        return capsys.readouterr().out

    lines = list(compare_session(type_words, tmp_path, leaves_out="build"))
    assert len(lines) == 5
    assert [(typed, shown) for typed, shown, _ in lines] == [(typed, said) for typed, _, said in lines]


def test_every_part_of_the_book_is_told() -> None:
    """Each part that may be bound has its row in the document on configuration."""
    rows = read_document("docs/configuration.md")
    assert [part.value for part in BookPart if f"| `{part.value}` |" not in rows] == []


@pytest.mark.parametrize("path", list_documents())
def test_examples_are_taken_as_written(path: str) -> None:
    """Each YAML example is of keys that configuration or powers have, with values that they take."""
    for text in _YAML.findall(_WRITTEN.sub("", read_document(path))):
        for key, value in yaml.safe_load(text).items():
            owner = next(part for part in (SiteConfig, Power) if key in part.model_fields)
            annotation = owner.model_fields[key].annotation
            assert annotation is not None
            TypeAdapter(annotation).validate_python(value)


def _find_broken_links(path: str) -> Iterator[str]:
    files = set(list_files())
    for link in list_links(read_document(path)):
        target, _, anchor = link.partition("#")
        if "://" in target:
            continue
        whole = _resolve(path, target) if target else path
        if whole not in files or (anchor and anchor not in list_anchors(read_document(whole))):
            yield link


def _resolve(path: str, target: str) -> str:
    """Return the path from the root of what `target` means in the document at `path`."""
    steps: list[str] = []
    for step in (PurePosixPath(path).parent / target).parts:
        if step == "..":
            steps.pop()
        else:
            steps.append(step)
    return "/".join(steps)


def _find_unknown_words(path: str) -> Iterator[str]:
    tasks = set(_MAKE_TASK.findall((ROOT / "Makefile").read_text(encoding="utf-8")))
    for line in walk_commands(read_document(path)):
        program, *words = line.split()
        if program == "make":
            known = words[0] in tasks
        else:
            known = words[0] in {*COMMANDS, "命令", "--help", "--version", "…"} and _knows_options(words)
        if not known:
            yield line


def _knows_options(words: list[str]) -> bool:
    command = handbook.get_command(click.Context(handbook), words[0])
    known = {option for each in getattr(command, "params", ()) for option in each.opts} | {"--help"}
    return all(word.partition("=")[0] in known for word in words[1:] if word.startswith("-"))


def _count_rows(text: str) -> list[int]:
    """Return how many rows each table has."""
    counts, count = [], 0
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            count += 1
        elif count:
            counts.append(count)
            count = 0
    return counts
