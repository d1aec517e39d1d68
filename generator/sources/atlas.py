"""Where each entry and each of its fields is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.sources.yaml_text import Path, YamlText
from generator.values.place import Place


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one entry stands: its file's text, and the path of the entry within it."""

    text: YamlText
    base: Path

    def locate(self, path: Path = ()) -> Place:
        """Return the place of the entry's field at `path`, or of what holds it."""
        return self.text.locate((*self.base, *path))

    def locate_key(self, path: Path) -> Place:
        """Return the place of the key at `path`."""
        return self.text.locate_key((*self.base, *path))


@dataclass(frozen=True, slots=True)
class Atlas:
    """All standings by register and identifier; the configuration is ``("config", "")``.

    Of entries that bear one identifier twice `twins` holds the later ones.
    """

    standings: Mapping[tuple[str, str], Standing] = field(default_factory=dict)
    twins: tuple[tuple[str, str, Standing], ...] = ()

    def locate(self, register: str, identifier: str, path: Path = ()) -> Place:
        """Return the place of a field of an entry; of an unknown entry the head of its register's folder."""
        standing = self.standings.get((register, identifier))
        return standing.locate(path) if standing else Place(f"registers/{register}")
