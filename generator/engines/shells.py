"""MkDocs and Material at work: one shell per place, built from stubs that hold neutral tokens only."""

import json
import logging
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import distribution
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.engines.shell_input import SHELL_THEME
from generator.outputs.site.shell import ShellFault, ShellPlace, ShellTree, name_label_slot
from generator.outputs.templates import Theme
from generator.values.artefact import Artefact

# Material announces its end of life on each start, MkDocs dates what it writes: both are held still.
_SURROUNDINGS = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "946684800"}
_STYLESHEET = re.compile(r'href="(?:\.\./)*(assets/stylesheets/[^"]+\.css)"')
_SOURCE_MAP = re.compile(rb"\n?/\*# sourceMappingURL=[^*]*\*/\s*$")
_LICENCE = "assets/stylesheets/LICENSE"
_STUB = "# slot-title {#main}\n"


def build_shells(places: Sequence[ShellPlace], theme: Theme, folder: Path) -> ShellTree:
    """Return the shells of `places` in their order, built in the empty `folder`.

    Raises ShellFault when MkDocs warns of anything or fails.
    """
    stubs = [_name_stub(number, place) for number, place in enumerate(places)]
    _write_project(places, stubs, theme, folder)
    with _hold_still(), _gather_warnings() as warnings:
        try:
            build(load_config(str(folder / "mkdocs.yml")))
        except Exception as fault:
            message = f"{type(fault).__name__}: {fault}"
            raise ShellFault(message) from fault
    if warnings:
        raise ShellFault("\n".join(warnings))
    site = folder / "site"
    shells = tuple(_tidy_shell((site / stub).with_suffix(".html").read_text("utf-8")) for stub in stubs)
    return ShellTree(shells, _read_assets(site, shells))


def _name_stub(number: int, place: ShellPlace) -> str:
    """Return where the stub lies: only its depth counts."""
    return "d/" * place.depth + f"p{number:03d}.md"


def _write_project(places: Sequence[ShellPlace], stubs: Sequence[str], theme: Theme, folder: Path) -> None:
    """Write the MkDocs project: configuration, stubs, and the overridden partials."""
    for stub in stubs:
        _write(folder / "docs" / stub, _STUB.encode())
    for path, content in sorted(theme.items()):
        if path.startswith(SHELL_THEME):
            _write(folder / "theme" / path.removeprefix(SHELL_THEME), content)
    listed = [
        {name_label_slot(number): stub}
        for number, (stub, place) in enumerate(zip(stubs, places, strict=True))
        if place.is_listed
    ]
    unlisted = [f"/{stub}" for stub, place in zip(stubs, places, strict=True) if not place.is_listed]
    settings = {
        "site_name": "slot-site",
        "docs_dir": "docs",
        "site_dir": "site",
        "use_directory_urls": False,
        "plugins": [],
        "markdown_extensions": ["attr_list"],
        "theme": {
            "name": "material",
            "custom_dir": "theme",
            "language": "zh-CN",
            "font": False,
            "features": ["navigation.path", "toc.integrate"],
        },
        "extra": {"generator": False, "above": [place.above for place in places]},
        "nav": listed,
        "not_in_nav": "\n".join(unlisted),
    }
    # JSON is YAML too, and needs no quoting rules of its own.
    _write(folder / "mkdocs.yml", json.dumps(settings, indent=1).encode())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


@contextmanager
def _hold_still() -> Iterator[None]:
    """Set the variables of the environment that MkDocs reads, and put back what was there."""
    before = {name: os.environ.get(name) for name in _SURROUNDINGS}
    os.environ.update(_SURROUNDINGS)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextmanager
def _gather_warnings() -> Iterator[list[str]]:
    """Give the list that MkDocs' warnings and errors are gathered in; nothing is printed."""
    messages: list[str] = []
    handler = _Gatherer(messages)
    logger = logging.getLogger("mkdocs")
    propagates = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagates


class _Gatherer(logging.Handler):
    """A log handler that keeps the messages of warnings and errors."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self._messages.append(record.getMessage())


def _tidy_shell(html: str) -> str:
    """Return the shell without blank lines and indentation, so that its bytes say nothing but its content."""
    return "\n".join(line.strip() for line in html.splitlines() if line.strip()) + "\n"


def _read_assets(site: Path, shells: Sequence[str]) -> tuple[Artefact, ...]:
    """Return Material's stylesheets that the shells ask for, with their licence and without source maps."""
    paths = sorted({path for shell in shells for path in _STYLESHEET.findall(shell)})
    sheets = (
        Artefact(path, _SOURCE_MAP.sub(b"\n", (site / path).read_bytes()))
        for path in paths
        if (site / path).is_file()
    )
    return tuple(sorted([*sheets, Artefact(_LICENCE, _read_licence())]))


def _read_licence() -> bytes:
    """Return the licence that Material's stylesheets are under."""
    material = distribution("mkdocs-material")
    files = [file for file in material.files or () if file.match("*.dist-info/licenses/LICENSE")]
    return Path(str(material.locate_file(files[0]))).read_bytes()
