"""What shells are built from, as one digest; told without starting MkDocs."""

from collections.abc import Sequence
from importlib.metadata import version

from generator.outputs.site.shell import ShellPlace
from generator.outputs.templates import Theme
from generator.values.digest import digest_parts, write_canonical_json

SHELL_THEME = "material/"
"""The folder of the theme that shells are built from."""

_TOOLS = ("Jinja2", "Markdown", "mkdocs", "mkdocs-material")
_FORMAT = "2"


def digest_shell_input(places: Sequence[ShellPlace], theme: Theme) -> str:
    """Return a digest that is equal when `build_shells` would do the same work with the same tools."""
    facts = {
        "format": _FORMAT,
        "places": [[place.depth, place.is_listed, place.above] for place in places],
        "tools": {tool: version(tool) for tool in _TOOLS},
    }
    parts = [(path, content) for path, content in theme.items() if path.startswith(SHELL_THEME)]
    return digest_parts([*parts, ("", write_canonical_json(facts))])
