"""Which paths may be written into a tree that has to work on any system."""

import unicodedata
from dataclasses import dataclass, field
from pathlib import PurePosixPath

_REFUSED = frozenset('\\:*?"<>|')


class TreeError(ValueError):
    """An artefact's path that may not be written: it leaves the tree, or something is already there."""


@dataclass(slots=True)
class TreePaths:
    """The paths of a tree so far, each under the name by which a system that ignores case knows it."""

    _written: dict[str, str] = field(default_factory=dict)
    _files: set[str] = field(default_factory=set)

    def admit(self, path: str) -> tuple[str, ...]:
        """Return the parts of `path`.

        Raises TreeError for a path that leaves the tree, one that no system would take everywhere, a twin,
        a path that differs from an earlier one in case alone, and a file in the place of a folder.
        """
        parts = PurePosixPath(path).parts
        is_plain = path.isprintable() and not _REFUSED & set(path)
        if not parts or "/".join(parts) != path or ".." in parts or not is_plain:
            message = f"{path!r} is no path within a tree"
            raise TreeError(message)
        for length in range(1, len(parts)):
            self._admit_folder("/".join(parts[:length]))
        self._admit_file(path)
        return parts

    def _admit_folder(self, path: str) -> None:
        key = _ignore_case(path)
        first = self._written.setdefault(key, path)
        if first != path or key in self._files:
            raise _clash(path, first)

    def _admit_file(self, path: str) -> None:
        key = _ignore_case(path)
        if key in self._written:
            raise _clash(path, self._written[key])
        self._written[key] = path
        self._files.add(key)


def _ignore_case(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _clash(path: str, first: str) -> TreeError:
    return TreeError(f"{path!r} would stand in the place of {first!r}")
