"""Drawings in the book: their size on paper, upright, turned or in sheets, and their SVG with its own style."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.drawings.drawing import Drawing
from generator.outputs.book.profile import SMALLEST_TYPE, PrintProfile
from generator.pages.blocks import Figure
from generator.pages.page import Page
from generator.pages.words import Target

_COMFORTABLE_TYPE = 9.0
"""A drawing is not blown up beyond this size of its smallest words (points)."""

HEADING_ROOM = 64.0
"""What a heading above and a caption below a drawing take (points)."""

_ROOT = re.compile(r"<svg\b[^>]*>")
_SIZE = re.compile(r'\s(?:width|height)="[^"]*"')
_LINK = re.compile(r"<a\b[^>]*>")
_ID = re.compile(r'(\sid=")([^"]+)"')
_LABELS = re.compile(r'\saria-(?:labelledby|describedby)="[^"]*"')
_REFERENCE = re.compile(r"url\(#([^)]+)\)")


@dataclass(frozen=True, slots=True)
class Fitting:
    """How a figure is placed: its sheets (one where it fits whole), points per unit, and whether they lie sideways.

    `is_shared` where it stands below what stands above it, on the same page.
    """

    sheets: tuple[Drawing, ...]
    scale: float
    is_turned: bool
    is_shared: bool = False


def fit_figure(figure: Figure, profile: PrintProfile, above: float = 0.0) -> Fitting | None:
    """Return how a figure is placed, or None where no page holds it with words of 7.5 pt.

    Whole and upright, below what stands above it (`above`, in points) if that can be, else turned; where the
    figure comes in several sheets, each on a page of its own.
    """
    room = profile.text_height_points - HEADING_ROOM
    upright = _Sheet(profile.text_width_points, room, is_turned=False)
    turned = _Sheet(profile.text_height_points, profile.text_width_points - HEADING_ROOM, is_turned=True)
    if not figure.drawing.is_fallback:
        shared = replace(upright, height=room - above)
        if above and shared.holds((figure.drawing,)):
            return replace(shared.place((figure.drawing,)), is_shared=True)
        for sheet in (upright, turned):
            if sheet.holds((figure.drawing,)):
                return sheet.place((figure.drawing,))
    fitting = next(
        (sheet for sheet in (upright, turned) if figure.sheets and sheet.holds(figure.sheets)), None
    )
    return fitting.place(figure.sheets) if fitting else None


def list_undrawn(pages: Iterable[Page], profile: PrintProfile) -> tuple[tuple[Target, str], ...]:
    """Return page and caption of each figure that is printed in words because no page of the book holds it."""
    return tuple(
        (page.target, block.caption)
        for page in pages
        for block in page.blocks
        if isinstance(block, Figure) and not block.drawing.is_fallback and fit_figure(block, profile) is None
    )


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

    def holds(self, drawings: tuple[Drawing, ...]) -> bool:
        """Tell whether each drawing fits here with words that may be printed."""
        return self.height > 0 and all(
            self.find_scale(each) >= SMALLEST_TYPE / each.smallest_type for each in drawings
        )

    def place(self, drawings: tuple[Drawing, ...]) -> Fitting:
        """Return the drawings placed here at one scale."""
        least = SMALLEST_TYPE / drawings[0].smallest_type
        scale = min(self.find_scale(each) for each in drawings)
        return Fitting(drawings, max(math.floor(scale * 1e5) / 1e5, least), self.is_turned)


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
