"""What each file of a project holds: the configuration, or entries of one register."""

from generator.model.config import SiteConfig
from generator.model.declaration import Part
from generator.model.handbook import REGISTERS
from generator.sources.entries import find_register
from generator.sources.project_files import CONFIG_FILE


def find_part_of_file(file: str) -> type[Part] | None:
    """Return what the entries of a file are, or None where it belongs to no register."""
    if file == CONFIG_FILE:
        return SiteConfig
    register = find_register(file) if file.startswith("registers/") else None
    return None if register is None else REGISTERS[register]
