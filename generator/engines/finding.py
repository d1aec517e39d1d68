"""Files found below a folder in a fixed order, without links and without what editors leave behind."""

from dataclasses import dataclass, field
from pathlib import Path

_LEFTOVERS = frozenset({"__pycache__", "desktop.ini", "thumbs.db"})


@dataclass(slots=True)
class Finding:
    """The files found so far by POSIX path, and the paths of links and of what is no regular file.

    Without `reads` only the links are gathered.
    """

    reads: bool = True
    files: dict[str, bytes] = field(default_factory=dict)
    links: list[str] = field(default_factory=list)

    def look_at(self, path: Path, name: str) -> None:
        """Take in what stands at `path` under `name`, with all below it; nothing where nothing stands."""
        if path.is_symlink():
            self.links.append(name)
        elif path.is_dir():
            for entry in sorted(path.iterdir()):
                if not _is_leftover(entry.name):
                    self.look_at(entry, f"{name}/{entry.name}".removeprefix("/"))
        elif path.is_file():
            if self.reads:
                self.files[name] = path.read_bytes()
        elif path.exists():
            self.links.append(name)


def _is_leftover(name: str) -> bool:
    """Tell whether a name is one that editors and systems give to files of their own."""
    return name.startswith((".", "~$")) or name.endswith(("~", "#")) or name.lower() in _LEFTOVERS
