"""What is installed is pinned, explained, and fits the oldest Python that is promised."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tests.house.project import ROOT

OLDEST_PYTHON = "3.11.2"
"""Debian 12 has it."""

PIN = re.compile(
    r"^(?P<name>[\w.-]+)==(?P<version>\S+)(?P<hashes>( \\\n +--hash=sha256:[0-9a-f]{64})*)$", re.MULTILINE
)


def read_declared() -> tuple[set[str], set[str]]:
    """Return the names that the package needs, and those that its development needs besides."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]["dev"]
    return _name_all(project["dependencies"]), _name_all(extras)


def read_pins(name: str) -> dict[str, str]:
    """Return the names pinned in a requirements file with their hashes; each stands there once."""
    found = list(PIN.finditer((ROOT / "requirements" / name).read_text(encoding="utf-8")))
    pins: dict[str, str] = {canonicalize_name(match["name"]): match["hashes"] for match in found}
    assert len(pins) == len(found)
    return pins


def _name_all(requirements: list[str]) -> set[str]:
    """Return the names that `requirements` ask for, in their one spelling."""
    return {canonicalize_name(Requirement(line).name) for line in requirements}


def test_each_dependency_is_pinned_with_hashes() -> None:
    """Each declared dependency is pinned in its file, each pin has a hash, and none stands in both files."""
    runtime, dev = read_declared()
    site, test = read_pins("site.txt"), read_pins("test.txt")
    assert runtime - site.keys() == set()
    assert dev - site.keys() - test.keys() == set()
    assert site.keys() & test.keys() == set()
    assert [name for name, hashes in (site | test).items() if not hashes] == []


def test_each_dependency_is_explained() -> None:
    """Each declared dependency has its line in DECISIONS.md."""
    decisions = (ROOT / "DECISIONS.md").read_text(encoding="utf-8")
    explained = {
        canonicalize_name(name) for name in re.findall(r"^\| `([\w.-]+)` \|", decisions, re.MULTILINE)
    }
    runtime, dev = read_declared()
    assert (runtime | dev) ^ explained == set()


def test_pins_fit_the_oldest_python() -> None:
    """No pinned package that is installed here asks for a newer Python than Debian 12 has."""
    newer = {}
    for name in read_pins("site.txt").keys() | read_pins("test.txt").keys():
        try:
            needed = metadata(name)["Requires-Python"] or ""
        except PackageNotFoundError:
            continue
        if not SpecifierSet(needed).contains(OLDEST_PYTHON):
            newer[name] = needed
    assert newer == {}


def test_system_packages_are_listed_once() -> None:
    """Each system package stands in one known group, once, with what it is for."""
    text = (ROOT / ".ci" / "system-packages.txt").read_text(encoding="utf-8")
    rows = [line.split(None, 2) for line in text.splitlines() if line and not line.startswith("#")]
    assert {row[0] for row in rows} == {"site", "browser", "office"}
    assert all(len(row) == 3 for row in rows)
    assert len({row[1] for row in rows}) == len(rows)
