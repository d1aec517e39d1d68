"""The one door through which engines that cost much to import are loaded by name, when they are needed."""

from importlib import import_module
from types import ModuleType

_ROOM = __name__.rpartition(".")[0]

KNOWN_ENGINES = ("preview", "print_tools", "shells", "watcher")
"""The engines that may be asked for by name."""


def door(name: str) -> ModuleType:
    """Return the engine module `name`, importing it on the first call.

    Raises LookupError for a name that is no engine of ours.
    """
    if name not in KNOWN_ENGINES:
        message = f"no engine is called {name}; known are {', '.join(KNOWN_ENGINES)}"
        raise LookupError(message)
    return import_module(f"{_ROOM}.{name}")
