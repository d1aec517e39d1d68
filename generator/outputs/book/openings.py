"""The order in which a power is bound: short card, diagram, risks with measures, the rest, full card."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.pages.blocks import Block, Facts, Figure, Heading, Table

OPENING_KIND = "power"
"""Pages of this kind begin an opening."""

_RISKS = "risks"
_SECTION_LEVEL = 2


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading of level 2 with all that stands under it; the first has none."""

    blocks: tuple[Block, ...]

    @property
    def has_diagram(self) -> bool:
        """Tell whether a drawing stands in this section."""
        return any(isinstance(block, Figure) for block in self.blocks)

    def rank(self, *, is_first_diagram: bool) -> int:
        """Return where in the opening this section stands; further diagrams stand with the rest."""
        if any(isinstance(block, Facts) and block.is_key for block in self.blocks):
            return 0
        if is_first_diagram:
            return 1
        if any(isinstance(block, Table) and block.kind == _RISKS for block in self.blocks):
            return 2
        return 4 if any(isinstance(block, Facts) for block in self.blocks) else 3


def arrange_opening(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks of a power's page in the order of the book; none is lost, none added but a heading.

    What follows the diagram in its section (the table of steps) comes after the risks, under its caption.
    """
    sections = [part for section in _split_sections(blocks) for part in _split_diagram(section)]
    first = next((section for section in sections if section.has_diagram), None)
    ordered = sorted(sections, key=lambda section: section.rank(is_first_diagram=section is first))
    return tuple(block for section in ordered for block in section.blocks)


def _split_sections(blocks: Iterable[Block]) -> list[_Section]:
    groups: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Heading) and block.level == _SECTION_LEVEL:
            groups.append([])
        groups[-1].append(block)
    return [_Section(tuple(group)) for group in groups if group]


def _split_diagram(section: _Section) -> list[_Section]:
    """Return the section up to its diagram, and what follows it where that can stand by itself."""
    places = [index for index, block in enumerate(section.blocks) if isinstance(block, Figure)]
    if not places or isinstance(section.blocks[0], Facts):
        return [section]
    cut = places[-1] + 1
    rest = section.blocks[cut:]
    if not rest or not isinstance(rest[0], Table):
        return [section]
    heading = Heading(_SECTION_LEVEL, rest[0].caption, "")
    return [_Section(section.blocks[:cut]), _Section((heading, *rest))]
