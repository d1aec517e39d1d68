"""The print profile: paper, margins, type sizes and font stacks of a bound book."""

import re
from dataclasses import dataclass

SMALLEST_TYPE = 7.5
"""No printed text is smaller than this (points; 六号)."""

POINTS_PER_MILLIMETRE = 72 / 25.4

_FAMILY = re.compile(r"[\w .+-]{1,80}")
_SERIF = ("Noto Serif CJK SC", "Noto Sans CJK SC")
_SANS = ("Noto Sans CJK SC", "Noto Serif CJK SC")


@dataclass(frozen=True, slots=True)
class FontSlots:
    """The families of each slot, first choice first; the Noto CJK families always follow.

    `body` is the running text (仿宋 or 宋), `title` the large titles (小标宋), `heading` the headings, table
    heads and drawings (黑), `kai` second-level headings and quotations (楷).
    """

    body: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    heading: tuple[str, ...] = ()
    kai: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for family in (*self.body, *self.title, *self.heading, *self.kai):
            if not _FAMILY.fullmatch(family):
                message = f"{family!r} cannot be the name of a font family"
                raise ValueError(message)

    def list_stacks(self) -> dict[str, tuple[str, ...]]:
        """Return each slot's families in full, the fallbacks included."""
        return {
            "body": _extend(self.body, _SERIF),
            "title": _extend(self.title, _SERIF),
            "heading": _extend(self.heading, _SANS),
            "kai": _extend(self.kai, _SERIF),
        }


@dataclass(frozen=True, slots=True)
class PrintProfile:
    """How a book is printed: lengths in millimetres, type sizes in points; the defaults follow GB/T 9704.

    `line` is the distance of two lines of running text, `table_type` the type of tables of few columns and
    `small_type` that of wide ones, `pages_multiple` what the number of pages is filled up to.
    """

    paper_width: float = 210
    paper_height: float = 297
    top: float = 37
    inner: float = 28
    text_width: float = 156
    text_height: float = 225
    body_type: float = 15.75
    line: float = 28.95
    table_type: float = 10.5
    small_type: float = 9
    pages_multiple: int = 1
    fonts: FontSlots = FontSlots()

    def __post_init__(self) -> None:
        rules = (
            (min(self.outer, self.bottom, self.top, self.inner) > 0, "the text area leaves no margin"),
            (min(self.text_width, self.text_height) > 0, "the text area is empty"),
            (self.line >= self.body_type, "the lines overlap"),
            (min(self.body_type, self.table_type, self.small_type) >= SMALLEST_TYPE, "type under 7.5 pt"),
            (self.pages_multiple >= 1, "the pages cannot be filled up to a multiple below one"),
        )
        for holds, message in rules:
            if not holds:
                raise ValueError(message)

    @property
    def outer(self) -> float:
        """The outer margin in millimetres: what paper, inner margin and text area leave."""
        return self.paper_width - self.inner - self.text_width

    @property
    def bottom(self) -> float:
        """The lower margin in millimetres: what paper, upper margin and text area leave."""
        return self.paper_height - self.top - self.text_height

    @property
    def text_width_points(self) -> float:
        """The width of the text area in points."""
        return self.text_width * POINTS_PER_MILLIMETRE

    @property
    def text_height_points(self) -> float:
        """The height of the text area in points."""
        return self.text_height * POINTS_PER_MILLIMETRE


def _extend(chosen: tuple[str, ...], fallbacks: tuple[str, ...]) -> tuple[str, ...]:
    return (*chosen, *(family for family in fallbacks if family not in chosen))
