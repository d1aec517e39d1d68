"""Markdown rendered once to cleaned HTML, in which every link and picture is named by our own schemes."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from generator.values.digest import digest_bytes

_TAGS = {
    *("p", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "em", "strong"),
    *("table", "thead", "tbody", "tr", "th", "td", "hr", "br", "a", "img", "div", "sup", "section"),
}
_ATTRIBUTES = {
    "a": {"href", "id", "class"},
    "img": {"src"},
    "div": {"class"},
    "p": {"class"},
    "li": {"id"},
    "ol": {"start"},
    "sup": {"id"},
    **{f"h{level}": {"id"} for level in (2, 3, 4)},
    **{cell: {"align"} for cell in ("th", "td")},
}
_HTML_TAG = re.compile(r"</?[A-Za-z][^>\n]*>")
_CODE = re.compile(r"(`+)(?:.*?)\1|^(?: {4}|\t).*$", re.MULTILINE | re.DOTALL)
_FOOTNOTE_NAME = re.compile(r'(id="|href="#)(fn(?:ref)?)[:](\w+)"')


@dataclass(frozen=True, slots=True)
class RenderedText:
    """Cleaned HTML, and the raw HTML tags that were written in the Markdown, with their lines from 1."""

    html: str
    refused_tags: tuple[tuple[int, str], ...]


def render_markdown(text: str, prefix: str) -> RenderedText:
    """Return `text` as HTML: headings from level 2 with ids from their words, footnotes named after `prefix`."""
    converter = Markdown(
        extensions=["tables", "footnotes", "def_list", "admonition", "sane_lists"],
        extension_configs={"footnotes": {"BACKLINK_TEXT": "返回", "BACKLINK_TITLE": "回到正文"}},
        output_format="html",
    )
    # What looks like HTML is text: an editor who writes a tag sees it on the page and in the problems.
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    converter.treeprocessors.register(_HeadingNames(converter), "heading-names", 1)
    raw = converter.convert(text)
    clean = nh3.clean(
        raw,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"ref", "picture", "http", "https", "mailto", "javascript", "data", "file"},
        link_rel=None,
    )
    named = _FOOTNOTE_NAME.sub(rf'\g<1>{prefix}-\g<2>-\g<3>"', clean)
    return RenderedText(named, tuple(_find_tags(text)))


def _find_tags(text: str) -> list[tuple[int, str]]:
    bare = _CODE.sub(lambda found: "\n" * found.group().count("\n"), text)
    return [(bare.count("\n", 0, found.start()) + 1, found.group()) for found in _HTML_TAG.finditer(bare)]


class _HeadingNames(Treeprocessor):
    """Gives each heading an id from its words, so that inserting one moves no link to another."""

    def run(self, root: Element) -> None:
        """Name the headings of a text; one of the first level becomes one of the second."""
        seen: dict[str, int] = {}
        for element in root.iter():
            if element.tag == "h1":
                element.tag = "h2"
            if element.tag in {"h2", "h3", "h4"}:
                name = f"s-{digest_bytes(''.join(element.itertext()).encode())[:8]}"
                seen[name] = seen.get(name, 0) + 1
                element.set("id", name if seen[name] == 1 else f"{name}-{seen[name]}")
