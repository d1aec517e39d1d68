"""How wide the boxes of each column are: what their names ask for, within what a page holds."""

from dataclasses import dataclass

from generator.drawings.advance import measure_words
from generator.drawings.chart import Chart, Node, Shape
from generator.drawings.dimensions import (
    BOX_HEIGHT,
    BOX_PADDING,
    COLUMN_SURROUND,
    LEAST_EMS,
    LEAST_OVERHANG,
    MOST_EMS,
    MOST_OVERHANG,
    NAME_SIZE,
    PAGE_WIDTH,
    SMALL_SIZE,
    TERMINATOR_WIDTH,
)
from generator.drawings.marks import ask_width
from generator.drawings.outlines import BARS, TERMINATORS, measure_connector
from generator.drawings.placement import Placement

_WIDE_WORDS = 5.0 * SMALL_SIZE
_NARROW_WORDS = 4.0 * SMALL_SIZE
_LEAST = LEAST_EMS * NAME_SIZE + 2 * BOX_PADDING


@dataclass(frozen=True, slots=True)
class Widths:
    """The width of the boxes of each column and of the lines of exit words beside them, in user units.

    Decisions may stand out beyond their column by `overhang` on both sides.
    """

    columns: tuple[float, ...]
    overhang: float
    words: float


@dataclass(frozen=True, slots=True)
class Girth:
    """How wide boxes may be: all columns alike or each as its names ask, at most so many ems of a name.

    Decisions may stand out beyond their column by `overhang` on both sides.
    """

    are_alike: bool = True
    ems: float = MOST_EMS
    overhang: float = MOST_OVERHANG


def choose_widths(chart: Chart, placement: Placement, girth: Girth) -> Widths:
    """Return the widths of all columns.

    Where they are alike, they are what the longest name of all needs; columns that hold no box but
    circles are always as narrow as these.
    """
    count = len(placement.columns)
    held: list[list[Node]] = [[] for _ in range(count)]
    for node in chart.nodes:
        held[placement.spots[node.identifier][0]].append(node)
    room = (PAGE_WIDTH - count * COLUMN_SURROUND) / count
    ems = min(girth.ems, max(LEAST_EMS, int(room / NAME_SIZE * 2) / 2))
    most = 2 * BOX_PADDING + ems * NAME_SIZE
    needs = [
        max(min(most, max(map(_ask_for_name, nodes), default=_LEAST)), *map(_ask_for_marks, nodes), 0.0)
        for nodes in held
    ]
    if not girth.are_alike:
        return Widths(tuple(needs), girth.overhang, _NARROW_WORDS)
    widest = max(needs)
    columns = (
        need if nodes and all(node.shape is Shape.CONNECTOR for node in nodes) else widest
        for nodes, need in zip(held, needs, strict=True)
    )
    return Widths(tuple(columns), girth.overhang, _WIDE_WORDS)


def _ask_for_name(node: Node) -> float:
    """Return how wide a node would be with its name in one line, and its limit in another."""
    words = measure_words(node.name, NAME_SIZE)
    if node.shape is Shape.CONNECTOR:
        return measure_connector(node)
    if node.shape in TERMINATORS:
        return max(TERMINATOR_WIDTH, words + BOX_HEIGHT)
    if node.shape is not Shape.DECISION and node.limit:
        words = max(words, measure_words(node.limit, SMALL_SIZE))
    return max(_LEAST, words + 2 * BOX_PADDING + (BARS if node.shape is Shape.SUBPROCESS else 0.0))


def _ask_for_marks(node: Node) -> float:
    """Return how wide the column of a node must be for its marks; a decision is wider than its column."""
    return ask_width(node.marks) - (2 * LEAST_OVERHANG if node.shape is Shape.DECISION else 0.0)
