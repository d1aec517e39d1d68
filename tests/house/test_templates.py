"""Templates escape all they print: attributes are quoted and nothing is called safe."""

import re

import pytest

from tests.house.project import list_files, read_text

UNQUOTED = re.compile(r"[\w-]=\{[{%]")
UNESCAPED = re.compile(r"\|\s*safe\b|\{%-?\s*autoescape\s+false|\|\s*forceescape\s*\(\s*false")
TEMPLATES = (".j2", ".html", ".xml", ".svg")


def list_faults(text: str) -> list[int]:
    """Return the lines where a value is printed into an unquoted attribute or without being escaped."""
    lines = enumerate(text.splitlines(), 1)
    return [number for number, line in lines if UNQUOTED.search(line) or UNESCAPED.search(line)]


def test_templates_escape_what_they_print() -> None:
    """In the theme each attribute with a value is quoted, and no value goes unescaped."""
    templates = [path for path in list_files() if path.startswith("theme/") and path.endswith(TEMPLATES)]
    assert templates
    assert {path: faults for path in templates if (faults := list_faults(read_text(path) or ""))} == {}


@pytest.mark.parametrize(
    "line", ["<a href={{ url }}>", "{{ text | safe }}", "{{ text|safe }}", "{% autoescape false %}"]
)
def test_faults_are_seen(line: str) -> None:
    """Each way to print unescaped is found, and a quoted attribute is none."""
    assert list_faults(f'<a href="{{{{ url }}}}">\n{line}') == [2]
