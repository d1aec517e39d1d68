"""What is to be drawn of a risk map: a unit, its departments and their powers, and the risks of each by level."""

from dataclasses import dataclass

from generator.drawings.chart import Mark


@dataclass(frozen=True, slots=True)
class MapNode:
    """A box of the map: its name, where it leads, and what a screen reader hears of it."""

    identifier: str
    name: str
    href: str | None
    title: str = ""


@dataclass(frozen=True, slots=True)
class MapLeaf:
    """A power, or what a department carries besides: for each level at most one mark that counts its risks."""

    node: MapNode
    marks: tuple[Mark | None, ...]


@dataclass(frozen=True, slots=True)
class MapBranch:
    """A department with its leaves, of which there is one at least."""

    node: MapNode
    leaves: tuple[MapLeaf, ...]


@dataclass(frozen=True, slots=True)
class RiskMap:
    """The whole map; `headings` name the columns: unit, departments, powers, then the levels."""

    identifier: str
    title: str
    description: str
    headings: tuple[str, ...]
    root: MapNode
    branches: tuple[MapBranch, ...]
