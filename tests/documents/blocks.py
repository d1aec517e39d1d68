"""The stretches of a document that are written by program, between two comments.

<!-- make docs: fields power -->
…
<!-- end -->
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from tests.documents.catalogues import write_commands, write_grounds, write_problems
from tests.documents.excerpts import take_excerpt
from tests.documents.field_tables import (
    write_config_tables,
    write_front_matter_tables,
    write_register_tables,
    write_shared_tables,
)
from tests.documents.sample_table import write_samples
from tests.house.project import ROOT

_BLOCK = re.compile(r"(<!-- make docs: (?P<order>[^\n]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def _write_fields(what: str) -> str:
    return write_register_tables(what)


def _write_excerpt(what: str) -> str:
    path, *within = what.split(" ")
    text = take_excerpt((ROOT / path).read_text(encoding="utf-8"), within)
    return f"`{path}`\n\n```yaml\n{text}```\n"


WRITERS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "fields": _write_fields,
        "shared-fields": lambda _: write_shared_tables(),
        "config-fields": lambda _: write_config_tables(),
        "chapter-fields": lambda _: write_front_matter_tables(),
        "excerpt": _write_excerpt,
        "problems": lambda _: write_problems(),
        "commands": lambda _: write_commands(),
        "grounds": lambda _: write_grounds(),
        "samples": lambda _: write_samples(),
    }
)
"""What may stand after ``make docs:``, and what writes it."""


def fill_document(text: str) -> str:
    """Return a document with every such stretch written anew."""
    return _BLOCK.sub(_fill, text)


def _fill(found: re.Match[str]) -> str:
    name, _, what = found["order"].partition(" ")
    return f"{found[1]}\n{WRITERS[name](what).strip()}\n\n{found[3]}"
