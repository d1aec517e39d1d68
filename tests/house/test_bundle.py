"""The bundle holds all that is installed: it installs and works where there is no network."""

import hashlib
import os
import re
import subprocess
import sys
import tarfile
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from generator import __version__
from tests.house.project import ROOT

NAME = f"handbook-{__version__}-bundle"
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
SMALL = "small-1.0-py3-none-any.whl"


def run(*command: str | Path, cwd: Path, extra: Mapping[str, str] | None = None) -> str:
    """Run a command in `cwd`, with nothing in its environment that leads back to this folder."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV", "COV_"))}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment | dict(extra or {}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def make_bundle(folder: Path, extra: Mapping[str, str] | None = None) -> Path:
    """Make the bundle of this folder into `folder`; return the archive."""
    told = {"BUNDLE_PYTHON": sys.executable, "BUNDLE_DIST": str(folder)}
    run(ROOT / ".ci" / "make-bundle", cwd=ROOT, extra=told | dict(extra or {}))
    return folder / f"{NAME}.tar.gz"


def make_small_wheel(folder: Path) -> Path:
    """Write a wheel that holds next to nothing and pins that name it; return the pins."""
    wheel = folder / SMALL
    with ZipFile(wheel, "w") as archive:
        for path, text in (
            ("small.py", ""),
            ("small-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: small\nVersion: 1.0\n"),
            ("small-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"),
            ("small-1.0.dist-info/RECORD", ""),
        ):
            archive.writestr(ZipInfo(path), text)
    pins = folder / "pins.txt"
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    pins.write_text(f"small==1.0 --hash=sha256:{digest}\n", encoding="utf-8")
    return pins


@pytest.fixture(scope="module")
def small_bundles(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Make the bundle twice, with one small wheel instead of the pinned ones."""
    folder = tmp_path_factory.mktemp("wheels")
    told = {
        "BUNDLE_PINS": str(make_small_wheel(folder)),
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(folder),
        "PIP_CONFIG_FILE": os.devnull,
    }
    one, other = (tmp_path_factory.mktemp("bundle") for _ in range(2))
    return make_bundle(one, told), make_bundle(other, told)


def test_bundle_is_the_same_each_time(small_bundles: tuple[Path, Path]) -> None:
    """Two bundles made of the same wheels are equal byte for byte."""
    one, other = small_bundles
    assert one.read_bytes() == other.read_bytes()


def test_bundle_holds_what_is_named(small_bundles: tuple[Path, Path]) -> None:
    """A bundle holds the wheels, the pins, the list of system packages, an installer and nothing besides."""
    with tarfile.open(small_bundles[0]) as archive:
        members = [each for each in archive.getmembers() if each.isfile()]
    assert {each.uid for each in members} | {each.gid for each in members} == {0}
    assert {each.name.removeprefix(f"{NAME}/"): each.mode for each in members} == {
        "LICENSE": 0o644,
        "README.txt": 0o644,
        "SHA256SUMS": 0o644,
        "install": 0o755,
        "machine.txt": 0o644,
        "pins.txt": 0o644,
        "system-packages.txt": 0o644,
        "version.txt": 0o644,
        f"wheels-for-python-{PYTHON}.txt": 0o644,
        f"wheels/integrity_handbook-{__version__}-py3-none-any.whl": 0o644,
        f"wheels/{SMALL}": 0o644,
    }


def unpack(bundle: Path, folder: Path) -> None:
    """Unpack a bundle as its readers do: Python 3.11.2 knows no filter, and later ones warn without."""
    run("tar", "--extract", "--gzip", "--file", bundle, "--directory", folder, cwd=folder)


def test_sums_of_a_bundle_cover_every_file(small_bundles: tuple[Path, Path], tmp_path: Path) -> None:
    """SHA256SUMS names every other file of the bundle with its digest."""
    unpack(small_bundles[0], tmp_path)
    folder = tmp_path / NAME
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    named = {path: digest for digest, path in (line.split("  ", 1) for line in lines)}
    assert named == {
        f"./{path.relative_to(folder).as_posix()}": hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "SHA256SUMS"
    }


def test_installer_refuses_what_was_changed(small_bundles: tuple[Path, Path], tmp_path: Path) -> None:
    """A bundle of which a file was changed is not installed, and nothing is made."""
    unpack(small_bundles[0], tmp_path)
    (tmp_path / NAME / "pins.txt").write_text("other\n", encoding="utf-8")
    command = [str(tmp_path / NAME / "install"), "installed"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "SHA256SUMS" in done.stderr
    assert not (tmp_path / "installed").exists()


def deny_network() -> list[str]:
    """Return what stands before a command to run it without a network, as far as this machine permits it."""
    for prefix in (["unshare", "--net"], ["unshare", "--map-root-user", "--net"]):
        if subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode == 0:
            return prefix
    return [
        "env",
        "PIP_NO_INDEX=1",
        "no_proxy=",
        "http_proxy=http://127.0.0.1:9",
        "https_proxy=http://127.0.0.1:9",
    ]


@pytest.mark.full
def test_bundle_installs_without_a_network(tmp_path: Path) -> None:
    """The bundle is installed into an empty folder and makes, checks and builds a handbook, all without a network."""
    unpack(make_bundle(tmp_path), tmp_path)
    alone = deny_network()
    told = run(*alone, tmp_path / NAME / "install", "installed", cwd=tmp_path)
    assert re.search(rf"^handbook {re.escape(__version__)}$", told, re.MULTILINE)
    handbook = tmp_path / "installed" / "bin" / "handbook"
    project = tmp_path / "project"
    run(*alone, handbook, "new", project, cwd=tmp_path)
    run(*alone, handbook, "check", "--project", project, cwd=tmp_path)
    run(*alone, handbook, "build", "--project", project, cwd=tmp_path)
    for audience in ("public", "internal"):
        assert (project / "build" / audience / "site" / "index.html").is_file()
        assert list((project / "build" / audience / "book").glob("*.pdf"))
