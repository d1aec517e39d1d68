"""Small pieces that many pages share: facts, dates, limits and lists of bases."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from generator.model.terms import write_limit
from generator.pages.blocks import Block, Cell, Column, Fact, Heading, Items, Paragraph, Row, Table
from generator.pages.desk import Desk
from generator.pages.verification import mark_unverified
from generator.pages.words import Run, Style, Target, Words, plain, strip_words
from generator.views.internal import InternalExamination
from generator.views.labels import find_label
from generator.views.public import PublicBasis, PublicChannel, PublicLimit


def write_date(day: date) -> str:
    """Return a day as it is printed, such as 2026年1月31日."""
    return f"{day.year}年{day.month}月{day.day}日"


def make_fact(owner: object, field: str, *lines: Words | str | None) -> Fact | None:
    """Return the fact of `field` under the label that the model gives it, or None where nothing is said."""
    cell = make_cell(*lines)
    return Fact(find_label(type(owner), field), cell) if cell else None


def make_cell(*lines: Words | str | None) -> Cell:
    """Return the lines that say something, text as plain words."""
    words = [plain(line) if isinstance(line, str) else line for line in lines if line]
    return tuple(words)


def keep_facts(*facts: Fact | None) -> tuple[Fact, ...]:
    """Return the facts that say something."""
    return tuple(fact for fact in facts if fact is not None)


def split_paragraphs(text: str | None) -> tuple[str, ...]:
    """Return the lines of a longer text as paragraphs."""
    return tuple(line.strip() for line in (text or "").split("\n") if line.strip())


def make_section(title: str, anchor: str, *blocks: Block | None) -> tuple[Block, ...]:
    """Return a heading of level 2 with what follows it, or nothing where nothing follows."""
    kept = [block for block in blocks if block is not None]
    return (Heading(2, title, anchor), *kept) if kept else ()


def make_table(kind: str, caption: str, columns: Sequence[Column], rows: Sequence[Row]) -> Table | None:
    """Return a table without the columns in which no row says anything, or None for no rows."""
    if not rows:
        return None
    plain_rows = [row for row in rows if not row.is_group]
    kept = [index for index in range(len(columns)) if any(_says(row.cells[index]) for row in plain_rows)]
    return Table(
        kind,
        caption,
        tuple(columns[index] for index in kept),
        tuple(
            row if row.is_group else replace(row, cells=tuple(row.cells[index] for index in kept))
            for row in rows
        ),
    )


def tell_paragraphs(text: str | None) -> tuple[Paragraph, ...]:
    """Return the lines of a longer text, each as a paragraph."""
    return tuple(Paragraph(plain(line)) for line in split_paragraphs(text))


def lead_on(*ways: tuple[str, Target]) -> Paragraph | None:
    """Return a line of ways on for a screen, None for none; made of folios alone, a book leaves it out."""
    runs = [(Run(words, target, Style.FOLIO),) for words, target in ways]
    separator = Run("　", style=Style.FOLIO)
    joined = tuple(run for place, way in enumerate(runs) for run in ((separator, *way) if place else way))
    return Paragraph(joined) if joined else None


def fill_page(blocks: Sequence[Block | None], nothing: str) -> tuple[Block, ...]:
    """Return the blocks of a list's page, or the sentence `nothing` where there are none."""
    kept = tuple(block for block in blocks if block is not None)
    return kept or (Paragraph(plain(nothing)),)


def list_items(items: Iterable[Words | str], *, is_ordered: bool = False) -> Items | None:
    """Return a list, or None for no items."""
    kept = make_cell(*items)
    return Items(kept, is_ordered) if kept else None


def list_bases(desk: Desk, bases: Iterable[PublicBasis]) -> Cell:
    """Return one line for each basis."""
    return tuple(desk.cite(basis) for basis in bases)


def tell_limit(desk: Desk, limit: PublicLimit | None) -> Cell:
    """Return a limit with where it starts, whether it counts, and what it rests on."""
    if limit is None:
        return ()
    text = write_limit(limit.value, limit.unit)
    if limit.starts:
        text = f"{limit.starts}{text}"
    if not limit.is_counted:
        text = f"{text}（不计入办理时限）"
    words = mark_unverified(plain(text), verified=limit.verified)
    return (words, *list_bases(desk, limit.basis))


def tell_examination(examination: InternalExamination | None) -> Cell:
    """Return when and by whom something was examined, and what was found."""
    if examination is None:
        return ()
    return make_cell(f"{write_date(examination.date)}，{examination.body}", examination.findings)


def list_channels(channels: Iterable[PublicChannel]) -> Cell:
    """Return one line for each channel."""
    return tuple(
        plain(f"{channel.name}：{channel.value}" + (f"（{channel.hours}）" if channel.hours else ""))
        for channel in channels
    )


def _says(cell: Cell) -> bool:
    return any(strip_words(line) for line in cell)
