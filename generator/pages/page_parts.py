"""A page of tables under headings, shared out over several pages where it would be too long."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.pages import long_lists
from generator.pages.blocks import Block, Heading, Paragraph, Row, Table
from generator.pages.long_lists import JOINT, weigh_rows
from generator.pages.page import Page
from generator.pages.words import Run, Target, Words, join, plain

_CONTINUED = "（续）"


def share_out(page: Page) -> tuple[Page, ...]:
    """Return the page, or its parts, none heavier than a page may be; each part leads to all others.

    The first keeps the address. A table goes on in the next part under its heading with 续.
    """
    parts = _share_blocks(page.blocks)
    if len(parts) == 1:
        return (page,)
    name = page.target.identifier
    targets = [page.target]
    targets += [replace(page.target, identifier=f"{name}{JOINT}{each}") for each in range(2, len(parts) + 1)]
    return tuple(
        replace(
            page,
            target=target,
            title=f"{page.title}（{number}/{len(parts)}）",
            blocks=(Paragraph(_lead_to_parts(targets, target)), *blocks),
            parent=page.parent if target == page.target else page.target,
        )
        for number, (target, blocks) in enumerate(zip(targets, parts, strict=True), 1)
    )


def find_headings(pages: Iterable[Page]) -> dict[tuple[str, str], Target]:
    """Return by page and anchor where a heading stands first, the page called as it was before it was shared out."""
    found: dict[tuple[str, str], Target] = {}
    for page in pages:
        name = page.target.identifier.partition(JOINT)[0]
        for block in page.blocks:
            if isinstance(block, Heading):
                found.setdefault((name, block.anchor), replace(page.target, anchor=block.anchor))
    return found


def _lead_to_parts(targets: Sequence[Target], own: Target) -> Words:
    ways: list[Words] = [
        (Run(f"第{number}页", None if target == own else target),) for number, target in enumerate(targets, 1)
    ]
    return (*plain(f"内容较多，分为{len(targets)}页："), *join(ways))


def _share_blocks(blocks: Iterable[Block]) -> list[list[Block]]:
    """Return the blocks by part: a heading goes with the first row under it."""
    parts: list[list[Block]] = [[]]
    room = long_lists.MOST_WEIGHT
    above: list[Heading] = []
    for block in blocks:
        if isinstance(block, Heading):
            above.append(block)
            continue
        if isinstance(block, Table):
            stretches, room = _cut_rows(block.rows, room)
            first, *others = _set_stretches(above, block, stretches)
            parts[-1] += first
            parts += others
        else:
            parts[-1] += [*above, block]
        above = []
    return parts


def _set_stretches(
    above: Sequence[Heading], table: Table, stretches: Sequence[Sequence[Row]]
) -> list[list[Block]]:
    """Return the stretches of a table, each under its headings; what was begun before says 续."""
    begun = 0 if stretches[0] else 1
    found: list[list[Block]] = []
    for number, rows in enumerate(stretches):
        remark = _CONTINUED if number > begun else ""
        headings = [replace(each, text=each.text + remark) for each in above]
        part = replace(table, caption=table.caption + remark, rows=tuple(rows))
        found.append([*headings, part] if rows else [])
    return found


def _cut_rows(rows: Sequence[Row], room: int) -> tuple[list[list[Row]], int]:
    """Return the rows in stretches, the first within `room`, perhaps empty, and what room the last one leaves."""
    stretches: list[list[Row]] = [[]]
    for row in rows:
        weight = weigh_rows((row,))
        if weight > room and room < long_lists.MOST_WEIGHT:
            stretches.append([])
            room = long_lists.MOST_WEIGHT
        stretches[-1].append(row)
        room -= weight
    return stretches, room
