"""The wheel holds all that a user needs: it works in an empty environment, away from this folder."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.documents.quick_start import compare_session
from tests.house.project import ROOT


def call(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Call a command in `cwd`, with nothing in its environment that leads back to this folder."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV", "COV_"))}
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def run(*command: str | Path, cwd: Path) -> str:
    """Return what a command says that has to succeed."""
    done = call(*command, cwd=cwd)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel of this folder."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def handbook(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel and its pinned dependencies into an empty environment; return its command."""
    folder = tmp_path_factory.mktemp("installed")
    environment = folder / "environment"
    run(sys.executable, "-m", "venv", "--without-pip", environment, cwd=folder)
    pip = (sys.executable, "-m", "pip", "--quiet", "--python", environment / "bin" / "python")
    install = (*pip, "install", "--no-deps", "--no-compile", "--only-binary", ":all:")
    run(*install, "--require-hashes", "--requirement", ROOT / "requirements" / "site.txt", cwd=folder)
    run(*install, "--no-index", wheel, cwd=folder)
    return environment / "bin" / "handbook"


def test_wheel_holds_theme_and_examples(wheel: Path) -> None:
    """The wheel has the package, its theme and its examples, and nothing of tests or builds."""
    names = ZipFile(wheel).namelist()
    tops = {"/".join(name.split("/")[:2]) for name in names if not name.split("/")[0].endswith(".dist-info")}
    assert {"generator/__init__.py", "generator/py.typed", "generator/theme", "generator/examples"} <= tops
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"generator"}
    assert [name for name in names if "/build/" in name or "__pycache__" in name] == []


def test_installed_wheel_makes_a_handbook(handbook: Path, tmp_path: Path) -> None:
    """From the wheel alone the quick start runs as it says: a project is made, checked and built, books too."""

    def type_words(words: list[str]) -> str:
        return call(handbook, *words, cwd=tmp_path).stdout

    for typed, shown, said in compare_session(type_words, tmp_path):
        assert shown == said, typed
    built = tmp_path / "手册" / "build"
    for audience in ("public", "internal"):
        assert (built / audience / "site" / "index.html").is_file()
        assert list((built / audience / "book").glob("*.pdf"))
        assert any((built / audience / "data").iterdir())
