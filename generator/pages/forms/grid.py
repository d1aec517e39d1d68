"""The pieces of a form's grid: labels, values, room to write, rows of opinions, and merged cells cut for paper."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.pages.blocks import Align, Cell, Sheet, SheetCell, SheetCellKind, SheetGroup, SheetRow
from generator.pages.words import Run, Style, Words, plain, strip_words

SIGN = "签字：　　　　　　"
DAY = "　　　　年　　月　　日"

CARD_SHARES = (2, 5, 2, 5)

_MOST_LINES = 16
"""So many lines of a merged cell stay together, about a third of a sheet of paper."""

_LINE_EMS = 46
"""About how many characters a line across the whole paper holds."""


def tell(*lines: Words | str | None) -> Cell:
    """Return the lines that say something, without links: a form is paper."""
    words = [plain(line) if isinstance(line, str) else line for line in lines if line]
    return tuple(tuple(replace(run, target=None) for run in line) for line in words)


def label(text: str, columns: int = 1, align: Align = Align.CENTER) -> SheetCell:
    """Return a label's cell."""
    return SheetCell(tell(text), SheetCellKind.LABEL, columns, align)


def value(
    *lines: Words | str | None, columns: int = 1, align: Align = Align.START, height: int = 1
) -> SheetCell:
    """Return a cell that is filled in, or empty with room for `height` lines."""
    return SheetCell(tell(*lines), SheetCellKind.TEXT, columns, align, height)


def sign(columns: int = 1, height: int = 4, words: Sequence[str] = (SIGN, DAY)) -> SheetCell:
    """Return a place to sign, with the day."""
    return SheetCell(tell(*words), SheetCellKind.SIGNATURE, columns, Align.END, height)


def head(*labels: str) -> SheetRow:
    """Return the row of a table's headings."""
    return SheetRow(tuple(label(text) for text in labels))


def pairs(*facts: tuple[str, Words | str | None]) -> SheetRow:
    """Return a row of labels, each with its value beside it."""
    return SheetRow(tuple(cell for name, words in facts for cell in (label(name), value(words))))


def empty_rows(count: int, columns: int, height: int = 2) -> tuple[SheetRow, ...]:
    """Return rows to be filled in by hand."""
    return (SheetRow(tuple(value(height=height) for _ in range(columns))),) * count


def frame(
    kind: str, caption: str, shares: Sequence[float], rows: Iterable[SheetRow], *heads: SheetRow
) -> Sheet:
    """Return a grid of rows of which each may stand alone."""
    return Sheet(kind, caption, tuple(shares), single_groups(rows), heads)


def card(caption: str, *rows: SheetRow) -> Sheet:
    """Return the part of a form in which two labels with their values stand beside each other."""
    return frame("card", caption, CARD_SHARES, rows)


def across(name: str, *lines: Words | str | None, height: int = 1) -> SheetRow:
    """Return a row of a card with one label."""
    return SheetRow((label(name), value(*lines, columns=3, height=1 if any(lines) else height)))


def count(number: int) -> SheetCell:
    """Return the cell of a running number."""
    return value(str(number), align=Align.CENTER)


def tick(words: Sequence[str], chosen: Sequence[str] = ()) -> str:
    """Return choices with a box before each, that of the `chosen` filled."""
    return "　".join(f"{'■' if word in chosen else '□'}{word}" for word in words)


def name_signers(own: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Return who signs a form, each once: those who always do, then the unit's choice."""
    return tuple(dict.fromkeys((*own, *others)))


def ask_opinions(names: Sequence[str], caption: str, height: int = 4) -> Sheet:
    """Return the places where opinions are written and signed, two beside each other."""
    rows = []
    for start in range(0, len(names), 2):
        several = names[start : start + 2]
        across = 3 if len(several) == 1 else 1
        cells = [cell for name in several for cell in (label(name), sign(across, height))]
        rows.append(SheetRow(tuple(cells)))
    return frame("opinions", caption, CARD_SHARES, rows)


def line_up_opinions(names: Sequence[str], caption: str, height: int = 3) -> Sheet:
    """Return the same across wide paper, all beside each other, each under its label."""
    labels, places = SheetRow(tuple(map(label, names))), SheetRow(tuple(sign(height=height) for _ in names))
    return Sheet("opinions", caption, (1,) * len(names), (SheetGroup((labels, places)),))


def quiet(text: str) -> Words:
    """Return words that step back."""
    return (Run(text, style=Style.QUIET),) if text else ()


def number_lines(lines: Iterable[str]) -> Cell:
    """Return sentences with their numbers."""
    return tuple(plain(f"{number}．{line}") for number, line in enumerate(lines, 1))


def merge_rows(
    name: Words | str, rows: Sequence[SheetRow], shares: Sequence[float]
) -> tuple[SheetGroup, ...]:
    """Return rows beside one merged cell called `name`, cut so that no stretch is too high for the foot of a page.

    `shares` are those of all columns, that of the name first.
    """
    widths = [_LINE_EMS * share / sum(shares) for share in shares[1:]]
    stretches = list(_cut(rows, widths))
    return tuple(
        SheetGroup(tuple(stretch), tell(name), continues=number > 0)
        for number, stretch in enumerate(stretches)
    )


def single_groups(rows: Iterable[SheetRow]) -> tuple[SheetGroup, ...]:
    """Return rows of which each may stand alone."""
    return tuple(SheetGroup((row,)) for row in rows)


def _cut(rows: Iterable[SheetRow], widths: Sequence[float]) -> Iterator[list[SheetRow]]:
    stretch: list[SheetRow] = []
    used = 0
    for row in rows:
        lines = max(_count_lines(cell, width) for cell, width in zip(row.cells, widths, strict=True))
        if stretch and used + lines > _MOST_LINES:
            yield stretch
            stretch, used = [], 0
        stretch.append(row)
        used += lines
    if stretch:
        yield stretch


def _count_lines(cell: SheetCell, ems: float) -> int:
    room = max(ems - 1, 1)
    return max(cell.height, sum(1 + int((_measure(strip_words(line)) - 0.01) // room) for line in cell.lines))


def _measure(text: str) -> float:
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.56 for char in text)
