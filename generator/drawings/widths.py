"""How wide the boxes of each column are: what their names ask for, within what a page holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from generator.drawings.advance import measure_words
from generator.drawings.chart import Chart, Node, Shape
from generator.drawings.dimensions import (
    BOX_HEIGHT,
    BOX_PADDING,
    COLUMN_SURROUND,
    LEAST_EMS,
    MOST_EMS,
    NAME_SIZE,
    PAGE_WIDTH,
    SMALL_SIZE,
    TERMINATOR_WIDTH,
)
from generator.drawings.marks import ask_width
from generator.drawings.outlines import TERMINATORS, measure_connector
from generator.drawings.placement import Placement

_WIDE_WORDS = 5.0 * SMALL_SIZE
_NARROW_WORDS = 4.0 * SMALL_SIZE
_LEAST = LEAST_EMS * NAME_SIZE + 2 * BOX_PADDING


@dataclass(frozen=True, slots=True)
class Widths:
    """The width of the boxes of each column and of the lines of exit words beside them, in user units."""

    columns: tuple[float, ...]
    words: float


class Narrowness(IntEnum):
    """How wide boxes are: all alike, each column as its names ask, or as narrow as boxes may be."""

    ALIKE = 0
    OWN = 1
    LEAST = 2


def choose_widths(chart: Chart, placement: Placement, narrowness: Narrowness) -> Widths:
    """Return the widths of all columns.

    Where they are alike, they are what the longest name of all needs; columns that hold no box but
    circles are always as narrow as these.
    """
    count = len(placement.columns)
    held: list[list[Node]] = [[] for _ in range(count)]
    for node in chart.nodes:
        held[placement.spots[node.identifier][0]].append(node)
    room = (PAGE_WIDTH - count * COLUMN_SURROUND) / count
    ems = LEAST_EMS if narrowness is Narrowness.LEAST else min(MOST_EMS, max(LEAST_EMS, room / NAME_SIZE))
    most = 2 * BOX_PADDING + int(ems * 2) / 2 * NAME_SIZE
    needs = [min(most, max(_list_needs(nodes, narrowness), default=_LEAST)) for nodes in held]
    if narrowness is not Narrowness.ALIKE:
        return Widths(tuple(needs), _NARROW_WORDS)
    widest = max(needs)
    columns = (
        need if nodes and all(node.shape is Shape.CONNECTOR for node in nodes) else widest
        for nodes, need in zip(held, needs, strict=True)
    )
    return Widths(tuple(columns), _WIDE_WORDS)


def _list_needs(nodes: list[Node], narrowness: Narrowness) -> Iterator[float]:
    """Yield how wide each node would be with its name in one line, and its marks on it where that can be."""
    for node in nodes:
        words = measure_words(node.name, NAME_SIZE)
        if node.shape is Shape.CONNECTOR:
            yield measure_connector(node)
        elif node.shape in TERMINATORS:
            yield max(TERMINATOR_WIDTH, words + BOX_HEIGHT)
        else:
            yield max(_LEAST, words + 2 * BOX_PADDING)
        if narrowness is Narrowness.ALIKE:
            yield ask_width(node.marks)
