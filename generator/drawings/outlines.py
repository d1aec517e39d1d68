"""How large each node is and where its outline runs: the words decide, within the width of its column."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import hypot, sqrt

from generator.drawings.advance import measure_words
from generator.drawings.breaking import break_words, spread_words
from generator.drawings.chart import Node, Shape
from generator.drawings.dimensions import (
    BOX_HEIGHT,
    BOX_PADDING,
    CONNECTOR_SIZE,
    LEAST_OVERHANG,
    NAME_LEADING,
    NAME_SIZE,
    SMALL_LEADING,
    SMALL_SIZE,
    TERMINATOR_WIDTH,
    WAVE,
)
from generator.drawings.marks import ask_width

TERMINATORS = (Shape.START, Shape.END)
BARS = 14.0
# How the widths of one to five lines stand to each other in a diamond.
_DIAMOND_SHARES = ((1.0,), (1.0, 1.0), (0.6, 1.0, 0.6), (0.5, 1.0, 1.0, 0.5), (0.4, 0.8, 1.0, 0.8, 0.4))
_DIAMOND_INSET = 6.0
# What a diamond costs beside its height: each unit of its width, each line in it.
_WIDTH_COST = 0.8
_LINE_COST = 4.0
_OVERHANG_STEP = 4.0
_DIAMOND_LEAST = 46.0
_CIRCLE_INSET = 1.5
# How far a sign reaches above and below its middle, in ems.
_HALF_SIGN = 0.46


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words: its size in units and its middle, measured down from the middle of the node."""

    words: str
    size: float
    middle: float
    is_limit: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """A node as a figure around the origin: `width`, `height` and the lines within."""

    shape: Shape
    width: float
    height: float
    lines: tuple[Line, ...]

    @property
    def radius(self) -> float:
        """The radius of the corners: a connector is a circle, a terminator round at its ends."""
        if self.shape is Shape.CONNECTOR:
            return self.height / 2
        return BOX_HEIGHT / 2 if self.shape in TERMINATORS else 0.0

    def reach(self, offset: float) -> float:
        """How far the outline lies from the middle, sideways, at `offset` above or below it."""
        half, rise = self.width / 2, self.height / 2
        if self.shape is Shape.DECISION:
            return half * (1 - abs(offset) / rise)
        beyond = max(0.0, abs(offset) - (rise - self.radius))
        return half - self.radius + sqrt(max(0.0, self.radius**2 - beyond**2))

    def rise(self, offset: float) -> float:
        """How far the outline lies above the middle, at `offset` to the left or right of it."""
        half, rise = self.width / 2, self.height / 2
        if self.shape is Shape.DECISION:
            return rise * (1 - abs(offset) / half)
        beyond = max(0.0, abs(offset) - (half - self.radius))
        return rise - self.radius + sqrt(max(0.0, self.radius**2 - beyond**2))

    def drop(self, offset: float) -> float:
        """How far the outline lies below the middle, at `offset` to the left or right of it."""
        return self.rise(offset) - (WAVE / 2 if self.shape is Shape.DOCUMENT else 0.0)

    def stretch(self, height: float) -> "Outline":
        """Return the same outline, at least `height` high."""
        return self if height <= self.height else replace(self, height=height)


@lru_cache(maxsize=4096)
def outline_node(node: Node, width: float, overhang: float) -> Outline:
    """Return the outline of a node no wider than `width`, as high as its words need.

    A decision may stand out by `overhang` on both sides.
    """
    if node.shape is Shape.DECISION:
        return _outline_decision(node, width, overhang)
    if node.shape is Shape.CONNECTOR:
        size = measure_connector(node)
        if size <= width:
            return Outline(node.shape, size, size, _stack_connector(node))
    inset = 2 * BOX_PADDING + (BARS if node.shape is Shape.SUBPROCESS else 0.0)
    names = break_words(node.name, width - inset, NAME_SIZE)
    limits = break_words(node.limit, width - inset, SMALL_SIZE) if node.limit else ()
    height = len(names) * NAME_LEADING + len(limits) * SMALL_LEADING + 2 * BOX_PADDING
    if node.shape is Shape.DOCUMENT:
        height, lift = height + WAVE, -WAVE / 2
    else:
        lift = 0.0
    shape = Shape.PROCESS if node.shape is Shape.CONNECTOR else node.shape
    lines = _stack_lines(names, limits, lift)
    if shape in TERMINATORS:
        widest = max((measure_words(line.words, line.size) for line in lines), default=0.0)
        width = min(width, max(TERMINATOR_WIDTH, widest + height, ask_width(node.marks)))
    return Outline(shape, width, max(BOX_HEIGHT, height), lines)


def measure_connector(node: Node) -> float:
    """Return how wide the circle of a connector must be for its mark and the sheet under it."""
    reaches = (
        hypot(measure_words(line.words, line.size) / 2, abs(line.middle) + line.size * _HALF_SIGN)
        for line in _stack_connector(node)
    )
    return max(CONNECTOR_SIZE, 2 * (max(reaches, default=0.0) + _CIRCLE_INSET))


def _stack_connector(node: Node) -> tuple[Line, ...]:
    return _stack_lines((node.name,), (node.limit,) if node.limit else ())


def _outline_decision(node: Node, width: float, overhang: float) -> Outline:
    """Return the diamond that holds the words best: flat, of few lines, and no wider than it need be."""
    choices = []
    steps = max(0, int((overhang - LEAST_OVERHANG) / _OVERHANG_STEP))
    for step in range(steps + 1):
        whole = width + 2 * (LEAST_OVERHANG + step * _OVERHANG_STEP)
        limits = break_words(node.limit, whole * 0.7, SMALL_SIZE) if node.limit else ()
        for shares in _DIAMOND_SHARES:
            lines = _stack_lines(spread_words(node.name, shares, whole * 0.75, NAME_SIZE), limits)
            height = max((_need_diamond(line, whole) for line in lines), default=0.0)
            choices.append(Outline(Shape.DECISION, whole, max(_DIAMOND_LEAST, height), lines))
    return min(
        choices, key=lambda each: each.height + _WIDTH_COST * each.width + _LINE_COST * len(each.lines)
    )


def _need_diamond(line: Line, width: float) -> float:
    """How high a diamond must be so that this line lies within it."""
    edge = abs(line.middle) + line.size * _HALF_SIGN
    share = (measure_words(line.words, line.size) + _DIAMOND_INSET) / width
    return 2 * edge / max(0.04, 1 - share)


def _stack_lines(names: Sequence[str], limits: Sequence[str], lift: float = 0.0) -> tuple[Line, ...]:
    """Lines from top to bottom around the middle of a node, the limit under the name."""
    top = lift - (len(names) * NAME_LEADING + len(limits) * SMALL_LEADING) / 2
    lines = []
    for words in names:
        lines.append(Line(words, NAME_SIZE, top + NAME_LEADING / 2))
        top += NAME_LEADING
    for words in limits:
        lines.append(Line(words, SMALL_SIZE, top + SMALL_LEADING / 2, is_limit=True))
        top += SMALL_LEADING
    return tuple(lines)
