"""The order in which a department is bound: its duties and posts before the catalogue of its powers."""

from collections.abc import Iterable

from generator.outputs.book.sections import split_sections
from generator.pages.blocks import Block, Table

DEPARTMENT_KIND = "department"
"""Pages of this kind are ordered so."""

_POSTS = "posts"
_POWERS = "powers"


def arrange_department(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks of a department's page with the posts before the powers, all else in its place."""
    sections = split_sections(blocks)
    kinds = [_find_kind(section) for section in sections]
    if _POSTS in kinds and _POWERS in kinds and kinds.index(_POWERS) < kinds.index(_POSTS):
        posts = sections.pop(kinds.index(_POSTS))
        sections.insert(kinds.index(_POWERS), posts)
    return tuple(block for section in sections for block in section)


def _find_kind(section: tuple[Block, ...]) -> str:
    return next((block.kind for block in section if isinstance(block, Table)), "")
