"""The shipped theme and examples are found in a wheel and in a checkout."""

from pathlib import Path

import pytest

from generator.engines import resources


def test_checkout_has_both() -> None:
    """In a checkout the theme and the examples lie beside the package."""
    root = Path(resources.__file__).parents[2]
    assert resources.find_theme() == root / "theme"
    assert resources.find_examples() == root / "examples"


def test_wheel_goes_first(tmp_path: Path) -> None:
    """Where both places have the folder, the one inside the package is taken."""
    package = tmp_path / "generator"
    for place in (package, tmp_path):
        (place / "theme").mkdir(parents=True)
    assert resources._find_folder("theme", package, tmp_path) == package / "theme"


def test_incomplete_installation_is_told(tmp_path: Path) -> None:
    """Where neither place has the folder, the message names both."""
    with pytest.raises(FileNotFoundError, match="incomplete") as caught:
        resources._find_folder("theme", tmp_path / "a", tmp_path / "b")
    assert str(tmp_path / "a" / "theme") in str(caught.value)
    assert str(tmp_path / "b" / "theme") in str(caught.value)
