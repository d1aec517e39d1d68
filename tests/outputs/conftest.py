"""Fixtures of the outputs' tests: theme, shells and site of the sample handbook, made once."""

import pytest

from generator.outputs.site.shell import ShellTree
from generator.values.artefact import Artefact
from tests.outputs.sample_pages import make_pages
from tests.outputs.sample_site import make_shells, read_theme, write_tree


@pytest.fixture(scope="session")
def theme() -> dict[str, bytes]:
    """Return the shipped theme."""
    return read_theme()


@pytest.fixture(scope="session")
def shells(tmp_path_factory: pytest.TempPathFactory) -> ShellTree:
    """Return the shells of the sample handbook."""
    return make_shells(tmp_path_factory.mktemp("shells"))


@pytest.fixture(scope="session")
def tree(shells: ShellTree, theme: dict[str, bytes]) -> tuple[Artefact, ...]:
    """Return the site of the sample handbook, search index included."""
    return write_tree(make_pages(), shells, theme)


@pytest.fixture(scope="session")
def files(tree: tuple[Artefact, ...]) -> dict[str, str]:
    """Return the text files of the site by path."""
    return {item.path: item.content.decode() for item in tree if not item.path.endswith(".png")}
