"""What a page asks for and what can be linked to on it, read with an HTML parser."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

# Every attribute through which HTML or SVG makes a browser fetch or go somewhere.
_ADDRESSES = frozenset(
    {
        "action",
        "background",
        "cite",
        "data",
        "formaction",
        "href",
        "longdesc",
        "manifest",
        "ping",
        "poster",
        "src",
    }
) | {"xlink:href"}
_SETS = frozenset({"imagesrcset", "srcset"})
# What these name must stand on the same page.
_REFERENCES = frozenset(
    {"aria-controls", "aria-describedby", "aria-details", "aria-labelledby", "for", "headers", "list"}
)


@dataclass(slots=True)
class PageLinks:
    """The ids of a page, each as often as it stands there, and all addresses it names, in order.

    `ways` are those that readers may follow, which no browser asks for by itself.
    """

    anchors: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    ways: list[str] = field(default_factory=list)


def read_links(page: str) -> PageLinks:
    """Return the anchors and addresses of an HTML page or an SVG."""
    reader = _LinkReader()
    reader.feed(page)
    reader.close()
    return reader.links


class _LinkReader(HTMLParser):
    """Gathers ids and addresses from every start tag."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links = PageLinks()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            text = value or ""
            if name == "id" or (name == "name" and tag == "a"):
                self.links.anchors.append(text)
            elif name in _SETS:
                self.links.addresses += [part.split()[0] for part in text.split(",") if part.split()]
            elif name in _REFERENCES:
                self.links.addresses += [f"#{part}" for part in text.split()]
            elif tag == "a" and name == "href":
                self.links.ways.append(text)
            elif name in _ADDRESSES and not (tag == "object" and name == "data" and not text):
                self.links.addresses.append(text)
