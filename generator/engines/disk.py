"""The door to the disk: a project's files read, trees of artefacts written and put in place whole."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from generator.engines.finding import Finding
from generator.engines.tree_paths import TreePaths
from generator.sources.project_files import CONFIG_FILE, ProjectFiles
from generator.values.artefact import Artefact

SHARED_FOLDER = 0o755
"""Rights of a folder that others may read."""
OWN_FOLDER = 0o700
"""Rights of a folder for its owner alone."""

READ_FOLDERS = ("content", "registers")
"""The folders of a project that are read into its handbook."""
THEME_FOLDER = "theme"
"""The folder of a project's own theme."""

_RIGHTS_OF_FILES = 0o666


def read_project_files(folder: Path) -> ProjectFiles:
    """Return the files of a project that are read: the configuration, its registers and its prose.

    Symbolic links and what is no regular file are not followed but named, those of its own theme too. What
    editors and systems leave behind (hidden files, backups ending in ``~``) is passed over.
    """
    found = Finding()
    for name in (CONFIG_FILE, *READ_FOLDERS):
        found.look_at(folder / name, name)
    theme = Finding(reads=False)
    theme.look_at(folder / THEME_FOLDER, THEME_FOLDER)
    files = MappingProxyType(dict(sorted(found.files.items())))
    return ProjectFiles(files, tuple(sorted([*found.links, *theme.links])))


def read_theme(shipped: Path, own: Path | None) -> Mapping[str, bytes]:
    """Return the files of the theme by POSIX path, a project's own file before the shipped one."""
    merged: dict[str, bytes] = {}
    for folder in (shipped, own):
        if folder is not None and not folder.is_symlink():
            found = Finding()
            found.look_at(folder, "")
            merged |= found.files
    return MappingProxyType(dict(sorted(merged.items())))


def walk_artefacts(folder: Path) -> Iterator[Artefact]:
    """Yield all files of a tree, without links, in order of their paths."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield Artefact(path.relative_to(folder).as_posix(), path.read_bytes())


def write_tree(artefacts: Iterable[Artefact], folder: Path, mode: int = SHARED_FOLDER) -> int:
    """Write artefacts as they come into `folder`, which need not exist, and return how many there were.

    `mode` are the rights of folders; files get the same but those to execute. Raises TreeError for a path
    that leaves the folder, for twins, and for paths that differ in case alone.
    """
    folder.mkdir(mode=mode, parents=True, exist_ok=True)
    folder.chmod(mode)
    paths = TreePaths()
    count = 0
    for artefact in artefacts:
        parts = paths.admit(artefact.path)
        _make_folders(folder, parts[:-1], mode)
        _write_new(folder.joinpath(*parts), artefact.content, mode & _RIGHTS_OF_FILES)
        count += 1
    return count


def replace_tree(new: Path, place: Path) -> None:
    """Put the folder `new` where `place` is, both on one file system, and remove what was there.

    The old tree stands aside until the new one is in; when that fails it is put back and the fault goes on.
    """
    aside = place.with_name(f".{place.name}.old")
    _mend(aside, place)
    place.parent.mkdir(parents=True, exist_ok=True)
    had_old = os.path.lexists(place)
    if had_old:
        place.rename(aside)
    try:
        new.rename(place)
    except BaseException:
        if had_old:
            aside.rename(place)
        raise
    remove_tree(aside)


def remove_tree(folder: Path) -> None:
    """Remove a folder and all in it, or a single file or link; nothing happens where nothing is."""
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


def replace_file(path: Path, content: bytes) -> None:
    """Write a file so that at each moment either the old or the new one stands there; its rights stay."""
    beside = path.with_name(f".{path.name}.new")
    path.parent.mkdir(parents=True, exist_ok=True)
    beside.unlink(missing_ok=True)
    try:
        _write_new(beside, content, SHARED_FOLDER & _RIGHTS_OF_FILES)
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def read_file(path: Path) -> bytes | None:
    """Return the bytes of a file, or None where no regular file stands."""
    return path.read_bytes() if path.is_file() and not path.is_symlink() else None


def is_empty_or_new(path: Path) -> bool:
    """Tell whether nothing is at `path`, or a folder with nothing in it."""
    if not os.path.lexists(path):
        return True
    return path.is_dir() and next(path.iterdir(), None) is None


def is_project(folder: Path) -> bool:
    """Tell whether a folder could be a project: it has the configuration or the registers."""
    return (folder / CONFIG_FILE).is_file() or (folder / "registers").is_dir()


def list_folders(folder: Path) -> tuple[str, ...]:
    """Return the names of the folders in a folder, sorted, without hidden ones."""
    return tuple(sorted(each.name for each in folder.iterdir() if each.is_dir() and each.name[0] not in "._"))


def locate_within(path: Path, folder: Path) -> str | None:
    """Return `path` relative to `folder` with forward slashes, or None where it lies elsewhere."""
    whole, home = path.absolute(), folder.absolute()
    plain = Path(os.path.normpath(whole))
    base = Path(os.path.normpath(home))
    return plain.relative_to(base).as_posix() if plain.is_relative_to(base) else None


def _mend(aside: Path, place: Path) -> None:
    """Mend what an interrupted exchange left: bring the old tree back, or remove it where a new one is."""
    if os.path.lexists(aside):
        if os.path.lexists(place):
            remove_tree(aside)
        else:
            aside.rename(place)


def _make_folders(folder: Path, parts: tuple[str, ...], mode: int) -> None:
    here = folder
    for part in parts:
        here /= part
        if not here.is_dir():
            here.mkdir()
            here.chmod(mode)


def _write_new(path: Path, content: bytes, mode: int) -> None:
    """Write a file that must not be there yet, through no link, with the rights `mode` less the umask."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
    with os.fdopen(os.open(path, flags, mode), "wb") as file:
        file.write(content)
