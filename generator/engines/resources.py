"""Where the files that come with the program lie: the theme and the examples."""

from pathlib import Path

from generator.values.digest import digest_parts

_PACKAGE = Path(__file__).parents[1]
_CHECKOUT = _PACKAGE.parent


def find_theme() -> Path:
    """Return the folder of the shipped theme.

    Raises FileNotFoundError where the installation is incomplete.
    """
    return _find_folder("theme", _PACKAGE, _CHECKOUT)


def find_examples() -> Path:
    """Return the folder of the shipped example projects.

    Raises FileNotFoundError where the installation is incomplete.
    """
    return _find_folder("examples", _PACKAGE, _CHECKOUT)


def _find_folder(name: str, *places: Path) -> Path:
    """Return the first folder `name` in `places`: a wheel carries it in the package, a checkout beside it."""
    for place in places:
        if (place / name).is_dir():
            return place / name
    looked = ", ".join(str(place / name) for place in places)
    message = f"the installation is incomplete: no folder {looked}"
    raise FileNotFoundError(message)


def digest_program() -> str:
    """Return a digest of the program's own modules: what was made by another version is made anew."""
    modules = sorted(_PACKAGE.rglob("*.py"))
    return digest_parts((path.relative_to(_PACKAGE).as_posix(), path.read_bytes()) for path in modules)
