"""The only place where text is taken for markup: drawings and prose of our own, their links resolved."""

import html
import re
from collections.abc import Callable

from markupsafe import Markup

from generator.pages.blocks import Figure, Prose, ProseHtml, ProseLink, ProsePicture
from generator.pages.page import Picture
from generator.pages.words import Target

FindLink = Callable[[Target], str | None]

PICTURE_FOLDER = "assets/pictures/"
"""Where the pictures of the prose lie in the site."""

_ANCHORED = re.compile(
    r"""<a\b(?P<before>(?:[^<>"]|"[^"]*")*?)\shref="ref:(?P<reference>[^"]*)"(?P<after>(?:[^<>"]|"[^"]*")*)>"""
    r"(?P<words>.*?)</a>",
    re.DOTALL,
)


def place_drawing(figure: Figure, find_link: FindLink) -> Markup:
    """Return the drawing with each ``ref:`` link turned into an address, or its words alone without one."""

    def rewrite(match: re.Match[str]) -> str:
        href = find_link(read_reference(html.unescape(match["reference"])))
        if href is None:
            return match["words"]
        return f'<a{match["before"]} href="{html.escape(href)}"{match["after"]}>{match["words"]}</a>'

    # A flow too large for one drawing is shown in the sheets that print has of it.
    drawings = figure.sheets if figure.drawing.is_fallback else (figure.drawing,)
    svg = "".join(_ANCHORED.sub(rewrite, drawing.svg) for drawing in drawings)
    return Markup(svg)  # noqa: S704 - written by the drawings floor


def place_prose(prose: Prose, find_link: FindLink, root: str, pictures: dict[str, Picture]) -> Markup:
    """Return the prose with its links and pictures put in; `root` leads from the page to the site's root."""
    return Markup("").join(_place_segment(segment, find_link, root, pictures) for segment in prose.segments)


def read_reference(reference: str) -> Target:
    """Return the target that ``register/identifier?query#anchor`` names."""
    rest, _, anchor = reference.partition("#")
    entry, _, query = rest.partition("?")
    register, _, identifier = entry.partition("/")
    return Target(register, identifier, anchor, query)


def _place_segment(
    segment: ProseHtml | ProseLink | ProsePicture,
    find_link: FindLink,
    root: str,
    pictures: dict[str, Picture],
) -> Markup:
    """Return one segment as markup."""
    if isinstance(segment, ProseHtml):
        return Markup(segment.html)  # noqa: S704 - cleaned where it was rendered
    if isinstance(segment, ProseLink):
        words = Markup(segment.html)  # noqa: S704 - cleaned where it was rendered
        href = find_link(segment.target) if segment.target else None
        return words if href is None else Markup('<a href="{}">{}</a>').format(href, words)
    picture = pictures[segment.name]
    return Markup('<img src="{}{}{}" alt="{}" width="{}" height="{}">').format(
        root, PICTURE_FOLDER, picture.name, segment.description, picture.width, picture.height
    )
