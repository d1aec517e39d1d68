"""The finished geometry of a drawing, in user units with the origin at the top left."""

from dataclasses import dataclass

from generator.drawings.chart import Lane, Mark, Node
from generator.drawings.outlines import Outline

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Lettering:
    """Lines of words: `x` is where each line starts, is centred or ends after `anchor` (start, middle, end).

    `middles` are the middles of the lines, downwards.
    """

    lines: tuple[str, ...]
    x: float
    middles: tuple[float, ...]
    anchor: str
    size: float


@dataclass(frozen=True, slots=True)
class LaneFigure:
    """A lane: its band from `left` to `right` and its heading, which begins at `top`."""

    lane: Lane
    left: float
    right: float
    top: float
    heading: Lettering


@dataclass(frozen=True, slots=True)
class MarkFigure:
    """A risk mark: a pill with its top left corner at `x`, `y`; `signs` by their corners."""

    mark: Mark
    words: Lettering
    signs: tuple[tuple[Spot, ...], ...]
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class NodeFigure:
    """A node around its middle at `x`, `y`."""

    node: Node
    outline: Outline
    x: float
    y: float
    marks: tuple[MarkFigure, ...]


@dataclass(frozen=True, slots=True)
class EdgeFigure:
    """An edge as its corner points from outline to outline; `index` counts the edges of the chart.

    One without a head says that its ends belong together, not that one follows the other.
    """

    index: int
    source: str
    target: str
    points: tuple[Spot, ...]
    is_return: bool
    words: Lettering | None
    has_head: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole drawing; bands reach from `heading` (the foot of the headings) to `foot`."""

    width: float
    height: float
    heading: float
    foot: float
    lanes: tuple[LaneFigure, ...]
    nodes: tuple[NodeFigure, ...]
    edges: tuple[EdgeFigure, ...]
