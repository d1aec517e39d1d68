"""A chapter's text in the book: its links and pictures, headings at their depth, ids of its page."""

import re
from html import escape
from html.parser import HTMLParser

from generator.outputs.book.anchors import BookAnchors, name_anchor
from generator.pages.blocks import Prose, ProseHtml, ProseLink, ProsePicture
from generator.pages.words import Target

ASSET_SCHEME = "asset:"
"""The scheme under which the printer finds the document's own pictures, and nothing else."""

_BACKWARDS = "footnote-backref"
"""The class of the links by which a screen's footnotes lead back; on paper they say nothing."""

_EMPHASIS = "em"
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]+")
"""Characters that carry a dot of emphasis; punctuation, digits and letters do not."""

_VOID = frozenset(["br", "hr", "img", "col", "wbr"])
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LOWEST_HEADING = 6


def print_prose(prose: Prose, page: Target, shift: int, anchors: BookAnchors) -> str:
    """Return the HTML of `prose` on `page`; its headings go down by `shift` levels.

    Links to what the book does not hold are unwrapped; addresses outside are printed behind their words.
    """
    joined = "".join(_write_segment(segment, anchors) for segment in prose.segments)
    rewriter = _ProseRewriter(page, shift)
    rewriter.feed(joined)
    rewriter.close()
    return "".join(rewriter.parts)


def _write_segment(segment: ProseHtml | ProseLink | ProsePicture, anchors: BookAnchors) -> str:
    match segment:
        case ProseHtml():
            return segment.html
        case ProseLink():
            href = anchors.find_href(segment.target)
            if href:
                return f'<a class="ref" href="{escape(href)}">{segment.html}</a>'
            return segment.html + escape(anchors.find_remark(segment.target))
        case ProsePicture():
            return f'<img src="{ASSET_SCHEME}{escape(segment.name)}" alt="{escape(segment.description)}">'


def _dot(characters: re.Match[str]) -> str:
    """Return characters that the style sheet sets with a dot under each."""
    return f'<span class="dotted">{characters[0]}</span>'


class _ProseRewriter(HTMLParser):
    """Copies cleaned HTML with levels, ids and links changed to those of the book."""

    def __init__(self, page: Target, shift: int) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._page = page
        self._shift = shift
        self._addresses: list[str | None] = []
        self._is_dropping = False
        self._emphasized = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._is_dropping = self._is_dropping or (tag == "a" and _BACKWARDS in values.get("class", ""))
        if self._is_dropping or (tag == "a" and not self._open_link(values)):
            return
        self._emphasized += tag == _EMPHASIS
        if "id" in values:
            values["id"] = self._name_own(values["id"])
        name = self._shift_heading(tag)
        written = "".join(f' {key}="{escape(value)}"' for key, value in values.items())
        self.parts.append(f"<{name}{written}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._is_dropping:
            self._is_dropping = tag != "a"
            return
        self._emphasized -= tag == _EMPHASIS
        if tag != "a":
            self.parts.append(f"</{self._shift_heading(tag)}>")
            return
        address = self._addresses.pop() if self._addresses else ""
        if address is None:
            self.parts.append("</a>")
        elif address:
            self.parts.append(f'<span class="address">（{escape(address)}）</span>')

    def handle_data(self, data: str) -> None:
        self._copy(_HAN.sub(_dot, data) if self._emphasized else data)

    def handle_entityref(self, name: str) -> None:
        self._copy(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._copy(f"&#{name};")

    def _copy(self, text: str) -> None:
        if not self._is_dropping:
            self.parts.append(text)

    def _open_link(self, values: dict[str, str]) -> bool:
        """Note where the link leads, and tell whether it stays a link; `values` gets its new address."""
        href = values.get("href", "")
        if values.get("class") == "ref":
            self._addresses.append(None)
            return True
        if href.startswith("#"):
            values["href"] = f"#{self._name_own(href[1:])}"
            self._addresses.append(None)
            return True
        self._addresses.append(href.removeprefix("mailto:"))
        return False

    def _name_own(self, anchor: str) -> str:
        return name_anchor(Target(self._page.register, self._page.identifier, anchor))

    def _shift_heading(self, tag: str) -> str:
        level = _HEADINGS.get(tag)
        return tag if level is None else f"h{min(level + self._shift, _LOWEST_HEADING)}"
