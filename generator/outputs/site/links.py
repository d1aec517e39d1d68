"""The link check: all that a finished tree links to, loads or names as anchor stands within it."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.outputs.site.link_reader import read_links
from generator.values.artefact import Artefact

_PAGE_SCHEMES = frozenset({"mailto", "tel"})
_STYLE_SCHEMES = frozenset({"data"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# What browsers leave out of an address before they read it.
_IGNORED = re.compile(r"[\t\n\r]|^[\x00-\x20]+")
_ENCODED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_STYLE_ADDRESS = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s+["']([^"']*)["']"""
)
_STYLE_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


class LinkFault(StrEnum):
    """What is wrong with a link."""

    MISSING_FILE = "missing-file"
    MISSING_ANCHOR = "missing-anchor"
    OTHER_HOST = "other-host"
    OUTSIDE = "outside"
    TWIN_ANCHOR = "twin-anchor"
    TWIN_FILE = "twin-file"


@dataclass(frozen=True, slots=True, order=True)
class BrokenLink:
    """A fault: the file it stands in, what it says, and what is wrong with it."""

    source: str
    address: str
    fault: LinkFault


def find_broken_links(
    artefacts: Iterable[Artefact], outside: frozenset[str] = frozenset()
) -> tuple[BrokenLink, ...]:
    """Return every fault of the tree in order of file and address; names are compared letter by letter.

    A link that a reader follows may lead to an address of `outside`, word for word.
    Pages are read with an HTML parser, stylesheets for ``url()`` and ``@import``. Two files whose names
    differ in case only, and two elements of one page with one id, are faults too.
    """
    tree = sorted(artefacts)
    anchors: dict[str, Counter[str]] = {}
    links: list[tuple[str, str]] = []
    for artefact in tree:
        if artefact.path.endswith((".html", ".svg")):
            page = read_links(artefact.content.decode())
            anchors[artefact.path] = Counter(page.anchors)
            ways = (address for address in page.ways if address not in outside)
            links += [(artefact.path, address) for address in (*page.addresses, *ways)]
        elif artefact.path.endswith(".css"):
            links += [
                (artefact.path, address) for address in _list_style_addresses(artefact.content.decode())
            ]
    paths = frozenset(artefact.path for artefact in tree)
    faults = {*_find_twins(tree, anchors)}
    for source, address in links:
        fault = _judge(source, address, paths, anchors)
        if fault:
            faults.add(BrokenLink(source, address, fault))
    return tuple(sorted(faults))


def _list_style_addresses(style: str) -> Iterator[str]:
    """Yield what a stylesheet asks for."""
    for match in _STYLE_ADDRESS.finditer(_STYLE_COMMENT.sub("", style)):
        yield next((group for group in match.groups() if group is not None), "")


def _find_twins(tree: list[Artefact], anchors: dict[str, Counter[str]]) -> Iterator[BrokenLink]:
    """Yield ids that stand twice on a page, and files that some systems cannot tell apart."""
    for path, counted in anchors.items():
        for anchor, count in counted.items():
            if count > 1:
                yield BrokenLink(path, f"#{anchor}", LinkFault.TWIN_ANCHOR)
    seen: set[str] = set()
    for artefact in tree:
        if artefact.path.casefold() in seen:
            yield BrokenLink(artefact.path, artefact.path, LinkFault.TWIN_FILE)
        seen.add(artefact.path.casefold())


def _judge(
    source: str, address: str, paths: frozenset[str], anchors: dict[str, Counter[str]]
) -> LinkFault | None:
    """Return what is wrong with `address` as the file `source` says it, or None."""
    bare = _IGNORED.sub("", address).strip()
    scheme = _SCHEME.match(bare)
    if scheme or bare.startswith(("//", "\\\\")):
        allowed = _STYLE_SCHEMES if source.endswith(".css") else _PAGE_SCHEMES
        return None if scheme and scheme.group(1).lower() in allowed else LinkFault.OTHER_HOST
    rest, _, fragment = bare.partition("#")
    path = _resolve(source, _decode(rest.partition("?")[0]))
    if path.startswith(("..", "/")) or "\\" in path:
        return LinkFault.OUTSIDE
    if path not in paths:
        return LinkFault.MISSING_FILE
    is_missing = fragment and not anchors.get(path, Counter())[_decode(fragment)]
    return LinkFault.MISSING_ANCHOR if is_missing else None


def _resolve(source: str, path: str) -> str:
    """Return the file that `path` means when `source` says it."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), path)) if path else source


def _decode(text: str) -> str:
    """Return `text` with its per cent signs resolved."""
    return _ENCODED.sub(
        lambda match: bytes.fromhex(match.group().replace("%", "")).decode(errors="replace"), text
    )
