"""What is to be drawn: lanes, nodes, edges and risk marks, as plain values without any register type."""

from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """The outline of a node, after the symbols of GB/T 1526."""

    START = "start"
    END = "end"
    PROCESS = "process"
    DECISION = "decision"
    DOCUMENT = "document"
    SUBPROCESS = "subprocess"
    CONNECTOR = "connector"


@dataclass(frozen=True, slots=True)
class Lane:
    """One column of the chart; `name` is its heading."""

    identifier: str
    name: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One risk mark on a node: level by word, glyph and tone, never by colour alone.

    `number` is the running number printed beside the glyph, `glyph` for example ``▲▲▲``, `tone` a CSS
    class such as ``tone-1`` (1 is the gravest), `title` what a screen reader hears, `href` where a
    click leads or None.
    """

    identifier: str
    number: str
    level: str
    glyph: str
    tone: str
    title: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Node:
    """One step: its words, its time limit (set smaller, under the words) and its marks.

    A connector has its mark for words and the sheet on which the flow goes on for a limit; `title` is
    what a screen reader hears of it.
    """

    identifier: str
    lane: str
    shape: Shape
    name: str
    limit: str | None = None
    marks: tuple[Mark, ...] = ()
    href: str | None = None
    is_faulty: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """One flow from node to node; `words` name the exit of a decision; a return flow runs backwards."""

    source: str
    target: str
    words: str | None = None
    is_return: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A whole workflow as it is to be drawn; nodes in the order in which the register lists them.

    `title` and `description` become the SVG's `<title>` and `<desc>`; `identifier` makes ids unique
    when several drawings stand in one document.
    """

    identifier: str
    title: str
    description: str
    lanes: tuple[Lane, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
