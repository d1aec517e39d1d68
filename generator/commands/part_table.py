"""The parts of a rendering, loaded by name: a site built after an edit does not load what prints books."""

from importlib import import_module
from types import ModuleType

_MODULES = {
    "site": "generator.commands.render_site",
    "book": "generator.commands.render_book",
    "forms": "generator.commands.render_forms",
}


def load_part(name: str) -> ModuleType:
    """Return the module that renders the part `name`.

    Raises LookupError for a part that has none.
    """
    return import_module(_MODULES[name])
