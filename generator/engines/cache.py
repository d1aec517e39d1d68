"""An audience's own cache: trees and files under the digest of all they were made from."""

import os
from collections.abc import Iterable
from pathlib import Path

from generator.engines.disk import remove_tree, replace_file, replace_tree, walk_artefacts, write_tree
from generator.values.artefact import Artefact
from generator.values.digest import digest_bytes, digest_parts

_PRIVATE = 0o700


class Cache:
    """Keeps the last of each kind of thing; whatever is damaged counts as absent.

    With no folder it keeps nothing.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def read_tree(self, kind: str, key: str) -> tuple[Artefact, ...] | None:
        """Return the tree kept under `key`, or None."""
        if self._folder is None:
            return None
        place = self._folder / kind
        record = self._read(f"{kind}.key")
        if record is None or not place.is_dir():
            return None
        files = tuple(walk_artefacts(place))
        return files if record == f"{key} {digest_tree(files)}".encode() else None

    def keep_tree(self, kind: str, key: str, files: Iterable[Artefact]) -> None:
        """Keep a tree under `key` instead of the one before it."""
        if self._folder is None:
            return
        kept = tuple(files)
        new = self._folder / f".{kind}.new"
        remove_tree(new)
        write_tree(kept, new, _PRIVATE)
        replace_tree(new, self._folder / kind)
        replace_file(self._folder / f"{kind}.key", f"{key} {digest_tree(kept)}".encode())

    def read_file(self, kind: str, key: str) -> bytes | None:
        """Return the bytes kept under `key`, or None."""
        content, record = self._read(kind), self._read(f"{kind}.key")
        if content is None or record != f"{key} {digest_bytes(content)}".encode():
            return None
        return content

    def keep_file(self, kind: str, key: str, content: bytes) -> None:
        """Keep bytes under `key` instead of those before."""
        if self._folder is None:
            return
        replace_file(self._folder / kind, content)
        replace_file(self._folder / f"{kind}.key", f"{key} {digest_bytes(content)}".encode())

    def forget_files(self, folder: str, kept: Iterable[str]) -> None:
        """Forget the files kept as ``folder/NAME`` whose names are not among `kept`."""
        place = self._folder / folder if self._folder else None
        if place is None or not place.is_dir():
            return
        wanted = {name for each in kept for name in (each, f"{each}.key")}
        for path in sorted(place.iterdir()):
            if path.name not in wanted:
                remove_tree(path)

    def _read(self, name: str) -> bytes | None:
        path = self._folder / name if self._folder else None
        return path.read_bytes() if path and path.is_file() and not path.is_symlink() else None


def open_cache(folder: Path | None) -> Cache:
    """Return the cache in `folder`, which only its owner may read, or one that keeps nothing."""
    if folder is not None:
        os.makedirs(folder, mode=_PRIVATE, exist_ok=True)  # noqa: PTH103 - the mode is that of the last folder
    return Cache(folder)


def digest_tree(files: Iterable[Artefact]) -> str:
    """Return one digest of a tree's paths and bytes."""
    return digest_parts((file.path, file.content) for file in files)
