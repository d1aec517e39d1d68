"""Whatever is done to its bytes, a project loads or says what is wrong in its place."""

import random
from collections.abc import Iterator

import pytest

from generator.checks.check import check_reading
from generator.checks.rules import ALL_KINDS
from generator.sources.project import read_project
from generator.sources.project_files import ProjectFiles
from generator.values.problem import Language
from tests.checks.sample_projects import read_tiny

CASES = 200
CODES = frozenset(kind.code for kind in ALL_KINDS)
SPLINTERS = (
    *(
        b"",
        b"\x00",
        b"\xff",
        b"\n",
        b"  ",
        b"\t",
        b": ",
        b"- ",
        b"#",
        b"'",
        b'"',
        b"[",
        b"]",
        b"{",
        b"}",
        b"|\n",
    ),
    *(
        b"&a ",
        b"*a",
        b"!x ",
        b"%",
        b"---\n",
        b"...\n",
        b"?",
        b"id: xk-01",
        b"\xe2\x80\xae",
        b"\xf0\x9f\x92\xa9",
    ),
    *(
        b"true",
        b"9" * 400,
        b"null",
        b"~",
        b"<b>",
        b"](ref:",
        b"](picture:",
        b"$HOME",
        b"{{ x }}",
        b"\r",
        b"\xc2\x85",
    ),
)


def mutate_bytes(content: bytes, chance: random.Random) -> bytes:
    """Return `content` with a stretch cut, doubled, moved, flipped or splintered."""
    start = chance.randrange(len(content) + 1)
    end = min(len(content), start + chance.choice((0, 1, 2, 8, 40)))
    match chance.randrange(5):
        case 0:
            return content[:start] + content[end:]
        case 1:
            return content[:end] + content[start:]
        case 2:
            return content[end:] + content[:end]
        case 3:
            flipped = bytes(byte ^ (1 << chance.randrange(8)) for byte in content[start:end])
            return content[:start] + flipped + content[end:]
        case _:
            return content[:start] + chance.choice(SPLINTERS) + content[end:]


def mutate_lines(content: bytes, chance: random.Random) -> bytes:
    """Return `content` with a line cut, doubled or indented, or with the value of another line."""
    lines = content.split(b"\n")
    here, there = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            del lines[here]
        case 1:
            lines.insert(here, lines[here])
        case 2:
            lines[here] = b"  " + lines[here]
        case _:
            key, colon, _ = lines[here].partition(b": ")
            lines[here] = key + colon + lines[there].rpartition(b": ")[2]
    return b"\n".join(lines)


def mutate(content: bytes, chance: random.Random) -> bytes:
    """Return `content` after one to three mutations of bytes or of lines."""
    change = chance.choice((mutate_bytes, mutate_lines, mutate_lines))
    for _ in range(chance.randint(1, 3)):
        content = change(content, chance)
    return content


def list_cases(count: int) -> Iterator[ProjectFiles]:
    """Yield projects of which one file is mutated, the same in each run."""
    tiny = read_tiny()
    names = sorted(tiny.files)
    for seed in range(count):
        chance = random.Random(seed)  # noqa: S311 - the same in each run, and no secret
        name = names[seed % len(names)]
        yield ProjectFiles({**tiny.files, name: mutate(tiny.files[name], chance)})


@pytest.fixture(scope="session")
def case_count(is_full: bool) -> int:
    """How many mutations are tried."""
    return CASES * (50 if is_full else 1)


def test_mutated_projects_load_or_tell(case_count: int) -> None:
    """A mutated project gives a handbook or an error, each problem of a known kind and inside a file."""
    met: set[str] = set()
    for project in list_cases(case_count):
        reading = read_project(project)
        problems = check_reading(reading)
        assert reading.handbook is not None or any(problem.is_error for problem in problems)
        for problem in problems:
            met.add(problem.kind.code)
            assert problem.place.file in project.files
            lines = project.files[problem.place.file].decode(errors="replace").splitlines()
            assert 1 <= problem.place.line <= len(lines) + 1
            assert problem.tell_message(Language.ZH).isprintable()
    assert met <= CODES
    assert len(met) >= 20, "the mutations are too much alike to show anything"
