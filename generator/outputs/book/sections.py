"""The sections of a page: a heading of level 2 with all that stands under it."""

from collections.abc import Iterable

from generator.pages.blocks import Block, Heading

SECTION_LEVEL = 2
"""The level of the headings that open a section."""


def split_sections(blocks: Iterable[Block]) -> list[tuple[Block, ...]]:
    """Return the blocks by section; what stands above the first heading is a section too."""
    groups: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Heading) and block.level == SECTION_LEVEL:
            groups.append([])
        groups[-1].append(block)
    return [tuple(group) for group in groups if group]
