"""The check that every link of the book's document leads somewhere within it."""

from html.parser import HTMLParser


class LinkFault(Exception):  # noqa: N818 - told as a problem
    """Links of the document that lead nowhere, ids given twice, or addresses outside the book."""


def check_links(html: str) -> None:
    """Raise LinkFault unless all ids are unique and each ``href`` is one of them."""
    reader = _LinkReader()
    reader.feed(html)
    reader.close()
    known = set(reader.ids)
    twice = (
        sorted({anchor for anchor in known if reader.ids.count(anchor) > 1})
        if len(known) < len(reader.ids)
        else []
    )
    broken = sorted({href for href in reader.hrefs if not href.startswith("#") or href[1:] not in known})
    if twice or broken:
        parts = [f"id given twice: {anchor}" for anchor in twice] + [
            f"leads nowhere: {href}" for href in broken
        ]
        raise LinkFault("; ".join(parts))


class _LinkReader(HTMLParser):
    """Collects ids and addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.hrefs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            elif name in ("href", "xlink:href") and tag != "link":
                self.hrefs.append(value or "")
