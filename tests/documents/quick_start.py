"""The quick start as a session: what it tells to type, and what it shows after each line."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.documents.markdown_files import read_document

Type = Callable[[list[str]], str]
"""Runs `handbook` with these words and returns what it shows."""

_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SECONDS = re.compile(r" +\d+\.\d s$", re.MULTILINE)


def compare_session(
    type_words: Type, folder: Path, *, leaves_out: str = ""
) -> Iterator[tuple[str, str, str]]:
    """Type the session in `folder`; yield each line with what it shows and what the document says, but for seconds.

    `leaves_out` is a command that is not run.
    """
    for block in _CONSOLE.findall(read_document("docs/quick-start.md")):
        for typed, said in _split_session(block):
            program, *words = typed.split()
            if program == "handbook" and words[0] == leaves_out:
                continue
            shown = type_words(words) if program == "handbook" else _replace(folder, program, words)
            yield typed, _hide_seconds(shown), _hide_seconds(said)


def _split_session(block: str) -> Iterator[tuple[str, str]]:
    """Yield each line typed with what is shown after it."""
    for piece in block.split("$ ")[1:]:
        typed, _, shown = piece.partition("\n")
        yield typed, shown


def _replace(folder: Path, program: str, words: list[str]) -> str:
    """Do what ``sed -i s/old/new/ file`` does, and show nothing."""
    assert (program, words[0]) == ("sed", "-i")
    _, old, new, _ = words[1].split("/")
    file = folder / words[2]
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return ""


def _hide_seconds(text: str) -> str:
    return _SECONDS.sub(" … s", text)
