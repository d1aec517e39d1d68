"""Where each entry and each of its fields is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.sources.yaml_text import Path, YamlText
from generator.values.place import Place, PlacedText

Key = tuple[str, str]
"""Register and identifier."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one entry stands: its file's text, and the path of the entry within it; of a chapter its prose too."""

    text: YamlText
    base: Path
    prose: PlacedText | None = None

    def locate(self, path: Path = ()) -> Place:
        """Return the place of the entry's field at `path`, or of what holds it."""
        return self.text.locate((*self.base, *path))

    def locate_key(self, path: Path) -> Place:
        """Return the place of the key at `path`."""
        return self.text.locate_key((*self.base, *path))


@dataclass(frozen=True, slots=True)
class Atlas:
    """All standings by register and identifier; the configuration is ``("config", "")``.

    Of entries that bear one identifier twice `twins` holds the later ones. Where an entry was reduced to what
    an audience sees, `kept` gives for each of its lists, by path, the places that its items had as written.
    """

    standings: Mapping[Key, Standing] = field(default_factory=dict)
    twins: tuple[tuple[str, str, Standing], ...] = ()
    kept: Mapping[Key, Mapping[Path, tuple[int, ...]]] = field(default_factory=dict)

    def locate(self, register: str, identifier: str, path: Path = ()) -> Place:
        """Return the place of a field of an entry; of an unknown entry the head of its register's folder."""
        standing = self.standings.get((register, identifier))
        if standing is None:
            return Place(f"registers/{register}")
        return standing.locate(self._restore_path(self.kept.get((register, identifier), {}), path))

    def _restore_path(self, lists: Mapping[Path, tuple[int, ...]], path: Path) -> Path:
        """Return `path` as it is written, given the items that were kept of each list."""
        restored: list[str | int] = []
        for index, step in enumerate(path):
            items = lists.get(path[:index]) if isinstance(step, int) else None
            restored.append(items[step] if items is not None and isinstance(step, int) else step)
        return tuple(restored)
