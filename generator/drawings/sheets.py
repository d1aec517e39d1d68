"""The sheets that drawings are laid out for, in user units."""

from dataclasses import dataclass

from generator.drawings.dimensions import PAGE_HEIGHT, PAGE_WIDTH, TURNED_HEIGHT, TURNED_WIDTH


@dataclass(frozen=True, slots=True)
class Sheet:
    """The room that a drawing may take, in user units."""

    width: float
    height: float

    def holds(self, width: float, height: float) -> bool:
        """Whether a drawing of this size fits."""
        return width <= self.width and height <= self.height

    def rate_excess(self, width: float, height: float) -> float:
        """Return how far a drawing goes beyond the sheet, across and downwards (1 is not at all)."""
        return max(1.0, width / self.width) * max(1.0, height / self.height)


UPRIGHT = Sheet(PAGE_WIDTH, PAGE_HEIGHT)
TURNED = Sheet(TURNED_WIDTH, TURNED_HEIGHT)
