"""Drawings in the book: their size on paper, upright, turned or in parts, and their SVG with its own style."""

import math
import re
from dataclasses import dataclass, replace

from generator.drawings.drawing import Drawing
from generator.outputs.book.parts import cut_drawing
from generator.outputs.book.profile import SMALLEST_TYPE, PrintProfile
from generator.pages.words import Target

_COMFORTABLE_TYPE = 9.0
"""A drawing is not blown up beyond this size of its smallest words (points)."""

_HEADING_ROOM = 64.0
"""What a heading above and a caption below a drawing take (points)."""

_ROOT = re.compile(r"<svg\b[^>]*>")
_SIZE = re.compile(r'\s(?:width|height)="[^"]*"')
_LINK = re.compile(r"<a\b[^>]*>")
_ID = re.compile(r'(\sid=")([^"]+)"')
_LABELS = re.compile(r'\saria-(?:labelledby|describedby)="[^"]*"')
_REFERENCE = re.compile(r"url\(#([^)]+)\)")


@dataclass(frozen=True, slots=True)
class FigureFault(Exception):  # noqa: N818 - told as a problem
    """A drawing that fits on no sheet at the smallest type that may be printed: its page, and why."""

    page: Target
    reason: str

    def __str__(self) -> str:
        return f"{self.page}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Fitting:
    """How a drawing is placed: its parts (one where it fits whole), points per unit, and whether they lie sideways."""

    parts: tuple[Drawing, ...]
    scale: float
    is_turned: bool


def fit_drawing(drawing: Drawing, profile: PrintProfile, page: Target, above: float = 0.0) -> Fitting:
    """Return how `drawing` of `page` is placed; `above` (points) is what should share its sheet.

    Upright where that leaves its smallest words at 7.5 pt, below what stands above if that can be, else turned,
    else cut between its rows. Raises FigureFault where not even that is possible.
    """
    least = SMALLEST_TYPE / drawing.smallest_type
    room = profile.text_height_points - _HEADING_ROOM
    upright = _Sheet(profile.text_width_points, room, is_turned=False)
    turned = _Sheet(profile.text_height_points, profile.text_width_points - _HEADING_ROOM, is_turned=True)
    shared = replace(upright, height=room - above)
    for sheet in (shared, upright, turned) if above else (upright, turned):
        if sheet.find_scale(drawing) >= least:
            return sheet.place((drawing,))
    cuts = [
        sheet.place(parts)
        for sheet in (upright, turned)
        if sheet.width / drawing.width >= least and (parts := cut_drawing(drawing, sheet.height / least))
    ]
    if cuts:
        return min(cuts, key=lambda fitting: len(fitting.parts))
    reason = (
        f"the drawing of {drawing.width:g} × {drawing.height:g} with words of {drawing.smallest_type:g} "
        f"fits on no page at {SMALLEST_TYPE} pt"
    )
    raise FigureFault(page, reason)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The room for a drawing on a page, in points, across and down as the drawing lies."""

    width: float
    height: float
    is_turned: bool

    def find_scale(self, drawing: Drawing) -> float:
        """Return the scale at which `drawing` fills this room, at most that of comfortable words."""
        most = max(_COMFORTABLE_TYPE, SMALLEST_TYPE) / drawing.smallest_type
        return min(most, self.width / drawing.width, self.height / drawing.height)

    def place(self, parts: tuple[Drawing, ...]) -> Fitting:
        """Return the parts placed here at one scale."""
        least = SMALLEST_TYPE / parts[0].smallest_type
        scale = min(self.find_scale(part) for part in parts)
        return Fitting(parts, max(math.floor(scale * 1e5) / 1e5, least), self.is_turned)


def write_svg(drawing: Drawing, scale: float, style: str, prefix: str) -> str:
    """Return the SVG of `drawing` at `scale` (points per unit), with `style` within it; its ids begin with `prefix`.

    The printer draws no links within SVG, so they become groups; the step table beside has the same links.
    """
    svg = _LINK.sub("<g>", drawing.svg).replace("</a>", "</g>")
    svg = _LABELS.sub("", svg)
    svg = _ID.sub(rf'\1{prefix}_\2"', svg)
    svg = _REFERENCE.sub(rf"url(#{prefix}_\1)", svg)
    width, height = drawing.width * scale, drawing.height * scale
    root = _ROOT.search(svg)
    if root is None:
        message = "a drawing without an svg element"
        raise ValueError(message)
    opened = _SIZE.sub("", root[0])[:-1] + f' width="{width:.3f}pt" height="{height:.3f}pt">'
    return opened + f"<style>{style}</style>" + svg[root.end() :]
