"""Options, hypothesis profiles and the fixtures that tests of all floors share."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

import hypothesis
import pytest

EXPECTED = Path(__file__).parent / "expected"

_LONG = frozenset({"browser", "drawings", "examples", "print", "wall"})


class TreeMatcher(Protocol):
    """Compares files by POSIX path with the expected tree of a name."""

    def __call__(self, name: str, files: Mapping[str, bytes]) -> None:
        """Fail where a file differs, is missing or is left over."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of this project's tests."""
    parser.addoption("--full", action="store_true", help="many examples, and the slow tests too")
    parser.addoption("--refresh-expected", action="store_true", help="write tests/expected anew")


def pytest_configure(config: pytest.Config) -> None:
    """Choose how many examples hypothesis tries; without --full they are the same in each run."""
    shared = hypothesis.settings(
        deadline=None, database=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
    )  # how fast a machine is says nothing about the code
    hypothesis.settings.register_profile("quick", shared, max_examples=20, derandomize=True)
    hypothesis.settings.register_profile("full", shared, max_examples=500)
    hypothesis.settings.load_profile("full" if config.getoption("--full") else "quick")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests that compare with expected trees; leave out those marked `full` unless asked for."""
    for item in items:
        if "match_expected" in getattr(item, "fixturenames", ()):
            item.add_marker("expected")
    items.sort(key=_find_turn)
    if config.getoption("--full"):
        return
    config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker("full")])
    items[:] = [item for item in items if not item.get_closest_marker("full")]


@pytest.fixture(scope="session")
def is_full(pytestconfig: pytest.Config) -> bool:
    """Whether the tests run with many examples."""
    return bool(pytestconfig.getoption("--full"))


@pytest.fixture
def match_expected(pytestconfig: pytest.Config) -> TreeMatcher:
    """Return the comparison with a tree under tests/expected, which `make expected` writes anew."""
    is_refreshing = bool(pytestconfig.getoption("--refresh-expected"))

    def match(name: str, files: Mapping[str, bytes]) -> None:
        folder = EXPECTED / name
        if is_refreshing:
            _write_tree(folder, files)
        expected = _read_tree(folder)
        assert sorted(files) == sorted(expected), f"other files than in {folder.name}; see `make expected`"
        for path, content in sorted(files.items()):
            assert content == expected[path], f"{name}/{path} differs; see `make expected`"

    return match


def _find_turn(item: pytest.Item) -> int:
    """Return when a test has its turn: files that take long come first, so that none is left alone at the end."""
    room = item.path.relative_to(Path(__file__).parent).parts[0]
    return 0 if room in _LONG or item.path.name == "test_wheel.py" else 1


def _read_tree(folder: Path) -> dict[str, bytes]:
    """Return the files below `folder` by POSIX path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _write_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` hold exactly `files`."""
    for path in sorted(set(_read_tree(folder)) - set(files)):
        (folder / path).unlink()
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
