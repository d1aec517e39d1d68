"""No file names a machine, its folders or where its packages come from."""

import re

from tests.house.project import list_files, read_text

FOLDERS_OF_MACHINES = ("home", "root", "Users", "work", "tmp", "opt", "mnt", "srv", "var")
MACHINE_PATH = re.compile(rf"(?<![\w.:/}}*-])/({'|'.join(FOLDERS_OF_MACHINES)})/[\w.]")
ADDRESS = re.compile(r"\w://")
INDEX_OPTION = re.compile(r"--(extra-)?index-url|--find-links|--trusted-host")

INSTALLING = ("requirements/", ".ci/", "Makefile", "pyproject.toml")
"""What says how to install: registries are the machine's affair."""


def find_lines(pattern: re.Pattern[str], prefixes: tuple[str, ...] = ("",)) -> list[str]:
    """Return path and line of what matches in files whose path begins with one of `prefixes`."""
    return [
        f"{path}:{number}"
        for path in list_files()
        if path.startswith(prefixes)
        for number, line in enumerate((read_text(path) or "").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_names_a_folder_of_a_machine() -> None:
    """No file holds an absolute path into a home, a temporary folder or the like."""
    assert find_lines(MACHINE_PATH) == []


def test_nothing_says_where_packages_come_from() -> None:
    """What installs packages holds no address and no option that chooses one."""
    assert find_lines(ADDRESS, INSTALLING) == []
    assert find_lines(INDEX_OPTION, INSTALLING) == []


def test_machine_paths_are_seen() -> None:
    """The pattern finds a path in quotes and in prose, and leaves addresses and relative paths alone."""
    folder = FOLDERS_OF_MACHINES[0]
    assert MACHINE_PATH.search(f'"/{folder}/someone"')
    assert MACHINE_PATH.search(f"see /{folder}/someone")
    assert not MACHINE_PATH.search(f"https://example.org/{folder}/x")
    assert not MACHINE_PATH.search(f"site/{folder}/x")
