"""The files of a project as they come from the disk, before anything is read from them."""

from collections.abc import Mapping
from dataclasses import dataclass

CONFIG_FILE = "site_config.yml"


@dataclass(frozen=True, slots=True)
class ProjectFiles:
    """The files of a project by POSIX path, and the paths that are symbolic links or no regular files."""

    files: Mapping[str, bytes]
    links: tuple[str, ...] = ()
