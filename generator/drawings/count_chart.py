"""What is to be drawn of counts: bars made of a stretch for each series, or a matrix of two factors."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Series:
    """What a stretch of a bar stands for: its word with its mark, and a CSS class such as ``tone-1`` or ``plain``."""

    name: str
    tone: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a bar: a count, what a screen reader hears, and where a click leads or None."""

    count: int
    title: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, where that leads, and a stretch for each series in their order."""

    name: str
    href: str | None
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars of counts; of one series alone no legend is drawn."""

    identifier: str
    title: str
    description: str
    series: tuple[Series, ...]
    bars: tuple[Bar, ...]
    most: int = 0
    """The count that takes the whole width, where several charts share a scale; else the longest bar takes it."""


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A cell: its count, the rank of the level that its scores come to (0 for none), title and link."""

    count: int
    rank: int
    title: str
    href: str | None


@dataclass(frozen=True, slots=True)
class HeatMap:
    """A matrix of two factors: names of the axes and of their scores, rows from the top, cells row by row."""

    identifier: str
    title: str
    description: str
    across: str
    down: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    cells: tuple[tuple[HeatCell, ...], ...]
