"""YAML is read as text with places, and what could surprise is refused."""

import time

import pytest

from generator.sources.yaml_text import DEEPEST, LARGEST_FILE, read_yaml_text
from generator.values.place import Place


def list_codes(content: bytes) -> list[str]:
    """Return the codes of the problems in some YAML."""
    return [problem.kind.code for problem in read_yaml_text("a.yml", content).problems]


def test_scalars_stay_text() -> None:
    """Nothing is turned into a number, a date, a truth value or nothing; only what is left empty is None."""
    text = read_yaml_text("a.yml", b"a: 007\nb: 2025-01-01\nc: yes\nd: ~\ne: null\nf: 1e3\ng:\nh: ''\n")
    assert text.problems == ()
    assert text.tree == {
        "a": "007",
        "b": "2025-01-01",
        "c": "yes",
        "d": "~",
        "e": "null",
        "f": "1e3",
        "g": None,
        "h": "",
    }


def test_every_value_and_key_has_a_place() -> None:
    """Places are counted from 1, by characters, and from the first line of the file."""
    text = read_yaml_text("a.yml", "职: 权\nlist:\n  - x: 1\n    y: 2\n".encode(), first_line=3)
    assert text.locate(("职",)) == Place("a.yml", 3, 4)
    assert text.locate(("list", 0, "y")) == Place("a.yml", 6, 8)
    assert text.locate_key(("list", 0, "y")) == Place("a.yml", 6, 5)


def test_unknown_paths_fall_to_what_holds_them() -> None:
    """The place of a value that is not written is that of the nearest value above it."""
    text = read_yaml_text("a.yml", b"a:\n  b: 1\n")
    assert text.locate(("a", "c", 3)) == text.locate(("a",)) == Place("a.yml", 2, 3)
    assert read_yaml_text("a.yml", b"").locate(("a",)) == Place("a.yml")


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (b"a: [1\n", ["S001"]),
        (b"a: 1\n\tb: 2\n", ["S001"]),
        (b"a: \x00\n", ["S001"]),
        (b"a: 1\na: 2\n", ["S002"]),
        (b"a: {b: 1, b: 2}\n", ["S002"]),
        (b"a: &x 1\nb: *x\n", ["S003", "S003"]),
        (b"<<: *x\n", ["S003"]),
        (b"a: !!python/object:os.system x\n", ["S006"]),
        (b"a: \xff\n", ["S007"]),
        (b"? [a, b]\n: 1\n", ["S009"]),
        (b"a: 1\n---\nb: 2\n", ["S014"]),
        (b"", []),
        (b"\xef\xbb\xbfa: 1\r\n", []),
    ],
)
def test_surprises_are_refused(content: bytes, codes: list[str]) -> None:
    """Broken syntax, twin keys, aliases, tags, other encodings and odd keys each have their code."""
    assert sorted(list_codes(content)) == sorted(codes)


def test_twin_keys_keep_the_first_value() -> None:
    """Of two values under one key the first stands, so that what follows is still read."""
    assert read_yaml_text("a.yml", b"a: 1\na:\n  b: 2\nc: 3\n").tree == {"a": "1", "c": "3"}


def test_depth_and_size_have_limits() -> None:
    """The deepest allowed nesting is read, one level more is refused, and so is a file too large."""
    assert list_codes(b"[" * DEEPEST + b"]" * DEEPEST) == []
    assert list_codes(b"[" * (DEEPEST + 1) + b"]" * (DEEPEST + 1)) == ["S004"]
    assert list_codes(b"#" * (LARGEST_FILE + 1)) == ["S005"]


def test_hostile_depth_and_width_cost_little() -> None:
    """Half a million brackets, or keys alike, are read or refused in five seconds of a processor."""
    start = time.process_time()
    assert list_codes(b"[" * (LARGEST_FILE // 2)) == ["S004"]
    assert set(list_codes(b"a: 1\n" * 20_000)) == {"S002"}
    assert time.process_time() - start < 5
